import { rowOf } from '@holdfast/screening'
import { type CellValue, streamXlsxRows } from 'hucre/xlsx'
import { findHeader, type Header, HEADER_SEARCH_ROWS_MAX } from './header.ts'
import { type InputRow, type ManifestOptions, UnreadableManifest } from './manifest.ts'

/** A workbook is unpacked in memory: this keeps a hostile or mistaken file from taking the machine. */
const WORKBOOK_BYTES_MAX = 100 * 1024 * 1024
const BATCH_ROWS = 500

/** The first sheet of an XLSX workbook. */
export async function* readWorkbook(
  bytes: AsyncIterable<Uint8Array>,
  options: ManifestOptions,
): AsyncGenerator<readonly InputRow[]> {
  const file = await collect(bytes)
  let header: Header | null = null
  let waiting: string[][] = []
  try {
    for await (const { values } of streamXlsxRows(file)) {
      waiting.push(values.map(textOf))
      if (waiting.length < (header === null ? HEADER_SEARCH_ROWS_MAX : BATCH_ROWS)) continue
      if (header === null) {
        header = findHeader(waiting, options)
        waiting = waiting.slice(header.skip)
      }
      yield rowsOf(waiting, header)
      waiting = []
    }
  } catch (cause) {
    if (cause instanceof UnreadableManifest) throw cause
    throw new UnreadableManifest('the workbook is damaged or protected; save it again as XLSX or CSV.')
  }
  if (waiting.length === 0) return
  if (header === null) {
    header = findHeader(waiting, options)
    waiting = waiting.slice(header.skip)
  }
  yield rowsOf(waiting, header)
}

function rowsOf(cells: readonly (readonly string[])[], header: Header): readonly InputRow[] {
  return cells
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => ({ row: rowOf(row, header.columns), damage: null }))
}

/** A CAS number that the spreadsheet took for a date comes back as a date: the readers know that damage in ISO form. */
function textOf(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'object') return value.toISOString().slice(0, 10)
  return String(value).trim()
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > WORKBOOK_BYTES_MAX)
      throw new UnreadableManifest(`the workbook is over ${WORKBOOK_BYTES_MAX / 1024 / 1024} MB; save it as CSV.`)
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
