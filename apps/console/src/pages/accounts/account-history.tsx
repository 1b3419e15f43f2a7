import type { JSX } from 'react'
import type { Account, AccountEvent } from '../../api/replies.ts'
import * as m from '../../messages/messages.js'
import type { HistoryLine } from '../../parts/evidence-drawer.tsx'
import { Moment } from '../../parts/moment.tsx'
import { factWord } from '../../parts/fact-words.ts'
import { nameOf } from '../../parts/who.tsx'

/** What was done to an account, by whom, and who approved it. */
export function accountHistory(of: Account, events: readonly AccountEvent[]): readonly HistoryLine[] {
  return events.map((event, index) => ({
    key: `${event.at} ${index}`,
    at: <Moment at={event.at} />,
    what: factWord(event.kind, event.role),
    more: <People of={of} event={event} />,
  }))
}

function People({ of, event }: { readonly of: Account; readonly event: AccountEvent }): JSX.Element {
  const { by, secondPerson } = event
  return (
    <>
      <bdi>{by === null ? m.by_the_system() : by.account === of.account ? m.by_the_person() : nameOf(by)}</bdi>
      {secondPerson !== null && (
        <span className="second">
          {m.second_person()} <bdi>{nameOf(secondPerson)}</bdi>
        </span>
      )}
    </>
  )
}
