import { sql } from 'kysely'
import { instantText, type Jurisdiction, type Reader } from '../kernel/index.ts'

/** How far a job has come. */
export interface Work {
  readonly job: string
  readonly startedAt: string
  /** Where the next page begins: what it means is the job's own. */
  readonly place: number
  readonly checked: number
  readonly total: number
  /** Failures since the last page that went well. */
  readonly failures: number
  readonly error: string | null
}

/** A process that has not been heard of for so long has died; a page takes a fraction of it. */
const LEASE_SECONDS = 30

/** Who works, where and when. */
export interface Worker {
  readonly reader: Reader
  readonly jurisdiction: Jurisdiction
  /** This process, and no other. */
  readonly holder: string
  readonly now: () => Temporal.Instant
}

/** Takes the job, from whoever died over it or for the first time; null: another process works at it. */
export async function takeWork(worker: Worker, job: string, count: () => Promise<number>): Promise<Work | null> {
  const { reader, jurisdiction, holder, now } = worker
  const [known] = await workOf(reader, jurisdiction, [job])
  if (known === undefined) {
    const at = now().toString()
    await sql`
      insert into job (jurisdiction, job, holder, held_until, started_at, place, checked, total, failures, error)
      values (${jurisdiction}, ${job}, null, ${at}, ${at}, -1, 0, ${await count()}, 0, null)
      on conflict do nothing`.execute(reader)
  }
  const { rows } = await sql<Row>`
    update job set holder = ${holder}, held_until = ${leaseEnd(now())}
    where jurisdiction = ${jurisdiction} and job = ${job}
      and (holder is null or holder = ${holder} or held_until <= ${now().toString()})
    returning *`.execute(reader)
  const [row] = rows
  return row === undefined ? null : fromRow(row)
}

/** Writes down how far it has come, and holds it on; false: it was taken away. */
export async function keepWork(worker: Worker, work: Work): Promise<boolean> {
  const { reader, jurisdiction, holder, now } = worker
  const { rows } = await sql`
    update job set held_until = ${leaseEnd(now())}, place = ${work.place}, checked = ${work.checked},
      failures = ${work.failures}, error = ${work.error}
    where jurisdiction = ${jurisdiction} and job = ${work.job} and holder = ${holder}
    returning job`.execute(reader)
  return rows.length > 0
}

/** Lets another process go on at once. */
export async function leaveWork({ reader, jurisdiction, holder }: Worker, { job }: Work): Promise<void> {
  await sql`
    update job set holder = null where jurisdiction = ${jurisdiction} and job = ${job} and holder = ${holder}`.execute(
    reader,
  )
}

/** Those of these jobs that somebody has begun to work at. */
export async function workOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  jobs: readonly string[],
): Promise<readonly Work[]> {
  const { rows } = await sql<Row>`
    select * from job where jurisdiction = ${jurisdiction} and job = any(${jobs}::uuid[])`.execute(reader)
  return rows.map(fromRow)
}

function leaseEnd(now: Temporal.Instant): string {
  return now.add({ seconds: LEASE_SECONDS }).toString()
}

interface Row {
  readonly job: string
  readonly started_at: string
  readonly place: bigint
  readonly checked: bigint
  readonly total: bigint
  readonly failures: number
  readonly error: string | null
}

function fromRow({ job, started_at, place, checked, total, failures, error }: Row): Work {
  const startedAt = instantText(started_at)
  const [from, done, all] = [place, checked, total].map(Number)
  return { job, startedAt, place: from ?? -1, checked: done ?? 0, total: all ?? 0, failures, error }
}
