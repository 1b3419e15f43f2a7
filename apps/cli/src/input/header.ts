import { type ColumnMap, type ColumnPlan, mapColumns, planColumns, type RowField, rowOf } from '@holdfast/screening'
import { type InputRow, type ManifestOptions, UnreadableManifest } from './input-row.ts'

/** Titles and addresses may stand above the table; the header is looked for in this many records. */
export const HEADER_SEARCH_ROWS_MAX = 25

export interface Header extends ColumnPlan {
  /** Records before the first row of goods, the header among them. */
  readonly skip: number
  /** Columns of the table; null where no header says so. */
  readonly width: number | null
}

const NO_HEADER = { skip: 0, goods: [], unexplained: [], aside: [], unknown: [], assumed: [], width: null } as const

/** The engine reads half of this and says that the rest was not read; no cell of goods is longer. */
const CELL_LENGTH_MAX = 32_768

type Columns = Partial<Record<RowField, number>>

/** Finds the header among the first records, or refuses with what would help. A single column of text needs no header. */
export function findHeader(records: readonly (readonly string[])[], options: ManifestOptions): Header {
  for (const [index, cells] of records.slice(0, HEADER_SEARCH_ROWS_MAX).entries()) {
    const found = mapColumns(cells)
    const named = columnsByName(cells, options)
    if (named === null || !(found.isHeader || Object.keys(named).length > 0)) continue
    return headerWith({ ...found.columns, ...named, ...columnsByNumber(options) }, cells, index + 1)
  }
  const numbered = columnsByNumber(options)
  if (Object.keys(numbered).length > 0) return { ...NO_HEADER, columns: numbered }
  if (records.every((cells) => cells.length <= 1)) return { ...NO_HEADER, columns: { description: 0 } }
  const seen = (records[0] ?? []).slice(0, 8).join(', ').slice(0, 120)
  throw new UnreadableManifest(
    `no column with goods was found (first line: ${seen}). Name it: --map description=COLUMN, by its header or its number.`,
  )
}

/** The header that the keys of an object are. */
export function headerOf(cells: readonly string[]): Header {
  return headerWith(mapColumns(cells).columns, cells, 0)
}

function headerWith(columns: ColumnMap['columns'], cells: readonly string[], skip: number): Header {
  return { ...planColumns(cells, columns), skip, width: cells.length }
}

/** The row of a record; cells beyond the table are damage. */
export function inputRow(written: readonly string[], header: Header, damage: string | null = null): InputRow {
  const cells = written.some((cell) => cell.length > CELL_LENGTH_MAX)
    ? written.map((cell) => cell.slice(0, CELL_LENGTH_MAX))
    : written
  const surplus = header.width === null ? [] : cells.slice(header.width).filter((cell) => cell.trim() !== '')
  const isSurplus = surplus.length > 0 ? `it has more cells than the header: ${surplus.join(', ').slice(0, 80)}` : null
  return { row: rowOf(cells, header), damage: damage ?? isSurplus }
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

/** What a person should know of how the columns were read. */
export function columnNotices({ unknown, assumed }: Header): readonly string[] {
  const unread = unknown.filter((name) => !assumed.includes(name))
  return [
    ...(assumed.length === 0 ? [] : [`Read as goods, because no other column is: ${namesOf(assumed)}.`]),
    ...(unread.length === 0
      ? []
      : [
          `Columns not read: ${namesOf(unread)}; only listed chemicals are looked for there. Name one with --map field=COLUMN if it holds goods.`,
        ]),
  ]
}

function namesOf(headers: readonly string[]): string {
  return headers.map((name) => name.slice(0, 40)).join(', ')
}
