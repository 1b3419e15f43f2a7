import { type JSX, useState } from 'react'
import { begunCeremony, type FromBrowser, makePasskey } from '../../api/passkey.ts'
import { receiptOnly } from '../../api/replies.ts'
import { useCommand } from '../../api/use-command.ts'
import * as m from '../../messages/messages.js'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Field, otherThan } from '../../parts/field.tsx'
import { confirmation, OWNER_REFUSALS, OwnerPassword } from './owner-password.tsx'

const WORDS = { cancelled: m.passkey_cancelled, known: m.passkey_known } as const

/** The server asks, the browser makes it with the person, the server keeps it. */
export function AddPasskey({
  onAdded,
  onClose,
}: {
  readonly onAdded: () => void
  readonly onClose: () => void
}): JSX.Element {
  const begin = useCommand(begunCeremony)
  const keep = useCommand(receiptOnly)
  const [made, setMade] = useState<FromBrowser | null>(null)
  const [label, setLabel] = useState('')
  const [password, setPassword] = useState('')
  const isSending = begin.isSending || keep.isSending
  const add = async (): Promise<void> => {
    keep.clear()
    setMade(null)
    const begun = await begin.run('POST', 'me/passkeys/options', confirmation(password))
    if (!begun.ok) return
    const { options, pending } = begun.value
    const answer = await makePasskey(options)
    setMade(answer)
    if (!answer.ok) return
    const kept = await keep.run('POST', 'me/passkeys', { pending, response: answer.response, label: label.trim() })
    if (kept.ok) onAdded()
  }
  return (
    <form
      className="stack-form"
      aria-label={m.add_passkey()}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSending) void add()
      }}
    >
      <Field
        label={m.passkey_label()}
        help={m.passkey_label_help()}
        autoComplete="off"
        required
        maxLength={100}
        value={label}
        onChange={({ target }) => setLabel(target.value)}
      />
      <OwnerPassword failure={begin.failure} value={password} onChange={setPassword} />
      <FailureNotice failure={otherThan(begin.failure, OWNER_REFUSALS) ?? keep.failure} />
      {made !== null && !made.ok && <p role="alert">{WORDS[made.why]()}</p>}
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={isSending}>
          {isSending ? m.waiting_for_server() : m.add_passkey()}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {m.cancel()}
        </button>
      </div>
    </form>
  )
}
