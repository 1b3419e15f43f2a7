import { Link, useParams } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import { type Account, accountWhole, type Me, proposals } from '../../api/replies.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import * as m from '../../messages/messages.js'
import { EvidenceDrawer } from '../../parts/evidence-drawer.tsx'
import { Moment } from '../../parts/moment.tsx'
import { SignedInPage } from '../../parts/page.tsx'
import { isWaiting } from '../../parts/proposal-words.ts'
import { SecondPerson } from '../../parts/second-person.tsx'
import { Facts, Section, Subject } from '../../parts/subject.tsx'
import { nameOf } from '../../parts/who.tsx'
import { AccountActs } from './account-acts.tsx'
import { accountHistory } from './account-history.tsx'
import { AccountRoles } from './account-roles.tsx'
import { AccountState } from './account-state.tsx'

/** One account: its roles, whether it can sign in, and what was done to it by whom. */
export function AccountPage(): JSX.Element {
  const { account } = useParams({ from: '/accounts/$account' })
  return <SignedInPage>{(me) => <OneAccount key={account} me={me} id={account} />}</SignedInPage>
}

function OneAccount({ me, id }: { readonly me: Me; readonly id: string }): JSX.Element {
  const [turn, setTurn] = useState(0)
  const loaded = useLoaded(`accounts/${encodeURIComponent(id)}`, accountWhole)
  const account = loaded.value
  const all = useLoaded('proposals', proposals)
  const waiting = (all.value?.items ?? []).filter((one) => one.about?.account === id && isWaiting(one))
  const changed = (): void => {
    setTurn(turn + 1)
    loaded.reload()
    all.reload()
  }
  return (
    <Subject
      title={<bdi>{account === null ? m.account() : nameOf(account)}</bdi>}
      state={account !== null && <AccountState account={account} />}
      loaded={loaded}
      drawer={account !== null && <EvidenceDrawer history={accountHistory(account, account.history)} />}
    >
      {(one) => (
        <>
          {waiting.map((proposal) => (
            <SecondPerson key={proposal.proposal} proposal={proposal} onDecided={changed} />
          ))}
          <Facts facts={factsOf(one)} />
          <Section title={m.roles()} note={m.roles_by_two()}>
            <AccountRoles key={turn} me={me} account={one} waiting={waiting} onChanged={changed} />
          </Section>
          <Section title={m.what_can_be_done()}>
            <AccountActs me={me} account={one} onChanged={changed} />
          </Section>
        </>
      )}
    </Subject>
  )
}

function factsOf(account: Account): Parameters<typeof Facts>[0]['facts'] {
  const { signInName, hasSecondFactor, passkeys, lastSignInAt, openProposals } = account
  return [
    [
      m.sign_in_name(),
      <bdi key="name" className="mono">
        {signInName ?? ''}
      </bdi>,
    ],
    [m.second_factor(), hasSecondFactor ? m.yes() : m.no()],
    [m.passkeys(), passkeys],
    [m.last_sign_in(), lastSignInAt === null ? m.never() : <Moment key="at" at={lastSignInAt} />],
    [
      m.waits_for_second(),
      openProposals === 0 ? (
        m.nothing_waits()
      ) : (
        <Link key="waits" to="/proposals" search={{}}>
          {m.waiting_proposals({ count: openProposals })}
        </Link>
      ),
    ],
  ]
}
