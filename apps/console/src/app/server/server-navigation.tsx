import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useMe } from '../../api/session.ts'
import * as m from '../../messages/messages.js'
import { roleWord } from '../../parts/who.tsx'
import { pagesFor } from './pages.ts'

/** What this person may go to: what the policy lets them do decides, not the name of their role. */
export default function ServerNavigation(): JSX.Element | null {
  const me = useMe()
  if (me === null) return null
  return (
    <>
      {me.roles.length > 0 && <p className="role">{me.roles.map(roleWord).join(', ')}</p>}
      <ul aria-label={m.navigation_server()}>
        {pagesFor(me).map(({ to, name }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ includeSearch: false }}>
              {name()}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
