import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const FOLDER = resolve(ROOT, process.env.HOLDFAST_REFERENCE ?? '../shared/reference')

export const referencePresent = existsSync(FOLDER)
if (!referencePresent)
  console.log('The reference tables are not here (set HOLDFAST_REFERENCE): comparisons with them are skipped.')

const Rows = z.array(z.record(z.string(), z.string()))

export type ReferenceRow = (column: string) => string

/** The rows of a reference table; asking for a column that is not there is an error of the test. */
export function referenceRows(file: string): readonly ReferenceRow[] {
  const text = readFileSync(resolve(FOLDER, file), 'utf8')
  const parsed: unknown = parse(text, { columns: true, bom: true, skipEmptyLines: true })
  return Rows.parse(parsed).map((row) => (column) => {
    const cell = row[column]
    if (cell === undefined) throw new Error(`${file} has no column ${column}`)
    return cell
  })
}
