import { decodeBase64, encodeBase64, parseDecimal } from './bytes.ts'
import { parseHash, type Hash } from './hash.ts'
import { NOTE_LENGTH_MAX } from './note.ts'
import { PROOF_HASHES_MAX, type Proof } from './proof.ts'
import { refuse, type LogRefusal, type ProofTextRefusalCode } from './refusal.ts'
import { accept, type Result } from './result.ts'

/** A proof that travels by itself: C2SP tlog-proof, file extension `.tlog-proof`. Reading it verifies nothing: see `verifyReceipt`. */
export interface ProofText {
  /** What the issuer added. Authenticated by nobody. */
  readonly extra: Uint8Array | null
  readonly index: number
  readonly hashes: Proof
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string
}

const HEADER = 'c2sp.org/tlog-proof@v1'

/** Enough to carry the leaf itself along. */
export const PROOF_EXTRA_BYTES_MAX = 65_535
const EXTRA_LENGTH_MAX = Math.ceil(PROOF_EXTRA_BYTES_MAX / 3) * 4

/** The longest checkpoint, the longest extra line, and 63 lines of hashes with room to spare. */
export const PROOF_LENGTH_MAX = NOTE_LENGTH_MAX + EXTRA_LENGTH_MAX + 4_096

/**
 * Reads the text of a proof.
 *
 * @example
 * parseProofText('c2sp.org/tlog-proof@v1\nindex 0\n\nexample.org/log\n1\n…')
 */
export function parseProofText(text: string): Result<ProofText, LogRefusal<ProofTextRefusalCode>> {
  if (typeof text !== 'string') return malformed(1)
  if (text.length > PROOF_LENGTH_MAX)
    return refuse('proof-too-long', `A proof has at most ${PROOF_LENGTH_MAX} characters.`)
  const end = text.indexOf('\n\n')
  if (end === -1 || end + 2 === text.length) return malformed(null)
  const [header, ...rest] = text.slice(0, end).split('\n')
  if (header !== HEADER) return malformed(1)
  const extra = rest[0]?.startsWith('extra ') === true ? readExtra(rest[0].slice('extra '.length)) : null
  if (extra === 'malformed') {
    return refuse(
      'proof-extra-malformed',
      `What is added to a proof is base64 of at most ${PROOF_EXTRA_BYTES_MAX} bytes.`,
      2,
    )
  }
  const lines = extra === null ? rest : rest.slice(1)
  const firstLine = extra === null ? 2 : 3
  const [indexLine = '', ...hashLines] = lines
  const index = indexLine.startsWith('index ') ? parseDecimal(indexLine.slice('index '.length)) : null
  if (index === null) {
    return refuse(
      'proof-index-malformed',
      'After "index " stands a whole number below 2^53 without leading zeros.',
      firstLine,
    )
  }
  const hashes = readHashLines(hashLines, firstLine + 1)
  return hashes.ok ? accept({ extra, index, hashes: hashes.value, checkpoint: text.slice(end + 2) }) : hashes
}

export function formatProofText({ extra, index, hashes, checkpoint }: ProofText): string {
  const added = extra === null ? '' : `extra ${encodeBase64(extra)}\n`
  return `${HEADER}\n${added}index ${index}\n${formatHashLines(hashes)}\n${checkpoint}`
}

export function formatHashLines(hashes: Proof): string {
  return hashes.map((hash) => `${encodeBase64(hash)}\n`).join('')
}

/** Hashes in base64, one on a line, as proofs and requests to witnesses have them. `firstLine` only counts lines in refusals. */
export function readHashLines(
  lines: readonly string[],
  firstLine: number,
): Result<Proof, LogRefusal<'proof-hash-malformed' | 'proof-too-many-hashes'>> {
  if (lines.length > PROOF_HASHES_MAX) {
    return refuse('proof-too-many-hashes', `A proof has at most ${PROOF_HASHES_MAX} hashes.`)
  }
  const hashes: Hash[] = []
  for (const [at, line] of lines.entries()) {
    const hash = parseHash(line)
    if (hash === null)
      return refuse('proof-hash-malformed', 'Each line of a proof is 32 bytes in base64.', firstLine + at)
    hashes.push(hash)
  }
  return accept(hashes)
}

function readExtra(base64: string): Uint8Array | 'malformed' {
  return base64.length > EXTRA_LENGTH_MAX ? 'malformed' : (decodeBase64(base64) ?? 'malformed')
}

function malformed(line: number | null): Result<never, LogRefusal<ProofTextRefusalCode>> {
  return refuse('proof-malformed', `A proof begins with "${HEADER}"; an empty line parts it from its checkpoint.`, line)
}
