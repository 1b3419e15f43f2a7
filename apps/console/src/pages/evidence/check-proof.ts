import {
  hashLeaf,
  type LogRefusal,
  parsePolicy,
  parseProofText,
  parseVerifierKey,
  verifyCheckpoint,
  verifyReceipt,
} from '@holdfast/transparency-log'
import { browserCrypto } from '@holdfast/transparency-log/browser'
import type { ProofOfCommand } from '../../api/replies.ts'
import { fields, readAs, text } from '../../api/shape.ts'

export type Checked =
  | { readonly state: 'holds'; readonly index: number; readonly size: number; readonly origin: string }
  /** The checkpoint is signed, but nothing was given of which the proof could be. */
  | { readonly state: 'signed'; readonly index: number; readonly size: number; readonly origin: string }
  | { readonly state: 'waits' }
  /** What is proven is not what the receipt says. */
  | { readonly state: 'altered' }
  | { readonly state: 'refused'; readonly code: string; readonly message: string }

/**
 * Checks a proof in this browser, against a key of the log that the reader holds: the server is asked nothing. Who wants the
 * witnesses counted gives a policy instead of a key.
 */
export async function checkProof(trust: string, proof: string | null, leaf: Uint8Array | null): Promise<Checked> {
  if (proof === null) return { state: 'waits' }
  const crypto = browserCrypto()
  const key = parseVerifierKey(crypto, trust.trim())
  const policy = parsePolicy(crypto, key.ok ? `log ${trust.trim()}\nquorum none\n` : trust)
  if (!policy.ok) return refusedBy(key.ok ? policy.refusal : key.refusal)
  const nowS = Math.floor(Date.now() / 1000)
  if (leaf !== null) {
    const held = await verifyReceipt(crypto, policy.value, { leaf, proof }, { nowS })
    if (!held.ok) return refusedBy(held.refusal)
    const { index, checkpoint } = held.value
    return { state: 'holds', index, size: checkpoint.size, origin: checkpoint.origin }
  }
  const read = parseProofText(proof)
  if (!read.ok) return refusedBy(read.refusal)
  const signed = await verifyCheckpoint(crypto, policy.value, read.value.checkpoint, { nowS })
  if (!signed.ok) return refusedBy(signed.refusal)
  const { size, origin } = signed.value.checkpoint
  return { state: 'signed', index: read.value.index, size, origin }
}

/** Checks every fact of a receipt: its proof, and that the receipt says of it what the log holds. */
export async function checkReceipt(trust: string, { receipt, facts }: ProofOfCommand): Promise<readonly Checked[]> {
  const isWhole = receipt.facts.length === facts.length && receipt.recordedAt === facts[0]?.at
  return await Promise.all(
    facts.map(async (fact) => {
      const leaf = bytesOf(fact.leaf)
      if (leaf === null) return { state: 'altered' }
      const checked = await checkProof(trust, fact.proof, leaf)
      const isTrue = isWhole && (checked.state !== 'holds' || isAsHeld(receipt, fact, leaf, checked.index))
      return isTrue || checked.state === 'refused' ? checked : { state: 'altered' }
    }),
  )
}

/** What a leaf says of itself. */
const leafFields = fields({ id: text, command: text, jurisdiction: text, kind: text, recordedAt: text })

function isAsHeld(
  receipt: ProofOfCommand['receipt'],
  fact: ProofOfCommand['facts'][number],
  leaf: Uint8Array,
  index: number,
): boolean {
  const said = readAs(leafFields, jsonOf(leaf))?.value
  const hash = hashLeaf(browserCrypto(), leaf)
  if (said === undefined || !hash.ok) return false
  const leafHash = btoa(String.fromCharCode(...hash.value))
  const { command, jurisdiction } = receipt
  return (
    fact.position === index &&
    said.kind === fact.kind &&
    said.recordedAt === fact.at &&
    said.command === command &&
    said.jurisdiction === jurisdiction &&
    receipt.facts.some((one) => one.position === index && one.id === said.id && one.leafHash === leafHash)
  )
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null // no JSON
  }
}

function refusedBy({ code, message }: LogRefusal): Checked {
  return { state: 'refused', code, message }
}

/** The bytes behind base64, or null where it is none. */
function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return null // no base64
  }
}
