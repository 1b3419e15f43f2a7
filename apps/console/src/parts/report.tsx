import type { JSX, ReactNode } from 'react'
import { useMe } from '../api/session.ts'
import { formatDate, formatTime, today } from '../i18n/format.ts'
import * as m from '../messages/messages.js'
import { Page } from './page.tsx'

/** The page kind that is made to print: jurisdiction, day and who printed it at the head, what it rests on at the foot. */
export function Report({
  title,
  note,
  acts,
  foot,
  children,
}: {
  readonly title: string
  readonly note?: ReactNode
  readonly acts?: ReactNode
  /** The checkpoint or receipt that a reader can check it by. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}): JSX.Element {
  const me = useMe()
  return (
    <Page
      title={title}
      note={note}
      acts={
        <>
          {acts}
          <button type="button" className="button" onClick={() => print()}>
            {m.print_page()}
          </button>
        </>
      }
    >
      <div className="report">
        <dl className="only-print report-head">
          <dt>{m.jurisdiction()}</dt>
          <dd>{me?.jurisdiction ?? ''}</dd>
          <dt>{m.print_screened()}</dt>
          <dd>
            {formatDate(today())}, {formatTime(Date.now())}
          </dd>
        </dl>
        {children}
        {foot !== undefined && <footer className="report-foot">{foot}</footer>}
      </div>
    </Page>
  )
}
