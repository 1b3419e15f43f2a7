import type { JSX } from 'react'
import { useState } from 'react'
import { receiptOnly } from '../../api/replies.ts'
import { useCommand } from '../../api/use-command.ts'
import * as m from '../../messages/messages.js'
import { Field } from '../../parts/field.tsx'
import { NewPassword, NEW_PASSWORD_REFUSALS } from './new-password.tsx'
import { EntranceForm } from './entrance-form.tsx'

const CODE_REFUSALS = ['accounts-set-up-code']
const NAME_REFUSALS = ['sign-in-name', 'accounts-name-taken']

/** The first administrators: a code that the server printed at its start makes an account. */
export function SetUpPage(): JSX.Element {
  const command = useCommand(receiptOnly)
  const [typed, setTyped] = useState({ code: '', signInName: '', displayName: '', password: '' })
  const { failure } = command
  const set = (name: keyof typeof typed) => (event: React.ChangeEvent<HTMLInputElement>) =>
    setTyped({ ...typed, [name]: event.target.value })
  return (
    <EntranceForm
      title={m.set_up()}
      what={m.set_up_what()}
      verb={m.set_up_verb()}
      command={command}
      refusals={[...CODE_REFUSALS, ...NAME_REFUSALS, ...NEW_PASSWORD_REFUSALS]}
      onSend={() => void command.run('POST', 'set-up', { ...typed, code: typed.code.trim() })}
      done={m.set_up_done()}
    >
      <Field
        label={m.set_up_code()}
        help={m.set_up_code_help()}
        failure={failure}
        refusals={CODE_REFUSALS}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        required
        value={typed.code}
        onChange={set('code')}
      />
      <Field
        label={m.sign_in_name()}
        help={m.sign_in_name_help()}
        failure={failure}
        refusals={NAME_REFUSALS}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={typed.signInName}
        onChange={set('signInName')}
      />
      <Field
        label={m.display_name()}
        help={m.display_name_help()}
        autoComplete="name"
        required
        maxLength={200}
        value={typed.displayName}
        onChange={set('displayName')}
      />
      <NewPassword failure={failure} value={typed.password} onChange={(password) => setTyped({ ...typed, password })} />
    </EntranceForm>
  )
}
