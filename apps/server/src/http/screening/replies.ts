import { z } from 'zod'
import { answerSchema, lawSchema, scopeSchema, type KeptScreening } from '../../modules/screening/index.ts'
import { whoSchema, type Names } from './names.ts'

// What several routes of screening answer.

const settlementSchema = z.object({
  answer: z.string().meta({ description: '`controlled` or `not-listed`' }),
  reason: z.string(),
  by: whoSchema,
  at: z.string(),
  decidedAt: z
    .string()
    .meta({ description: 'the screening at which it was decided: perhaps another that asks the same' }),
})

/** A screening as lists show it. The words as asked are sealed and not in it. */
export const screeningSchema = z
  .object({
    id: z.string(),
    askedAt: z.string(),
    askedBy: whoSchema,
    asOf: z.string().meta({ description: 'the law of which day, YYYY-MM-DD' }),
    reference: z.string().nullable(),
    scope: scopeSchema,
    answer: answerSchema.meta({ description: 'what the engine said, in short' }),
    law: lawSchema.meta({ description: 'the lists and editions that it was held against' }),
    settlement: settlementSchema
      .nullable()
      .meta({ description: 'what an officer decided, where the lists leave it open' }),
    rescreenedAt: z.string().nullable(),
  })
  .meta({ id: 'Screening', description: 'A row that was asked, and its answer' })
export type ScreeningReply = z.output<typeof screeningSchema>

export const screeningsPage = z.object({ items: z.array(screeningSchema), next: z.string().nullable() })

export function screeningReply(kept: KeptScreening, names: Names): ScreeningReply {
  const { id, askedAt, askedBy, asOf, reference, scope, answer, law, settlement, rescreenedAt } = kept
  return {
    id,
    askedAt,
    askedBy: names(askedBy),
    asOf,
    reference,
    scope,
    answer,
    law,
    settlement: settlement === null ? null : { ...settlement, by: names(settlement.by) },
    rescreenedAt,
  }
}

/** Everybody who is named in these screenings. */
export function personsIn(screenings: readonly KeptScreening[]): readonly string[] {
  return screenings.flatMap(({ askedBy, settlement }) => [askedBy, ...(settlement === null ? [] : [settlement.by])])
}

/** A cursor is the place of a fact in the log. */
export const cursor = z
  .string()
  .regex(/^\d{1,15}$/)
  .meta({ examples: ['12'] })
  .transform(Number)
export const limit = z.coerce.number().int().min(1).max(100).default(50)
