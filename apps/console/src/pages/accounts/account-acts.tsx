import { type JSX, useState } from 'react'
import type { Method } from '../../api/client.ts'
import { type Account, answer, invited, type Me } from '../../api/replies.ts'
import { useCommand } from '../../api/use-command.ts'
import * as m from '../../messages/messages.js'
import { whyNotMay } from '../../parts/why-not.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { Moment } from '../../parts/moment.tsx'
import { ReasonButton } from '../../parts/reason-button.tsx'
import { ShownOnce } from '../../parts/shown-once.tsx'
import { nameOf } from '../../parts/who.tsx'

interface Act {
  readonly key: string
  readonly verb: () => string
  readonly what: () => string
  readonly action: string
  readonly method: Method
  readonly path: string
  readonly asksReason?: true
}

const LOCK: Act = {
  key: 'lock',
  verb: m.lock_account,
  what: m.lock_account_what,
  action: 'accounts.lock',
  method: 'PUT',
  path: 'lock',
  asksReason: true,
}
const UNLOCK: Act = {
  key: 'unlock',
  verb: m.unlock_account,
  what: m.unlock_account_what,
  action: 'accounts.unlock',
  method: 'DELETE',
  path: 'lock',
}
const SIGN_OUT: Act = {
  key: 'sign-out',
  verb: m.sign_out_person,
  what: m.sign_out_person_what,
  action: 'accounts.end-sessions',
  method: 'DELETE',
  path: 'sessions',
}
const RECOVER: Act = {
  key: 'recover',
  verb: m.recover_account,
  what: m.recover_account_what,
  action: 'accounts.recover',
  method: 'POST',
  path: 'recovery',
}

/** What can be done to an account, each with what it will do; a new invitation is shown once. */
export function AccountActs({
  me,
  account,
  onChanged,
}: {
  readonly me: Me
  readonly account: Account
  readonly onChanged: () => void
}): JSX.Element {
  const command = useCommand(answer)
  const invitation = useCommand(invited)
  const [asked, setAsked] = useState<Act | null>(null)
  const acts = [account.state === 'locked' ? UNLOCK : LOCK, SIGN_OUT, RECOVER]
  const close = (): void => {
    setAsked(null)
    command.clear()
  }
  const apply = async (act: Act, reason: string): Promise<void> => {
    const path = `accounts/${account.account}/${act.path}`
    const outcome = await command.run(act.method, path, act.asksReason === true ? { reason } : undefined)
    if (!outcome.ok) return
    close()
    onChanged()
  }
  const code = invitation.done?.invitation ?? null
  return (
    <>
      <div className="acts account-acts">
        {acts.map((act) => (
          <ReasonButton key={act.key} why={whyNot(me, account, act)} onPress={() => setAsked(act)}>
            {act.verb()}
          </ReasonButton>
        ))}
        {account.state === 'invited' && (
          <ReasonButton
            why={whyNotMay(me, 'accounts.create')}
            isWaiting={invitation.isSending}
            onPress={() => void invitation.run('POST', `accounts/${account.account}/invitation`)}
          >
            {m.new_invitation()}
          </ReasonButton>
        )}
      </div>
      {code !== null && (
        <ShownOnce title={m.invitation_code()} secrets={[code.code]} onKept={() => invitation.clear()}>
          {m.invitation_hand_over({ name: nameOf(account) })} {m.until()} <Moment at={code.expiresAt} />
        </ShownOnce>
      )}
      {asked !== null && (
        <ConfirmDialog
          title={asked.verb()}
          verb={asked.verb()}
          asksReason={asked.asksReason === true}
          isSending={command.isSending}
          failure={command.failure}
          onConfirm={(reason) => void apply(asked, reason)}
          onClose={close}
        >
          <p>
            <strong>
              <bdi>{nameOf(account)}</bdi>
            </strong>
          </p>
          <p className="mid">{asked.what()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function whyNot(me: Me, account: Account, { action, key }: Act): string | null {
  if (account.account === me.account && key !== 'sign-out') return m.not_to_oneself()
  return whyNotMay(me, action)
}
