import { sql } from 'kysely'
import type { House } from '../../house.ts'
import { workOf } from '../../jobs/work.ts'
import { dayOf, editionIdOn } from '../../modules/lists/index.ts'
import { rescreeningsBefore } from '../../modules/screening/index.ts'
import { acknowledgementsOf, latestBackups } from '../../modules/system/index.ts'
import { alarmsOf } from '../../system/installation.ts'
import type { SystemReply } from './replies.ts'

/** What a page shows; older ones are in the journal. */
const JOBS_SHOWN_MAX = 10
const BACKUPS_SHOWN_MAX = 20

export async function storageOf({ storage, installation }: House, isShown: boolean): Promise<SystemReply['storage']> {
  const { kind } = installation
  if (!isShown) return { kind, version: null, sizeBytes: null, standby: null }
  const { rows } = await sql<{ version: string; size: bigint }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as size`.execute(
    storage.database,
  )
  const [row] = rows
  return { kind, version: row?.version ?? null, sizeBytes: Number(row?.size ?? 0), standby: storage.standby() }
}

export async function logOf({ storage, jurisdiction, log }: House): Promise<SystemReply['log']> {
  const head = await storage.database
    .selectFrom('log_head')
    .select('size')
    .where('jurisdiction', '=', jurisdiction)
    .executeTakeFirst()
  const state = log.status?.state() ?? null
  const witnesses = (state?.troubles ?? []).map(({ witness, message }) => ({ name: witness, trouble: message }))
  return { recorded: Number(head?.size ?? 0), published: state?.size ?? null, witnesses }
}

export function listsOf({ desk, now }: House): SystemReply['lists'] {
  const today = now().toString().slice(0, 'YYYY-MM-DD'.length)
  return desk.engine.lists.lists.map((list) => {
    const day = dayOf(list, today)
    return {
      id: list.id,
      edition: day.ok ? editionIdOn(list, day.value) : null,
      reviewBy: list.reviewBy,
      overdue: list.reviewBy < today,
    }
  })
}

/** Re-screenings, and the backup that is being written or that failed. */
export async function jobsOf({ storage, jurisdiction, installation }: House): Promise<SystemReply['jobs']> {
  const runs = await rescreeningsBefore(storage.database, jurisdiction, null, JOBS_SHOWN_MAX)
  const works = await workOf(
    storage.database,
    jurisdiction,
    runs.map(({ id }) => id),
  )
  const rescreenings = runs.map(({ id, state, startedAt, reason }) => {
    const work = works.find(({ job }) => job === id)
    return {
      name: 're-screening',
      state,
      startedAt,
      progress: work === undefined ? null : { checked: work.checked, total: work.total },
      error: reason ?? work?.error ?? null,
    }
  })
  const { running = null, failure = null } = installation.backups ?? {}
  const none = { name: 'backup', progress: null }
  const writing = running && {
    ...none,
    state: 'running' as const,
    startedAt: running.startedAt.toString(),
    error: null,
  }
  const failed = failure && { ...none, state: 'failed' as const, startedAt: failure.at.toString(), error: failure.code }
  return [...[writing, failed].filter((one) => one !== null), ...rescreenings]
}

export async function backupsOf({ storage, jurisdiction, installation }: House): Promise<SystemReply['backups']> {
  if (installation.backups === null) return null
  const made = await latestBackups(storage.database, jurisdiction, BACKUPS_SHOWN_MAX)
  return made.map(({ at, file, rows, bytes }) => ({ at, file, rows, bytes }))
}

/** The alarms that stand, and who has seen them. */
export async function alarmsSeen(house: House): Promise<NonNullable<SystemReply['alarms']>> {
  const alarms = await alarmsOf(house)
  const seen = await acknowledgementsOf(
    house.storage.database,
    house.jurisdiction,
    alarms.map(({ id }) => id),
  )
  return alarms.map(({ id, code, message, since: instant }) => {
    const since = instant.toString({ smallestUnit: 'millisecond' })
    const by = seen.find((one) => one.alarm === id && one.since === since) ?? null
    return {
      id,
      code,
      message,
      since,
      acknowledgedBy: by?.by ?? null,
      acknowledgedAt: by?.at ?? null,
      note: by?.note ?? null,
    }
  })
}
