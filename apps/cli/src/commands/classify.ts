import { buildCommand } from '@stricli/core'
import type { ClassifyFlags } from '../options.ts'
import { askFlags } from './flags.ts'

export const classify = buildCommand<ClassifyFlags, string[]>({
  func: async (flags, ...words) => (await import('../classify-line.ts')).classifyLine(flags, words),
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
