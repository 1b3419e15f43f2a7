/** What a workbook reader gives for a cell; a date by the two methods that are needed of it. */
export type CellValue = string | number | boolean | null | undefined | DateCell

interface DateCell {
  getTime(): number
  toISOString(): string
}

/** Beyond double precision there is only noise: 0.35 × 100 is 35, not 35.000000000000004. */
const SIGNIFICANT_DIGITS = 12

/**
 * The text of a workbook's cell as its sheet shows it, as far as screening needs it. A spreadsheet keeps 35 % as 0.35 and only
 * the number format says so; a CAS number that it took for a date comes out as that date, which the readers know in ISO form.
 */
export function cellText(value: CellValue, numberFormat: string | null): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value !== 'number') return String(value).trim()
  return numberFormat !== null && showsPercent(numberFormat) ? `${decimal(value * 100)} %` : String(value)
}

/** Whether numbers of this format are shown in per cent: a `%` that is neither quoted nor escaped. */
export function showsPercent(numberFormat: string): boolean {
  return numberFormat
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/\\./g, '')
    .includes('%')
}

function decimal(value: number): string {
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)))
}
