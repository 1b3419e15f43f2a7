import type { ActionTable } from '../../kernel/policy/model.ts'

/** The resource of `screening.ask` is the screening that the answer will be: it belongs to whoever asks. */
export const SCREENING_ACTIONS = {
  'screening.ask': { on: 'Screening', means: 'ask whether goods are controlled' },
  'screening.read-own': { on: 'Screening', means: 'read again what one asked' },
  'screening.read': { on: 'Screening', means: 'read what others asked' },
  'screening.settle-review': { on: 'Screening', means: 'decide a question that the lists leave to a person' },
  'screening.near-miss': { on: 'Screening', means: 'see why an input just misses an entry' },
  'screening.rescreen': { on: 'Screening', means: 'ask again after the law has changed' },
} as const satisfies ActionTable
