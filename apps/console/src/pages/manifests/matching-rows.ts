import type { ManifestSearch } from '../../app/search.ts'
import type { RowSummary } from '../../engine/protocol.ts'

/** The rows that the filters in the address leave. */
export function matching(
  rows: readonly RowSummary[],
  { verdict, list, text }: Pick<ManifestSearch, 'verdict' | 'list' | 'text'>,
): readonly RowSummary[] {
  if (verdict === undefined && list === undefined && text === undefined) return [...rows]
  const wanted = text?.toLowerCase()
  return rows.filter(
    (row) =>
      (verdict === undefined || row.verdict === verdict) &&
      (list === undefined || row.lists.includes(list)) &&
      (wanted === undefined ||
        row.line.toLowerCase().includes(wanted) ||
        row.substances.toLowerCase().includes(wanted) ||
        row.findings.toLowerCase().includes(wanted)),
  )
}
