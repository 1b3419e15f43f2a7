import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { asked } from '../../api/replies.ts'
import { may, useSession } from '../../api/session.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Answer } from '../../engine/protocol.ts'
import * as m from '../../messages/messages.js'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { ReasonButton } from '../../parts/reason-button.tsx'
import { ReceiptBlock } from '../../parts/receipt-block.tsx'

/** Has the server ask the same and keep it: until this is pressed the line stays on the device. */
export default function RecordScreening({ answer }: { readonly answer: Answer }): JSX.Element | null {
  const session = useSession()
  const command = useCommand(asked)
  if (session.status !== 'signed-in' || !may(session.me, 'screening.ask')) return null
  const { asOf, direction, lists } = answer.options
  const record = (): void =>
    void command.run('POST', 'screenings', {
      asOf,
      scope: { direction: direction ?? null, lists: lists ?? null },
      rows: [{ cells: answer.row }],
    })
  const kept = command.done?.screenings[0]
  return (
    <section className="pad record no-print" aria-label={m.record_screening()}>
      {command.done === null ? (
        <>
          <div className="record-line">
            <ReasonButton
              why={session.isReachable ? null : m.record_when_online()}
              isWaiting={command.isSending}
              onPress={record}
            >
              {command.isSending ? m.waiting_for_server() : m.record_screening()}
            </ReasonButton>
            <span className="small mid">{m.record_what()}</span>
          </div>
          <FailureNotice failure={command.failure} onRetry={record} />
        </>
      ) : (
        <>
          <p role="status">
            <strong>{m.recorded()}</strong>{' '}
            {kept !== undefined && (
              <Link to="/screenings/$screening" params={{ screening: kept.id }}>
                {m.open_screening()}
              </Link>
            )}
          </p>
          <ReceiptBlock receipt={command.done.receipt} />
        </>
      )}
    </section>
  )
}
