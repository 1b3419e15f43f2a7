import { useNavigate, useSearch } from '@tanstack/react-router'
import type { JSX } from 'react'
import { screenings } from '../../api/replies.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { stringifySearch } from '../../app/search.ts'
import * as m from '../../messages/messages.js'
import { EmptyState } from '../../parts/empty-state.tsx'
import { SignedInPage } from '../../parts/page.tsx'
import { Queue } from '../../parts/queue.tsx'
import { useScreeningColumns } from './screening-columns.tsx'

/** What the lists leave to a person to decide. */
export function ReviewsPage(): JSX.Element {
  return <SignedInPage>{() => <Reviews />}</SignedInPage>
}

function Reviews(): JSX.Element {
  const { after } = useSearch({ from: '/reviews' })
  const navigate = useNavigate()
  const loaded = useLoaded(`reviews${stringifySearch({ after })}`, screenings)
  return (
    <Queue
      title={m.nav_reviews()}
      note={m.reviews_note()}
      columns={useScreeningColumns()}
      loaded={loaded}
      keyOf={({ id }) => id}
      after={after}
      onAfter={(next) => void navigate({ to: '/reviews', search: next === null ? {} : { after: next } })}
      empty={<EmptyState title={m.reviews_empty()}>{m.reviews_empty_what()}</EmptyState>}
    />
  )
}
