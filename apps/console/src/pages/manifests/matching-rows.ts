import { useRef } from 'react'
import type { ManifestSearch } from '../../app/search.ts'
import type { RowSummary } from '../../engine/protocol.ts'

type Filter = Pick<ManifestSearch, 'verdict' | 'list' | 'text'>

/** The rows that the filters in the address leave, while the manifest is still growing: each row is looked at once. */
export class MatchingRows {
  readonly #fits: (row: RowSummary) => boolean
  readonly #matched: RowSummary[] = []
  #seen = 0

  constructor(filter: Filter) {
    this.#fits = fitting(filter)
  }

  of(rows: readonly RowSummary[]): readonly RowSummary[] {
    for (const row of rows.slice(this.#seen)) if (this.#fits(row)) this.#matched.push(row)
    this.#seen = rows.length
    return this.#matched
  }
}

export function useMatchingRows(rows: readonly RowSummary[], filter: Filter): readonly RowSummary[] {
  const last = useRef<{ readonly rows: unknown; readonly key: string; readonly matching: MatchingRows } | null>(null)
  const key = JSON.stringify([filter.verdict, filter.list, filter.text])
  if (last.current?.rows !== rows || last.current.key !== key)
    last.current = { rows, key, matching: new MatchingRows(filter) }
  return last.current.matching.of(rows)
}

function fitting({ verdict, list, text }: Filter): (row: RowSummary) => boolean {
  const wanted = text?.toLowerCase()
  return (row) =>
    (verdict === undefined || row.verdict === verdict) &&
    (list === undefined || row.lists.includes(list)) &&
    (wanted === undefined ||
      row.line.toLowerCase().includes(wanted) ||
      row.substances.toLowerCase().includes(wanted) ||
      row.findings.toLowerCase().includes(wanted))
}
