import type { JSX } from 'react'
import type { Account } from '../../api/replies.ts'
import * as m from '../../messages/messages.js'
import { Moment } from '../../parts/moment.tsx'

/** Whether somebody can sign in: by word and shape, never by a verdict's colour. */
export function AccountState({ account }: { readonly account: Account }): JSX.Element {
  const words = {
    invited: m.account_invited,
    active: m.account_active,
    locked: m.account_locked,
    'no-means': m.account_no_means,
  }
  return (
    <span>
      <span className={account.state === 'locked' ? 'due over' : ''}>{words[account.state]()}</span>
      {account.lockedUntil !== null && (
        <span className="small mid">
          {' '}
          {m.until()} <Moment at={account.lockedUntil} />
        </span>
      )}
    </span>
  )
}
