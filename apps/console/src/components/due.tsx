import type { JSX } from 'react'
import { daysBetween, formatDate, today } from '../i18n/format.ts'
import * as m from '../messages/messages.js'
import { Icon } from './icon.tsx'

/** So near that somebody should already be at it. */
const DAYS_SOON = 3

/** When a list must be compared with the official text again. Overdue is loud, by shape and words, never by a verdict's colour. */
export function ReviewDue({ date, short = false }: { readonly date: string; readonly short?: boolean }): JSX.Element {
  const daysOver = daysBetween(date, today())
  if (daysOver <= 0 && daysOver >= -DAYS_SOON && !short)
    return (
      <span className="due strong">
        <Icon sign="soon" />
        {m.review_due({ date: formatDate(date) })}
      </span>
    )
  if (daysOver <= 0)
    return (
      <span className={short ? 'mid' : ''}>{short ? formatDate(date) : m.review_due({ date: formatDate(date) })}</span>
    )
  return (
    <span className="due over" title={formatDate(date)}>
      {!short && <Icon sign="over" />}
      {short ? m.days_over({ count: daysOver }) : m.review_over({ count: daysOver })}
    </span>
  )
}
