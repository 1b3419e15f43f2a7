import { writeXlsxStream } from 'hucre/xlsx'
import { FLAT_COLUMNS } from './record.ts'

/** An XLSX workbook from pieces of JSON lines, without holding its rows. */
export function workbookOf(pieces: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const columns = FLAT_COLUMNS.map((header) => ({ header, width: header === 'input' ? 60 : 20 }))
  return writeXlsxStream(rowsOf(pieces), { name: 'Screening', columns, freezePane: { rows: 1 } })
}

async function* rowsOf(pieces: AsyncIterable<string>): AsyncGenerator<(string | number)[]> {
  for await (const piece of pieces) {
    for (const line of piece.split('\n')) {
      if (line === '') continue
      const cells: unknown = JSON.parse(line)
      if (Array.isArray(cells)) yield cells.map((cell, index) => (index === 0 ? Number(cell) : String(cell)))
    }
  }
}
