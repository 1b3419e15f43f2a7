import type { JSX, ReactNode } from 'react'
import type { Me } from '../api/replies.ts'
import { useMe, useSession } from '../api/session.ts'
import * as m from '../messages/messages.js'
import { SignInFirst } from './sign-in-first.tsx'

/** What every page of the server has: a heading, what can be done, and the main column beside which evidence may stand. */
export function Page({
  title,
  note,
  acts,
  drawer,
  children,
}: {
  readonly title: ReactNode
  readonly note?: ReactNode
  readonly acts?: ReactNode
  /** The evidence drawer, at the end side. */
  readonly drawer?: ReactNode
  readonly children: ReactNode
}): JSX.Element {
  return (
    <>
      <main
        className="main"
        id="main"
        tabIndex={-1}
        {...(drawer === undefined && { style: { gridColumnEnd: 'side-end' } })}
      >
        <div className="pad">
          <div className="head page-head">
            <h1>{title}</h1>
            {note !== undefined && <span className="mid">{note}</span>}
            {acts !== undefined && <div className="page-acts no-print">{acts}</div>}
          </div>
          {children}
        </div>
      </main>
      {drawer}
    </>
  )
}

/** A page for who is signed in; the address stays, so that signing in leads back to it. */
export function SignedInPage({ children }: { readonly children: (me: Me) => ReactNode }): JSX.Element {
  const session = useSession()
  const me = useMe()
  if (me !== null) return <>{children(me)}</>
  if (session.status === 'asking') {
    return (
      <Page title={m.loading()}>
        <p className="mid">{m.waiting_for_server()}</p>
      </Page>
    )
  }
  return <SignInFirst offered={session.status === 'signed-out'} />
}
