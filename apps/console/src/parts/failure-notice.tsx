import type { JSX } from 'react'
import type { Failure } from '../api/client.ts'
import * as m from '../messages/messages.js'

/** Why something did not happen: what was refused, or that the connection is lost and the input kept. */
export function FailureNotice({
  failure,
  onRetry,
}: {
  readonly failure: Failure | null
  readonly onRetry?: () => void
}): JSX.Element | null {
  if (failure === null) return null
  const retry = onRetry !== undefined && (
    <button type="button" className="link" onClick={onRetry}>
      {m.try_again()}
    </button>
  )
  if (failure.kind === 'lost') {
    return (
      <div className="notice" role="alert">
        <strong>{m.connection_lost()}</strong> {m.connection_lost_what()} {retry}
      </div>
    )
  }
  const { code, detail, status, rules } = failure
  const missing = status === 404 && (code === 'address-unknown' || code === 'reply-not-understood')
  return (
    <div className="notice" role="alert">
      {missing || detail === '' ? (
        <strong>{missing ? m.not_offered() : m.reply_not_understood()}</strong>
      ) : (
        <strong lang="en">
          <bdi>{detail}</bdi>
        </strong>
      )}{' '}
      <code className="mono small dim">{code}</code> {retry}
      {rules.length > 0 && (
        <p className="small mid">
          {m.rules_that_decided()} <bdi className="mono">{rules.join(', ')}</bdi>
        </p>
      )}
    </div>
  )
}
