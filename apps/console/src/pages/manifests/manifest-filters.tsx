import type { JSX } from 'react'
import type { ManifestSearch } from '../../app/search.ts'
import { VERDICTS } from '../../app/search.ts'
import { VerdictMark } from '../../components/verdict-mark.tsx'
import type { ListSummary } from '../../engine/protocol.ts'
import { formatNumber } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import type { Counts } from './manifest-store.ts'

/** Counts that are filters, and every filter is in the address. */
export function ManifestFilters({
  counts,
  search,
  lists,
  go,
}: {
  readonly counts: Counts
  readonly search: ManifestSearch
  readonly lists: readonly ListSummary[]
  readonly go: (next: ManifestSearch) => void
}): JSX.Element {
  const { row: _row, ...kept } = search
  const { verdict: _verdict, ...withoutVerdict } = kept
  const { list: _list, ...withoutList } = kept
  const { text: _text, ...withoutText } = kept
  return (
    <div className="filters">
      <div className="counts" role="group" aria-label={m.filter_verdict()}>
        {VERDICTS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={search.verdict === verdict}
            onClick={() => go(search.verdict === verdict ? withoutVerdict : { ...withoutVerdict, verdict })}
          >
            <VerdictMark verdict={verdict} />
            <b>{formatNumber(counts[verdict])}</b>
          </button>
        ))}
      </div>
      <div className="field wide-field no-print">
        <label htmlFor="filter-text">{m.filter_text()}</label>
        <input
          id="filter-text"
          className="input"
          type="search"
          data-page-field
          value={search.text ?? ''}
          onChange={({ target }) => go(target.value === '' ? withoutText : { ...withoutText, text: target.value })}
        />
      </div>
      <div className="field no-print">
        <label htmlFor="filter-list">{m.column_list()}</label>
        <select
          id="filter-list"
          className="input"
          value={search.list ?? ''}
          onChange={({ target }) => go(target.value === '' ? withoutList : { ...withoutList, list: target.value })}
        >
          <option value="">{m.all_lists()}</option>
          {lists.map(({ id, short }) => (
            <option key={id} value={id}>
              {short}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
