import type { CryptoPort } from './crypto.ts'
import { parseSignedCheckpoint, type Checkpoint } from './checkpoint.ts'
import { hashLeaf, type Hash } from './hash.ts'
import type { VerifierKey } from './key.ts'
import { meetsQuorum, type Policy, type PolicyWitness } from './policy.ts'
import { parseProofText } from './proof-text.ts'
import {
  refuse,
  type CheckpointRefusalCode,
  type LogRefusal,
  type NoteRefusalCode,
  type ProofTextRefusalCode,
  type SignatureRefusalCode,
  type TrustRefusalCode,
} from './refusal.ts'
import { accept, type Result } from './result.ts'
import { verifySignatures, type VerifiedSignature, type VerifiedSignatures } from './signature.ts'
import { verifyInclusion } from './verify-proof.ts'

/** What somebody holds in hand: the thing that was logged, or its hash, and the text of its proof. */
export type Receipt =
  | { readonly leaf: Uint8Array; readonly proof: string }
  | { readonly leafHash: Hash; readonly proof: string }

export interface TrustedCheckpoint {
  readonly checkpoint: Checkpoint
  /** The log's key that signed. */
  readonly log: VerifierKey
  /** The witnesses of the policy that cosigned, and when they say they did: seconds since 1970. */
  readonly cosignatures: readonly { readonly witness: PolicyWitness; readonly timestampS: number }[]
}

/** The leaf stands at this place in the log that this checkpoint describes. */
export interface TrustedReceipt extends TrustedCheckpoint {
  readonly index: number
  /** What the issuer added to the proof. Authenticated by nobody. */
  readonly extra: Uint8Array | null
}

export interface TrustOptions {
  /** Now, in seconds since 1970: a cosignature from later is refused. Without it, times are not looked at. */
  readonly nowS?: number
}

/** Clocks of witnesses and of whoever checks may differ by this much. */
export const CLOCK_DIFFERENCE_MAX_S = 300

export type CheckpointTrustRefusal = LogRefusal<
  NoteRefusalCode | CheckpointRefusalCode | SignatureRefusalCode | TrustRefusalCode
>
export type ReceiptRefusal =
  | CheckpointTrustRefusal
  | LogRefusal<ProofTextRefusalCode | 'inclusion-wrong' | 'leaf-too-long'>

/**
 * The one question: is this in the log, and did enough of those whom the policy names see the log as it is stated here?
 *
 * @example
 * const held = await verifyReceipt(nodeCrypto, policy, { leaf, proof: text })
 * held.ok ? `entry ${held.value.index} of ${held.value.checkpoint.origin}` : held.refusal.message
 */
export async function verifyReceipt(
  crypto: CryptoPort,
  policy: Policy,
  receipt: Receipt,
  options: TrustOptions = {},
): Promise<Result<TrustedReceipt, ReceiptRefusal>> {
  const proof = parseProofText(receipt.proof)
  if (!proof.ok) return proof
  const trusted = await verifyCheckpoint(crypto, policy, proof.value.checkpoint, options)
  if (!trusted.ok) return trusted
  const leaf = 'leaf' in receipt ? hashLeaf(crypto, receipt.leaf) : accept(receipt.leafHash)
  if (!leaf.ok) return leaf
  const { index, hashes, extra } = proof.value
  const { size, root } = trusted.value.checkpoint
  const included = verifyInclusion(crypto, { index, size, leaf: leaf.value, root, proof: hashes })
  return included.ok ? accept({ ...trusted.value, index, extra }) : included
}

/** Whether the policy believes a checkpoint: signed by a log that it names, and cosigned by enough of its witnesses. */
export async function verifyCheckpoint(
  crypto: CryptoPort,
  policy: Policy,
  text: string,
  options: TrustOptions = {},
): Promise<Result<TrustedCheckpoint, CheckpointTrustRefusal>> {
  const read = parseSignedCheckpoint(text)
  if (!read.ok) return read
  const { checkpoint, note } = read.value
  const logs = policy.logs.map(({ key }) => key).filter(({ name }) => name === checkpoint.origin)
  if (logs.length === 0) return refuse('log-unknown', 'The policy names no log with this origin.')
  const signed = await verifySignatures(crypto, note, logs)
  if (!signed.ok) return signed
  const log = signed.value.verified[0]
  if (log === undefined) return refuse('signature-missing', 'The log did not sign this.')
  const cosigned = await verifyQuorum(crypto, policy, read.value.note, options)
  return cosigned.ok ? accept({ checkpoint, log: log.key, cosignatures: cosigned.value }) : cosigned
}

async function verifyQuorum(
  crypto: CryptoPort,
  { witnesses, quorum }: Policy,
  note: Parameters<typeof verifySignatures>[1],
  { nowS }: TrustOptions,
): Promise<Result<TrustedCheckpoint['cosignatures'], CheckpointTrustRefusal>> {
  const signed = await verifySignatures(
    crypto,
    note,
    witnesses.map(({ key }) => key),
  )
  if (!signed.ok && signed.refusal.code === 'signature-wrong') return signed
  const { verified, unavailable }: VerifiedSignatures = signed.ok ? signed.value : { verified: [], unavailable: [] }
  const cosignatures = verified.flatMap((signature) => cosignatureOf(witnesses, signature))
  const early = nowS === undefined ? [] : cosignatures.filter((one) => one.timestampS > nowS + CLOCK_DIFFERENCE_MAX_S)
  if (early[0] !== undefined) {
    return refuse('cosignature-in-future', `${early[0].witness.name} cosigned at a time that has not come yet.`)
  }
  if (meetsQuorum(quorum, new Set(cosignatures.map(({ witness }) => witness)))) return accept(cosignatures)
  if (unavailable.length > 0 || (!signed.ok && signed.refusal.code === 'algorithm-unavailable')) {
    return refuse('algorithm-unavailable', 'The quorum hangs on a cosignature that cannot be checked on this machine.')
  }
  return refuse('quorum-not-met', 'Too few of the witnesses that the policy names have cosigned.')
}

function cosignatureOf(
  witnesses: readonly PolicyWitness[],
  { key, timestampS }: VerifiedSignature,
): TrustedCheckpoint['cosignatures'] {
  const witness = witnesses.find((one) => one.key === key)
  return witness === undefined || timestampS === null ? [] : [{ witness, timestampS }]
}
