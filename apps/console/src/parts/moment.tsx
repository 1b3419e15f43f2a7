import type { JSX } from 'react'
import { formatDate, formatTime } from '../i18n/format.ts'

/** A moment in the reader's words, with the exact one on hover. */
export function Moment({ at }: { readonly at: string }): JSX.Element {
  const ms = Date.parse(at)
  if (Number.isNaN(ms)) return <bdi>{at}</bdi>
  return (
    <time dateTime={at} title={at} className="unbroken">
      {formatDate(new Date(ms).toISOString())}, {formatTime(ms)}
    </time>
  )
}
