import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { entryNumberOf } from '@holdfast/screening'
import type { JSX } from 'react'
import { type Rescreening, rescreeningChanges, rescreenings } from '../../api/replies.ts'
import { anything } from '../../api/shape.ts'
import { useCommand } from '../../api/use-command.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { stringifySearch } from '../../app/search.ts'
import { VerdictMark } from '../../components/verdict-mark.tsx'
import { useLists } from '../../engine/use-engine.ts'
import { formatDate } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import { EmptyState } from '../../parts/empty-state.tsx'
import { SignedInPage } from '../../parts/page.tsx'
import { Queue } from '../../parts/queue.tsx'
import { JobProgress } from './job-progress.tsx'
import { WORK_EVERY_MS } from './rescreenings-page.tsx'

/** One re-screening: how far it is, and each answer that changed. */
export function RescreeningPage(): JSX.Element {
  const { job } = useParams({ from: '/rescreenings/$job' })
  return <SignedInPage>{() => <Changes key={job} job={job} />}</SignedInPage>
}

function Changes({ job }: { readonly job: string }): JSX.Element {
  const { after } = useSearch({ from: '/rescreenings/$job' })
  const navigate = useNavigate()
  const lists = useLists()
  const all = useLoaded('rescreenings', rescreenings, WORK_EVERY_MS)
  const state: Rescreening | undefined = all.value?.items.find((one) => one.job === job)
  const loaded = useLoaded(
    `rescreenings/${encodeURIComponent(job)}${stringifySearch({ after })}`,
    rescreeningChanges,
    state?.state === 'running' ? WORK_EVERY_MS : null,
  )
  const stop = useCommand(anything)
  return (
    <Queue
      title={m.rescreening_one()}
      note={state !== undefined && m.law_on({ date: formatDate(state.asOf) })}
      acts={
        state?.state === 'running' && (
          <button
            type="button"
            className="button"
            onClick={() => void stop.run('POST', `rescreenings/${job}/stop`).then(all.reload)}
          >
            {m.rescreening_stop()}
          </button>
        )
      }
      above={
        state !== undefined && (
          <p className="job-line">
            <JobProgress job={state} />
          </p>
        )
      }
      columns={[
        {
          head: m.column_screening(),
          cell: ({ screening, reference }) => (
            <Link to="/screenings/$screening" params={{ screening }}>
              <bdi dir="ltr" className="mono">
                {reference ?? screening.slice(-12)}
              </bdi>
            </Link>
          ),
        },
        { head: m.verdict_before(), kind: 'fit', cell: ({ before }) => <VerdictMark verdict={before} /> },
        { head: m.verdict_after(), kind: 'fit', cell: (change) => <VerdictMark verdict={change.after} /> },
        {
          head: m.new_entries(),
          cell: ({ newEntries }) => (
            <bdi dir="ltr">
              {newEntries
                .map(
                  ({ list, entry }) => `${lists.find(({ id }) => id === list)?.short ?? list} ${entryNumberOf(entry)}`,
                )
                .join(', ')}
            </bdi>
          ),
        },
      ]}
      loaded={loaded}
      keyOf={({ screening }) => screening}
      after={after}
      onAfter={(next) =>
        void navigate({ to: '/rescreenings/$job', params: { job }, search: next === null ? {} : { after: next } })
      }
      empty={<EmptyState title={m.rescreening_no_change()}>{m.rescreening_no_change_what()}</EmptyState>}
    />
  )
}
