import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import * as m from '../messages/messages.js'
import { EmptyState } from './empty-state.tsx'
import { Page } from './page.tsx'

export function SignInFirst({ offered }: { readonly offered: boolean }): JSX.Element {
  const back = location.hash.slice(1)
  return (
    <Page title={m.sign_in_first()}>
      {offered ? (
        <EmptyState
          title={m.sign_in_first_why()}
          acts={
            <Link to="/sign-in" search={{ to: back }} className="button primary">
              {m.sign_in()}
            </Link>
          }
        >
          {m.sign_in_first_back()}
        </EmptyState>
      ) : (
        <EmptyState
          title={m.no_server()}
          acts={
            <Link to="/" className="button">
              {m.nav_border_check()}
            </Link>
          }
        >
          {m.no_server_what()}
        </EmptyState>
      )}
    </Page>
  )
}
