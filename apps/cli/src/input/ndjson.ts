import { JsonLineReader, type JsonRecord } from '@holdfast/screening'
import { headerOf, inputRow } from './header.ts'
import type { InputRow } from './input-row.ts'

/** One JSON object a line; its keys are read like the header of a table, so that exports of other systems fit. */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<readonly InputRow[]> {
  const reader = new JsonLineReader()
  for await (const chunk of text) {
    const rows = reader.push(chunk).map(rowOfRecord)
    if (rows.length > 0) yield rows
  }
  yield reader.end().map(rowOfRecord)
}

function rowOfRecord({ keys, cells, damage }: JsonRecord): InputRow {
  return inputRow(cells, headerOf(keys), damage)
}
