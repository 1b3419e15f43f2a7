import { z } from 'zod'

/** `quorum-missing`, or with what it is about: `list-review-over:cwc`. */
export const alarmId = z
  .string()
  .max(120)
  .regex(/^[a-z][a-z-]*(:[A-Za-z0-9._-]+)?$/)
const NOTE_LENGTH_MAX = 500
/** A note is kept in plain, like every reason: it names no person. */
export const note = z.string().trim().min(1).max(NOTE_LENGTH_MAX)
const instant = z.iso.datetime({ precision: 3 })

export const FACTS = {
  'system/alarm-acknowledged': z.strictObject({
    alarm: alarmId,
    /** Since when it stood: the same alarm that comes again is another. */
    since: instant,
    note: note.nullable(),
  }),
  'system/backup-made': z.strictObject({
    /** Its name in the folder of the operator; the folder is nobody else's business. */
    file: z.string().max(200),
    rows: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
  }),
} as const

type Kind = keyof typeof FACTS
export type BodyOf<One extends Kind> = Readonly<z.infer<(typeof FACTS)[One]>>
export type SystemFact = {
  [One in Kind]: { readonly kind: One; readonly stream: string; readonly body: BodyOf<One> }
}[Kind]
