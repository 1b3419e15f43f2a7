import { type JSX, useState } from 'react'
import { receiptOnly } from '../../api/replies.ts'
import { useCommand } from '../../api/use-command.ts'
import * as m from '../../messages/messages.js'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Field, otherThan } from '../../parts/field.tsx'
import { NewPassword, NEW_PASSWORD_REFUSALS } from '../sign-in/new-password.tsx'

const OLD_REFUSALS = ['password-wrong']

export function ChangePassword({ onChanged }: { readonly onChanged: () => void }): JSX.Element {
  const command = useCommand(receiptOnly)
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const send = async (): Promise<void> => {
    const outcome = await command.run('PUT', 'me/password', { password, newPassword })
    if (outcome.ok) onChanged()
  }
  return (
    <form
      className="stack-form"
      aria-label={m.change_password()}
      onSubmit={(event) => {
        event.preventDefault()
        if (!command.isSending) void send()
      }}
    >
      <Field
        label={m.password_now()}
        failure={command.failure}
        refusals={OLD_REFUSALS}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={({ target }) => setPassword(target.value)}
      />
      <NewPassword failure={command.failure} value={newPassword} onChange={setNewPassword} />
      <p className="mid small">{m.change_password_what()}</p>
      <FailureNotice failure={otherThan(command.failure, [...OLD_REFUSALS, ...NEW_PASSWORD_REFUSALS])} />
      <div className="acts">
        <button type="submit" className="button" aria-disabled={command.isSending}>
          {m.change_password()}
        </button>
      </div>
    </form>
  )
}
