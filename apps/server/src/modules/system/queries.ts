import { sql } from 'kysely'
import type { Jurisdiction } from '../../kernel/ids.ts'
import { instantText } from '../../kernel/journal/rows.ts'
import type { Reader } from '../../kernel/journal/tables.ts'
import type { SystemTables } from './views.ts'

/** That an alarm was seen. */
export interface Acknowledgement {
  readonly alarm: string
  readonly since: string
  readonly at: string
  readonly by: string
  readonly note: string | null
}

export async function acknowledgementOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  alarm: string,
): Promise<Acknowledgement | null> {
  return (await acknowledgementsOf(reader, jurisdiction, [alarm]))[0] ?? null
}

export async function acknowledgementsOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  alarms: readonly string[],
): Promise<readonly Acknowledgement[]> {
  const rows = await reader
    .withTables<SystemTables>()
    .selectFrom('alarm_acknowledgement')
    .selectAll()
    .where('jurisdiction', '=', sql<string>`${jurisdiction}`)
    .where(sql<boolean>`alarm = any(${alarms}::text[])`)
    .execute()
  return rows.map(({ alarm, since, acknowledged_at: at, acknowledged_by: by, note }) => ({
    alarm,
    since: instantText(since),
    at: instantText(at),
    by,
    note,
  }))
}

/** A backup that the server wrote into the folder of the operator. */
export interface BackupMade {
  readonly at: string
  readonly by: string
  readonly file: string
  readonly rows: number
  readonly bytes: number
}

/** The newest first. */
export async function latestBackups(
  reader: Reader,
  jurisdiction: Jurisdiction,
  limit: number,
): Promise<readonly BackupMade[]> {
  const rows = await reader
    .withTables<SystemTables>()
    .selectFrom('backup_made')
    .selectAll()
    .where('jurisdiction', '=', sql<string>`${jurisdiction}`)
    .orderBy('position', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    at: instantText(row.made_at),
    by: row.asked_by,
    file: row.file,
    rows: Number(row.rows_written),
    bytes: Number(row.bytes),
  }))
}
