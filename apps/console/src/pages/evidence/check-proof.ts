import {
  type LogRefusal,
  parsePolicy,
  parseProofText,
  parseVerifierKey,
  verifyCheckpoint,
  verifyReceipt,
} from '@holdfast/transparency-log'
import { browserCrypto } from '@holdfast/transparency-log/browser'

export type Checked =
  | { readonly state: 'holds'; readonly index: number; readonly size: number; readonly origin: string }
  /** The checkpoint is signed, but nothing was given of which the proof could be. */
  | { readonly state: 'signed'; readonly index: number; readonly size: number; readonly origin: string }
  | { readonly state: 'waits' }
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

function refusedBy({ code, message }: LogRefusal): Checked {
  return { state: 'refused', code, message }
}

/** The bytes behind base64, or null where it is none. */
export function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return null // no base64
  }
}
