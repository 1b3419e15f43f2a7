import { type ColumnMap, mapColumns, type ScreeningRow } from '@holdfast/screening'
import { type ManifestOptions, UnreadableManifest } from './manifest.ts'

/** Titles and addresses may stand above the table; the header is looked for in this many records. */
export const HEADER_SEARCH_ROWS_MAX = 25

export interface Header {
  readonly columns: ColumnMap['columns']
  /** Records before the first row of goods, the header among them. */
  readonly skip: number
}

/** Finds the header among the first records, or refuses with what would help. A single column of text needs no header. */
export function findHeader(records: readonly (readonly string[])[], options: ManifestOptions): Header {
  for (const [index, cells] of records.slice(0, HEADER_SEARCH_ROWS_MAX).entries()) {
    const found = mapColumns(cells)
    const chosen = chosenColumns(cells, options)
    if (chosen !== null && (found.isHeader || Object.keys(chosen).length > 0))
      return { columns: { ...found.columns, ...chosen }, skip: index + 1 }
  }
  if (records.every((cells) => cells.length <= 1)) return { columns: { description: 0 }, skip: 0 }
  const seen = (records[0] ?? []).slice(0, 8).join(', ').slice(0, 120)
  throw new UnreadableManifest(
    `no column with goods was found (first line: ${seen}). Name it: --map description=COLUMN, by its header or its number.`,
  )
}

/** The columns named by hand, or null when this record does not have them all. */
function chosenColumns(
  cells: readonly string[],
  options: ManifestOptions,
): Partial<Record<keyof ScreeningRow, number>> | null {
  const columns: Partial<Record<keyof ScreeningRow, number>> = {}
  for (const [field, chosen] of options.columns) {
    const byName = cells.findIndex((cell) => cell.trim().toLowerCase() === chosen.trim().toLowerCase())
    const index = byName === -1 && /^\d{1,3}$/.test(chosen) ? Number(chosen) - 1 : byName
    if (index < 0 || index >= cells.length) return null
    columns[field] = index
  }
  return columns
}
