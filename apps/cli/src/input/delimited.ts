import { delimiterOf, type ManifestRecord, RecordReader } from '@holdfast/screening'
import { findHeader, type Header, HEADER_SEARCH_ROWS_MAX, inputRow, columnNotices } from './header.ts'
import type { InputRow, ManifestOptions } from './input-row.ts'

/** Comma, semicolon, tab or bar separated text, whichever its first lines use. */
export async function* readDelimited(
  text: AsyncIterable<string>,
  path: string,
  options: ManifestOptions,
  notices: string[],
): AsyncGenerator<readonly InputRow[]> {
  let reader: RecordReader | null = null
  let header: Header | null = null
  let waiting: ManifestRecord[] = []

  const rowsFrom = (records: readonly ManifestRecord[], isLast: boolean): readonly InputRow[] => {
    waiting = waiting.concat(records)
    if (header === null) {
      if (!isLast && waiting.length < HEADER_SEARCH_ROWS_MAX) return []
      header = findHeader(
        waiting.map((record) => record.cells),
        options,
      )
      waiting = waiting.slice(header.skip)
      notices.push(...columnNotices(header))
    }
    const found = header
    const rows = waiting.map((record) => inputRow(record.cells, found, record.damage))
    waiting = []
    return rows
  }

  for await (const chunk of text) {
    if (reader === null) {
      const delimiter = /\.tsv$/i.test(path) ? '\t' : delimiterOf(chunk.split('\n').slice(0, 5).join('\n'))
      reader = new RecordReader(delimiter)
    }
    const rows = rowsFrom(reader.push(chunk), false)
    if (rows.length > 0) yield rows
  }
  const rows = rowsFrom(reader?.end() ?? [], true)
  if (rows.length > 0) yield rows
}
