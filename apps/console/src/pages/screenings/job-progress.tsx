import type { JSX } from 'react'
import type { Rescreening } from '../../api/replies.ts'
import { formatDuration, formatNumber } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'

/** How far long work is: the part done, the rate and the time left; or how it ended. */
export function JobProgress({ job }: { readonly job: Rescreening }): JSX.Element {
  const { state, checked, total, rowsPerSecond, secondsLeft, error } = job
  const words = { running: m.job_running, done: m.job_done, stopped: m.job_stopped, failed: m.job_failed }
  const counts =
    total === null ? formatNumber(checked) : m.rows_done({ done: formatNumber(checked), all: formatNumber(total) })
  return (
    <span className="progress">
      <strong>{words[state]()}</strong>
      {state === 'running' && (
        <progress
          aria-label={m.nav_rescreenings()}
          max={total ?? undefined}
          value={total === null ? undefined : checked}
        />
      )}
      <span className="mid">{counts}</span>
      {state === 'running' && rowsPerSecond !== null && (
        <span className="mid">
          {m.rows_a_second({ rate: formatNumber(rowsPerSecond) })}
          {secondsLeft !== null && `, ${m.time_left({ time: formatDuration(secondsLeft * 1000) })}`}
        </span>
      )}
      {error !== null && <span lang="en">{error}</span>}
    </span>
  )
}
