import { z } from 'zod'

// The engine's own answer, field by field as @holdfast/screening says it: what is not named here is not sent.

const certainty = z.enum(['certain', 'possible'])
const concentration = z
  .object({
    text: z.string(),
    percentMin: z.number(),
    percentMax: z.number(),
    basis: z.enum(['by-weight', 'by-volume', 'weight-per-volume', 'normality', 'baume', 'assumed-by-weight']),
  })
  .nullable()

const substance = z.object({
  substance: z.string().nullable(),
  name: z.string(),
  cas: z.string().nullable(),
  by: z.string(),
  input: z.string().meta({ description: 'the part of the row, as written' }),
  certainty,
  smiles: z.string().nullable(),
  concentration,
  role: z.enum(['goods', 'solvent']),
})

const finding = z.object({
  list: z.string(),
  edition: z.string(),
  entry: z.string(),
  title: z.string(),
  how: z.string(),
  certainty,
  effect: z.enum(['controlled', 'below-limit', 'exempt']),
  substance: z.int().nullable().meta({ description: 'index into `substances`' }),
  reasons: z.array(z.object({ clause: z.string(), text: z.string(), atoms: z.array(z.int()).readonly() })).readonly(),
  consequences: z
    .array(
      z.object({
        consequence: z.string(),
        text: z.string(),
        when: z.enum(['applies', 'if']),
        citation: z.string(),
        since: z.string(),
        unverified: z.boolean(),
      }),
    )
    .readonly(),
  unverified: z.boolean(),
})

const measured = z.string().nullable()
const read = z.object({
  quantity: z.object({ text: z.string(), value: z.string(), unit: z.string() }).nullable(),
  packages: z.object({ text: z.string(), count: z.string(), kind: z.string() }).nullable(),
  concentration,
  hs: measured,
  un: measured,
  origin: measured,
  destination: measured,
})

/** What the engine answers for a row, with reasons and consequences. */
export const fullAnswerSchema = z
  .object({
    verdict: z.enum(['controlled', 'review', 'not-listed', 'unidentified']),
    substances: z.array(substance).readonly(),
    findings: z.array(finding).readonly(),
    issues: z.array(z.object({ code: z.string(), message: z.string() })).readonly(),
    read,
  })
  .meta({ id: 'FullAnswer', description: 'What the engine answers for a row, with reasons and consequences' })

export const nearMissSchema = z.object({
  list: z.string(),
  entry: z.string(),
  failedClause: z.string(),
  because: z.string(),
})
