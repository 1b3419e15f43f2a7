import { ROWS_MAX, rowSchema, type Row } from '../../../modules/screening/index.ts'
import type { Refusal } from '../../../kernel/index.ts'
import { malformed } from '../../problem.ts'
import type { BodyReader } from './body-reader.ts'

/** A row has 32 KiB; written with an escape for every letter of another script it is twice that. */
const LINE_BYTES_MAX = 65_536
/** What a batch holds at once, in memory and on its way to a thread. */
const BATCH_BYTES_MAX = 1_048_576
/** A year's declarations of a large port; more are further requests. */
const STREAM_ROWS_MAX = 1_000_000

const LINE_FEED = 10
const BYTE_ORDER_MARK = '\u{feff}'

/** A line as it was read: a row, or why it is none. */
export type Line = { readonly kind: 'row'; readonly row: Row } | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Lines that are recorded together. Where a batch ends follows from the lines alone, so a stream that is sent again has the same ones. */
export interface Batch {
  readonly kind: 'batch'
  /** Number of its first line, from 1; blank ones are not counted. */
  readonly first: number
  readonly lines: readonly Line[]
}

export type Broken = { readonly kind: 'broken'; readonly refusal: Refusal }

const TOO_LONG: Refusal = { code: 'line-too-long', message: `A line has at most ${LINE_BYTES_MAX} bytes.` }
const NOT_JSON: Refusal = { code: 'line-malformed', message: 'The line is no JSON in UTF-8.' }
const GONE: Broken = {
  kind: 'broken',
  refusal: { code: 'stream-gone', message: 'The connection was lost before the end.' },
}
const TOO_MANY: Refusal = {
  code: 'stream-too-long',
  message: `A stream has at most ${STREAM_ROWS_MAX} lines. Send the rest as another, with a key of its own.`,
}

/** Reads lines into batches. A stream that is broken off gives up the lines of the batch that was not full. */
export async function* batchesOf(body: BodyReader, rowsMax: number = STREAM_ROWS_MAX): AsyncGenerator<Batch | Broken> {
  let first = 1
  let lines: Line[] = []
  let bytes = 0
  const batch = (): Batch => {
    const full: Batch = { kind: 'batch', first, lines }
    first += lines.length
    lines = []
    bytes = 0
    return full
  }
  for await (const line of linesOf(body)) {
    if ('kind' in line) {
      yield line
      return
    }
    if (first + lines.length > rowsMax) {
      if (lines.length > 0) yield batch()
      yield { kind: 'broken', refusal: TOO_MANY }
      return
    }
    lines.push(readLine(line.bytes))
    bytes += line.bytes?.length ?? 0
    if (lines.length >= ROWS_MAX || bytes >= BATCH_BYTES_MAX) yield batch()
  }
  if (lines.length > 0) yield batch()
}

/** The bytes of each line that is not blank; null: there were too many, and they were passed over. */
async function* linesOf(body: BodyReader): AsyncGenerator<{ readonly bytes: Buffer | null } | Broken> {
  let begun: Buffer[] = []
  let length = 0
  const take = (piece: Buffer): void => {
    length += piece.length
    if (length <= LINE_BYTES_MAX) begun.push(piece)
    else begun = []
  }
  const line = (): { readonly bytes: Buffer | null } => {
    const whole = { bytes: length > LINE_BYTES_MAX ? null : Buffer.concat(begun) }
    begun = []
    length = 0
    return whole
  }
  for (;;) {
    const read = await body.next()
    if (read.kind === 'broken') yield read
    // What came so far is no whole batch: when it is sent again it belongs to a larger one.
    if (read.kind === 'gone') yield GONE
    if (read.kind === 'end' && length > 0) yield* notBlank(line())
    if (read.kind !== 'bytes') return
    let from = 0
    for (let at = read.bytes.indexOf(LINE_FEED); at >= 0; at = read.bytes.indexOf(LINE_FEED, from)) {
      take(read.bytes.subarray(from, at))
      yield* notBlank(line())
      from = at + 1
    }
    if (from < read.bytes.length) take(read.bytes.subarray(from))
  }
}

function* notBlank(line: { readonly bytes: Buffer | null }): Generator<{ readonly bytes: Buffer | null }> {
  if (line.bytes === null || line.bytes.some((byte) => !BLANKS.includes(byte))) yield line
}

/** Space, tab and carriage return. */
const BLANKS: readonly number[] = [32, 9, 13]

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function readLine(bytes: Buffer | null): Line {
  if (bytes === null) return { kind: 'refused', refusal: TOO_LONG }
  const parsed = rowSchema.safeParse(jsonOf(bytes))
  if (parsed.success) return { kind: 'row', row: parsed.data }
  const fields = malformed(parsed.error)
  return jsonOf(bytes) === undefined
    ? { kind: 'refused', refusal: NOT_JSON }
    : { kind: 'refused', refusal: { code: 'line-malformed', message: fields.message } }
}

/** Undefined: it is none. */
function jsonOf(bytes: Buffer): unknown {
  try {
    const text = utf8.decode(bytes)
    return JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)
  } catch {
    return undefined
  }
}
