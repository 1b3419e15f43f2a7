import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, type JSX, useEffect, useRef, useState } from 'react'
import { type Ways, ways as waysReader } from '../../api/replies.ts'
import { refreshSession, useSession } from '../../api/session.ts'
import { anything } from '../../api/shape.ts'
import { useCommand } from '../../api/use-command.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import * as m from '../../messages/messages.js'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Field } from '../../parts/field.tsx'
import { Page } from '../../parts/page.tsx'
import { roleWord } from '../../parts/who.tsx'
import { PasskeyButton } from './passkey-button.tsx'
import { ProviderRefused } from './provider-refused.tsx'

/** Name and password; the code of the second factor only where the server asks for it. */
export function SignInPage(): JSX.Element {
  const { to, refused } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  const session = useSession()
  // A server that does not say takes passwords.
  const ways = useLoaded('sign-in/ways', waysReader).value
  const provider = ways?.provider ?? null
  const demo = ways?.demo ?? null
  const command = useCommand(anything)
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [codeNeeded, setCodeNeeded] = useState(false)
  const codeField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // A link to the provider that was refused is said to who is signed in already.
    if (session.status === 'signed-in' && refused === undefined) void navigate({ href: to ?? '/', replace: true })
  }, [session.status, to, refused, navigate])
  useEffect(() => {
    if (codeNeeded) codeField.current?.focus()
  }, [codeNeeded])

  const enter = async (): Promise<void> => {
    await refreshSession()
    await navigate({ href: to ?? '/', replace: true })
  }
  const signIn = async (name: string, secret: string): Promise<void> => {
    const typed = code.trim()
    const outcome = await command.run('POST', 'sign-in', {
      signInName: name,
      password: secret,
      ...(codeNeeded && typed !== '' && { code: typed }),
    })
    if (outcome.ok) return await enter()
    if (outcome.failure.kind === 'refused' && outcome.failure.code === 'sign-in-code-needed') setCodeNeeded(true)
  }
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (!command.isSending) void signIn(signInName, password)
  }
  const asksCode = command.failure?.kind === 'refused' && command.failure.code === 'sign-in-code-needed'

  return (
    <Page title={m.sign_in()} note={ways?.jurisdiction}>
      <div className="entrance">
        <form className="stack-form" onSubmit={send} aria-label={m.sign_in()}>
          {refused !== undefined && <ProviderRefused code={refused} provider={provider?.label ?? null} />}
          <Field
            label={m.sign_in_name()}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            value={signInName}
            onChange={({ target }) => setSignInName(target.value)}
          />
          <Field
            label={m.password()}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
          {codeNeeded && (
            <Field
              label={m.second_factor_code()}
              help={m.second_factor_code_help()}
              ref={codeField}
              inputMode="text"
              autoComplete="one-time-code"
              dir="ltr"
              required
              value={code}
              onChange={({ target }) => setCode(target.value)}
            />
          )}
          <FailureNotice failure={asksCode ? null : command.failure} />
          <div className="acts">
            <button type="submit" className="button primary" aria-disabled={command.isSending}>
              {command.isSending ? m.waiting_for_server() : m.sign_in()}
            </button>
            {provider !== null && (
              <a className="button" href="./api/v1/sign-in/provider">
                {m.sign_in_with({ provider: provider.label })}
              </a>
            )}
            {ways?.passkey === true && <PasskeyButton onSignedIn={() => void enter()} />}
          </div>
          <p className="small mid">
            <Link to="/invitation">{m.have_invitation()}</Link>
            {ways?.needsSetUp !== false && (
              <>
                {' · '}
                <Link to="/set-up">{m.have_set_up_code()}</Link>
              </>
            )}
          </p>
        </form>
        {demo !== null && <DemoAccounts demo={demo} onChoose={(name, secret) => void signIn(name, secret)} />}
      </div>
    </Page>
  )
}

function DemoAccounts({
  demo,
  onChoose,
}: {
  readonly demo: NonNullable<Ways['demo']>
  readonly onChoose: (signInName: string, password: string) => void
}): JSX.Element {
  return (
    <section className="demo-accounts" aria-label={m.demo_accounts()}>
      <h2>{m.demo_accounts()}</h2>
      <p className="mid">{m.demo_accounts_what()}</p>
      <ul>
        {demo.map(({ signInName, displayName, role, password }) => (
          <li key={signInName}>
            <button type="button" className="button" onClick={() => onChoose(signInName, password)}>
              <span>{roleWord(role)}</span>
              <bdi className="small mid">{displayName}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
