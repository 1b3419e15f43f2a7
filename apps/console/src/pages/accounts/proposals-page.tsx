import { useNavigate, useSearch } from '@tanstack/react-router'
import type { JSX } from 'react'
import { proposals } from '../../api/replies.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { stringifySearch } from '../../app/search.ts'
import * as m from '../../messages/messages.js'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Tabs } from '../../parts/filter-bar.tsx'
import { Page, SignedInPage } from '../../parts/page.tsx'
import { Pager } from '../../parts/pager.tsx'
import { SecondPerson } from '../../parts/second-person.tsx'

/** What waits for a second person: those that this person may decide first. */
export function ProposalsPage(): JSX.Element {
  return <SignedInPage>{() => <Proposals />}</SignedInPage>
}

function Proposals(): JSX.Element {
  const { after, state } = useSearch({ from: '/proposals' })
  const navigate = useNavigate()
  const shown = state === 'all' ? 'all' : 'open'
  const loaded = useLoaded(`proposals${stringifySearch({ state: shown, after })}`, proposals)
  const items = loaded.value?.items.toSorted((a, b) => Number(b.mayApprove) - Number(a.mayApprove)) ?? []
  return (
    <Page title={m.nav_proposals()} note={m.proposals_note()}>
      <Tabs
        label={m.nav_proposals()}
        current={shown}
        tabs={[
          { key: 'open', word: m.proposals_open() },
          { key: 'all', word: m.proposals_all() },
        ]}
        onChoose={(key) => void navigate({ to: '/proposals', search: key === 'all' ? { state: 'all' } : {} })}
      />
      <FailureNotice failure={loaded.failure} onRetry={loaded.reload} />
      {loaded.value === null && loaded.isLoading && <p className="mid pending">{m.waiting_for_server()}</p>}
      {loaded.value !== null && items.length === 0 && (
        <EmptyState title={m.proposals_empty()}>{m.proposals_empty_what()}</EmptyState>
      )}
      <div className="proposals">
        {items.map((proposal) => (
          <SecondPerson key={proposal.proposal} proposal={proposal} onDecided={loaded.reload} />
        ))}
      </div>
      {loaded.value !== null && items.length > 0 && (
        <Pager
          count={items.length}
          next={loaded.value.next}
          after={after}
          onAfter={(next) =>
            void navigate({
              to: '/proposals',
              search: { ...(shown === 'all' && { state: 'all' }), ...(next !== null && { after: next }) },
            })
          }
        />
      )}
    </Page>
  )
}
