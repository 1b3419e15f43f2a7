import { mapColumns, rowOf } from '@holdfast/screening'
import type { ReadRow } from './manifest.ts'

/** A line longer than this is no goods line; without a limit one could fill the memory. */
const LINE_LENGTH_MAX = 1_048_576
const NOT_AN_OBJECT = 'the line is not a JSON object'

/** One JSON object a line. A line that is none is a row with an issue, so that it is counted and seen. */
export class JsonLineReader {
  #rest = ''

  push(text: string): readonly ReadRow[] {
    const lines = (this.#rest + text).split(/\r?\n/)
    this.#rest = (lines.pop() ?? '').slice(0, LINE_LENGTH_MAX)
    return lines.filter((line) => line.trim() !== '').map(rowOfJson)
  }

  end(): readonly ReadRow[] {
    return this.push('\n')
  }
}

function rowOfJson(line: string): ReadRow {
  const value = parsed(line)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { row: {}, damage: NOT_AN_OBJECT }
  const entries = Object.entries(value).filter(([, cell]) => typeof cell === 'string' || typeof cell === 'number')
  const { columns } = mapColumns(entries.map(([key]) => key))
  const cells = entries.map(([, cell]) => String(cell))
  return { row: rowOf(cells, columns), damage: null }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
