import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { ReviewDue } from '../../components/due.tsx'
import type { ListSummary } from '../../engine/protocol.ts'
import { formatEdition } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'

export function ListsOnDevice({ lists }: { readonly lists: readonly ListSummary[] }): JSX.Element {
  return (
    <>
      <h2>
        {m.lists_on_device()}
        <span className="label">{m.list_count({ count: lists.length })}</span>
      </h2>
      <div className="rows">
        <table className="table small">
          <thead>
            <tr>
              <th>{m.column_list()}</th>
              <th className="fit">{m.column_in_force()}</th>
              <th className="fit">{m.column_review()}</th>
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <tr key={list.id}>
                <td>
                  <Link to="/lists" search={{ list: list.id }} title={list.title}>
                    <bdi dir="ltr">{list.short}</bdi>
                  </Link>
                </td>
                <td className="fit mid">{formatEdition(list.edition)}</td>
                <td className="fit">
                  <ReviewDue date={list.reviewBy} short />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
