import type { Certainty, Effect, How, Verdict } from '@holdfast/screening'
import { z } from 'zod'

// What happened to screenings. Read README.md for what is sealed, and why.

const VERDICTS = ['controlled', 'review', 'not-listed', 'unidentified'] as const satisfies readonly Verdict[]
const CERTAINTIES = ['certain', 'possible'] as const satisfies readonly Certainty[]
const EFFECTS = ['controlled', 'below-limit', 'exempt'] as const satisfies readonly Effect[]
const HOWS = [
  'identity',
  'family',
  'isotopologue',
  'stereoisomer',
  'salt',
  'name',
  'hs-code',
  'un-number',
  'equipment',
] as const satisfies readonly How[]

/** A row with more findings is one for a person in any case. */
export const FINDINGS_KEPT_MAX = 64
export const SUBSTANCES_KEPT_MAX = 32
const REASON_LENGTH_MAX = 2_000

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ examples: ['5f'.repeat(32)] })
const edition = z.string().min(1).max(100)

const sealedText = z.strictObject({
  sealed: z.strictObject({ subject: z.string(), box: z.string(), commitment: z.string() }),
})

export const verdictSchema = z.enum(VERDICTS)
const foundEntry = z.strictObject({ list: slug, entry: z.string().min(1).max(200) })
const finding = z.strictObject({
  ...foundEntry.shape,
  edition,
  how: z.enum(HOWS),
  certainty: z.enum(CERTAINTIES),
  effect: z.enum(EFFECTS),
})
const substance = z.strictObject({ id: slug, name: z.string(), cas: z.string().nullable() })

/** What the engine said, in short. */
export const answerSchema = z.strictObject({
  verdict: verdictSchema,
  substances: z.array(substance).max(SUBSTANCES_KEPT_MAX).readonly(),
  findings: z.array(finding).max(FINDINGS_KEPT_MAX).readonly(),
  findingsLeftOut: z.int().nonnegative(),
  issues: z.array(slug).readonly(),
})
export type Answer = Readonly<z.infer<typeof answerSchema>>

/** What the row was held against. */
export const lawSchema = z.strictObject({ lists: digest, editions: z.record(slug, edition).readonly() })
export type Law = Readonly<z.infer<typeof lawSchema>>

const DIRECTIONS = ['import', 'export', 'transit', 'domestic'] as const
/** How the question is meant: which lists, which movement, which readings of them. */
export const scopeSchema = z.strictObject({
  lists: z.array(slug).min(1).max(100).readonly().nullable().default(null),
  direction: z.enum(DIRECTIONS).nullable().default(null),
  interpretations: z.record(z.string().max(200), z.string().max(200)).readonly().default({}),
})
export type Scope = Readonly<z.infer<typeof scopeSchema>>

export const screeningIdSchema = z.uuidv7().brand<'ScreeningId'>()
export type ScreeningId = z.infer<typeof screeningIdSchema>
export const dayText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ examples: ['2026-11-24'] })
/** A number of a declaration or a file. Not free text: it is kept in plain. */
export const reference = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/)
  .meta({ examples: ['IM-2026-0495/2'] })

export const ANSWERS = ['controlled', 'not-listed'] as const
export const settlement = z.strictObject({
  screening: screeningIdSchema,
  answer: z.enum(ANSWERS),
  reason: z.string().trim().min(1).max(REASON_LENGTH_MAX),
})

export const withdrawal = settlement.omit({ answer: true })

/** The body of each kind of fact. */
export const FACTS = {
  'screening/asked': z.strictObject({
    screening: screeningIdSchema,
    asOf: dayText,
    reference: reference.nullable(),
    scope: scopeSchema,
    row: sealedText,
    law: lawSchema,
    question: digest,
    answer: answerSchema,
  }),
  'screening/settled': z.strictObject({ ...settlement.shape, question: digest }),
  'screening/settlement-withdrawn': z.strictObject({ ...withdrawal.shape, question: digest }),
  'screening/rescreened': z.strictObject({
    screening: screeningIdSchema,
    rescreening: z.uuid(),
    asOf: dayText,
    law: lawSchema,
    question: digest,
    before: verdictSchema,
    answer: answerSchema,
    newlyControlled: z.array(foundEntry).max(FINDINGS_KEPT_MAX).readonly(),
  }),
} as const

export type ScreeningFactKind = keyof typeof FACTS
type BodyOf<Kind extends ScreeningFactKind> = Readonly<z.infer<(typeof FACTS)[Kind]>>
export type AskedBody = BodyOf<'screening/asked'>
export type SettledBody = BodyOf<'screening/settled'>
export type RescreenedBody = BodyOf<'screening/rescreened'>
export type ScreeningFact = {
  [Kind in ScreeningFactKind]: { readonly kind: Kind; readonly stream: string; readonly body: BodyOf<Kind> }
}[ScreeningFactKind]
