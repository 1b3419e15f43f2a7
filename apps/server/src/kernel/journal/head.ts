import { HASH_BYTES, isHash, RightEdge, type Hash } from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { sql, type RawBuilder } from 'kysely'
import type { Jurisdiction } from '../ids.ts'
import { instantText } from './rows.ts'
import type { Writer } from './tables.ts'

/** The end of a jurisdiction's log: who holds it may append. */
export interface Head {
  readonly jurisdiction: Jurisdiction
  readonly edge: RightEdge
  readonly recordedAt: string
}

const BEFORE_ALL = '1970-01-01T00:00:00.000Z'

/** Locks the head until the transaction ends, so that positions follow the order of commits and have no gap. */
export async function holdHead(writer: Writer, jurisdiction: Jurisdiction): Promise<Head> {
  const held = await lockedHead(writer, jurisdiction)
  if (held !== null) return held
  await writer
    .insertInto('log_head')
    .values({ jurisdiction, size: 0n, right_edge: Buffer.alloc(0), recorded_at: BEFORE_ALL })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = await lockedHead(writer, jurisdiction)
  if (made === null) throw new Error(`the head of the log of ${jurisdiction} is not there after it was made`)
  return made
}

async function lockedHead(writer: Writer, jurisdiction: Jurisdiction): Promise<Head | null> {
  const row = await writer
    .selectFrom('log_head')
    .select(['size', 'right_edge', 'recorded_at'])
    .where('jurisdiction', '=', jurisdiction)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  const edge = RightEdge.resume(nodeCrypto, Number(row.size), hashesOf(row.right_edge))
  if (!edge.ok) throw new Error(`the head of the log of ${jurisdiction} is damaged: ${edge.refusal.message}`)
  return { jurisdiction, edge: edge.value, recordedAt: instantText(row.recorded_at) }
}

/** The statement that writes where the log ends now. */
export function movingHead({ jurisdiction, edge, recordedAt }: Head): RawBuilder<unknown> {
  return sql`
    update log_head set size = ${edge.size}, right_edge = ${Buffer.concat(edge.roots)}, recorded_at = ${recordedAt}
    where jurisdiction = ${jurisdiction}`
}

function hashesOf(bytes: Uint8Array): readonly Hash[] {
  const hashes: Hash[] = []
  for (let at = 0; at < bytes.length; at += HASH_BYTES) {
    const hash = Uint8Array.from(bytes.subarray(at, at + HASH_BYTES))
    if (isHash(hash)) hashes.push(hash)
  }
  return hashes
}
