import { Link, useSearch } from '@tanstack/react-router'
import type { JSX } from 'react'
import type { ListsSearch } from '../../app/search.ts'
import { ReviewDue } from '../../components/due.tsx'
import type { ListSummary } from '../../engine/protocol.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { formatDate, formatEdition, formatNumber, today } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import { Page } from '../../parts/page.tsx'
import { EntryPage } from './entry-page.tsx'
import { ListPage } from './list-page.tsx'
import { Law } from './law.tsx'

/** The lists on this device and what they hold: the law that the answers quote. No server is asked. */
export function ControlListsPage(): JSX.Element {
  const search: ListsSearch = useSearch({ from: '/lists' })
  const engine = useEngine()
  if (engine.status !== 'ready') {
    return (
      <Page title={m.nav_control_lists()}>
        <p className="mid">{engine.status === 'broken' ? m.engine_broken() : m.opening_lists()}</p>
      </Page>
    )
  }
  const list = engine.lists.find(({ id }) => id === search.list)
  const day = search.asOf ?? today()
  if (list === undefined) {
    return (
      <Page title={m.nav_control_lists()}>
        {search.list !== undefined && <p role="status">{m.no_such_list()}</p>}
        <AllLists lists={engine.lists} />
      </Page>
    )
  }
  return search.entry === undefined ? (
    <ListPage list={list} day={day} search={search} />
  ) : (
    <EntryPage list={list} entry={search.entry} day={day} search={search} />
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
                <Law>{list.title}</Law>
              </Link>
              {list.lapsedOn !== null && (
                <span className="strong"> {m.authority_lapsed({ date: formatDate(list.lapsedOn) })}</span>
              )}
            </td>
            <td className="mid">
              <Law>{list.publisher}</Law>
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
