import type { Format } from './format.ts'
import { flatCells } from './record.ts'

/** Rows travel as JSON lines of cells; `workbook.ts` writes them into the workbook. */
export const xlsx: Format = {
  head: () => '',
  row: (answer) => `${JSON.stringify(flatCells(answer))}\n`,
  foot: () => '',
}
