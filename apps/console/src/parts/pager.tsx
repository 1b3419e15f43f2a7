import type { JSX } from 'react'
import { formatNumber } from '../i18n/format.ts'
import * as m from '../messages/messages.js'

/** Pages by cursor: on, and back to the first. The page before is the browser's own way back. */
export function Pager({
  count,
  next,
  after,
  onAfter,
}: {
  readonly count: number
  readonly next: string | null
  readonly after: string | undefined
  readonly onAfter: (after: string | null) => void
}): JSX.Element {
  return (
    <nav className="pager no-print" aria-label={m.pages_of_queue()}>
      <span className="mid">{m.rows_on_page({ count: formatNumber(count) })}</span>
      {after !== undefined && (
        <button type="button" className="button" onClick={() => onAfter(null)}>
          {m.first_page()}
        </button>
      )}
      {next !== null && (
        <button type="button" className="button" onClick={() => onAfter(next)}>
          {m.next_page()}
        </button>
      )}
    </nav>
  )
}
