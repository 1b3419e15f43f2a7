import type { RowField, ScreeningRow } from '../model.ts'
import { ASIDE_WORDS, COLUMN_NAMES, ITEM_NAMES } from './column-names.ts'

export interface ColumnMap extends ColumnPlan {
  /** Whether the cells look like a header at all: a table without one is read as lines of text. */
  readonly isHeader: boolean
}

/** What is read from which column, by number from zero. */
export interface ColumnPlan {
  readonly columns: Readonly<Partial<Record<RowField, number>>>
  /** Further columns with goods ("description 2", a second "product"): their text joins the description. */
  readonly goods: readonly number[]
  /** Columns that nothing explains: what they say of listed chemicals counts, so that no goods are lost under a strange header. */
  readonly unexplained: readonly number[]
  /** Columns about firms, prices and papers: only sure names of listed chemicals count there, as a question. */
  readonly aside: readonly number[]
  /** Headers that were not understood, as written: shown to the reader, so that nothing is lost in silence. */
  readonly unknown: readonly string[]
  /** Those of them that are read as goods, because no column is headed so. */
  readonly assumed: readonly string[]
}

/** Wider tables are cut here: no manifest has as many columns, and a hostile one must not cost memory per row. */
export const COLUMN_COUNT_MAX = 512
/** A header cell longer than this is text, not a name. */
export const COLUMN_NAME_LENGTH_MAX = 80

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'of the de la le les l du des d del los las el al und der die das von e et y do da dos'.split(' '),
)

const FIELDS_BY_NAME: ReadonlyMap<string, RowField> = new Map(
  COLUMN_NAMES.flatMap(({ field, names }) => names.map((name) => [normalColumnName(name), field] as const)),
)

/** What two fields share without its plural ("contents", "content") stands for neither. */
const FIELDS_BY_SKELETON: ReadonlyMap<string, RowField> = (() => {
  const fields = new Map<string, RowField | null>()
  for (const [name, field] of FIELDS_BY_NAME) {
    const bare = skeleton(name)
    fields.set(bare, (fields.get(bare) ?? field) === field ? field : null)
  }
  return new Map([...fields].flatMap(([name, field]) => (field === null || name.length < 3 ? [] : [[name, field]])))
})()

/**
 * Which column holds what, by the names people give them in six languages.
 * The first column that names a field has it; a second one is read beside it or unexplained.
 */
export function mapColumns(header: readonly string[]): ColumnMap {
  const cells = header.slice(0, COLUMN_COUNT_MAX)
  const columns: Partial<Record<RowField, number>> = {}
  for (const [index, cell] of cells.entries()) {
    const field = fieldOf(cell)
    if (field !== null) columns[field] ??= index
  }
  const plan = planColumns(cells, columns)
  const fields = Object.keys(columns)
  const says = fields.some((field) => SAYS_WHAT_THE_GOODS_ARE.has(field))
  const hasItems = columns.id !== undefined && plan.goods.includes(columns.id)
  return { ...plan, isHeader: says || (hasItems && fields.length > 1) }
}

/** What becomes of every column of a header when these fields have theirs. */
export function planColumns(header: readonly string[], columns: ColumnMap['columns']): ColumnPlan {
  const taken = new Set(Object.values(columns))
  const rest = [...header.slice(0, COLUMN_COUNT_MAX).entries()].filter(
    ([index, cell]) => cell.trim() !== '' && !taken.has(index),
  )
  const speaking = rest.filter(([, cell]) => speaksOfGoods(cell))
  const hasGoods = columns.description !== undefined || columns.name !== undefined || speaking.length > 0
  // Without a column of goods, they stand under a header that nobody foresaw, or beside the number of the row.
  const items = hasGoods ? [] : itemsOf(header, columns)
  const found = hasGoods || items.length > 0 ? speaking : rest.filter(([, cell]) => !isAside(cell))
  const goods = [...items, ...found.map(([index]) => index)]
  const unknown = rest.filter(([, cell]) => !speaksOfGoods(cell))
  const unread = unknown.filter(([index]) => !goods.includes(index))
  return {
    columns,
    goods,
    unexplained: unread.filter(([, cell]) => !isAside(cell)).map(([index]) => index),
    aside: unread.filter(([, cell]) => isAside(cell)).map(([index]) => index),
    unknown: unknown.map(headerName),
    assumed: unknown.filter(([index]) => goods.includes(index)).map(headerName),
  }
}

function headerName([, cell]: readonly [number, string]): string {
  return cell.trim().slice(0, COLUMN_NAME_LENGTH_MAX)
}

/** The row of a planned table: only the fields that have a cell with something in it. */
export function rowOf(cells: readonly string[], plan: ColumnPlan): ScreeningRow {
  const row: Partial<Record<RowField, string>> = {}
  for (const { field } of COLUMN_NAMES) {
    const index = plan.columns[field]
    const cell = index === undefined ? undefined : cells[index]?.trim()
    if (cell !== undefined && cell !== '') row[field] = cell
  }
  const goods = textOf(cells, plan.goods, (cell) => !ROW_NUMBER.test(cell))
  if (goods !== '') row.description = row.description === undefined ? goods : `${row.description}; ${goods}`
  const further = textOf(cells, plan.unexplained, maySayGoods)
  if (further !== '') row.further = further
  const aside = textOf(cells, plan.aside, maySayGoods)
  if (aside !== '') row.aside = aside
  return row
}

/** "12", "A-12": under "article" or "item", where other tables have the goods themselves. */
const ROW_NUMBER = /^\p{L}{0,4}[\s\-_/.#]*\d[\d\s\-_/.#]*$/u

function textOf(cells: readonly string[], columns: readonly number[], says: (cell: string) => boolean): string {
  let text = ''
  for (const index of columns) {
    const cell = cells[index]?.trim() ?? ''
    if (cell !== '' && says(cell)) text += text === '' ? cell : `; ${cell}`
  }
  return text
}

/** Prices, days and codes of two letters name nothing; a registry number does. */
function maySayGoods(cell: string): boolean {
  return WORDS.test(cell) || CAS_SHAPED.test(cell)
}

const WORDS = /(?:\p{L}\P{L}*){3}|\p{Script=Han}/u
const CAS_SHAPED = /(?<!\d)\d{2,7}-\d{2}-\d(?!\d)/

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

/** "Description 2", "Product name 2": the name of a column of goods, counted. */
function speaksOfGoods(header: string): boolean {
  const field = fieldOf(header.replace(/[\s_-]*\d+$/, ''))
  return field === 'description' || field === 'name'
}

function itemsOf(header: readonly string[], { id }: ColumnMap['columns']): readonly number[] {
  return id !== undefined && ITEM_NAMES.has(normalColumnName(header[id] ?? '')) ? [id] : []
}

/** Firms, prices, papers: columns of every manifest that never hold the goods. */
function isAside(header: string): boolean {
  const words = skeleton(normalColumnName(header)).split(' ')
  return words.some((word) => ASIDE_WORDS.has(word))
}

function fieldOf(cell: string): RowField | null {
  if (cell.length > COLUMN_NAME_LENGTH_MAX) return null
  const name = normalColumnName(cell)
  // "Concentration (%)", "Net weight [kg]": what stands in brackets is the unit, not the name.
  const bare = name.replace(/[([{].*$/u, '').trim()
  return FIELDS_BY_NAME.get(name) ?? FIELDS_BY_NAME.get(bare) ?? FIELDS_BY_SKELETON.get(skeleton(bare)) ?? null
}

/** Case, accents, Arabic marks and punctuation do not tell columns apart. */
function normalColumnName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640\uFEFF\u200B-\u200F]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/№|n°|nº/gu, 'no')
    .replace(/(?<=^|\s)(?:\p{L}\.){2,}(?:\p{L}(?=\s|$))?/gu, (initials) => `${initials.replaceAll('.', '')} `)
    .replace(/[_\-./:#'’"]+/gu, ' ')
    .replace(/(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** What is left of a name without its articles and prepositions, in the singular: "désignation de la marchandise". */
function skeleton(normal: string): string {
  return normal
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
    .map((word) => (/^[a-z]{3,}[^su]s$/.test(word) ? word.slice(0, -1) : word))
    .join(' ')
}
