import { Link, useNavigate } from '@tanstack/react-router'
import { type JSX, useId, useRef } from 'react'
import { log } from '../../api/replies.ts'
import { may, refreshSession, useMe } from '../../api/session.ts'
import { anything } from '../../api/shape.ts'
import { useCommand } from '../../api/use-command.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { formatTime } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'

/** How often the bar asks who cosigned. */
const WITNESSES_EVERY_MS = 60_000

/** Who watches the log, and whoever is signed in. */
export default function ServerBarEnd(): JSX.Element | null {
  const me = useMe()
  if (me === null) return null
  return (
    <>
      {may(me, 'evidence.read-checkpoint') && <Witnesses />}
      <AccountMenu name={me.displayName ?? me.signInName ?? m.own_account()} />
    </>
  )
}

function Witnesses(): JSX.Element | null {
  const { value } = useLoaded('log', log, WITNESSES_EVERY_MS)
  if (value === null) return null
  const { witnesses, published, alarm, quorum } = value
  const have = witnesses.filter(({ ok }) => ok).length
  return (
    <Link to="/evidence" className="status wide witness-status">
      {alarm !== null && <strong className="due over">{m.log_alarm()}</strong>}
      {witnesses.length === 0
        ? m.no_witnesses()
        : m.witnesses_of({ have: quorum?.have ?? have, all: witnesses.length })}
      {published !== null && `, ${formatTime(Date.parse(published.at))}`}
    </Link>
  )
}

function AccountMenu({ name }: { readonly name: string }): JSX.Element {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const command = useCommand(anything)
  const navigate = useNavigate()
  const signOut = async (): Promise<void> => {
    const outcome = await command.run('POST', 'sign-out')
    await refreshSession()
    if (outcome.ok) void navigate({ to: '/' })
  }
  const close = (): void => menu.current?.hidePopover()
  return (
    <span className="account-menu">
      <button type="button" className="button plain" popoverTarget={id}>
        <bdi className="sr-narrow">{name}</bdi>
        <span className="only-narrow" aria-hidden="true">
          {name.slice(0, 1)}
        </span>
        <span aria-hidden="true">▾</span>
      </button>
      <div id={id} ref={menu} popover="auto" className="menu">
        <Link to="/account" onClick={close}>
          {m.own_account()}
        </Link>
        <button
          type="button"
          onClick={() => {
            close()
            void signOut()
          }}
        >
          {m.sign_out()}
        </button>
      </div>
    </span>
  )
}
