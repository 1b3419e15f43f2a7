import { readFileSync } from 'node:fs'
import { builtinLists } from '@holdfast/control-lists'
import { buildCommand } from '@stricli/core'

export const version = buildCommand({
  func: () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    const own =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : 'unknown'
    process.stdout.write(
      `holdfast ${String(own)}, lists ${builtinLists().digest.slice(0, 12)}, Node ${process.version}\n`,
    )
  },
  parameters: {},
  docs: { brief: 'Print the version of the program and of the lists' },
})
