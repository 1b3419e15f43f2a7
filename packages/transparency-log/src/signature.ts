import type { CryptoPort, SignatureVerdict, Signer } from './crypto.ts'
import { concat, readU64, u64, utf8 } from './bytes.ts'
import { formatCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { KEY_TYPES, type CosignatureType, type VerifierKey } from './key.ts'
import type { Note, NoteSignature } from './note.ts'
import { refuse, type LogRefusal, type SignatureRefusalCode } from './refusal.ts'
import { accept, type Result } from './result.ts'

/** A signature that verified. */
export interface VerifiedSignature {
  readonly key: VerifierKey
  /** Seconds since 1970 that the cosigner states; null for a plain signature. */
  readonly timestampS: number | null
}

export interface VerifiedSignatures {
  /** At least one, in the order of the note; a key that signed twice stands here once, with its latest time. */
  readonly verified: readonly VerifiedSignature[]
  /** Known keys that signed, but with an algorithm that this machine cannot check. */
  readonly unavailable: readonly VerifierKey[]
}

const TIMESTAMP_BYTES = 8

/**
 * Verifies the signatures of the keys that are known and ignores all others, as C2SP signed-note demands. One wrong signature
 * of a known key condemns the whole note: somebody changed it.
 *
 * @example
 * const signed = await verifySignatures(nodeCrypto, note, [logKey])
 * if (signed.ok) signed.value.verified[0]?.key.name
 */
export async function verifySignatures(
  crypto: CryptoPort,
  note: Note,
  keys: readonly VerifierKey[],
): Promise<Result<VerifiedSignatures, LogRefusal<SignatureRefusalCode>>> {
  const verified = new Map<VerifierKey, VerifiedSignature>()
  const unavailable = new Set<VerifierKey>()
  for (const signature of note.signatures) {
    for (const key of keys.filter(({ name, id }) => name === signature.name && id === signature.keyId)) {
      const { verdict, timestampS } = await verifyOne(crypto, key, note.text, signature)
      if (verdict === 'invalid') {
        return refuse(
          'signature-wrong',
          `The signature of ${key.name} does not belong to this text: one of them was changed.`,
        )
      }
      if (verdict === 'unavailable') unavailable.add(key)
      else verified.set(key, { key, timestampS: latest(verified.get(key)?.timestampS ?? null, timestampS) })
    }
  }
  if (verified.size > 0) return accept({ verified: [...verified.values()], unavailable: [...unavailable] })
  const [first] = unavailable
  return first === undefined
    ? refuse('signature-missing', 'No known key signed this.')
    : refuse(
        'algorithm-unavailable',
        `Signatures of ${KEY_TYPES[first.type].algorithm} cannot be checked on this machine.`,
      )
}

/** Signs a text of any kind. */
export async function signText(signer: Signer<'ed25519'>, text: string): Promise<NoteSignature> {
  return { name: signer.key.name, keyId: signer.key.id, bytes: await signer.sign(utf8(text)) }
}

/**
 * Cosigns a checkpoint: a statement that, as of this time, it is the largest consistent one that the cosigner has seen of the log.
 *
 * @param timestampS Seconds since 1970, a whole number.
 */
export async function cosign(
  signer: Signer<CosignatureType>,
  checkpoint: Checkpoint,
  timestampS: number,
): Promise<NoteSignature> {
  const { key } = signer
  const signature = await signer.sign(cosignedMessage(key, formatCheckpoint(checkpoint), checkpoint, timestampS))
  return { name: key.name, keyId: key.id, bytes: concat(u64(timestampS), signature) }
}

interface Outcome {
  readonly verdict: SignatureVerdict
  readonly timestampS: number | null
}

const INVALID: Outcome = { verdict: 'invalid', timestampS: null }

async function verifyOne(
  crypto: CryptoPort,
  key: VerifierKey,
  text: string,
  { bytes }: NoteSignature,
): Promise<Outcome> {
  const { algorithm, signatureBytes } = KEY_TYPES[key.type]
  if (!isCosigner(key)) {
    if (bytes.length !== signatureBytes) return INVALID
    return { verdict: await crypto.verify(algorithm, key.publicKey, utf8(text), bytes), timestampS: null }
  }
  const timestampS = bytes.length === TIMESTAMP_BYTES + signatureBytes ? readU64(bytes) : null
  const checkpoint = parseCheckpoint(text)
  if (timestampS === null || !checkpoint.ok) return INVALID
  const message = cosignedMessage(key, text, checkpoint.value, timestampS)
  return {
    verdict: await crypto.verify(algorithm, key.publicKey, message, bytes.subarray(TIMESTAMP_BYTES)),
    timestampS,
  }
}

function isCosigner(key: VerifierKey): key is VerifierKey<CosignatureType> {
  return key.type !== 'ed25519'
}

/** What a cosignature is made over: C2SP tlog-cosignature, "Ed25519 signed message" and "ML-DSA-44 signed message". */
function cosignedMessage(
  key: VerifierKey<CosignatureType>,
  text: string,
  { origin, size, root }: Checkpoint,
  timestampS: number,
): Uint8Array {
  switch (key.type) {
    case 'ed25519-cosignature':
      return utf8(`cosignature/v1\ntime ${timestampS}\n${text}`)
    case 'ml-dsa-44-cosignature': {
      const start = u64(0) // a checkpoint is the subtree from the first leaf on
      return concat(
        utf8('subtree/v1\n\0'),
        prefixed(key.name),
        u64(timestampS),
        prefixed(origin),
        start,
        u64(size),
        root,
      )
    }
  }
}

/** Names and origins of at most 255 bytes: both are held to that where they are read. */
function prefixed(text: string): Uint8Array {
  const bytes = utf8(text)
  return concat(Uint8Array.of(bytes.length), bytes)
}

function latest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? other : Math.max(one, other)
}
