import type { IsoDate } from '@holdfast/control-lists'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { editionText } from '../../answer/words.ts'
import type { ListSummary } from '../../engine/protocol.ts'
import { formatEdition } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'

type Editions = ListSummary['editions']

function inOrder(editions: Editions): Editions {
  return editions.toSorted((one, other) => (one.inForce < other.inForce ? 1 : -1))
}

/** What the law of a day is called, or that the list does not reach back so far. */
export function editionOn({ editions }: ListSummary, day: IsoDate): string {
  const found = inOrder(editions).find(({ inForce }) => inForce <= day)
  return found === undefined ? m.edition_not_held() : editionText(found.id)
}

/** The editions that are held, the last first: the law of each, and what it changed. */
export function Editions({ list, day }: { readonly list: ListSummary; readonly day: IsoDate }): JSX.Element {
  const editions = inOrder(list.editions)
  const current = editions.find(({ inForce }) => inForce <= day)
  return (
    <aside className="side evidence-drawer" aria-label={m.editions()}>
      <section>
        <h2>{m.editions()}</h2>
        <ol className="rows history">
          {editions.map(({ id, inForce }, index) => {
            const before = editions[index + 1]
            return (
              <li key={id} aria-current={id === current?.id}>
                <Link to="/lists" search={{ list: list.id, asOf: inForce }}>
                  {id === current?.id ? <strong>{formatEdition(id)}</strong> : formatEdition(id)}
                </Link>
                {before !== undefined && (
                  <Link
                    className="small"
                    to="/lists"
                    search={{ list: list.id, asOf: inForce, from: before.inForce, to: inForce }}
                  >
                    {m.what_it_changed()}
                  </Link>
                )}
              </li>
            )
          })}
        </ol>
      </section>
    </aside>
  )
}
