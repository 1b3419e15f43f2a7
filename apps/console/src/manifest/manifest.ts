import type { ColumnMap, ScreeningRow } from '@holdfast/screening'
import { cellText, delimiterOf, isBinary, mapColumns, RecordReader, rowOf } from '@holdfast/screening'
import type { ManifestRefusal } from '../engine/protocol.ts'
import type { Sheet } from 'hucre/xlsx'
import { JsonLineRows } from './json-lines.ts'
import { textOf } from './text-file.ts'

/** A browser keeps every row; larger manifests are for the command line, which keeps none. */
const ROWS_MAX = 500_000
const FILE_BYTES_MAX = 512 * 1024 * 1024
/** A workbook is read whole, and grows about tenfold when it is. */
const WORKBOOK_BYTES_MAX = 64 * 1024 * 1024
/** The first line tells what kind of text this is; no header is longer. */
const FIRST_LINE_LENGTH_MAX = 100_000

/** Titles and addresses may stand above the header of a table. */
const HEADER_SEARCH_ROWS_MAX = 25

export interface ReadRow {
  readonly row: ScreeningRow
  /** A sentence for people when the row could not be read as written. */
  readonly damage: string | null
}

export interface ManifestListener {
  /** Sheets of a workbook that hold cells and have no column with goods. */
  onSheetsNotRead(names: readonly string[]): void
  onColumns(columns: readonly string[], unknown: readonly string[]): void
  /** Answers whether to go on. `part`: how much of the file these rows end at, 0 to 1; null where that is not known. */
  onRows(rows: readonly ReadRow[], part: number | null): Promise<boolean>
}

type Read = { readonly ok: true } | { readonly ok: false; readonly refusal: ManifestRefusal }

/** Reads CSV, TSV, NDJSON, plain lines and XLSX, told apart by what is in them, not by the name. */
export async function readManifest(file: File, listener: ManifestListener): Promise<Read> {
  if (file.size === 0) return { ok: false, refusal: 'manifest-empty' }
  if (file.size > FILE_BYTES_MAX) return { ok: false, refusal: 'manifest-too-large' }
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  const taker = new RowTaker(listener)
  try {
    if (head[0] === 0x50 && head[1] === 0x4b) return await readWorkbook(file, taker)
    const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
    // A zero byte, control bytes, or the mark of old office files: no text and no workbook that is read here.
    if ((head.includes(0) && !isUtf16) || isBinary(head) || (head[0] === 0xd0 && head[1] === 0xcf))
      return { ok: false, refusal: 'manifest-kind-unknown' }
    return await readText(file, taker)
  } catch {
    return { ok: false, refusal: 'manifest-unreadable' } // a damaged workbook, or a file that went away while it was read
  }
}

interface RecordSource {
  push(text: string): readonly Incoming[]
  end(): readonly Incoming[]
}

/** A record of a table, whose columns are to be mapped, or a row that already says what is what. */
type Incoming = { readonly cells: readonly string[]; readonly damage: string | null } | ReadRow

async function readText(file: File, taker: RowTaker): Promise<Read> {
  let source: RecordSource | null = null
  let head = ''
  for await (const { text, part } of textOf(file)) {
    let piece = text
    if (source === null) {
      head += text
      if (!/[\r\n]/.test(head.trimStart()) && part < 1 && head.length < FIRST_LINE_LENGTH_MAX) continue
      source = sourceFor(head)
      piece = head
    }
    const taken = await taker.take(source.push(piece), part)
    if (taken !== 'more') return readOf(taken)
  }
  const taken = await taker.take(source?.end() ?? [], 1)
  return readOf(taken === 'more' && taker.rowCount === 0 ? 'empty' : taken)
}

function sourceFor(head: string): RecordSource {
  const firstLine = head.trimStart().split(/[\r\n]/, 1)[0] ?? ''
  if (firstLine.startsWith('{')) return new JsonLineRows()
  const delimiter = delimiterOf(firstLine)
  // Without a header the cells are one line of text again: nothing is gained by cutting "DRUMS, 200 KG".
  const isTable = mapColumns(firstLine.split(delimiter)).isHeader
  return new RecordReader(isTable ? delimiter : NO_DELIMITER)
}

/** Never in a text: each line is one cell. */
const NO_DELIMITER = '\u0000'

async function readWorkbook(file: File, taker: RowTaker): Promise<Read> {
  if (file.size > WORKBOOK_BYTES_MAX) return { ok: false, refusal: 'manifest-too-large' }
  // Loaded only when a workbook is read: most manifests are text.
  const { readXlsx } = await import('hucre/xlsx')
  const { sheets } = await readXlsx(await file.arrayBuffer(), { readStyles: true, maxRows: ROWS_MAX + 2 })
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== null && cell !== '')))
  const first = filled[0]
  const read = filled.filter((sheet) => sheet === first || hasHeader(sheet))
  if (read.length < filled.length)
    taker.listener.onSheetsNotRead(filled.filter((sheet) => !read.includes(sheet)).map(({ name }) => name))
  for (const sheet of read) {
    taker.startTable()
    const taken = await taker.take(recordsOf(sheet), null)
    if (taken !== 'more') return readOf(taken)
  }
  return readOf(taker.rowCount === 0 ? 'empty' : 'more')
}

function hasHeader(sheet: Sheet): boolean {
  return recordsOf({ rows: sheet.rows.slice(0, HEADER_SEARCH_ROWS_MAX) }).some(
    ({ cells }) => mapColumns(cells).isHeader,
  )
}

function recordsOf({
  rows,
  cells: styled,
}: Pick<Sheet, 'rows' | 'cells'>): readonly { cells: readonly string[]; damage: null }[] {
  const formatAt = (row: number, column: number): string | null =>
    styled?.get(`${row},${column}`)?.style?.numFmt ?? null
  return rows.map((cells, row) => ({
    cells: cells.map((cell, column) => cellText(cell, typeof cell === 'number' ? formatAt(row, column) : null)),
    damage: null,
  }))
}

type Taken = 'more' | 'stopped' | 'too-many' | 'empty'

function readOf(taken: Taken): Read {
  if (taken === 'too-many') return { ok: false, refusal: 'manifest-too-many-rows' }
  if (taken === 'empty') return { ok: false, refusal: 'manifest-empty' }
  return { ok: true }
}

/** Turns records into rows by the header of the table, or into lines of text when it has none. */
class RowTaker {
  rowCount = 0
  #map: ColumnMap | null = null
  #recordCount = 0
  readonly listener: ManifestListener

  constructor(listener: ManifestListener) {
    this.listener = listener
  }

  /** The next record may be the header of a table of its own. */
  startTable(): void {
    this.#map = null
    this.#recordCount = 0
  }

  async take(records: readonly Incoming[], part: number | null): Promise<Taken> {
    const rows = records.flatMap((record) => this.#rowsOf(record))
    this.rowCount += rows.length
    if (this.rowCount > ROWS_MAX) return 'too-many'
    return rows.length === 0 || (await this.listener.onRows(rows, part)) ? 'more' : 'stopped'
  }

  #rowsOf(record: Incoming): readonly ReadRow[] {
    if ('row' in record) return [record]
    const { cells, damage } = record
    if (damage === null && cells.every((cell) => cell.trim() === '')) return []
    this.#recordCount += 1
    if (this.#map?.isHeader !== true && this.#recordCount <= HEADER_SEARCH_ROWS_MAX) {
      const map = mapColumns(cells)
      // Below the first row a single known word may be goods ("name"); two are a header under a title.
      if (this.#map === null || (map.isHeader && Object.keys(map.columns).length > 1)) this.#map = map
      if (this.#map.isHeader) {
        this.listener.onColumns(Object.keys(this.#map.columns), this.#map.unknown)
        return []
      }
    }
    const row = this.#map?.isHeader === true ? rowOf(cells, this.#map) : { description: cells.join(' ').trim() }
    return [{ row, damage }]
  }
}
