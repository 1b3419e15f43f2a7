import { mapColumns, RECORD_LENGTH_MAX, rowOf } from '@holdfast/screening'
import type { InputRow } from './manifest.ts'

/** One JSON object a line; its keys are read like the header of a table, so that exports of other systems fit. */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<readonly InputRow[]> {
  let rest = ''
  for await (const chunk of text) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > RECORD_LENGTH_MAX) {
      yield [{ row: {}, damage: `the line is longer than ${RECORD_LENGTH_MAX} characters` }]
      rest = ''
    }
    const rows = lines.filter((line) => line.trim() !== '').map(readLine)
    if (rows.length > 0) yield rows
  }
  if (rest.trim() !== '') yield [readLine(rest)]
}

function readLine(line: string): InputRow {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { row: {}, damage: 'the line is JSON, but not an object' }
    const entries = Object.entries(value)
    const cells = entries.map(([, cell]) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''))
    return { row: rowOf(cells, mapColumns(entries.map(([key]) => key)).columns), damage: null }
  } catch {
    return { row: {}, damage: 'the line is not a JSON object' }
  }
}
