import type { JSX } from 'react'
import type { Failure } from '../../api/client.ts'
import * as m from '../../messages/messages.js'
import { Field } from '../../parts/field.tsx'

/** What the field says itself. */
export const OWNER_REFUSALS = ['password-wrong', 'sign-in-not-recent'] as const

/** Who changes a means of sign-in shows the old one; a strong sign-in of just now stands for it. */
export function OwnerPassword({
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
      label={m.password_now()}
      help={m.owner_password_help()}
      failure={failure}
      refusals={OWNER_REFUSALS}
      type="password"
      autoComplete="current-password"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

/** What is sent of it. */
export function confirmation(password: string): { readonly password?: string } {
  return password === '' ? {} : { password }
}
