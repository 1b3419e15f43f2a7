import { type JSX, useState } from 'react'
import { type Account, answer, type Me, type Proposal } from '../../api/replies.ts'
import { useCommand } from '../../api/use-command.ts'
import * as m from '../../messages/messages.js'
import { whyNotMay } from '../../parts/why-not.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { ReasonButton } from '../../parts/reason-button.tsx'
import { nameOf, roleWord, ROLES } from '../../parts/who.tsx'

type Change = { readonly kind: 'grant' | 'revoke'; readonly role: string }

/** The roles of an account. One person asks for a role, a second gives it; a role is taken away at once. */
export function AccountRoles({
  me,
  account,
  waiting,
  onChanged,
}: {
  readonly me: Me
  readonly account: Account
  /** What was asked for about this account and waits. */
  readonly waiting: readonly Proposal[]
  readonly onChanged: () => void
}): JSX.Element {
  const command = useCommand(answer)
  const asked = waiting.flatMap(({ action, detail }) =>
    action === 'accounts.grant-role' ? [detail['role'] ?? ''] : [],
  )
  const free = ROLES.filter((role) => !account.roles.includes(role) && !asked.includes(role))
  const [picked, setPicked] = useState('')
  const chosen = free.includes(picked) ? picked : (free[0] ?? '')
  const [change, setChange] = useState<Change | null>(null)
  const close = (): void => {
    setChange(null)
    command.clear()
  }
  const apply = async ({ kind, role }: Change): Promise<void> => {
    const path = `accounts/${account.account}/roles/${role}`
    const outcome = await command.run(kind === 'grant' ? 'PUT' : 'DELETE', path)
    if (!outcome.ok) return
    close()
    onChanged()
  }
  const own = account.account === me.account
  const whyNotAny = own ? m.not_to_oneself() : whyNotMay(me, 'accounts.grant-role')
  const whyNotGrant = whyNotAny ?? (free.length === 0 ? m.no_role_free() : null)
  const whyNotRevoke = whyNotMay(me, 'accounts.revoke-role')
  return (
    <>
      <ul className="role-list">
        {account.roles.map((role) => (
          <li key={role}>
            <strong>{roleWord(role)}</strong>
            <ReasonButton why={whyNotRevoke} onPress={() => setChange({ kind: 'revoke', role })}>
              {m.take_role_away()}
            </ReasonButton>
          </li>
        ))}
        {asked.map((role) => (
          <li key={role}>
            {roleWord(role)} <span className="small mid">{m.role_waits()}</span>
          </li>
        ))}
        {account.roles.length === 0 && <li className="mid">{m.no_role_yet()}</li>}
      </ul>
      <div className="grant">
        <label htmlFor="role-to-grant" className="label">
          {m.role_to_grant()}
        </label>
        <select id="role-to-grant" className="input" value={chosen} onChange={({ target }) => setPicked(target.value)}>
          {free.map((role) => (
            <option key={role} value={role}>
              {roleWord(role)}
            </option>
          ))}
        </select>
        <ReasonButton kind="primary" why={whyNotGrant} onPress={() => setChange({ kind: 'grant', role: chosen })}>
          {m.grant_role()}
        </ReasonButton>
      </div>
      {change !== null && (
        <ConfirmDialog
          title={change.kind === 'grant' ? m.grant_role() : m.take_role_away()}
          verb={change.kind === 'grant' ? m.grant_role() : m.take_role_away()}
          isSending={command.isSending}
          failure={command.failure}
          onConfirm={() => void apply(change)}
          onClose={close}
        >
          <p>
            <strong>{roleWord(change.role)}</strong>: <bdi>{nameOf(account)}</bdi>
          </p>
          <p className="mid">{change.kind === 'grant' ? m.grant_role_what() : m.take_role_what()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
