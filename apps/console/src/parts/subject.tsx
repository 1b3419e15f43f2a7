import type { JSX, ReactNode } from 'react'
import type { Loaded } from '../api/use-loaded.ts'
import * as m from '../messages/messages.js'
import { FailureNotice } from './failure-notice.tsx'
import { Page } from './page.tsx'

/** The page kind of one thing (a screening, an account): its state and the next action at the head, then what is known of it. */
export function Subject<Value>({
  title,
  state,
  acts,
  loaded,
  drawer,
  children,
}: {
  readonly title: ReactNode
  readonly state?: ReactNode
  readonly acts?: ReactNode
  readonly loaded: Loaded<Value>
  readonly drawer?: ReactNode
  readonly children: (value: Value) => ReactNode
}): JSX.Element {
  const { value, failure, isLoading, reload } = loaded
  return (
    <Page title={title} note={state} acts={acts} drawer={drawer}>
      <FailureNotice failure={failure} onRetry={reload} />
      {value === null && isLoading && <p className="mid pending">{m.waiting_for_server()}</p>}
      {value !== null && children(value)}
    </Page>
  )
}

/** A part of a subject, with its own heading. */
export function Section({
  title,
  note,
  acts,
  children,
}: {
  readonly title: string
  readonly note?: ReactNode
  readonly acts?: ReactNode
  readonly children: ReactNode
}): JSX.Element {
  return (
    <section className="part" aria-label={title}>
      <div className="part-head">
        <h2>{title}</h2>
        {note !== undefined && <span className="label">{note}</span>}
        {acts !== undefined && <div className="page-acts no-print">{acts}</div>}
      </div>
      {children}
    </section>
  )
}

/** Facts about a subject, name and value. */
export function Facts({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }): JSX.Element {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
