import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import type { CheckSearch } from '../../app/search.ts'
import { parseCheckSearch, parseSearch, stringifySearch } from '../../app/search.ts'
import { VerdictMark } from '../../components/verdict-mark.tsx'
import { dayOf, formatDate, formatTime } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import type { CheckedLine } from './checked-lines.ts'
import { forgetCheckedLines, useCheckedLines } from './checked-lines.ts'

export function CheckedToday({ search }: { readonly search: CheckSearch }): JSX.Element {
  const lines = useCheckedLines()
  const current = stringifySearch({ ...search })
  return (
    <>
      <h2>
        {m.checked_today()}
        <span className="label">{m.line_count({ count: lines.length })}</span>
      </h2>
      {lines.length === 0 && <p className="rows small dim teach">{m.checked_today_empty()}</p>}
      <ol className="lines">
        {lines.map((line) => (
          <li key={line.search}>
            <Link
              to="/"
              search={parseCheckSearch(parseSearch(line.search))}
              aria-current={line.search === current ? 'true' : undefined}
            >
              <time>{formatTime(line.atMs)}</time>
              <span style={{ minInlineSize: 0 }}>
                <span className="why">
                  <VerdictMark verdict={line.verdict} />
                  {line.entries === '' ? <span>{whyOf(line)}</span> : <span dir="ltr">{line.entries}</span>}
                </span>
                <span className="goods" dir="ltr">
                  {line.line}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {lines.length > 0 && (
        <p className="rows small" style={{ paddingBlock: 6 }}>
          <button type="button" className="link" onClick={forgetCheckedLines}>
            {m.clear_checked()}
          </button>
        </p>
      )}
    </>
  )
}

function whyOf({ verdict, listCount, search, atMs }: CheckedLine): string {
  if (verdict === 'not-listed') {
    const { asOf } = parseCheckSearch(parseSearch(search))
    return m.lists_on_day({ count: listCount, date: formatDate(asOf ?? dayOf(atMs)) })
  }
  return verdict === 'review' ? m.question_open() : m.nothing_named()
}
