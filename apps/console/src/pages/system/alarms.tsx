import type { JSX } from 'react'
import type { Me } from '../../api/replies.ts'
import { anything } from '../../api/shape.ts'
import { useCommand } from '../../api/use-command.ts'
import * as m from '../../messages/messages.js'
import { whyNotMay } from '../../parts/why-not.ts'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Moment } from '../../parts/moment.tsx'
import { ReasonButton } from '../../parts/reason-button.tsx'
import type { SystemState } from './system-page.tsx'

/** What the system warns of, and that somebody has seen it. */
export function Alarms({
  me,
  alarms,
  onChanged,
}: {
  readonly me: Me
  readonly alarms: NonNullable<SystemState['alarms']>
  readonly onChanged: () => void
}): JSX.Element {
  const command = useCommand(anything)
  const acknowledge = async (id: string): Promise<void> => {
    const outcome = await command.run('POST', `system/alarms/${encodeURIComponent(id)}/acknowledgement`)
    if (outcome.ok) onChanged()
  }
  if (alarms.length === 0) return <p className="mid">{m.alarms_none()}</p>
  return (
    <>
      <FailureNotice failure={command.failure} />
      <ul className="alarms">
        {alarms.map(({ id, since, code, message, acknowledgedAt }) => (
          <li key={id}>
            <span>
              <strong className={acknowledgedAt === null ? 'due over' : ''} lang="en">
                {message}
              </strong>{' '}
              <code className="mono small dim">{code}</code>{' '}
              <span className="mid">
                {m.since()} <Moment at={since} />
              </span>
            </span>
            {acknowledgedAt === null ? (
              <ReasonButton
                why={whyNotMay(me, 'system.acknowledge-alarm')}
                isWaiting={command.isSending}
                onPress={() => void acknowledge(id)}
              >
                {m.acknowledge()}
              </ReasonButton>
            ) : (
              <span className="mid">
                {m.acknowledged()} <Moment at={acknowledgedAt} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
