import type { Hasher, CryptoPort, MaybePromise, Signer } from './crypto.ts'
import { equalBytes } from './bytes.ts'
import { parseSignedCheckpoint, type Checkpoint } from './checkpoint.ts'
import { emptyRoot, type Hash } from './hash.ts'
import type { CosignatureType, VerifierKey } from './key.ts'
import { formatSignatureLine } from './note.ts'
import { refuse, type LogRefusal } from './refusal.ts'
import { accept, type Result } from './result.ts'
import { cosign, verifySignatures } from './signature.ts'
import { verifyConsistency } from './verify-proof.ts'
import { parseAddCheckpoint, type AddCheckpoint } from './witness-request.ts'

/** All that a witness remembers of a log. */
export interface TreeHead {
  readonly size: number
  readonly root: Hash
}

/** Where a witness keeps what it has seen. */
export interface WitnessMemory {
  /** Keys of the log with this origin; null for a log that this witness does not know. */
  logKeys(origin: string): MaybePromise<readonly VerifierKey[] | null>
  /** The latest head that was cosigned; null when there is none. */
  latest(origin: string): MaybePromise<TreeHead | null>
  /**
   * Replaces the latest head if it still has `oldSize` leaves (0: none was cosigned), in one step, and says whether it did. Must
   * have reached the disk before it answers true: a witness that forgets can be led to cosign a rewritten log.
   */
  replace(origin: string, oldSize: number, head: TreeHead): MaybePromise<boolean>
}

/** The answer as HTTP has it. `refusal` says why, for the witness's own records. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly contentType: string
  readonly body: string
  readonly refusal: LogRefusal | null
}

/** The content type of the size in an answer of status 409. */
export const SIZE_CONTENT_TYPE = 'text/x.tlog.size'

/**
 * Answers one `add-checkpoint` request as C2SP tlog-witness demands: cosigns a checkpoint only when it is signed by a known log and
 * only adds to the latest one that was cosigned, and remembers it first.
 *
 * @param timestampS Seconds since 1970, a whole number.
 */
export async function answerAddCheckpoint(
  crypto: CryptoPort,
  memory: WitnessMemory,
  signers: readonly Signer<CosignatureType>[],
  body: string,
  timestampS: number,
): Promise<WitnessAnswer> {
  const request = parseAddCheckpoint(body)
  if (!request.ok) return answer(400, request.refusal)
  const read = parseSignedCheckpoint(request.value.checkpoint)
  if (!read.ok) return answer(400, read.refusal)
  const { checkpoint, note } = read.value
  const keys = await memory.logKeys(checkpoint.origin)
  if (keys === null) return answer(404, fault('witness-origin-unknown', 'This witness does not know the log.'))
  const signed = await verifySignatures(crypto, note, keys)
  if (!signed.ok) return answer(403, signed.refusal)

  const latest = await memory.latest(checkpoint.origin)
  const decided = decideAddCheckpoint(crypto, latest, request.value, checkpoint)
  if (!decided.ok) return answer(STATUS[decided.refusal.code], decided.refusal, latest?.size ?? 0)
  if (!(await memory.replace(checkpoint.origin, request.value.oldSize, decided.value))) {
    const now = await memory.latest(checkpoint.origin)
    return answer(409, fault('witness-old-size-stale', 'Another request was faster.'), now?.size ?? 0)
  }
  const lines = await Promise.all(
    signers.map(async (signer) => formatSignatureLine(await cosign(signer, checkpoint, timestampS))),
  )
  return { status: 200, contentType: 'text/plain; charset=utf-8', body: lines.join(''), refusal: null }
}

type Decision = Result<TreeHead, LogRefusal<keyof typeof STATUS>>

const STATUS = {
  'witness-old-size-too-large': 400,
  'witness-old-size-stale': 409,
  'witness-root-differs': 409,
  'consistency-wrong': 422,
} as const

/** The head to remember, or why not. Pure: the signature of the log has been verified before. */
export function decideAddCheckpoint(
  hasher: Hasher,
  latest: TreeHead | null,
  { oldSize, proof }: Pick<AddCheckpoint, 'oldSize' | 'proof'>,
  { size, root }: Checkpoint,
): Decision {
  if (oldSize > size) return refuse('witness-old-size-too-large', 'The old size is larger than that of the checkpoint.')
  const seen: TreeHead = latest ?? { size: 0, root: emptyRoot(hasher) }
  if (oldSize !== seen.size)
    return refuse('witness-old-size-stale', `The latest checkpoint cosigned has ${seen.size} leaves.`)
  if (size === oldSize && !equalBytes(root, seen.root)) {
    return refuse(
      'witness-root-differs',
      'A checkpoint of this size with another root was cosigned: the log shows two faces.',
    )
  }
  // From nothing, nothing needs to be proved and RFC 9162 defines no proof; C2SP asks for an empty one.
  const isProved =
    oldSize === 0
      ? proof.length === 0
      : verifyConsistency(hasher, { oldSize, oldRoot: seen.root, size, root, proof }).ok
  if (!isProved)
    return refuse('consistency-wrong', 'The proof does not show that the log only added to what was cosigned.')
  return accept({ size, root })
}

function fault(code: 'witness-origin-unknown' | 'witness-old-size-stale', message: string): LogRefusal {
  return { code, message, line: null }
}

/** A conflict says the size that the witness has, so that the log can prove from there. */
function answer(status: WitnessAnswer['status'], refusal: LogRefusal, latestSize = 0): WitnessAnswer {
  if (status === 409) return { status, contentType: SIZE_CONTENT_TYPE, body: `${latestSize}\n`, refusal }
  return { status, contentType: 'text/plain; charset=utf-8', body: `${refusal.message}\n`, refusal }
}
