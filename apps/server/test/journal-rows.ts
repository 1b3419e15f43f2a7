import { createHash, randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Tables } from '../src/storage/tables.ts'

/** A row of the journal at a position; each is a stream of its own. */
export function journalRow(
  position: bigint,
  more: Partial<Insertable<Tables['journal']>> = {},
): Insertable<Tables['journal']> {
  const body = JSON.stringify({ position: String(position) })
  return {
    jurisdiction: 'XX',
    position,
    fact_id: randomUUID(),
    command_id: randomUUID(),
    command_digest: 'digest',
    stream: `stream-${position}`,
    version: 0n,
    kind: 'holdings/received',
    occurred_at: '2026-11-24T10:00:00Z',
    recorded_at: '2026-11-24T10:00:01.123456Z',
    who: 'person-1',
    second_person: null,
    body,
    leaf_hash: createHash('sha256').update(body).digest(),
    ...more,
  }
}
