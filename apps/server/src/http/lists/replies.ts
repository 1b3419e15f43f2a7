import { z } from 'zod'

// What the routes of lists answer.

const cited = z.object({ source: z.string(), confidence: z.enum(['verified', 'unverified']) })
const period = { from: z.string(), until: z.string().nullable() }

export const listSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    short: z.string(),
    publisher: z.string(),
    legalBasis: z.string(),
    url: z.string().nullable(),
    edition: z.string().nullable().meta({ description: 'in force today; null: none yet' }),
    reviewBy: z.string().meta({ description: 'by when a person must have compared it with the official text again' }),
    overdue: z.boolean(),
    lapsedOn: z.string().nullable(),
    entryCount: z.int().nonnegative().meta({ description: 'in force today' }),
  })
  .meta({ id: 'ControlList', description: 'A control list as it is held' })

export const oneList = z.object({
  ...listSchema.shape,
  interpretations: z
    .array(
      z.object({
        key: z.string(),
        value: z.string(),
        choices: z.array(z.string()).readonly(),
        text: z.string(),
        citation: cited,
      }),
    )
    .readonly(),
})

export const entryRowSchema = z.object({
  entry: z.string(),
  title: z.string(),
  since: z.string().nullable().meta({ description: 'the edition that brought it' }),
  ...period,
  cas: z.array(z.string()),
  isFamily: z.boolean(),
  citation: z.string(),
  verified: z.boolean(),
})

const substituent = z.union([
  z.object({ kind: z.literal('hydrogen') }),
  z.object({ kind: z.literal('group'), names: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal('atom'), elements: z.array(z.string()).readonly(), hydrogens: z.int().optional() }),
  z.object({
    kind: z.literal('alkyl'),
    carbonsMax: z.int(),
    carbonsMin: z.int().optional(),
    cyclo: z.boolean(),
    alsoCounted: z.int().optional(),
    askUpToCarbons: z.int().optional(),
  }),
  z.object({
    kind: z.literal('functional-alkyl'),
    carbonsMax: z.int(),
    groups: z.array(z.string()).readonly(),
    positionMax: z.int(),
  }),
])

const part = z.union([
  z.object({ kind: z.literal('atom'), element: z.string() }),
  z.object({ kind: z.literal('substituent'), on: z.string(), anyOf: z.array(substituent).readonly() }),
  z.object({ kind: z.literal('chain'), carbonsMin: z.int(), carbonsMax: z.int() }),
  z.object({ kind: z.literal('rule'), id: z.string() }),
])

export const oneEntry = z.object({
  ...entryRowSchema.shape,
  text: z.string().meta({ description: 'as printed' }),
  note: z.string().nullable(),
  exceptEntries: z.array(z.string()).readonly(),
  saltsPrinted: z.string(),
  clauses: z
    .array(z.object({ id: z.string(), quote: z.string(), parts: z.array(part).readonly() }))
    .meta({ description: 'each phrase of a family, and what it stands for in a molecule' }),
  members: z
    .array(
      z.object({
        substance: z.string(),
        role: z.string(),
        printedName: z.string(),
        printedCas: z.string().nullable(),
        form: z.string().nullable(),
        minPercent: z.number().nullable(),
        citation: cited,
        note: z.string().nullable(),
      }),
    )
    .readonly(),
  equipment: z
    .array(
      z.object({
        id: z.string(),
        kind: z.string(),
        text: z.string(),
        parameters: z
          .array(z.object({ name: z.string(), operator: z.string(), value: z.number(), unit: z.string() }))
          .readonly(),
        materials: z.array(z.string()).readonly(),
        citation: cited,
      }),
    )
    .readonly(),
  hs: z
    .array(
      z.object({
        substance: z.string().nullable(),
        code: z.string(),
        edition: z.string(),
        namesIt: z.boolean(),
        confidence: z.string(),
      }),
    )
    .readonly(),
  limits: z.array(
    z.object({
      id: z.string(),
      basis: z.string(),
      operator: z.string(),
      percent: z.number(),
      when: z.string(),
      frees: z.array(z.string()).readonly(),
      condition: z.string().optional(),
      text: z.string(),
      ...period,
      citation: cited,
    }),
  ),
  thresholds: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      activity: z.string(),
      operator: z.string(),
      value: z.string(),
      unit: z.string(),
      period: z.string(),
      minPercent: z.number().nullable(),
      quality: z.string(),
      requirement: z.string(),
      ...period,
      citation: cited,
    }),
  ),
  obligations: z.array(
    z.object({
      id: z.string(),
      directions: z.array(z.string()).readonly(),
      partner: z.string(),
      consequence: z.string(),
      percentMax: z.number().nullable(),
      percentMin: z.number().nullable(),
      condition: z.string().nullable(),
      text: z.string(),
      ...period,
      citation: cited,
    }),
  ),
})

export const editionSchema = z.object({
  id: z.string(),
  inForce: z.string(),
  shownAs: z.string(),
  citation: cited,
  entryCount: z.int().nonnegative(),
  added: z.int().nonnegative(),
  removed: z.int().nonnegative(),
  changed: z.int().nonnegative(),
})

const titled = z.object({ entry: z.string(), title: z.string() })
const ids = z.object({ added: z.array(z.string()), removed: z.array(z.string()), changed: z.array(z.string()) })
export const differenceSchema = z.object({
  from: z.string(),
  to: z.string(),
  entries: z.object({
    added: z.array(titled),
    removed: z.array(titled),
    changed: z.array(
      z.object({
        entry: z.string(),
        before: z.string(),
        after: z.string(),
        parts: z.array(z.string()).readonly().meta({ description: 'which parts of the entry differ' }),
      }),
    ),
  }),
  limits: ids,
  obligations: ids,
})
