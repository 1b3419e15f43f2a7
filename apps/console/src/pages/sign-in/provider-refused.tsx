import type { JSX } from 'react'
import * as m from '../../messages/messages.js'

const WORDS: Readonly<Record<string, () => string>> = {
  'sign-in-failed': m.provider_nobody,
  'sign-in-expired': m.provider_expired,
  'accounts-provider-taken': m.provider_taken,
}

/** Why the identity provider let nobody in, or was not linked. */
export function ProviderRefused({
  code,
  provider,
}: {
  readonly code: string
  readonly provider: string | null
}): JSX.Element {
  return (
    <p className="notice" role="alert">
      <strong>{m.provider_refused({ provider: provider ?? m.provider_unnamed() })}</strong> {WORDS[code]?.()}{' '}
      <code className="mono small dim" dir="ltr">
        {code}
      </code>
    </p>
  )
}
