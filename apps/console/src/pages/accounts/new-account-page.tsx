import { Link } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import { created } from '../../api/replies.ts'
import { useCommand } from '../../api/use-command.ts'
import * as m from '../../messages/messages.js'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Field, otherThan } from '../../parts/field.tsx'
import { Moment } from '../../parts/moment.tsx'
import { SignedInPage } from '../../parts/page.tsx'
import { ReceiptBlock } from '../../parts/receipt-block.tsx'
import { AwaitsNotice } from '../../parts/second-person.tsx'
import { ShownOnce } from '../../parts/shown-once.tsx'
import { Workbench } from '../../parts/workbench.tsx'

const NAME_REFUSALS = ['sign-in-name', 'accounts-name-taken']

/** An account without any role: its person sets a password with the invitation, and roles come one by one, by two people. */
export function NewAccountPage(): JSX.Element {
  return <SignedInPage>{() => <NewAccount />}</SignedInPage>
}

function NewAccount(): JSX.Element {
  const command = useCommand(created)
  const [signInName, setSignInName] = useState('')
  const [displayName, setDisplayName] = useState('')
  const [isKept, setKept] = useState(false)
  const { done, failure } = command
  return (
    <Workbench
      title={m.create_account()}
      form={
        <form
          className="stack-form"
          aria-label={m.create_account()}
          onSubmit={(event) => {
            event.preventDefault()
            if (!command.isSending && done === null) void command.run('POST', 'accounts', { signInName, displayName })
          }}
        >
          <Field
            label={m.sign_in_name()}
            help={m.sign_in_name_help()}
            failure={failure}
            refusals={NAME_REFUSALS}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            readOnly={done !== null}
            value={signInName}
            onChange={({ target }) => setSignInName(target.value)}
          />
          <Field
            label={m.display_name()}
            help={m.display_name_help()}
            autoComplete="off"
            required
            maxLength={200}
            readOnly={done !== null}
            value={displayName}
            onChange={({ target }) => setDisplayName(target.value)}
          />
          <FailureNotice failure={otherThan(failure, NAME_REFUSALS)} />
          {done === null && (
            <div className="acts">
              <button type="submit" className="button primary" aria-disabled={command.isSending}>
                {command.isSending ? m.waiting_for_server() : m.create_account()}
              </button>
            </div>
          )}
        </form>
      }
      consequences={
        done === null ? (
          <>
            <h2>{m.what_will_happen()}</h2>
            <ul className="said">
              <li>{m.new_account_invited({ name: displayName === '' ? m.this_person() : displayName })}</li>
              <li>{m.new_account_no_role()}</li>
              <li>{m.new_account_roles_by_two()}</li>
            </ul>
          </>
        ) : (
          <>
            {done.awaits !== null && <AwaitsNotice action="accounts.create" />}
            {done.invitation !== null && !isKept && (
              <ShownOnce title={m.invitation_code()} secrets={[done.invitation.code]} onKept={() => setKept(true)}>
                {m.invitation_hand_over({ name: displayName })} {m.until()} <Moment at={done.invitation.expiresAt} />
              </ShownOnce>
            )}
            <p>
              <Link to="/accounts/$account" params={{ account: done.account }} className="button">
                {m.open_account()}
              </Link>
            </p>
            <ReceiptBlock receipt={done.receipt} />
          </>
        )
      }
    />
  )
}
