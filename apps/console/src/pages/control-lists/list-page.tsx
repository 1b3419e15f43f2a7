import type { IsoDate } from '@holdfast/control-lists'
import { entryNumberOf } from '@holdfast/screening'
import { Link, useNavigate } from '@tanstack/react-router'
import type { JSX } from 'react'
import type { ListsSearch } from '../../app/search.ts'
import { ReviewDue } from '../../components/due.tsx'
import { engine } from '../../engine/client.ts'
import type { EntryRow, ListSummary } from '../../engine/protocol.ts'
import { formatDate, formatEdition, formatNumber, today } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import { Facts, Section, Subject } from '../../parts/subject.tsx'
import { DayField } from './day-field.tsx'
import { Differences } from './differences.tsx'
import { Editions, editionOn } from './editions.tsx'
import { Law } from './law.tsx'
import { useAsked } from './use-asked.ts'

/** One list: who publishes it and by which law, its editions, what changed between them, and its entries on a day. */
export function ListPage({
  list,
  day,
  search,
}: {
  readonly list: ListSummary
  readonly day: IsoDate
  readonly search: ListsSearch
}): JSX.Element {
  const navigate = useNavigate()
  const loaded = useAsked(`${list.id} ${day}`, () => engine.entries(list.id, day))
  const { from, to } = search
  return (
    <Subject
      title={<Law>{list.title}</Law>}
      state={editionOn(list, day)}
      acts={
        <Link to="/lists" search={{}}>
          {m.all_lists()}
        </Link>
      }
      loaded={loaded}
      drawer={<Editions list={list} day={day} />}
    >
      {(entries) => (
        <>
          <AboutList list={list} />
          {from !== undefined && to !== undefined && (
            <Differences
              list={list}
              from={from}
              to={to}
              onDays={(days) => void navigate({ to: '/lists', replace: true, search: { ...search, ...days } })}
            />
          )}
          <Entries list={list} day={day} search={search} entries={entries} />
        </>
      )}
    </Subject>
  )
}

function AboutList({ list }: { readonly list: ListSummary }): JSX.Element {
  return (
    <Facts
      facts={[
        [m.column_publisher(), <Law key="publisher">{list.publisher}</Law>],
        [m.evidence_basis(), <Law key="basis">{list.legalBasis}</Law>],
        [m.column_review(), <ReviewDue key="review" date={list.reviewBy} />],
        ...(list.lapsedOn === null
          ? []
          : ([[m.list_state(), m.authority_lapsed({ date: formatDate(list.lapsedOn) })]] as const)),
        ...(list.url === null
          ? []
          : ([
              [
                m.evidence_text(),
                <a key="text" href={list.url} target="_blank" rel="noreferrer">
                  <Law>{list.url}</Law>
                </a>,
              ],
            ] as const)),
      ]}
    />
  )
}

function Entries({
  list,
  day,
  search,
  entries,
}: {
  readonly list: ListSummary
  readonly day: IsoDate
  readonly search: ListsSearch
  readonly entries: readonly EntryRow[]
}): JSX.Element {
  const navigate = useNavigate()
  const words = (search.text ?? '').toLowerCase().split(/\s+/u)
  const shown = entries.filter(({ entry, title, cas }) => {
    const searched = [entry, title, ...cas].join('\n').toLowerCase()
    return words.every((word) => searched.includes(word))
  })
  const numbered = entries.some(({ entry }) => entryNumberOf(entry) !== '')
  const go = (next: ListsSearch): void => void navigate({ to: '/lists', replace: true, search: next })
  return (
    <Section
      title={m.column_entries()}
      note={m.rows_shown({ shown: formatNumber(shown.length), all: formatNumber(entries.length) })}
    >
      <div className="filters no-print">
        <div className="field wide-field">
          <label htmlFor="list-text">{m.filter_entries()}</label>
          <input
            id="list-text"
            className="input"
            type="search"
            data-page-field
            value={search.text ?? ''}
            onChange={({ target }) => {
              const { text: _, ...rest } = search
              go(target.value === '' ? rest : { ...rest, text: target.value })
            }}
          />
        </div>
        <DayField
          label={m.law_in_force_on()}
          day={day}
          onDay={(chosen) => {
            const { asOf: _, ...rest } = search
            go(chosen === today() ? rest : { ...rest, asOf: chosen })
          }}
        />
      </div>
      <table className="table stack">
        <thead>
          <tr>
            {numbered && <th className="fit">{m.column_entry()}</th>}
            <th>{m.column_title()}</th>
            <th className="fit">CAS</th>
            <th className="fit">{m.column_since()}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <tr key={entry.entry}>
              {numbered && (
                <td className="fit strong">
                  <bdi dir="ltr">{entryNumberOf(entry.entry)}</bdi>
                </td>
              )}
              <td>
                <Link
                  to="/lists"
                  search={{
                    list: list.id,
                    entry: entry.entry,
                    ...(search.asOf !== undefined && { asOf: search.asOf }),
                  }}
                >
                  <Law>{entry.title}</Law>
                </Link>{' '}
                {!entry.verified && <span className="small dim">({m.unverified()})</span>}
              </td>
              <td className="fit mono small">
                <bdi dir="ltr">{entry.cas.slice(0, CAS_SHOWN_MAX).join(', ')}</bdi>
              </td>
              <td className="fit mid">{formatEdition(entry.since)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 && <p className="mid">{entries.length === 0 ? m.no_entry_then() : m.nothing_found()}</p>}
    </Section>
  )
}

const CAS_SHOWN_MAX = 3
