import { buildCommand } from '@stricli/core'
import type { ScreenFlags } from '../options.ts'
import { FORMAT_NAMES } from '../output/format.ts'
import { askFlags } from './flags.ts'

export const screen = buildCommand<ScreenFlags, string[]>({
  func: async (flags, ...args) => (await import('../screen-manifest.ts')).screenManifest(flags, args),
  parameters: {
    flags: {
      ...askFlags,
      format: { kind: 'enum', values: FORMAT_NAMES, optional: true, brief: 'How answers are written (default: table)' },
      output: { kind: 'parsed', parse: String, optional: true, placeholder: 'FILE', brief: 'Write to a file' },
      map: {
        kind: 'parsed',
        parse: String,
        variadic: true,
        optional: true,
        placeholder: 'field=COLUMN',
        brief: 'Read a field from this column, by header or number',
      },
      failOn: {
        kind: 'enum',
        values: ['controlled', 'review'],
        optional: true,
        brief: 'Exit 1 when a row is controlled (or needs review)',
      },
    },
    aliases: { f: 'format', o: 'output' },
    positional: {
      kind: 'array',
      parameter: {
        brief: 'Manifest: CSV, TSV, XLSX or NDJSON; - for standard input',
        parse: String,
        placeholder: 'FILE',
      },
    },
  },
  docs: {
    brief: 'Screen a manifest: which rows are controlled, by which law, and why',
    fullDescription: [
      'Reads CSV, TSV, XLSX or NDJSON, finds the header and its columns by name, and answers every row in order.',
      '',
      'Examples:',
      '  holdfast screen manifest.csv',
      '  holdfast screen manifest.xlsx --format html --output report.html',
      '  holdfast screen - --format ndjson --fail-on review < manifest.csv',
      '  holdfast screen goods.csv --map description=Goods --map cas=4 --lists cwc,ag-chem --as-of 2020-06-06',
      '',
      'Exit status: 0 done, 1 --fail-on was met, 2 wrong usage, 3 unreadable input.',
    ].join('\n'),
  },
})
