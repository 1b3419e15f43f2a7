import { buildApplication, buildRouteMap, text_en } from '@stricli/core'
import { classify } from './commands/classify.ts'
import { completion } from './commands/completion.ts'
import { listsDiff, listsOverview, listsShow } from './commands/lists.ts'
import { screen } from './commands/screen.ts'
import { serve } from './commands/serve.ts'
import { backup, restore } from './commands/storage.ts'
import { verify } from './commands/verify.ts'
import { version } from './commands/version.ts'
import { witness } from './commands/witness.ts'
import { EXIT, UsageError } from './exit.ts'
import { UnreadableManifest } from './input/input-row.ts'
import { printable } from './terminal/width.ts'

const lists = buildRouteMap({
  routes: { overview: listsOverview, show: listsShow, diff: listsDiff },
  defaultCommand: 'overview',
  docs: { brief: 'Show the control lists, an entry, or what changed between two days' },
})

const root = buildRouteMap({
  routes: { screen, classify, lists, serve, verify, witness, backup, restore, version, completion },
  docs: {
    brief: 'Holdfast: is it controlled, by which law, and why',
    fullDescription: [
      'Holdfast answers whether chemicals and equipment are controlled, by which law, and why. Nothing leaves this machine.',
      '',
      'Examples:',
      '  holdfast screen manifest.csv --format html --output report.html',
      '  holdfast classify "POCl3 drums 2x200kg UN1810"',
      '  holdfast lists show cwc 2.B.4',
      '  holdfast lists diff --from 2020-06-06 --to 2020-06-07',
      '  holdfast serve --data ./data --jurisdiction KE',
      '  holdfast verify --data ./data',
    ].join('\n'),
  },
})

/** A refusal is a sentence for people; only what was not foreseen shows where it came from. */
const texts = {
  ...text_en,
  exceptionWhileRunningCommand: (cause: unknown): string =>
    cause instanceof UsageError || cause instanceof UnreadableManifest
      ? `holdfast: ${cause.message.split('\n').map(printable).join('\n')}`
      : `holdfast: something went wrong that was not foreseen: ${cause instanceof Error ? cause.stack : String(cause)}`,
}

export const application = buildApplication(root, {
  name: 'holdfast',
  scanner: { caseStyle: 'allow-kebab-for-camel' },
  documentation: { caseStyle: 'convert-camel-to-kebab', useAliasInUsageLine: true },
  localization: { loadText: () => texts },
  determineExitCode: (cause) => (cause instanceof UnreadableManifest ? EXIT.unreadable : EXIT.usage),
})
