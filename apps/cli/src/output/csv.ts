import { csvCell } from '@holdfast/screening'
import type { Format } from './format.ts'
import { FLAT_COLUMNS, flatCells } from './record.ts'

export const csv: Format = {
  // The mark lets spreadsheets see UTF-8, without which Arabic and Chinese names are lost.
  head: () => `\uFEFF${FLAT_COLUMNS.join(',')}\r\n`,
  row: (answer) => `${flatCells(answer).map(csvCell).join(',')}\r\n`,
  foot: () => '',
}
