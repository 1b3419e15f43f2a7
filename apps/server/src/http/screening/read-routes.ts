import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import type { Reader, Refusal, ToOpen } from '../../kernel/index.ts'
import type { Resource } from '../../kernel/policy/model.ts'
import {
  eventsOf,
  history,
  inFull,
  nearMissesOf,
  rowOf,
  screeningIdSchema,
  screeningOf,
  verdictSchema,
  type KeptScreening,
  type ScreeningEvent,
  type ScreeningId,
} from '../../modules/screening/index.ts'
import { accept, refuse } from '../../result.ts'
import { guardedRoute, ofHouse, own } from '../access.ts'
import type { Asker } from '../asker.ts'
import { fullAnswerSchema, nearMissSchema } from './full-answer.ts'
import { openNames, whoSchema, type Names } from './names.ts'
import { cursor, limit, personsIn, screeningReply, screeningSchema, screeningsPage } from './replies.ts'

const SCREENING_UNKNOWN: Refusal = { code: 'screening-unknown', message: 'There is no such screening here.' }
const FORGOTTEN: Refusal = {
  code: 'screening-forgotten',
  message: 'What was asked is forgotten: its key was destroyed when the time for keeping it was over.',
}

const eventSchema = z.object({
  at: z.string(),
  kind: z.enum(['asked', 'rescreened', 'settled', 'settlement-withdrawn']),
  by: whoSchema,
  secondPerson: z.string().nullable(),
  verdict: z.string().nullable(),
  answer: z.string().nullable(),
  reason: z.string().nullable(),
  newlyControlled: z.array(z.object({ list: z.string(), entry: z.string() })).readonly(),
})

const oneScreening = z.object({
  ...screeningSchema.shape,
  row: z.record(z.string(), z.string()).nullable().meta({ description: 'the cells as asked; null: forgotten' }),
  full: fullAnswerSchema.nullable().meta({
    description: 'the engine again, under the same lists; null: the row is forgotten, or other lists are held',
  }),
  rereadable: z.boolean().meta({ description: 'whether `full` is there' }),
  history: z.array(eventSchema).readonly(),
})

const query = z.strictObject({
  mine: z.enum(['true', 'false']).default('false'),
  verdict: verdictSchema.optional(),
  text: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'words of references, substances and entries, all of them' }),
  after: cursor.optional(),
  limit,
})

/** What was asked, read again. */
export function readRoutes(server: FastifyInstance, house: House): void {
  const { database } = house.storage

  guardedRoute(server, house, {
    method: 'GET',
    url: '/screenings',
    tag: 'Screening',
    summary: 'What was asked, the newest first',
    description: 'Who may read only their own gets only their own. The rows as asked stay sealed.',
    action: 'screening.read-own',
    orAction: 'screening.read',
    on: own,
    refusals: [],
    params: {},
    asks: { query },
    reply: screeningsPage,
    handle: async ({ asker, asks: { query } }) => {
      const { verdict = null, text = null, after: before = null } = query
      const askedBy = query.mine === 'true' || !mayReadAll(house, asker) ? asker.principal.id : null
      const read = (reader: Reader) =>
        history(reader, house.jurisdiction, { askedBy, verdict, text, before }, query.limit)
      // What one asked a moment ago is there at once; what others asked may come from the standby.
      const page = await (askedBy === null ? house.storage.mayBeStale(read) : read(database))
      const purpose = askedBy === null ? 'screening.read' : 'screening.read-own'
      const opened = await openNames(house, asker, purpose, personsIn(page.screenings))
      if (!opened.ok) return opened
      const items = page.screenings.map((kept) => screeningReply(kept, opened.value.names))
      return accept({ items, next: page.next === null ? null : String(page.next) })
    },
  })

  guardedRoute(server, house, {
    method: 'GET',
    url: '/screenings/:screening',
    tag: 'Screening',
    summary: 'One screening: the row as asked, the findings in full, and what happened to it',
    description: 'Opening the row is recorded as a fact: who read it, and when.',
    action: 'screening.read-own',
    orAction: 'screening.read',
    on: (asker, { screening }) => ownedScreening(house, asker, screening),
    refusals: ['screening-unknown'],
    params: { screening: screeningIdSchema },
    asks: {},
    reply: oneScreening,
    handle: async ({ asker, params }) => {
      const kept = await screeningOf(database, house.jurisdiction, params.screening)
      if (kept === null) return refuse(SCREENING_UNKNOWN)
      const events = await eventsOf(database, house.jurisdiction, kept)
      const persons = [...personsIn([kept]), ...events.map(({ by }) => by)]
      const purpose = kept.askedBy === asker.principal.id ? 'screening.read-own' : 'screening.read'
      const opened = await openNames(house, asker, purpose, persons, [sealedRow(kept)])
      if (!opened.ok) return opened
      const { names, texts } = opened.value
      const [row = null] = texts
      const full = row === null ? null : inFull(house.desk, kept, row)
      return accept({
        ...screeningReply(kept, names),
        row: row === null ? null : rowOf(row),
        full,
        rereadable: full !== null,
        history: events.map((event) => eventReply(event, names)),
      })
    },
  })

  guardedRoute(server, house, {
    method: 'GET',
    url: '/screenings/:screening/near-misses',
    tag: 'Screening',
    summary: 'Why a row just misses an entry: for the national authority',
    description: 'Opening the row is recorded as a fact. It names the clause that failed and never what to change.',
    action: 'screening.near-miss',
    on: (asker, { screening }) => ownedScreening(house, asker, screening),
    refusals: ['screening-unknown', 'screening-forgotten', 'screening-law-not-held'],
    params: { screening: screeningIdSchema },
    asks: {},
    reply: z.object({ items: z.array(nearMissSchema).readonly() }),
    handle: async ({ asker, params }) => {
      const kept = await screeningOf(database, house.jurisdiction, params.screening)
      if (kept === null) return refuse(SCREENING_UNKNOWN)
      const opened = await house.open(asker, 'screening.near-miss', [sealedRow(kept)])
      if (!opened.ok) return opened
      const [row = null] = opened.value
      if (row === null) return refuse(FORGOTTEN)
      const misses = nearMissesOf(house.desk, kept, row)
      return misses.ok ? accept({ items: misses.value }) : misses
    },
  })
}

function eventReply(event: ScreeningEvent, names: Names): z.output<typeof eventSchema> {
  return { ...event, by: names(event.by) }
}

function sealedRow({ id, row }: KeptScreening): ToOpen {
  return { of: `screening/${id}`, field: row }
}

function mayReadAll(house: House, asker: Asker): boolean {
  const { principal, strong } = asker
  return house.policy.can(principal, 'screening.read', ofHouse('screenings')(asker), { strong }).ok
}

/** A screening belongs to who asked it. One that is not there belongs to nobody: only who may read all learns that. */
export async function ownedScreening(house: House, { principal }: Asker, id: ScreeningId): Promise<Resource> {
  const kept = await screeningOf(house.storage.database, house.jurisdiction, id)
  return { id, jurisdiction: principal.jurisdiction, owner: kept?.askedBy ?? null }
}
