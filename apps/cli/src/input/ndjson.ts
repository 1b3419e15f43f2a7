import { RECORD_LENGTH_MAX } from '@holdfast/screening'
import { headerOf, inputRow } from './header.ts'
import type { InputRow } from './input-row.ts'

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
    const nested = entries.find(([, cell]) => typeof cell === 'object' && cell !== null)
    const cells = entries.map(([, cell]) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''))
    const header = headerOf(entries.map(([key]) => key))
    return inputRow(cells, header, nested === undefined ? null : `the value of "${nested[0].slice(0, 40)}" is not text`)
  } catch {
    return { row: {}, damage: 'the line is not a JSON object' }
  }
}
