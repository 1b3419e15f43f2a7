import { RECORD_LENGTH_MAX } from './records.ts'

/** One object of a text with an object a line: keys and cells side by side, like the header and a record of a table. */
export interface JsonRecord {
  readonly keys: readonly string[]
  readonly cells: readonly string[]
  /** A sentence for people when the line is damaged; the run goes on with the next one. */
  readonly damage: string | null
}

/** Reads NDJSON chunk by chunk. A line that is no object is a record with damage, so that it is counted and seen. */
export class JsonLineReader {
  #rest = ''
  /** Inside a line that was given up. */
  #isSkipping = false

  push(chunk: string): readonly JsonRecord[] {
    const lines = (this.#rest + chunk).split('\n')
    this.#rest = lines.pop() ?? ''
    const records: JsonRecord[] = []
    for (const line of lines) {
      if (!this.#isSkipping && line.trim() !== '') records.push(readLine(line))
      this.#isSkipping = false
    }
    if (this.#rest.length > RECORD_LENGTH_MAX) {
      if (!this.#isSkipping) records.push(readLine(this.#rest))
      this.#isSkipping = true
      this.#rest = ''
    }
    return records
  }

  end(): readonly JsonRecord[] {
    return this.push('\n')
  }
}

function readLine(line: string): JsonRecord {
  if (line.length > RECORD_LENGTH_MAX) return damaged(`the line is longer than ${RECORD_LENGTH_MAX} characters`)
  const value = parsed(line)
  if (value === undefined) return damaged('the line is not a JSON object')
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return damaged('the line is JSON, but not an object')
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value)
  const nested = entries.find(([, cell]) => typeof cell === 'object' && cell !== null)
  return {
    keys: entries.map(([key]) => key),
    cells: entries.map(([, cell]) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '')),
    damage:
      nested !== undefined
        ? `the value of "${nested[0].slice(0, 40)}" is not text`
        : countKeys(line) > entries.length
          ? 'a key stands twice, and only its last value was read'
          : null,
  }
}

function damaged(damage: string): JsonRecord {
  return { keys: [], cells: [], damage }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Keys of the outermost object as written: of two that are alike, JSON.parse keeps the last in silence. */
function countKeys(line: string): number {
  let keys = 0
  let depth = 0
  for (let at = 0; at < line.length; at++) {
    const sign = line[at]
    if (sign === '"') at = endOfString(line, at)
    else if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
    else if (sign === ':' && depth === 1) keys++
  }
  return keys
}

function endOfString(line: string, start: number): number {
  let at = start + 1
  while (at < line.length && line[at] !== '"') at += line[at] === '\\' ? 2 : 1
  return at
}
