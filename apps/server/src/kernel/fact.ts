import { hashLeaf, LEAF_BYTES_MAX, type Hash } from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { canonicalJson, type Json, type JsonObject } from './json.ts'
import type { AccountId, CommandId, FactId, Jurisdiction, Stream } from './ids.ts'
import { commitmentsOnly } from './sealed.ts'

/** What happened: immutable. A correction is another fact. */
export interface Fact {
  readonly jurisdiction: Jurisdiction
  /** Place in the jurisdiction's log, from 0. */
  readonly position: number
  readonly id: FactId
  /** What was asked, with a digest of it: the same id with another question is refused. */
  readonly command: CommandId
  readonly commandDigest: string
  readonly stream: Stream
  /** Place in its stream, from 1. */
  readonly version: number
  readonly kind: string
  /** Both to the millisecond, in UTC. */
  readonly occurredAt: string
  readonly recordedAt: string
  readonly who: AccountId
  /** Who approved it, where the policy wants two people. */
  readonly secondPerson: AccountId | null
  readonly body: JsonObject
}

const UTF8 = new TextEncoder()

/** Room for what surrounds the body in a leaf. */
const ENVELOPE_BYTES = 1_535
export const BODY_BYTES_MAX = LEAF_BYTES_MAX - ENVELOPE_BYTES

/**
 * What the log holds of a fact: everything but its place, which the tree gives. Sealed fields stand there as their commitments, so
 * that forgetting a key takes nothing from the proof.
 */
export function leafOf(fact: Fact): Uint8Array {
  const leaf: Json = {
    body: commitmentsOnly(fact.body),
    command: fact.command,
    commandDigest: fact.commandDigest,
    id: fact.id,
    jurisdiction: fact.jurisdiction,
    kind: fact.kind,
    occurredAt: fact.occurredAt,
    recordedAt: fact.recordedAt,
    secondPerson: fact.secondPerson,
    stream: fact.stream,
    version: fact.version,
    who: fact.who,
  }
  return UTF8.encode(canonicalJson(leaf))
}

export function leafHashOf(fact: Fact): Hash {
  const hashed = hashLeaf(nodeCrypto, leafOf(fact))
  // Bodies are measured when they are drafted.
  if (!hashed.ok) throw new Error(hashed.refusal.message)
  return hashed.value
}
