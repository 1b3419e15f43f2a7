import { type CellValue, readXlsx, streamXlsxRows, type Workbook } from 'hucre/xlsx'
import { findHeader, type Header, HEADER_SEARCH_ROWS_MAX, inputRow, columnNotices } from './header.ts'
import { type InputRow, type ManifestOptions, UnreadableManifest } from './input-row.ts'

/** A workbook is unpacked in memory: this keeps a hostile or mistaken file from taking the machine. */
const WORKBOOK_BYTES_MAX = 100 * 1024 * 1024
/** What it may unpack to: a workbook of a megabyte can hold gigabytes of the same letter. */
const WORKBOOK_CHARACTERS_MAX = 500_000_000
const BATCH_ROWS = 500
/** Rows in which formats are looked at: a column that shows per cent does so from its first rows on. */
const FORMAT_ROWS = 500

interface SheetPlan {
  readonly index: number
  readonly header: Header
  readonly percentColumns: ReadonlySet<number>
}

/** Every sheet of an XLSX workbook that has goods, in order. */
export async function* readWorkbook(
  bytes: AsyncIterable<Uint8Array>,
  options: ManifestOptions,
  notices: string[],
): AsyncGenerator<readonly InputRow[]> {
  const file = await collect(bytes)
  try {
    const top = await readXlsx(file, { readStyles: true, maxRows: FORMAT_ROWS })
    for (const plan of planSheets(top, options, notices)) yield* sheetRows(file, plan)
  } catch (cause) {
    if (cause instanceof UnreadableManifest) throw cause
    throw new UnreadableManifest('the workbook is damaged or protected; save it again as XLSX or CSV.')
  }
}

/** Which sheets are read, and how. The first refusal counts only when no sheet has goods. */
function planSheets(top: Workbook, options: ManifestOptions, notices: string[]): readonly SheetPlan[] {
  const plans: SheetPlan[] = []
  let refusal: UnreadableManifest | null = null
  for (const [index, sheet] of top.sheets.entries()) {
    const rows = sheet.rows.map((row) => row.map((value) => textOf(value, false)))
    if (rows.every((row) => row.every((cell) => cell === ''))) continue
    try {
      const header = findHeader(rows.slice(0, HEADER_SEARCH_ROWS_MAX), options)
      notices.push(...columnNotices(header))
      plans.push({ index, header, percentColumns: percentColumnsOf(sheet) })
    } catch (cause) {
      if (!(cause instanceof UnreadableManifest)) throw cause
      refusal ??= cause
      notices.push(`Sheet "${sheet.name.slice(0, 40)}" was not read: it has no column with goods.`)
    }
  }
  if (plans.length === 0) throw refusal ?? new UnreadableManifest('the workbook is empty; give a sheet with rows.')
  return plans
}

/** Excel keeps 35 % as 0.35 and shows it by the format of the cell. */
function percentColumnsOf(sheet: Workbook['sheets'][number]): ReadonlySet<number> {
  const columns = new Set<number>()
  for (const [place, cell] of sheet.cells ?? []) {
    if (typeof cell.value === 'number' && cell.style?.numFmt?.includes('%') === true)
      columns.add(Number(place.split(',')[1]))
  }
  return columns
}

async function* sheetRows(file: Uint8Array, plan: SheetPlan): AsyncGenerator<readonly InputRow[]> {
  const { header, percentColumns } = plan
  let waiting: InputRow[] = []
  let characters = 0
  for await (const { index, values } of streamXlsxRows(file, { sheet: plan.index })) {
    if (index < header.skip) continue
    const cells = values.map((value, column) => textOf(value, percentColumns.has(column)))
    for (const cell of cells) characters += cell.length
    if (characters > WORKBOOK_CHARACTERS_MAX)
      throw new UnreadableManifest('the workbook unpacks to far more than it shows; save the sheet as CSV.')
    if (cells.every((cell) => cell === '')) continue
    waiting.push(inputRow(cells, header))
    if (waiting.length < BATCH_ROWS) continue
    yield waiting
    waiting = []
  }
  if (waiting.length > 0) yield waiting
}

/** A CAS number that the spreadsheet took for a date comes back as a date: the readers know that damage in ISO form. */
function textOf(value: CellValue, isPercent: boolean): string {
  if (value === null) return ''
  if (typeof value === 'object') return value.toISOString().slice(0, 10)
  if (typeof value === 'number' && isPercent && value <= 1) return `${Number((value * 100).toPrecision(12))} %`
  return String(value).trim()
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    length += chunk.length
    if (length > WORKBOOK_BYTES_MAX)
      throw new UnreadableManifest(`the workbook is over ${WORKBOOK_BYTES_MAX / 1024 / 1024} MB; save it as CSV.`)
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
