import { csvCell, type Screening, type ScreeningRow } from '@holdfast/screening'
import type { ExportFormat } from '../engine/protocol.ts'
import { lineOf } from '../engine/row-summary.ts'

export interface ScreenedRow {
  readonly row: ScreeningRow
  readonly screening: Screening
}

const HEADER = ['row', 'id', 'line', 'verdict', 'substances', 'cas', 'findings', 'certainty', 'issues'] as const
const ROWS_PER_PART = 2_000

/** Rows are screened again while they are written, so that no answer has to be kept in memory. */
export async function exportManifest(
  format: ExportFormat,
  rows: readonly number[],
  screened: (row: number) => ScreenedRow,
): Promise<Blob> {
  return WRITERS[format](rows, screened)
}

type Writer = (rows: readonly number[], screened: (row: number) => ScreenedRow) => Blob | Promise<Blob>

const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  csv: (rows, screened) =>
    // The mark at the start tells spreadsheets that this is UTF-8.
    new Blob(['\uFEFF', csvLine(HEADER), ...parts(rows, (row) => csvLine(cellsOf(row, screened(row))))], {
      type: 'text/csv;charset=utf-8',
    }),
  ndjson: (rows, screened) =>
    new Blob(
      parts(rows, (row) => `${JSON.stringify(objectOf(row, screened(row)))}\n`),
      { type: 'application/x-ndjson' },
    ),
  xlsx: async (rows, screened) => {
    const { writeXlsx } = await import('hucre/xlsx')
    const cells = rows.map((row) => cellsOf(row, screened(row)))
    const bytes = await writeXlsx({
      sheets: [{ name: 'Holdfast', rows: [[...HEADER], ...cells] }],
      stringMode: 'inline',
    })
    return new Blob([Uint8Array.from(bytes)], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
  },
}

/** The object of a row, as the command line writes it too. */
function objectOf(row: number, { row: source, screening }: ScreenedRow): object {
  return { row, id: source.id ?? null, ...screening }
}

function cellsOf(row: number, { row: source, screening }: ScreenedRow): (string | number)[] {
  const { substances, findings, issues, verdict } = screening
  const inEffect = findings.filter(({ effect }) => effect === 'controlled')
  return [
    row,
    source.id ?? '',
    lineOf(source),
    verdict,
    substances.map(({ name }) => name).join('; '),
    substances.flatMap(({ cas }) => (cas === null ? [] : [cas])).join('; '),
    inEffect.map(({ list, entry }) => `${list} ${entry}`).join('; '),
    [...new Set(inEffect.map(({ certainty }) => certainty))].join('; '),
    issues.map(({ message }) => message).join(' '),
  ]
}

function parts(rows: readonly number[], write: (row: number) => string): string[] {
  const written: string[] = []
  for (let start = 0; start < rows.length; start += ROWS_PER_PART)
    written.push(
      rows
        .slice(start, start + ROWS_PER_PART)
        .map(write)
        .join(''),
    )
  return written
}

function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => csvCell(String(cell))).join(',')}\r\n`
}
