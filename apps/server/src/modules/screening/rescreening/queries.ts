import { sql } from 'kysely'
import { z } from 'zod'
import type { Jurisdiction } from '../../../kernel/ids.ts'
import { canonicalJson } from '../../../kernel/json.ts'
import { instantText } from '../../../kernel/journal/rows.ts'
import type { Reader } from '../../../kernel/journal/tables.ts'
import { lawSchema, type Law } from '../facts.ts'
import type { RescreeningState } from './decide.ts'
import { ENDS } from './facts.ts'
import type { RescreeningTables } from './view.ts'

/** A re-screening as it stands. */
export interface Rescreening {
  readonly id: string
  readonly position: number
  readonly asOf: string
  readonly law: Law
  readonly startedAt: string
  readonly startedBy: string
  readonly state: RescreeningState
  readonly endedAt: string | null
  /** Rows that were asked again; null while it runs. */
  readonly checked: number | null
  readonly changed: number
  readonly newlyControlled: number
  /** Why it failed. */
  readonly reason: string | null
}

export async function rescreeningOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  id: string,
): Promise<Rescreening | null> {
  const row = await rescreenings(reader, jurisdiction).where('rescreening_id', '=', id).executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

export async function runningRescreening(reader: Reader, jurisdiction: Jurisdiction): Promise<Rescreening | null> {
  const running = rescreenings(reader, jurisdiction).where('state', '=', 'running')
  const row = await running.orderBy('position').limit(1).executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

/** The newest first. */
export async function rescreeningsBefore(
  reader: Reader,
  jurisdiction: Jurisdiction,
  before: number | null,
  rowsMax: number,
): Promise<readonly Rescreening[]> {
  let rows = rescreenings(reader, jurisdiction).orderBy('position', 'desc').limit(rowsMax)
  if (before !== null) rows = rows.where('position', '<', BigInt(before))
  return (await rows.execute()).map(fromRow)
}

export interface Change {
  readonly position: number
  readonly screening: string
  readonly reference: string | null
  readonly before: string
  readonly after: string
  readonly newEntries: readonly { readonly list: string; readonly entry: string }[]
}

const entriesSchema = z.array(z.strictObject({ list: z.string(), entry: z.string() }))

/** What it answered otherwise, in the order in which it found it. */
export async function changesOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  id: string,
  after: number | null,
  rowsMax: number,
): Promise<readonly Change[]> {
  const { rows } = await sql<{
    position: bigint
    screening_id: string
    reference: string | null
    before: string
    after: string
    new_entries: string
  }>`
    select change.position, change.screening_id, screening.reference, change.before, change.after, change.new_entries
    from rescreening_change change
    join screening on screening.jurisdiction = change.jurisdiction and screening.screening_id = change.screening_id
    where change.jurisdiction = ${jurisdiction} and change.rescreening_id = ${id} and change.position > ${after ?? -1}
    order by change.position limit ${rowsMax}`.execute(reader)
  return rows.map(({ position, screening_id: screening, reference, before, after: now, new_entries: entries }) => ({
    position: Number(position),
    screening,
    reference,
    before,
    after: now,
    newEntries: entriesSchema.parse(JSON.parse(entries)),
  }))
}

/** A number of rows is shown up to here; beyond, that there are more. */
const OUTDATED_SHOWN_MAX = 10_000

/**
 * How many rows were held against another law than this one, as long as no re-screening under it is done; 0: nothing is to be
 * asked again. Counts to 10,001 unless all are wanted.
 */
export async function countOutdated(
  reader: Reader,
  jurisdiction: Jurisdiction,
  law: Law,
  upTo: 'shown' | 'all' = 'shown',
): Promise<number> {
  const done = await rescreenings(reader, jurisdiction)
    .where('state', '=', 'done')
    .where('lists_digest', '=', law.lists)
    .where('editions', '=', canonicalJson(law.editions))
    .limit(1)
    .executeTakeFirst()
  if (done !== undefined && upTo === 'shown') return 0
  const { rows: others } = await sql<{ law_id: string }>`
    select law_id from screening_law where jurisdiction = ${jurisdiction}
      and (lists_digest <> ${law.lists} or editions <> ${canonicalJson(law.editions)})`.execute(reader)
  if (others.length === 0) return 0
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from (
      select from screening
      where jurisdiction = ${jurisdiction} and law_id = any(${others.map(({ law_id: id }) => id)}::uuid[])
      limit ${upTo === 'all' ? null : OUTDATED_SHOWN_MAX + 1}
    ) as outdated`.execute(reader)
  return Number(rows[0]?.count ?? 0)
}

function rescreenings(reader: Reader, jurisdiction: Jurisdiction) {
  return reader
    .withTables<RescreeningTables>()
    .selectFrom('rescreening')
    .selectAll()
    .where('jurisdiction', '=', sql<string>`${jurisdiction}`)
}

function fromRow(row: RescreeningTables['rescreening']): Rescreening {
  return {
    id: row.rescreening_id,
    position: Number(row.position),
    asOf: row.as_of,
    law: lawSchema.parse({ lists: row.lists_digest, editions: JSON.parse(row.editions) }),
    startedAt: instantText(row.started_at),
    startedBy: row.started_by,
    state: ENDS.find((end) => end === row.state) ?? 'running',
    endedAt: row.ended_at === null ? null : instantText(row.ended_at),
    checked: row.checked === null ? null : Number(row.checked),
    changed: Number(row.changed),
    newlyControlled: Number(row.newly_controlled),
    reason: row.reason,
  }
}
