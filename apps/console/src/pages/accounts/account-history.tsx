import type { JSX } from 'react'
import type { Account, AccountEvent } from '../../api/replies.ts'
import * as m from '../../messages/messages.js'
import type { HistoryLine } from '../../parts/evidence-drawer.tsx'
import { Moment } from '../../parts/moment.tsx'
import { nameOf, roleWord } from '../../parts/who.tsx'

const WORDS: Readonly<Record<string, () => string>> = {
  'accounts/set-up-code-used': m.account_set_up_code_used,
  'accounts/created': m.account_created,
  'accounts/invited': m.account_was_invited,
  'accounts/password-set': m.account_password_set,
  'accounts/password-removed': m.account_password_removed,
  'accounts/passkey-added': m.account_passkey_added,
  'accounts/passkey-removed': m.account_passkey_removed,
  'accounts/totp-set': m.account_totp_set,
  'accounts/totp-removed': m.account_totp_removed,
  'accounts/backup-code-used': m.account_backup_code_used,
  'accounts/provider-linked': m.account_provider_linked,
  'accounts/provider-unlinked': m.account_provider_unlinked,
  'accounts/sessions-ended': m.account_sessions_ended,
  'accounts/locked': m.account_was_locked,
  'accounts/unlocked': m.account_unlocked,
  'accounts/recovery-proposed': m.account_recovery_proposed,
  'accounts/recovery-opened': m.account_recovery_opened,
  'accounts/key-issued': m.account_key_issued,
  'accounts/key-revoked': m.account_key_revoked,
}

/** What was done to an account, by whom, and who approved it. */
export function accountHistory(of: Account, events: readonly AccountEvent[]): readonly HistoryLine[] {
  return events.map((event, index) => ({
    key: `${event.at} ${index}`,
    at: <Moment at={event.at} />,
    what: wordOf(event),
    more: <People of={of} event={event} />,
  }))
}

function wordOf({ kind, role }: AccountEvent): string {
  if (role !== null && kind === 'accounts/role-granted') return m.account_role_granted({ role: roleWord(role) })
  if (role !== null && kind === 'accounts/role-revoked') return m.account_role_revoked({ role: roleWord(role) })
  return WORDS[kind]?.() ?? kind
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
