import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type JSX, useEffect, useState } from 'react'
import type { ListsSearch } from '../../app/search.ts'
import { ReviewDue } from '../../components/due.tsx'
import { editionText } from '../../answer/words.ts'
import { engine } from '../../engine/client.ts'
import { entryNumberOf } from '@holdfast/screening'
import type { EntryRow, ListSummary } from '../../engine/protocol.ts'
import { useLists } from '../../engine/use-engine.ts'
import { formatDate, formatEdition, formatNumber } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'

/** The lists on this device and what they hold: the law that the answers quote. */
export function ControlListsPage(): JSX.Element {
  const search: ListsSearch = useSearch({ from: '/lists' })
  const lists = useLists()
  const list = lists.find(({ id }) => id === search.list)
  return (
    <main className="main" id="main" tabIndex={-1} style={{ gridColumnEnd: 'side-end' }}>
      <div className="pad">
        <div className="head">
          <h1>
            {list === undefined ? (
              m.nav_control_lists()
            ) : (
              <bdi lang="en" dir="ltr">
                {list.title}
              </bdi>
            )}
          </h1>
          {list !== undefined && (
            <div className="ways">
              <Link to="/lists" search={{}}>
                {m.all_lists()}
              </Link>
            </div>
          )}
        </div>
        {list === undefined ? <AllLists lists={lists} /> : <OneList key={list.id} list={list} search={search} />}
      </div>
    </main>
  )
}

function AllLists({ lists }: { readonly lists: readonly ListSummary[] }): JSX.Element {
  return (
    <table className="table stack lists">
      <thead>
        <tr>
          <th>{m.column_list()}</th>
          <th>{m.column_publisher()}</th>
          <th className="fit num">{m.column_entries()}</th>
          <th className="fit">{m.column_in_force()}</th>
          <th className="fit">{m.column_review()}</th>
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <tr key={list.id}>
            <td>
              <Link to="/lists" search={{ list: list.id }}>
                <bdi lang="en" dir="ltr">
                  {list.title}
                </bdi>
              </Link>
              {list.lapsedOn !== null && (
                <span className="strong"> {m.authority_lapsed({ date: formatDate(list.lapsedOn) })}</span>
              )}
            </td>
            <td className="mid">
              <bdi lang="en" dir="ltr">
                {list.publisher}
              </bdi>
            </td>
            <td className="num" data-label={m.column_entries()}>
              {formatNumber(list.entryCount)}
            </td>
            <td className="fit mid" data-label={m.column_in_force()}>
              {formatEdition(list.edition)}
            </td>
            <td className="fit" data-label={m.column_review()}>
              <ReviewDue date={list.reviewBy} short />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OneList({ list, search }: { readonly list: ListSummary; readonly search: ListsSearch }): JSX.Element {
  const [entries, setEntries] = useState<readonly EntryRow[] | null>(null)
  const navigate = useNavigate()
  useEffect(() => {
    void engine.entries(list.id).then(setEntries)
  }, [list.id])
  const wanted = search.text?.toLowerCase() ?? ''
  if (entries === null) return <p className="wait">{m.opening_lists()}</p>
  const shown = entries.filter(({ entry, title, cas }) =>
    [entry, title, ...cas].some((text) => text.toLowerCase().includes(wanted)),
  )
  const numbered = entries.some(({ entry }) => entryNumberOf(entry) !== '')
  return (
    <>
      <p className="mid">
        <bdi dir="ltr" lang="en">
          {list.publisher}. {list.legalBasis}
        </bdi>
      </p>
      <p className="edition">
        {editionText(list.edition)} <ReviewDue date={list.reviewBy} />{' '}
        {list.lapsedOn !== null && <strong>{m.authority_lapsed({ date: formatDate(list.lapsedOn) })}</strong>}
      </p>
      <div className="filters no-print">
        <div className="field wide-field">
          <label htmlFor="list-text">{m.filter_entries()}</label>
          <input
            id="list-text"
            className="input"
            type="search"
            data-page-field
            value={search.text ?? ''}
            onChange={({ target }) =>
              void navigate({
                to: '/lists',
                replace: true,
                search: { list: list.id, ...(target.value !== '' && { text: target.value }) },
              })
            }
          />
        </div>
        <span className="dim">
          {m.rows_shown({ shown: formatNumber(shown.length), all: formatNumber(entries.length) })}
        </span>
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
                <bdi lang="en" dir="ltr">
                  {entry.title}
                </bdi>{' '}
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
    </>
  )
}

const CAS_SHOWN_MAX = 3
