import { z } from 'zod'
import { dayText, lawSchema } from '../facts.ts'

// A re-screening as a whole: begun by somebody, ended by itself or by somebody. What it changed are facts of the screenings.

/** The id of the command that began it. */
export const rescreeningId = z.uuid()
const REASON_LENGTH_MAX = 500

export const ENDS = ['done', 'stopped', 'failed'] as const

export const RESCREENING_FACTS = {
  'screening/rescreening-begun': z.strictObject({ rescreening: rescreeningId, asOf: dayText, law: lawSchema }),
  'screening/rescreening-ended': z.strictObject({
    rescreening: rescreeningId,
    how: z.enum(ENDS),
    /** Rows that were asked again; null where somebody stopped it. */
    checked: z.int().nonnegative().nullable(),
    reason: z.string().max(REASON_LENGTH_MAX).nullable(),
  }),
} as const

type Kind = keyof typeof RESCREENING_FACTS
type BodyOf<One extends Kind> = Readonly<z.infer<(typeof RESCREENING_FACTS)[One]>>
export type RescreeningFact = {
  [One in Kind]: { readonly kind: One; readonly stream: string; readonly body: BodyOf<One> }
}[Kind]
export type Begun = BodyOf<'screening/rescreening-begun'>
export type Ended = BodyOf<'screening/rescreening-ended'>
