import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import { begunRescreening, type Rescreening, rescreenings } from '../../api/replies.ts'
import { useCommand } from '../../api/use-command.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { stringifySearch } from '../../app/search.ts'
import { formatDate, formatNumber } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Moment } from '../../parts/moment.tsx'
import { SignedInPage } from '../../parts/page.tsx'
import { Queue } from '../../parts/queue.tsx'
import { ReasonButton } from '../../parts/reason-button.tsx'
import { JobProgress } from './job-progress.tsx'

/** How often running work is looked at. */
export const WORK_EVERY_MS = 2_000

/** After the law has changed everything is asked again: what is newly controlled, and where. */
export function RescreeningsPage(): JSX.Element {
  return <SignedInPage>{() => <Rescreenings />}</SignedInPage>
}

function Rescreenings(): JSX.Element {
  const { after } = useSearch({ from: '/rescreenings' })
  const navigate = useNavigate()
  const loaded = useLoaded(`rescreenings${stringifySearch({ after })}`, rescreenings, WORK_EVERY_MS)
  const command = useCommand(begunRescreening)
  const [isAsking, setAsking] = useState(false)
  const outdated = loaded.value?.outdated ?? 0
  const isRunning = loaded.value?.items.some(({ state }) => state === 'running') === true
  const begin = async (): Promise<void> => {
    const outcome = await command.run('POST', 'rescreenings', {})
    if (!outcome.ok) return
    setAsking(false)
    void navigate({ to: '/rescreenings/$job', params: { job: outcome.value.job }, search: {} })
  }
  const beginButton = (
    <ReasonButton kind="primary" why={isRunning ? m.rescreening_runs() : null} onPress={() => setAsking(true)}>
      {m.rescreening_begin()}
    </ReasonButton>
  )
  return (
    <Queue<Rescreening>
      title={m.nav_rescreenings()}
      note={m.rescreening_outdated({ count: formatNumber(outdated) })}
      acts={beginButton}
      columns={[
        {
          head: m.rescreening_started(),
          cell: ({ job, startedAt }) => (
            <Link to="/rescreenings/$job" params={{ job }} search={{}}>
              <Moment at={startedAt} />
            </Link>
          ),
        },
        { head: m.law_in_force_on(), cell: ({ asOf }) => formatDate(asOf) },
        { head: m.rescreening_state(), cell: (job) => <JobProgress job={job} /> },
        { head: m.rescreening_changed(), kind: 'num', cell: ({ changed }) => formatNumber(changed) },
        { head: m.rescreening_newly(), kind: 'num', cell: ({ newlyControlled }) => formatNumber(newlyControlled) },
      ]}
      loaded={loaded}
      keyOf={({ job }) => job}
      after={after}
      onAfter={(next) => void navigate({ to: '/rescreenings', search: next === null ? {} : { after: next } })}
      empty={<EmptyState title={m.rescreening_empty()}>{m.rescreening_empty_what()}</EmptyState>}
      above={
        isAsking && (
          <ConfirmDialog
            title={m.rescreening_begin()}
            verb={m.rescreening_begin()}
            isSending={command.isSending}
            failure={command.failure}
            onConfirm={() => void begin()}
            onClose={() => setAsking(false)}
          >
            {m.rescreening_what()}
          </ConfirmDialog>
        )
      }
    />
  )
}
