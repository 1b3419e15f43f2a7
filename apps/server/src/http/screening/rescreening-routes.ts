import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import type { Refusal } from '../../kernel/index.ts'
import { workOf, type Work } from '../../jobs/work.ts'
import {
  beginRescreening,
  changesOf,
  countOutdated,
  dayText,
  endRescreening,
  lawOfDay,
  rescreeningOf,
  rescreeningsBefore,
  type Rescreening,
} from '../../modules/screening/index.ts'
import { accept, refuse } from '../../result.ts'
import { guardedRoute, ofHouse } from '../access.ts'
import { answerSchema, receiptSchema, sayWhatBecame } from '../replies.ts'
import { today } from './ask-routes.ts'
import { openNames, whoSchema, type Names } from './names.ts'
import { cursor, limit } from './replies.ts'

const UNKNOWN: Refusal = { code: 'rescreening-unknown', message: 'There is no such re-screening here.' }

const jobSchema = z
  .object({
    job: z.string(),
    startedAt: z.string(),
    startedBy: whoSchema,
    asOf: z.string(),
    state: z.enum(['running', 'done', 'stopped', 'failed']),
    endedAt: z.string().nullable(),
    checked: z.int().nonnegative().meta({ description: 'rows that were asked again so far' }),
    total: z.int().nonnegative().nullable().meta({ description: 'null: nobody has begun to work at it' }),
    changed: z.int().nonnegative(),
    newlyControlled: z.int().nonnegative(),
    rowsPerSecond: z.number().nullable(),
    secondsLeft: z.number().nullable(),
    error: z.string().nullable().meta({ description: 'what went wrong, or the reason why it failed' }),
  })
  .meta({ id: 'Rescreening', description: 'What was asked before, asked again under the law of a day' })

const changeSchema = z.object({
  screening: z.string(),
  reference: z.string().nullable(),
  before: z.string(),
  after: z.string(),
  newEntries: z.array(z.object({ list: z.string(), entry: z.string() })).readonly(),
})

const page = z.strictObject({ after: cursor.optional(), limit })
const job = z.uuid().toLowerCase()

const DAYS_AHEAD_MAX = 366
const DAY: Refusal = {
  code: 'rescreening-day',
  message: 'Everything is asked again under the law of today, or of a day within a year that is known already.',
}

/** An older law would put answers back that are overtaken, and fill the queue of reviews with them. */
function isDayToAskAgain(house: House, asOf: string): boolean {
  const last = house
    .now()
    .add({ hours: 24 * DAYS_AHEAD_MAX })
    .toString()
  return asOf >= today(house) && asOf <= last.slice(0, asOf.length)
}

/** Asking again after a change of law: begun here, done by a job. */
export function rescreeningRoutes(server: FastifyInstance, house: House): void {
  const { storage, jurisdiction } = house
  const on = ofHouse('rescreenings')
  const action = 'screening.rescreen'

  guardedRoute(server, house, {
    method: 'POST',
    url: '/rescreenings',
    tag: 'Screening',
    summary: 'Ask everything again under the law of a day; a job does it',
    action,
    on,
    refusals: ['rescreening-running', 'rescreening-day', 'screening-day-malformed'],
    params: {},
    asks: { body: z.strictObject({ asOf: dayText.optional() }) },
    reply: z.object({ job: z.string(), receipt: receiptSchema }),
    handle: async ({ asker, commandId, asks, reply }) => {
      const { principal, strong } = asker
      const asOf = asks.body.asOf ?? today(house)
      if (!isDayToAskAgain(house, asOf)) return refuse(DAY)
      const input = { rescreening: commandId, asOf }
      const command = beginRescreening(house.desk)
      const begun = await house.ask({ id: commandId, principal, strong, action, resource: on(asker), command, input })
      if (!begun.ok) return begun
      void reply.code(202)
      return accept({ job: commandId, receipt: begun.value.receipt })
    },
  })

  guardedRoute(server, house, {
    method: 'GET',
    url: '/rescreenings',
    tag: 'Screening',
    summary: 'What was asked again, and how many rows are held against an older law',
    action,
    on,
    refusals: [],
    params: {},
    asks: { query: page },
    reply: z.object({
      items: z.array(jobSchema),
      next: z.string().nullable(),
      outdated: z.int().nonnegative().meta({ description: '0: nothing to ask again; counted to 10,001' }),
    }),
    handle: async ({ asker, asks: { query } }) => {
      const { after = null } = query
      const found = await rescreeningsBefore(storage.database, jurisdiction, after, query.limit + 1)
      const runs = found.slice(0, query.limit)
      const law = lawOfDay(house.desk, today(house))
      if (!law.ok) return law
      const opened = await openNames(
        house,
        asker,
        action,
        runs.map(({ startedBy }) => startedBy),
      )
      if (!opened.ok) return opened
      const works = await workOf(
        storage.database,
        jurisdiction,
        runs.map(({ id }) => id),
      )
      return accept({
        items: runs.map((run) => jobReply(run, workIn(works, run), house.now(), opened.value.names)),
        next: found.length > runs.length ? String(runs.at(-1)?.position) : null,
        outdated: await countOutdated(storage.database, jurisdiction, law.value),
      })
    },
  })

  guardedRoute(server, house, {
    method: 'GET',
    url: '/rescreenings/:job',
    tag: 'Screening',
    summary: 'One re-screening: how far it is, and what is answered otherwise and where',
    action,
    on,
    refusals: ['rescreening-unknown'],
    params: { job },
    asks: { query: page },
    reply: z.object({
      ...jobSchema.shape,
      items: z.array(changeSchema),
      next: z.string().nullable(),
    }),
    handle: async ({ asker, params, asks: { query } }) => {
      const run = await rescreeningOf(storage.database, jurisdiction, params.job)
      if (run === null) return refuse(UNKNOWN)
      const found = await changesOf(storage.database, jurisdiction, run.id, query.after ?? null, query.limit + 1)
      const items = found.slice(0, query.limit)
      const opened = await openNames(house, asker, action, [run.startedBy])
      if (!opened.ok) return opened
      const works = await workOf(storage.database, jurisdiction, [run.id])
      return accept({
        ...jobReply(run, workIn(works, run), house.now(), opened.value.names),
        items,
        next: found.length > items.length ? String(items.at(-1)?.position) : null,
      })
    },
  })

  guardedRoute(server, house, {
    method: 'POST',
    url: '/rescreenings/:job/stop',
    tag: 'Screening',
    summary: 'Stop a re-screening; what it found so far stays',
    action,
    on,
    refusals: ['rescreening-unknown', 'rescreening-ended'],
    params: { job },
    asks: {},
    reply: answerSchema,
    handle: async ({ asker, commandId, params, reply }) => {
      const { principal, strong } = asker
      const input = { rescreening: params.job, how: 'stopped', checked: null, reason: null }
      const command = endRescreening
      const answer = await house.ask({ id: commandId, principal, strong, action, resource: on(asker), command, input })
      if (answer.ok) sayWhatBecame(reply, answer.value)
      return answer
    },
  })
}

function workIn(works: readonly Work[], { id }: Rescreening): Work | null {
  return works.find(({ job }) => job === id) ?? null
}

function jobReply(
  run: Rescreening,
  work: Work | null,
  now: Temporal.Instant,
  names: Names,
): z.output<typeof jobSchema> {
  const { id, startedAt, startedBy, asOf, state, endedAt, changed, newlyControlled, reason } = run
  const checked = run.checked ?? work?.checked ?? 0
  const until = endedAt === null ? now : Temporal.Instant.from(endedAt)
  const seconds = work === null ? 0 : Temporal.Instant.from(work.startedAt).until(until).total('seconds')
  const rowsPerSecond = seconds > 0 && checked > 0 ? checked / seconds : null
  const left = work === null || rowsPerSecond === null || state !== 'running' ? null : work.total - checked
  return {
    job: id,
    startedAt,
    startedBy: names(startedBy),
    asOf,
    state,
    endedAt,
    checked,
    total: work?.total ?? null,
    changed,
    newlyControlled,
    rowsPerSecond,
    secondsLeft: left === null || rowsPerSecond === null ? null : Math.max(0, left / rowsPerSecond),
    error: reason ?? work?.error ?? null,
  }
}
