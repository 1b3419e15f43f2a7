import type { JSX } from 'react'
import type { Failure } from '../../api/client.ts'
import * as m from '../../messages/messages.js'
import { Field } from '../../parts/field.tsx'

export const NEW_PASSWORD_REFUSALS = [
  'password-malformed',
  'password-too-short',
  'password-too-long',
  'password-common',
] as const

/** A password that is being chosen: shown on request by the browser's own means, refused beside the field. */
export function NewPassword({
  failure,
  value,
  onChange,
}: {
  readonly failure: Failure | null
  readonly value: string
  readonly onChange: (value: string) => void
}): JSX.Element {
  return (
    <Field
      label={m.new_password()}
      help={m.new_password_help()}
      failure={failure}
      refusals={NEW_PASSWORD_REFUSALS}
      type="password"
      autoComplete="new-password"
      required
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
