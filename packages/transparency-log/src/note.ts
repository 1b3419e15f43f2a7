import { concat, decodeBase64, encodeBase64, readU32, u32 } from './bytes.ts'
import { isKeyName } from './key.ts'
import { refuse, type LogRefusal, type NoteRefusalCode } from './refusal.ts'
import { accept, type Result } from './result.ts'

/** A text with signatures under it, C2SP signed-note. Reading it verifies nothing: see `verifySignatures`. */
export interface Note {
  /** Ends with a newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export interface NoteSignature {
  readonly name: string
  readonly keyId: number
  /** What follows the key id: for cosignatures eight bytes of time and the signature. */
  readonly bytes: Uint8Array
}

/** C2SP asks for at least 16. A log, 32 witnesses with two keys each: nobody needs more than this. */
export const NOTE_SIGNATURES_MAX = 65

/** 65 signatures of ML-DSA-44 with the longest names take 231,000 characters; the rest is left for the text. */
export const NOTE_LENGTH_MAX = 262_144

const KEY_ID_BYTES = 4
const SIGNATURE_LINE = /^\u2014 (\S+) (\S+)$/u

type NoteResult<Value> = Result<Value, LogRefusal<NoteRefusalCode>>

/**
 * Reads a signed note. The text must not be believed before a signature of a known key has been verified.
 *
 * @example
 * const note = parseNote('hello\n\n— example.org/log M9e0lhxJACzE1KoU…\n')
 */
export function parseNote(note: string): NoteResult<Note> {
  if (typeof note !== 'string') return malformed(null)
  if (note.length > NOTE_LENGTH_MAX) return refuse('note-too-long', `A note has at most ${NOTE_LENGTH_MAX} characters.`)
  const control = findControl(note)
  if (control !== -1) {
    return refuse('note-control-character', 'A note holds no control characters but newlines.', lineAt(note, control))
  }
  const end = note.lastIndexOf('\n\n')
  if (end === -1 || !note.isWellFormed()) return malformed(null)
  const text = note.slice(0, end + 1)
  const signatures = parseSignatureLines(note.slice(end + 2), lineAt(note, end + 2))
  return signatures.ok ? accept({ text, signatures: signatures.value }) : signatures
}

/** Reads signature lines alone, as a witness answers with. `firstLine` only counts lines in refusals. */
export function parseSignatureLines(lines: string, firstLine = 1): NoteResult<readonly NoteSignature[]> {
  if (typeof lines !== 'string' || !lines.endsWith('\n')) return malformed(null)
  if (lines.length > NOTE_LENGTH_MAX) {
    return refuse('note-too-long', `A note has at most ${NOTE_LENGTH_MAX} characters.`)
  }
  const rows = lines.slice(0, -1).split('\n')
  if (rows.length > NOTE_SIGNATURES_MAX) {
    return refuse('note-too-many-signatures', `A note has at most ${NOTE_SIGNATURES_MAX} signatures.`)
  }
  const signatures: NoteSignature[] = []
  for (const [index, row] of rows.entries()) {
    const signature = parseSignatureLine(row)
    if (signature === null) {
      return refuse(
        'note-signature-malformed',
        'A signature is an em dash, a space, a key name, a space, and base64 of key id and signature.',
        firstLine + index,
      )
    }
    signatures.push(signature)
  }
  return accept(signatures)
}

export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(formatSignatureLine).join('')}`
}

/** The line with its newline. */
export function formatSignatureLine({ name, keyId, bytes }: NoteSignature): string {
  return `\u2014 ${name} ${encodeBase64(concat(u32(keyId), bytes))}\n`
}

function parseSignatureLine(line: string): NoteSignature | null {
  const [, name = '', base64 = ''] = SIGNATURE_LINE.exec(line) ?? []
  const bytes = decodeBase64(base64)
  if (!isKeyName(name) || bytes === null || bytes.length <= KEY_ID_BYTES) return null
  return { name, keyId: readU32(bytes), bytes: bytes.subarray(KEY_ID_BYTES) }
}

/** Where the first character below U+0020 stands that is no newline, or -1. */
function findControl(text: string): number {
  return text.search(/[\u0000-\u0009\u000b-\u001f]/)
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length
}

function malformed(line: number | null): NoteResult<never> {
  return refuse(
    'note-malformed',
    'A note is a text that ends with a newline, an empty line, and at least one signature line.',
    line,
  )
}
