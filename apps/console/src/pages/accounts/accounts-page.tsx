import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { JSX } from 'react'
import { type Account, accounts, type Me } from '../../api/replies.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { stringifySearch } from '../../app/search.ts'
import * as m from '../../messages/messages.js'
import { whyNotMay } from '../../parts/why-not.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Moment } from '../../parts/moment.tsx'
import { SignedInPage } from '../../parts/page.tsx'
import { Queue } from '../../parts/queue.tsx'
import { ReasonButton } from '../../parts/reason-button.tsx'
import { nameOf, roleWord } from '../../parts/who.tsx'
import { AccountState } from './account-state.tsx'

/** Who has an account here, in which roles. */
export function AccountsPage(): JSX.Element {
  return <SignedInPage>{(me) => <Accounts me={me} />}</SignedInPage>
}

function Accounts({ me }: { readonly me: Me }): JSX.Element {
  const { after } = useSearch({ from: '/accounts' })
  const navigate = useNavigate()
  const loaded = useLoaded(`accounts${stringifySearch({ after })}`, accounts)
  return (
    <Queue<Account>
      title={m.nav_accounts()}
      note={m.accounts_note()}
      acts={
        <ReasonButton
          kind="primary"
          why={whyNotMay(me, 'accounts.create')}
          onPress={() => void navigate({ to: '/accounts/new' })}
        >
          {m.create_account()}
        </ReasonButton>
      }
      columns={[
        {
          head: m.display_name(),
          cell: (one) => (
            <Link to="/accounts/$account" params={{ account: one.account }}>
              <bdi>{nameOf(one)}</bdi>
            </Link>
          ),
        },
        { head: m.sign_in_name(), cell: ({ signInName }) => <bdi className="mono small">{signInName ?? ''}</bdi> },
        {
          head: m.roles(),
          cell: ({ roles }) => (roles.length === 0 ? m.no_role_yet() : roles.map(roleWord).join(', ')),
        },
        { head: m.account_state(), cell: (one) => <AccountState account={one} /> },
        { head: m.second_factor(), kind: 'fit', cell: (one) => (hasStrong(one) ? m.yes() : m.no()) },
        {
          head: m.last_sign_in(),
          kind: 'fit',
          cell: ({ lastSignInAt }) => (lastSignInAt === null ? m.never() : <Moment at={lastSignInAt} />),
        },
        {
          head: m.waits_for_second(),
          kind: 'num',
          cell: ({ openProposals }) => (openProposals === 0 ? '' : openProposals),
        },
      ]}
      loaded={loaded}
      keyOf={({ account }) => account}
      after={after}
      onAfter={(next) => void navigate({ to: '/accounts', search: next === null ? {} : { after: next } })}
      empty={<EmptyState title={m.nothing_found()}>{m.accounts_empty_what()}</EmptyState>}
    />
  )
}

function hasStrong({ hasSecondFactor, passkeys }: Account): boolean {
  return hasSecondFactor || passkeys > 0
}
