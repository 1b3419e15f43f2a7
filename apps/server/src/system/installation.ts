import { statfs } from 'node:fs/promises'
import type { House } from '../house.ts'
import { factsFrom } from '../kernel/index.ts'
import { rescreeningsBefore } from '../modules/screening/index.ts'
import { latestBackups, Noticed, type Alarm, type Condition } from '../modules/system/index.ts'
import { Backups, type BackupSettings } from './backups.ts'

/** Where this server keeps things, as its operator set it. */
export interface Place {
  /** The PostgreSQL that comes along, or one of the operator's. */
  readonly kind: 'bundled' | 'url'
  /** On the disk that must not become full: the data folder. */
  readonly folder: string
  /** Null: backups are not this server's work. */
  readonly backups: BackupSettings | null
}

/** The running server itself. */
export interface Installation {
  readonly startedAt: Temporal.Instant
  readonly kind: Place['kind']
  readonly folder: string
  readonly backups: Backups | null
  readonly noticed: Noticed
}

export function openInstallation({ kind, folder, backups }: Place, startedAt: Temporal.Instant): Installation {
  const kept = backups === null ? null : new Backups(backups)
  return { startedAt, kind, folder, backups: kept, noticed: new Noticed() }
}

/** What is wrong now. */
export async function alarmsOf(house: House): Promise<readonly Alarm[]> {
  return house.installation.noticed.alarms(await conditionOf(house))
}

async function conditionOf(house: House): Promise<Condition> {
  const { log, desk, now } = house
  const [disk, backups, lastRecorded, rescreening] = await Promise.all([
    diskOf(house),
    backupsOf(house),
    lastRecordedOf(house),
    endedRescreening(house),
  ])
  const lists = desk.engine.lists.lists.map(({ id, reviewBy }) => ({ id, reviewBy }))
  return { now: now(), log: log.status?.state()?.alarm ?? null, disk, lists, backups, lastRecorded, rescreening }
}

async function diskOf({ installation }: House): Promise<Condition['disk']> {
  const disk = await statfs(installation.folder).catch(() => null)
  return disk === null ? null : { freeBytes: disk.bavail * disk.bsize, allBytes: disk.blocks * disk.bsize }
}

async function backupsOf({ installation, storage, jurisdiction }: House): Promise<Condition['backups']> {
  const { backups } = installation
  if (backups === null) return null
  const [made] = await latestBackups(storage.database, jurisdiction, 1)
  const at = made?.at ?? (await factsFrom(storage.database, jurisdiction, 0, 1))[0]?.recordedAt
  return { last: at === undefined ? null : Temporal.Instant.from(at), failure: backups.failure }
}

async function lastRecordedOf({ storage, jurisdiction }: House): Promise<Temporal.Instant | null> {
  const head = storage.database.selectFrom('log_head').select('recorded_at').where('jurisdiction', '=', jurisdiction)
  const row = await head.executeTakeFirst()
  return row === undefined ? null : Temporal.Instant.from(row.recorded_at)
}

async function endedRescreening({ storage, jurisdiction }: House): Promise<Condition['rescreening']> {
  const [last] = await rescreeningsBefore(storage.database, jurisdiction, null, 1)
  if (last === undefined || last.endedAt === null || (last.state !== 'failed' && last.state !== 'stopped')) return null
  return { id: last.id, how: last.state, at: Temporal.Instant.from(last.endedAt) }
}
