import type { JSX, ReactNode } from 'react'
import * as m from '../messages/messages.js'

export interface HistoryLine {
  readonly key: string
  readonly at: ReactNode
  readonly what: ReactNode
  readonly more?: ReactNode
}

/** At the end side, for whatever is selected: what it rests on, what happened to it, its receipt. */
export function EvidenceDrawer({
  basis,
  history,
  receipt,
}: {
  readonly basis?: ReactNode
  readonly history?: readonly HistoryLine[]
  readonly receipt?: ReactNode
}): JSX.Element {
  return (
    <aside className="side evidence-drawer" aria-label={m.evidence()}>
      {basis !== undefined && (
        <section>
          <h2>{m.what_it_rests_on()}</h2>
          <div className="rows">{basis}</div>
        </section>
      )}
      {history !== undefined && (
        <section>
          <h2>{m.history()}</h2>
          <ol className="rows history">
            {history.map(({ key, at, what, more }) => (
              <li key={key}>
                <span className="label">{at}</span>
                <span>{what}</span>
                {more !== undefined && <span className="mid small">{more}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {receipt !== undefined && (
        <section>
          <h2>{m.receipt()}</h2>
          <div className="rows">{receipt}</div>
        </section>
      )}
    </aside>
  )
}
