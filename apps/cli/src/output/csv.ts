import type { Format } from './format.ts'
import { FLAT_COLUMNS, flatCells } from './record.ts'

export const csv: Format = {
  // The mark lets spreadsheets see UTF-8, without which Arabic and Chinese names are lost.
  head: () => `\uFEFF${FLAT_COLUMNS.join(',')}\r\n`,
  row: (answer) => `${flatCells(answer).map(cell).join(',')}\r\n`,
  foot: () => '',
}

/** They mean nothing in goods, and steer the terminal or the editor that shows the file. */
const CONTROL = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** A cell that begins like a formula would be run by a spreadsheet: input is hostile, so it is made text. */
function cell(value: string): string {
  const plain = value.replace(CONTROL, ' ')
  const safe = /^[=+\-@]/.test(plain) ? `'${plain}` : plain
  // A semicolon parts cells in half the world's spreadsheets: quoted, it opens no cell that could begin like a formula.
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
