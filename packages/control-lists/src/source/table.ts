import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Problems } from './problem.ts'

export interface Row<Value> {
  readonly line: number
  readonly value: Value
}

/** Where a row came from, for problems that are only seen when files are put together. */
export interface Place {
  readonly file: string
  readonly line: number | null
}

const CsvRecords = z.array(z.object({ record: z.array(z.string()), info: z.looseObject({ lines: z.number() }) }))

/**
 * Reads a CSV file whose first line names the columns. Columns may stand in any order; those of the schema that accept an
 * empty cell may be left out, but a column that the schema does not know is a problem: it is a misspelt one.
 */
export function readTable<Schema extends z.ZodObject>(
  text: string,
  file: string,
  schema: Schema,
  problems: Problems,
): readonly Row<z.output<Schema>>[] {
  const records = readRecords(text, file, problems)
  const header = records[0]?.record
  if (header === undefined) return []
  const known = Object.keys(schema.shape)
  const stray = header.filter((name) => !known.includes(name))
  if (stray.length > 0) {
    problems.add(
      'csv-columns',
      file,
      1,
      `columns that mean nothing here: ${stray.join(', ')}; known: ${known.join(', ')}`,
    )
    return []
  }
  const rows: Row<z.output<Schema>>[] = []
  for (const { record, line } of records.slice(1)) {
    if (record.length !== header.length) {
      problems.add('csv-columns', file, line, `has ${record.length} cells, the header has ${header.length}`)
      continue
    }
    const cells = Object.fromEntries(known.map((name) => [name, '']))
    for (const [index, name] of header.entries()) cells[name] = (record[index] ?? '').trim()
    const read = schema.safeParse(cells)
    if (read.success) rows.push({ line, value: read.data })
    else for (const issue of read.error.issues) addIssue(issue, file, line, problems)
  }
  return rows
}

function readRecords(text: string, file: string, problems: Problems): readonly { record: string[]; line: number }[] {
  try {
    const parsed: unknown = parse(text, { bom: true, info: true, relaxColumnCount: true, skipEmptyLines: true })
    return CsvRecords.parse(parsed).map(({ record, info }) => ({ record, line: info.lines }))
  } catch (error) {
    problems.add('csv-malformed', file, null, error instanceof Error ? error.message.slice(0, 200) : 'not a CSV file')
    return []
  }
}

export function addIssue(
  issue: { readonly path: readonly PropertyKey[]; readonly message: string },
  file: string,
  line: number | null,
  problems: Problems,
): void {
  problems.add('value-malformed', file, line, `${issue.path.map(String).join('.')}: ${issue.message}`)
}
