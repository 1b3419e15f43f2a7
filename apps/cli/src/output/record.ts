import type { RowAnswer } from '../pool/answer.ts'

/** The JSON form of an answer, documented in the manual: one object per input row. */
export function recordOf({ row, id, screening }: RowAnswer): object {
  const { verdict, substances, findings, issues, read, nearMisses } = screening
  return { row, id, verdict, substances, findings, issues, read, ...(nearMisses === undefined ? {} : { nearMisses }) }
}

/** The flat form, for tables and spreadsheets. */
export const FLAT_COLUMNS = [
  'row',
  'id',
  'verdict',
  'input',
  'substances',
  'cas',
  'findings',
  'certainty',
  'effect',
  'issues',
] as const

export function flatCells({ row, id, input, screening }: RowAnswer): readonly string[] {
  const { substances, findings, issues, verdict } = screening
  return [
    String(row),
    id ?? '',
    verdict,
    input,
    unique(substances.map((substance) => substance.name)),
    unique(substances.flatMap((substance) => substance.cas ?? [])),
    unique(findings.map((finding) => `${finding.list} ${finding.entry}`)),
    unique(findings.map((finding) => finding.certainty)),
    unique(findings.map((finding) => finding.effect)),
    unique(issues.map((issue) => issue.code)),
  ]
}

function unique(values: readonly string[]): string {
  return [...new Set(values)].join('; ')
}
