import { isHash, type Hash } from '@holdfast/transparency-log'
import type { Selectable } from 'kysely'
import type { Fact } from '../fact.ts'
import { isAccountId, isCommandId, isFactId, isJurisdiction, isStream, mustBe } from '../ids.ts'
import { isJsonObject } from '../json.ts'
import type { Tables } from '../../storage/index.ts'

export type JournalRow = Selectable<Tables['journal']>
/** What a fact is read from. */
export type FactRow = Omit<JournalRow, 'leaf_hash'>

/** A row of the journal as the fact it holds. What is written there was checked: a row that cannot be read was damaged. */
export function factOf(row: FactRow): Fact {
  const body: unknown = JSON.parse(row.body)
  if (!isJsonObject(body)) throw new Error(`the body at position ${row.position} of ${row.jurisdiction} is no object`)
  return {
    jurisdiction: mustBe(row.jurisdiction, isJurisdiction),
    position: Number(row.position),
    id: mustBe(row.fact_id, isFactId),
    command: mustBe(row.command_id, isCommandId),
    commandDigest: row.command_digest,
    stream: mustBe(row.stream, isStream),
    version: Number(row.version),
    kind: row.kind,
    occurredAt: instantText(row.occurred_at),
    recordedAt: instantText(row.recorded_at),
    who: mustBe(row.who, isAccountId),
    secondPerson: row.second_person === null ? null : mustBe(row.second_person, isAccountId),
    body,
  }
}

/** As the database writes an instant of ours: its sessions are in UTC, and facts know milliseconds. */
const AS_STORED = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?\+00$/

/** The one way in which facts write an instant: UTC, to the millisecond. */
export function instantText(instant: string | Temporal.Instant): string {
  const stored = typeof instant === 'string' ? AS_STORED.exec(instant) : null
  // What the database has written is an instant: it need not be read as one to be spelled.
  if (stored !== null) return `${stored[1]}T${stored[2]}.${(stored[3] ?? '').padEnd(3, '0')}Z`
  const read = typeof instant === 'string' ? Temporal.Instant.from(instant) : instant
  return read.toString({ smallestUnit: 'millisecond' })
}

/** The leaf as it was hashed when the fact was recorded. */
export function leafHashIn({ leaf_hash: bytes }: JournalRow): Hash {
  const hash = Uint8Array.from(bytes)
  if (!isHash(hash)) throw new Error('the database holds every leaf hash to 32 bytes')
  return hash
}
