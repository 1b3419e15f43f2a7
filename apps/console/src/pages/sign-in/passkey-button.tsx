import { type JSX, useState } from 'react'
import { begunCeremony, knowsPasskeys, showPasskey } from '../../api/passkey.ts'
import { anything } from '../../api/shape.ts'
import { useCommand } from '../../api/use-command.ts'
import * as m from '../../messages/messages.js'
import { FailureNotice } from '../../parts/failure-notice.tsx'

/** Signs in with a passkey of this browser or of a device near it. Nothing is typed. */
export function PasskeyButton({ onSignedIn }: { readonly onSignedIn: () => void }): JSX.Element | null {
  const begin = useCommand(begunCeremony)
  const finish = useCommand(anything)
  const [isCancelled, setCancelled] = useState(false)
  if (!knowsPasskeys()) return null
  const isSending = begin.isSending || finish.isSending
  const signIn = async (): Promise<void> => {
    finish.clear()
    setCancelled(false)
    const begun = await begin.run('POST', 'sign-in/passkey/options')
    if (!begun.ok) return
    const { options, pending } = begun.value
    const answer = await showPasskey(options)
    if (!answer.ok) return setCancelled(true)
    const done = await finish.run('POST', 'sign-in/passkey', { pending, response: answer.response })
    if (done.ok) onSignedIn()
  }
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={isSending}
        onClick={() => {
          if (!isSending) void signIn()
        }}
      >
        {isSending ? m.waiting_for_server() : m.sign_in_passkey()}
      </button>
      <FailureNotice failure={begin.failure ?? finish.failure} />
      {isCancelled && <p role="alert">{m.passkey_not_shown()}</p>}
    </>
  )
}
