import type { Format } from './format.ts'
import { FLAT_COLUMNS, flatCells } from './record.ts'

export const csv: Format = {
  // The mark lets spreadsheets see UTF-8, without which Arabic and Chinese names are lost.
  head: () => `\uFEFF${FLAT_COLUMNS.join(',')}\r\n`,
  row: (answer) => `${flatCells(answer).map(cell).join(',')}\r\n`,
  foot: () => '',
}

/** A cell that begins like a formula would be run by a spreadsheet: input is hostile, so it is made text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
