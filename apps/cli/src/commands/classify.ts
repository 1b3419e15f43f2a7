import { openEngine, type ScreeningRow } from '@holdfast/screening'
import { buildCommand } from '@stricli/core'
import { readStructure } from '@holdfast/chemistry'
import { UsageError } from '../exit.ts'
import { openLists } from '../lists.ts'
import { type AskFlags, screeningOptions } from '../options.ts'
import { explain } from '../output/explain.ts'
import { askFlags } from './flags.ts'

interface ClassifyFlags extends AskFlags {
  readonly format: 'text' | 'json'
  readonly from?: string
  readonly to?: string
}

export const classify = buildCommand<ClassifyFlags, string[]>({
  func: async (flags, ...words) => {
    const text = words.join(' ').trim()
    if (text === '') throw new UsageError('say what to classify: holdfast classify "POCl3 drums 2x200kg UN1810".')
    const lists = await openLists(flags.addLists ?? [])
    if (!lists.ok) throw new UsageError(lists.refusal)
    const answer = openEngine(lists.value).screen(rowOf(text, flags), screeningOptions(flags, lists.value))
    process.stdout.write(
      flags.format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : explain(answer, lists.value),
    )
  },
  parameters: {
    flags: {
      ...askFlags,
      format: { kind: 'enum', values: ['text', 'json'], default: 'text', brief: 'For people or for programs' },
      from: { kind: 'parsed', parse: String, optional: true, placeholder: 'COUNTRY', brief: 'Country of origin' },
      to: { kind: 'parsed', parse: String, optional: true, placeholder: 'COUNTRY', brief: 'Country of destination' },
    },
    aliases: { f: 'format' },
    positional: {
      kind: 'array',
      parameter: { brief: 'A goods line, CAS number, SMILES or InChI', parse: String, placeholder: 'TEXT' },
    },
  },
  docs: {
    brief: 'Classify one line of text, CAS number or structure',
    fullDescription: [
      'Answers one line as the border check does, with every reason.',
      '',
      'Examples:',
      '  holdfast classify "4 DRUMS DIMETHYL METHYLPHOSPHONATE 97%, NET 800 KG, HS 2931.41"',
      '  holdfast classify 7719-09-7 --direction export --to EG',
      '  holdfast classify "COP(C)(=O)OC" --format json',
    ].join('\n'),
  },
})

/** A text that is a structure from end to end is asked as one; anything else is a goods line, which may hold one. */
function rowOf(text: string, flags: ClassifyFlags): ScreeningRow {
  const isStructure = !/\s/.test(text) && /[()=#[\]@]|^InChI=/.test(text) && readStructure(text).ok
  const field = text.startsWith('InChI=') ? 'inchi' : 'smiles'
  return {
    ...(isStructure ? { [field]: text } : { description: text }),
    ...(flags.from === undefined ? {} : { origin: flags.from }),
    ...(flags.to === undefined ? {} : { destination: flags.to }),
  }
}
