import type { RowField, ScreeningRow } from '../model.ts'
import { COLUMN_NAMES } from './column-names.ts'

export interface ColumnMap {
  /** Field → column number, zero-based. */
  readonly columns: Readonly<Partial<Record<RowField, number>>>
  /** Header cells that were not understood, as written: shown to the reader, so that nothing is lost in silence. */
  readonly unknown: readonly string[]
  /** Whether the cells look like a header at all: a table without one is read as lines of text. */
  readonly isHeader: boolean
}

/** Wider tables are cut here: no manifest has as many columns, and a hostile one must not cost memory per row. */
export const COLUMN_COUNT_MAX = 512
/** A header cell longer than this is text, not a name. */
export const COLUMN_NAME_LENGTH_MAX = 80

const FIELDS_BY_NAME: ReadonlyMap<string, RowField> = new Map(
  COLUMN_NAMES.flatMap(({ field, names }) => names.map((name) => [normalColumnName(name), field] as const)),
)

/**
 * Which column holds what, by the names people give them in six languages.
 * The first column that names a field has it; a second one is unknown.
 */
export function mapColumns(header: readonly string[]): ColumnMap {
  const columns: Partial<Record<RowField, number>> = {}
  const unknown: string[] = []
  for (const [index, cell] of header.slice(0, COLUMN_COUNT_MAX).entries()) {
    const field = fieldOf(cell)
    if (field !== null && columns[field] === undefined) columns[field] = index
    else if (cell.trim() !== '') unknown.push(cell.trim().slice(0, COLUMN_NAME_LENGTH_MAX))
  }
  const says = Object.keys(columns).some((field) => SAYS_WHAT_THE_GOODS_ARE.has(field))
  return { columns, unknown, isHeader: says }
}

/** The row of a mapped table: only the fields that have a cell with something in it. */
export function rowOf(cells: readonly string[], columns: ColumnMap['columns']): ScreeningRow {
  const row: Partial<Record<RowField, string>> = {}
  for (const { field } of COLUMN_NAMES) {
    const index = columns[field]
    const cell = index === undefined ? undefined : cells[index]?.trim()
    if (cell !== undefined && cell !== '') row[field] = cell
  }
  return row
}

const SAYS_WHAT_THE_GOODS_ARE: ReadonlySet<string> = new Set<RowField>([
  'description',
  'name',
  'cas',
  'smiles',
  'inchi',
  'molfile',
  'hs',
  'un',
])

function fieldOf(cell: string): RowField | null {
  if (cell.length > COLUMN_NAME_LENGTH_MAX) return null
  const name = normalColumnName(cell)
  const whole = FIELDS_BY_NAME.get(name)
  if (whole !== undefined) return whole
  // "Concentration (%)", "Net weight [kg]": what stands in brackets is the unit, not the name.
  const bare = name.replace(/[([{].*$/u, '').trim()
  return FIELDS_BY_NAME.get(bare) ?? null
}

/** Case, accents, Arabic marks and punctuation do not tell columns apart. */
function normalColumnName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640\uFEFF\u200B-\u200F]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/№|n°|nº/gu, 'no')
    .replace(/[_\-./:#'’"]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}
