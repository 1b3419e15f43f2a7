import { type JSX, useState } from 'react'
import { backupCodes, factorOffer } from '../../api/replies.ts'
import { refreshSession } from '../../api/session.ts'
import { useCommand } from '../../api/use-command.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import * as m from '../../messages/messages.js'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Field, otherThan } from '../../parts/field.tsx'
import { ShownOnce } from '../../parts/shown-once.tsx'
import { QrImage } from './qr-image.tsx'

const PASSWORD_REFUSALS = ['password-wrong']
const CODE_REFUSALS = ['totp-', 'second-factor-expired']

/** An app that makes codes: its secret by camera, the first code as proof, back-up codes once. */
export function SecondFactor({ hasOne }: { readonly hasOne: boolean }): JSX.Element {
  const offer = useCommand(factorOffer)
  const keep = useCommand(backupCodes)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  if (keep.done !== null) {
    return (
      <ShownOnce
        title={m.backup_codes()}
        secrets={keep.done.backupCodes}
        onKept={() => {
          keep.clear()
          offer.clear()
          setPassword('')
          setCode('')
          void refreshSession()
        }}
      >
        {m.backup_codes_what()}
      </ShownOnce>
    )
  }
  if (offer.done === null) {
    return (
      <div className="stack-form">
        <p className="mid">{m.second_factor_what()}</p>
        <FailureNotice failure={offer.failure} />
        <div className="acts">
          <button
            type="button"
            className={hasOne ? 'button' : 'button primary'}
            aria-disabled={offer.isSending}
            onClick={() => void offer.run('POST', 'me/second-factor')}
          >
            {hasOne ? m.second_factor_replace() : m.second_factor_begin()}
          </button>
        </div>
      </div>
    )
  }
  const { address, pending } = offer.done
  const secret = new URLSearchParams(address.slice(address.indexOf('?'))).get('secret') ?? ''
  return (
    <form
      className="factor"
      aria-label={m.second_factor()}
      onSubmit={(event) => {
        event.preventDefault()
        if (!keep.isSending) void keep.run('PUT', 'me/second-factor', { password, pending, code: code.trim() })
      }}
    >
      <QrImage text={address} label={m.second_factor_qr()} />
      <div className="stack-form">
        <p className="mid">{m.second_factor_scan()}</p>
        <p>
          <code className="mono secret" dir="ltr">
            {secret.match(/.{1,4}/gu)?.join(' ') ?? ''}
          </code>{' '}
          <CopyButton label={m.copy()} text={() => secret} />
        </p>
        <Field
          label={m.second_factor_code()}
          failure={keep.failure}
          refusals={CODE_REFUSALS}
          inputMode="numeric"
          autoComplete="one-time-code"
          dir="ltr"
          required
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
        <Field
          label={m.password_now()}
          failure={keep.failure}
          refusals={PASSWORD_REFUSALS}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <FailureNotice failure={otherThan(keep.failure, [...CODE_REFUSALS, ...PASSWORD_REFUSALS])} />
        <div className="acts">
          <button type="submit" className="button primary" aria-disabled={keep.isSending}>
            {m.second_factor_keep()}
          </button>
        </div>
      </div>
    </form>
  )
}
