import { type JSX, useState } from 'react'
import { anything } from '../../api/shape.ts'
import { useCommand } from '../../api/use-command.ts'
import * as m from '../../messages/messages.js'
import { Field } from '../../parts/field.tsx'
import { EntranceForm } from './entrance-form.tsx'
import { NewPassword, NEW_PASSWORD_REFUSALS } from './new-password.tsx'

const CODE_REFUSALS = ['accounts-invitation', 'accounts-code', 'invitation', 'accounts-recovery']

/** Who was invited, or lost every means of sign-in, sets a password with the code that was handed over. */
export function InvitationPage(): JSX.Element {
  const command = useCommand(anything)
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  return (
    <EntranceForm
      title={m.invitation()}
      what={m.invitation_what()}
      verb={m.invitation_verb()}
      command={command}
      refusals={[...CODE_REFUSALS, ...NEW_PASSWORD_REFUSALS]}
      onSend={() => void command.run('POST', 'invitations', { code: code.trim(), password })}
      done={m.invitation_done()}
    >
      <Field
        label={m.invitation_code()}
        failure={command.failure}
        refusals={CODE_REFUSALS}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        required
        value={code}
        onChange={({ target }) => setCode(target.value)}
      />
      <NewPassword failure={command.failure} value={password} onChange={setPassword} />
    </EntranceForm>
  )
}
