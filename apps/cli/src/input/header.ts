import { type ColumnMap, mapColumns, type ScreeningRow } from '@holdfast/screening'
import { type ManifestOptions, UnreadableManifest } from './manifest.ts'

/** Titles and addresses may stand above the table; the header is looked for in this many records. */
export const HEADER_SEARCH_ROWS_MAX = 25

export interface Header {
  readonly columns: ColumnMap['columns']
  /** Records before the first row of goods, the header among them. */
  readonly skip: number
  /** Headers of columns that nothing is read from: said at the end, so that nothing is lost in silence. */
  readonly unread: readonly string[]
}

type Columns = Partial<Record<keyof ScreeningRow, number>>

/** Finds the header among the first records, or refuses with what would help. A single column of text needs no header. */
export function findHeader(records: readonly (readonly string[])[], options: ManifestOptions): Header {
  for (const [index, cells] of records.slice(0, HEADER_SEARCH_ROWS_MAX).entries()) {
    const found = mapColumns(cells)
    const named = columnsByName(cells, options)
    if (named === null || !(found.isHeader || Object.keys(named).length > 0)) continue
    const columns = { ...found.columns, ...named, ...columnsByNumber(options) }
    const read = new Set(Object.values(columns))
    const unread = cells.filter((cell, at) => cell.trim() !== '' && !read.has(at)).map((cell) => cell.trim())
    return { columns, skip: index + 1, unread }
  }
  const numbered = columnsByNumber(options)
  if (Object.keys(numbered).length > 0) return { columns: numbered, skip: 0, unread: [] }
  if (records.every((cells) => cells.length <= 1)) return { columns: { description: 0 }, skip: 0, unread: [] }
  const seen = (records[0] ?? []).slice(0, 8).join(', ').slice(0, 120)
  throw new UnreadableManifest(
    `no column with goods was found (first line: ${seen}). Name it: --map description=COLUMN, by its header or its number.`,
  )
}

const NUMBER = /^\d{1,3}$/

/** Columns chosen by their header, or null when this record has not all of them: then it is not the header. */
function columnsByName(cells: readonly string[], options: ManifestOptions): Columns | null {
  const columns: Columns = {}
  for (const [field, chosen] of options.columns) {
    if (NUMBER.test(chosen)) continue
    const index = cells.findIndex((cell) => cell.trim().toLowerCase() === chosen.trim().toLowerCase())
    if (index < 0) return null
    columns[field] = index
  }
  return columns
}

/** A number says where, not that there is a header: the first record may be goods. */
function columnsByNumber(options: ManifestOptions): Columns {
  const columns: Columns = {}
  for (const [field, chosen] of options.columns) if (NUMBER.test(chosen)) columns[field] = Number(chosen) - 1
  return columns
}

export function unreadColumns({ unread }: Header): string {
  return `Columns not read: ${unread.map((name) => name.slice(0, 40)).join(', ')}. Name one with --map field=COLUMN if it holds goods.`
}
