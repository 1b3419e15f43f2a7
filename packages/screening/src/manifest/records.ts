/** One record of a delimited text: its cells, or why it could not be read as one. */
export interface ManifestRecord {
  /** Line of the text on which it starts, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** A sentence for people when the record is damaged; the run goes on with the next line. */
  readonly damage: string | null
}

/** A quoted cell may run over lines, but not over half a file: past this, its quote was never closed. */
const QUOTED_CELL_LENGTH_MAX = 16_384
/** No goods line is longer; a longer one is binary data or a missing line end. */
export const RECORD_LENGTH_MAX = 1_048_576

const QUOTE = '"'
const UNCLOSED = 'a quotation mark is opened and never closed; the line is read without it'
const TOO_LONG = `the line is longer than ${RECORD_LENGTH_MAX} characters`

type Quoted = { readonly cells: readonly string[]; readonly next: number } | 'incomplete' | 'unclosed'

/**
 * Splits delimited text (RFC 4180, with the damage that real manifests have) chunk by chunk. A stray quotation mark costs its own
 * line and no other: that is why this is not a general CSV library, which would swallow the rest of the file.
 */
export class RecordReader {
  readonly #delimiter: string
  #rest = ''
  #line = 1
  #skipping = false
  /** Cells of the first record, the header: a cell that ran over lines and left another count has swallowed its neighbours. */
  #width: number | null = null

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  push(chunk: string): ManifestRecord[] {
    this.#rest += chunk
    return this.#drain(false)
  }

  end(): ManifestRecord[] {
    return this.#drain(true)
  }

  #drain(isLast: boolean): ManifestRecord[] {
    const records: ManifestRecord[] = []
    const text = this.#rest
    let at = 0
    while (at < text.length) {
      const lineEnd = text.indexOf('\n', at)
      if (lineEnd === -1 && !isLast) break
      const end = lineEnd === -1 ? text.length : lineEnd
      const next = lineEnd === -1 ? text.length : lineEnd + 1
      if (this.#skipping) {
        this.#skipping = false
        this.#line += 1
        at = next
        continue
      }
      const line = text.slice(at, end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end)
      if (!line.includes(QUOTE)) {
        if (line !== '') records.push(this.#record(line.split(this.#delimiter)))
        this.#line += 1
        at = next
        continue
      }
      const quoted = this.#readQuoted(text, at, isLast)
      if (quoted === 'incomplete') break
      if (quoted === 'unclosed') {
        records.push({ line: this.#line, cells: line.replaceAll(QUOTE, '').split(this.#delimiter), damage: UNCLOSED })
        this.#line += 1
        at = next
        continue
      }
      records.push(this.#record(quoted.cells))
      this.#line += Math.max(1, countLineEnds(text, at, quoted.next))
      at = quoted.next
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > RECORD_LENGTH_MAX) {
      if (!this.#skipping) records.push({ line: this.#line, cells: [], damage: TOO_LONG })
      this.#skipping = true
      this.#rest = ''
    }
    return records
  }

  #record(cells: readonly string[]): ManifestRecord {
    this.#width ??= cells.length
    return { line: this.#line, cells, damage: null }
  }

  #hasSwallowed(cells: readonly string[]): boolean {
    return this.#width !== null && cells.length !== this.#width && cells.some((cell) => cell.includes('\n'))
  }

  #readQuoted(text: string, start: number, isLast: boolean): Quoted {
    const cells: string[] = []
    let at = start
    for (;;) {
      if (text[at] === QUOTE) {
        const cell = readQuotedCell(text, at, this.#delimiter, isLast)
        if (typeof cell === 'string') return cell
        cells.push(cell.value)
        at = cell.next
      } else {
        const end = endOfBareCell(text, at, this.#delimiter)
        if (end === text.length && !isLast) return 'incomplete'
        cells.push(text.slice(at, end > at && text[end] === '\n' && text[end - 1] === '\r' ? end - 1 : end))
        at = end
      }
      const lineEnd = text[at] === '\r' && text[at + 1] === '\n' ? at + 1 : at
      if (at >= text.length || text[lineEnd] === '\n')
        return this.#hasSwallowed(cells) ? 'unclosed' : { cells, next: Math.min(text.length, lineEnd + 1) }
      at += 1
    }
  }
}

function endOfBareCell(text: string, start: number, delimiter: string): number {
  for (let at = start; at < text.length; at += 1) if (text[at] === delimiter || text[at] === '\n') return at
  return text.length
}

function readQuotedCell(
  text: string,
  start: number,
  delimiter: string,
  isLast: boolean,
): { readonly value: string; readonly next: number } | 'incomplete' | 'unclosed' {
  let value = ''
  let from = start + 1
  for (;;) {
    const close = text.indexOf(QUOTE, from)
    if (close === -1 || close - start > QUOTED_CELL_LENGTH_MAX)
      return isLast || text.length - start > QUOTED_CELL_LENGTH_MAX ? 'unclosed' : 'incomplete'
    value += text.slice(from, close)
    const after = text[close + 1]
    if (after === undefined && !isLast) return 'incomplete'
    if (after === undefined || after === delimiter || after === '\n' || after === '\r')
      return { value, next: close + 1 }
    // Over a line end, a mark right behind a delimiter opens the next quoted cell: this one was never closed.
    if (after !== QUOTE && text[close - 1] === delimiter && text.slice(start, close).includes('\n')) return 'unclosed'
    // A doubled mark stands for one; a lone mark inside a cell ("1" pipe") is kept as it is.
    value += QUOTE
    from = close + (after === QUOTE ? 2 : 1)
  }
}

function countLineEnds(text: string, start: number, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** The delimiter that a header line uses: the most frequent of tab, semicolon, comma and bar. */
export function delimiterOf(header: string): string {
  const counts = ['\t', ';', ',', '|'].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}
