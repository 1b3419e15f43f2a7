import { Refused } from '../refusal.ts'
import type { TableDigest } from './digest.ts'

/** Inside a backup: one JSON value a line. */
export type Line =
  | { readonly kind: 'head'; readonly migrations: readonly { readonly name: string; readonly checksum: string }[] }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'manifest'; readonly tables: ReadonlyMap<string, TableDigest> }

/** A row of ours is far below 1 MB; beyond this the file is not one that we wrote. */
const LINE_CHARACTERS_MAX = 67_108_864

export function writeLine(line: Line): string {
  const value =
    line.kind === 'row' ? line.row : line.kind === 'manifest' ? { ...line, tables: plain(line.tables) } : line
  return `${JSON.stringify(value)}\n`
}

function plain(tables: ReadonlyMap<string, TableDigest>): unknown {
  return [...tables].map(([name, { rows, digest }]) => [name, String(rows), digest])
}

/** The lines of a text that arrives in pieces. One that does not end is refused before it fills the memory. */
export async function* readLines(pieces: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let held = ''
  for await (const piece of pieces) {
    held += decoder.decode(piece, { stream: true })
    if (held.length > LINE_CHARACTERS_MAX) throw malformed()
    const lines = held.split('\n')
    held = lines.pop() ?? ''
    for (const line of lines) yield readLine(line)
  }
  if (held !== '') throw malformed()
}

function readLine(text: string): Line {
  const value: unknown = JSON.parse(text)
  if (typeof value === 'string') return { kind: 'row', row: value }
  switch (field(value, 'kind')) {
    case 'head':
      return {
        kind: 'head',
        migrations: listIn(value, 'migrations').map((one) => ({
          name: textOf(field(one, 'name')),
          checksum: textOf(field(one, 'checksum')),
        })),
      }
    case 'table':
      return { kind: 'table', name: textOf(field(value, 'name')), columns: listIn(value, 'columns').map(textOf) }
    case 'manifest':
      return { kind: 'manifest', tables: new Map(listIn(value, 'tables').map(readDigest)) }
    default:
      throw malformed()
  }
}

function readDigest(value: unknown): readonly [string, TableDigest] {
  const [name, rows, digest] = Array.isArray(value) ? value.map(textOf) : []
  if (name === undefined || rows === undefined || digest === undefined || !/^\d{1,18}$/.test(rows)) throw malformed()
  return [name, { rows: BigInt(rows), digest }]
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = field(value, key)
  if (!Array.isArray(list)) throw malformed()
  return list
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw malformed()
  return value
}

export function malformed(): Refused {
  return new Refused('backup-damaged', 'The backup opens but does not hold what a backup holds; use another copy.')
}
