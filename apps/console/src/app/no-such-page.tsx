import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import type { JSX, ReactNode } from 'react'
import * as m from '../messages/messages.js'

/** An address that names no page: what it was, and the ways on. */
export function NoSuchPage(): JSX.Element {
  return (
    <Plain heading={m.no_such_page()}>
      <p className="mid">{m.no_such_page_why()}</p>
      <p>
        <Link to="/">{m.nav_border_check()}</Link>
      </p>
    </Plain>
  )
}

/** A fault of ours: said plainly, with what can be done. */
export function PageBroken({ error }: ErrorComponentProps): JSX.Element {
  return (
    <Plain heading={m.page_broken()}>
      <p className="mid">{m.page_broken_what()}</p>
      <p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {m.reload()}
        </button>
      </p>
      <p className="small dim">
        <code className="mono" lang="en" dir="ltr">
          {error instanceof Error ? error.message : String(error)}
        </code>
      </p>
    </Plain>
  )
}

function Plain({ heading, children }: { readonly heading: string; readonly children: ReactNode }): JSX.Element {
  return (
    <main className="main" id="main" tabIndex={-1} style={{ gridColumnEnd: 'side-end' }}>
      <div className="pad">
        <div className="head">
          <h1>{heading}</h1>
        </div>
        <div className="teach">{children}</div>
      </div>
    </main>
  )
}
