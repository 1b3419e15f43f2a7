import type { House } from '../house.ts'
import { isCommandId, mustBe, newId, SYSTEM, type Command, type Refusal } from '../kernel/index.ts'
import {
  askAgain,
  countOutdated,
  endRescreening,
  outdated,
  rescreen,
  runningRescreening,
  type Rescreening,
} from '../modules/screening/index.ts'
import { accept, refuse, type Result } from '../result.ts'
import { keepWork, leaveWork, takeWork, type Work, type Worker } from './work.ts'

/** Rows that are asked, recorded and counted together; the log is held for the recording only. */
const PAGE_ROWS = 100
const FAILURES_MAX = 5
const ERROR_LENGTH_MAX = 500

/** No fault of the job: the database is away, or too much is waiting. It is tried again for as long as it takes. */
const PASSING: ReadonlySet<string> = new Set([
  'connection-lost',
  'contention',
  'disk-full',
  'journal-busy',
  'outcome-unknown',
  'time-limit',
  'too-many-connections',
])

const LISTS_CHANGED = 'The server was started with other lists while this ran: begin another.'

/**
 * Works at the re-screening that is under way, if there is one and nobody else does, until it ends, fails once, or `signal` says
 * stop. What is left goes on with the next call.
 */
export async function workAtRescreening(house: House, holder: string, signal: AbortSignal): Promise<void> {
  const { storage, jurisdiction, now, desk } = house
  const run = await runningRescreening(storage.database, jurisdiction)
  if (run === null) return
  const worker: Worker = { reader: storage.database, jurisdiction, holder, now }
  const count = () => countOutdated(storage.database, jurisdiction, run.law, 'all')
  let work = await takeWork(worker, run.id, count)
  if (work === null) return
  if (run.law.lists !== desk.engine.lists.digest) {
    await end(house, run, work, 'failed', LISTS_CHANGED)
    return
  }
  while (!signal.aborted) {
    const step: Step = await askPage(house, run, work).catch(failed)
    if (!step.ok) return await stumble(house, worker, run, work, step.refusal)
    work = step.value.work
    if (!(await keepWork(worker, work))) return
    if (step.value.isLast) return await end(house, run, work, 'done', work.error)
  }
  await leaveWork(worker, work)
}

type Step = Result<{ readonly work: Work; readonly isLast: boolean }, Refusal>

async function askPage(house: House, { id: rescreening, law, asOf }: Rescreening, work: Work): Promise<Step> {
  const { storage, jurisdiction, desk } = house
  const from = work.place < 0 ? null : work.place
  const page = await outdated(storage.database, jurisdiction, law, from, PAGE_ROWS)
  const { again, damaged } = await askAgain(desk, jurisdiction, asOf, page.screenings)
  if (again.length > 0) {
    const screenings = again.map(({ screening }) => screening)
    const recorded = await record(house, rescreen(again), { rescreening, screenings })
    if (!recorded.ok) return recorded
  }
  const [first] = damaged
  const error = first === undefined ? work.error : `Rows were changed and cannot be opened, the last of them ${first}.`
  const checked = work.checked + page.screenings.length
  const next = { ...work, place: page.next ?? work.place, checked, failures: 0, error }
  return accept({ work: next, isLast: page.next === null })
}

/** A stop is an end as well: whoever gave it has recorded it. */
async function stumble(house: House, worker: Worker, run: Rescreening, work: Work, refusal: Refusal): Promise<void> {
  const { code, message } = refusal
  if (code === 'rescreening-ended') return
  const failures = PASSING.has(code) ? work.failures : work.failures + 1
  const error = `${code}: ${message}`.slice(0, ERROR_LENGTH_MAX)
  await keepWork(worker, { ...work, failures, error })
  if (failures >= FAILURES_MAX) await end(house, run, work, 'failed', error)
}

async function end(
  house: House,
  { id: rescreening }: Rescreening,
  { checked }: Work,
  how: 'done' | 'failed',
  reason: string | null,
): Promise<void> {
  await record(house, endRescreening, { rescreening, how, checked, reason })
}

function record({ kernel, jurisdiction }: House, command: Command, input: unknown) {
  const id = mustBe(newId(), isCommandId)
  return kernel.recordUnasked({ id, jurisdiction, who: SYSTEM, command, input })
}

function failed(cause: unknown): Step {
  return refuse({ code: 'server-failed', message: cause instanceof Error ? cause.message : String(cause) })
}
