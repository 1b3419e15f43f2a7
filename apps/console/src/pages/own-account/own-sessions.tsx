import { type JSX, useState } from 'react'
import { sessions } from '../../api/replies.ts'
import { anything } from '../../api/shape.ts'
import { useCommand } from '../../api/use-command.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import * as m from '../../messages/messages.js'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Moment } from '../../parts/moment.tsx'
import { QueueTable } from '../../parts/queue.tsx'

/** Where one is signed in; each can be ended, and all at once. */
export function OwnSessions({ onSignedOut }: { readonly onSignedOut: () => void }): JSX.Element {
  const loaded = useLoaded('sessions', sessions)
  const command = useCommand(anything)
  const [everywhere, setEverywhere] = useState(false)
  const end = async (session: string): Promise<void> => {
    const outcome = await command.run('DELETE', `sessions/${session}`)
    if (outcome.ok) loaded.reload()
  }
  const endAll = async (): Promise<void> => {
    const outcome = await command.run('DELETE', 'sessions')
    if (outcome.ok) onSignedOut()
  }
  return (
    <>
      <FailureNotice failure={loaded.failure} onRetry={loaded.reload} />
      {!everywhere && <FailureNotice failure={command.failure} />}
      {loaded.value !== null && (
        <QueueTable
          label={m.sessions()}
          items={loaded.value.sessions}
          keyOf={({ session }) => session}
          columns={[
            { head: m.session_since(), cell: ({ createdAt }) => <Moment at={createdAt} /> },
            { head: m.session_seen(), cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} /> },
            { head: m.session_kind(), cell: ({ isStrong }) => (isStrong ? m.session_strong() : m.session_weak()) },
            {
              head: m.what_to_do(),
              kind: 'fit',
              cell: ({ session, isThis }) =>
                isThis ? (
                  <strong>{m.this_session()}</strong>
                ) : (
                  <button type="button" className="link" onClick={() => void end(session)}>
                    {m.end_session()}
                  </button>
                ),
            },
          ]}
        />
      )}
      <div className="acts section-acts">
        <button type="button" className="button" onClick={() => setEverywhere(true)}>
          {m.sign_out_everywhere()}
        </button>
      </div>
      {everywhere && (
        <ConfirmDialog
          title={m.sign_out_everywhere()}
          verb={m.sign_out_everywhere()}
          isSending={command.isSending}
          failure={command.failure}
          onConfirm={() => void endAll()}
          onClose={() => setEverywhere(false)}
        >
          {m.sign_out_everywhere_what()}
        </ConfirmDialog>
      )}
    </>
  )
}
