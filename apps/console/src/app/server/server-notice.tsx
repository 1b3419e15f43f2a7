import type { JSX } from 'react'
import { refreshSession, useSession } from '../../api/session.ts'
import * as m from '../../messages/messages.js'

/** The server does not answer: what still works, and the way to try again. */
export default function ServerNotice(): JSX.Element | null {
  const session = useSession()
  if (session.status !== 'signed-in' || session.isReachable) return null
  return (
    <div className="server-notice no-print" role="status">
      <strong>{m.connection_lost()}</strong> <span>{m.server_away_what()}</span>{' '}
      <button type="button" className="link" onClick={() => void refreshSession()}>
        {m.try_again()}
      </button>
    </div>
  )
}
