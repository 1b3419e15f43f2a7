import { encodeBase64, parseDecimal, utf8 } from './bytes.ts'
import { parseHash, type Hash } from './hash.ts'
import { refuse, type CheckpointRefusalCode, type LogRefusal, type NoteRefusalCode } from './refusal.ts'
import { accept, type Result } from './result.ts'
import { formatNote, parseNote, type Note } from './note.ts'

/** What a log states about itself: C2SP tlog-checkpoint. */
export interface Checkpoint {
  /** The log's name; not necessarily an address. */
  readonly origin: string
  /** Number of leaves. */
  readonly size: number
  readonly root: Hash
  /** Discouraged, and not covered by ML-DSA-44 cosignatures: believe nothing that stands here. */
  readonly extensions: readonly string[]
}

/** A checkpoint with its signatures. Nothing of it is verified yet. */
export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint
  readonly note: Note
}

/** ML-DSA-44 cosignatures write the origin behind one byte of length (C2SP tlog-cosignature). */
export const ORIGIN_BYTES_MAX = 255

/** Signed text without signatures. Extension lines are discouraged; this leaves room for foreign logs that have some. */
export const CHECKPOINT_LENGTH_MAX = 4_096

const LEAST_LINES = 3

/**
 * Reads the text of a checkpoint, without signatures.
 *
 * @example
 * parseCheckpoint('example.org/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n')
 * // { ok: true, value: { origin: 'example.org/log', size: 0, root: …, extensions: [] } }
 */
export function parseCheckpoint(text: string): Result<Checkpoint, LogRefusal<CheckpointRefusalCode>> {
  if (typeof text !== 'string' || text.length > CHECKPOINT_LENGTH_MAX || !text.endsWith('\n')) return malformed()
  const [origin = '', size = '', root = '', ...extensions] = text.slice(0, -1).split('\n')
  if (extensions.includes('') || text.split('\n').length <= LEAST_LINES) return malformed()
  if (!isOrigin(origin)) {
    return refuse('checkpoint-origin-malformed', `An origin has 1 to ${ORIGIN_BYTES_MAX} bytes on one line.`, 1)
  }
  const leaves = parseDecimal(size)
  if (leaves === null) {
    return refuse('checkpoint-size-malformed', 'The size is a whole number below 2^53 without leading zeros.', 2)
  }
  const hash = parseHash(root)
  if (hash === null) return refuse('checkpoint-root-malformed', 'The root is 32 bytes in base64.', 3)
  return accept({ origin, size: leaves, root: hash, extensions })
}

/** The text that is signed, with its last newline. */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  return [origin, size, encodeBase64(root), ...extensions].map((line) => `${line}\n`).join('')
}

export function parseSignedCheckpoint(
  text: string,
): Result<SignedCheckpoint, LogRefusal<CheckpointRefusalCode | NoteRefusalCode>> {
  const note = parseNote(text)
  if (!note.ok) return note
  const checkpoint = parseCheckpoint(note.value.text)
  return checkpoint.ok ? accept({ checkpoint: checkpoint.value, note: note.value }) : checkpoint
}

export function formatSignedCheckpoint({ note }: SignedCheckpoint): string {
  return formatNote(note)
}

export function isOrigin(origin: string): boolean {
  const { length } = utf8(origin)
  return length > 0 && length <= ORIGIN_BYTES_MAX && origin.isWellFormed() && !/[\u0000-\u001f]/.test(origin)
}

function malformed(): Result<never, LogRefusal<CheckpointRefusalCode>> {
  return refuse(
    'checkpoint-malformed',
    `A checkpoint is three non-empty lines, at most ${CHECKPOINT_LENGTH_MAX} characters: origin, size, root.`,
  )
}
