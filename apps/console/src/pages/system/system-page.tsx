import { type JSX, useState } from 'react'
import { backups as backupsReader, type Me, system } from '../../api/replies.ts'
import { anything, type Read, readAs } from '../../api/shape.ts'
import { useCommand } from '../../api/use-command.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { ReviewDue } from '../../components/due.tsx'
import { formatEdition, formatNumber } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import { whyNotMay } from '../../parts/why-not.ts'
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Moment } from '../../parts/moment.tsx'
import { SignedInPage } from '../../parts/page.tsx'
import { QueueTable } from '../../parts/queue.tsx'
import { ReasonButton } from '../../parts/reason-button.tsx'
import { Report } from '../../parts/report.tsx'
import { Facts, Section } from '../../parts/subject.tsx'
import { Alarms } from './alarms.tsx'

const SYSTEM_EVERY_MS = 10_000
const MEBIBYTE = 1_048_576

export type SystemState = Read<typeof system>

/** Whether the parts of the system work: storage, lists, backups, jobs, alarms. */
export function SystemPage(): JSX.Element {
  return <SignedInPage>{(me) => <System me={me} />}</SignedInPage>
}

function System({ me }: { readonly me: Me }): JSX.Element {
  const loaded = useLoaded('system', system, SYSTEM_EVERY_MS)
  const state = loaded.value
  return (
    <Report title={m.nav_system()} note={state !== null && m.version({ version: state.version })}>
      <FailureNotice failure={loaded.failure} onRetry={loaded.reload} />
      {state !== null && (
        <>
          <Facts
            facts={[
              [m.started(), <Moment key="started" at={state.startedAt} />],
              [m.storage(), <bdi key="kind">{[state.storage.kind, state.storage.version].join(' ')}</bdi>],
              [
                m.storage_size(),
                state.storage.sizeBytes === null
                  ? m.not_known()
                  : m.mebibytes({ size: sizeOf(state.storage.sizeBytes) }),
              ],
            ]}
          />
          {state.alarms !== null && (
            <Section title={m.alarms()}>
              <Alarms me={me} alarms={state.alarms} onChanged={loaded.reload} />
            </Section>
          )}
          <Backups me={me} state={state} onChanged={loaded.reload} />
          {state.jobs !== null && (
            <Section title={m.jobs()}>
              {state.jobs.length === 0 ? (
                <p className="mid">{m.jobs_none()}</p>
              ) : (
                <QueueTable
                  label={m.jobs()}
                  items={state.jobs}
                  keyOf={({ name, startedAt }) => `${name} ${startedAt ?? ''}`}
                  columns={[
                    { head: m.job(), cell: ({ name }) => <bdi lang="en">{name}</bdi> },
                    { head: m.rescreening_state(), cell: (job) => <bdi lang="en">{job.state}</bdi> },
                    {
                      head: m.rescreening_started(),
                      cell: ({ startedAt }) => startedAt !== null && <Moment at={startedAt} />,
                    },
                    { head: m.job_error(), cell: ({ error }) => <bdi lang="en">{error ?? ''}</bdi> },
                  ]}
                />
              )}
            </Section>
          )}
          {state.lists.length > 0 && (
            <Section title={m.nav_control_lists()}>
              <QueueTable
                label={m.nav_control_lists()}
                items={state.lists}
                keyOf={({ id }) => id}
                columns={[
                  { head: m.column_list(), cell: ({ id }) => <bdi className="mono">{id}</bdi> },
                  {
                    head: m.column_in_force(),
                    kind: 'fit',
                    cell: ({ edition }) => edition !== null && formatEdition(edition),
                  },
                  {
                    head: m.column_review(),
                    kind: 'fit',
                    cell: ({ reviewBy }) => <ReviewDue date={reviewBy} short />,
                  },
                ]}
              />
            </Section>
          )}
        </>
      )}
    </Report>
  )
}

function Backups({
  me,
  state,
  onChanged,
}: {
  readonly me: Me
  readonly state: SystemState
  readonly onChanged: () => void
}): JSX.Element {
  const command = useCommand(anything)
  const [isAsking, setAsking] = useState(false)
  const made = readAs(backupsReader, state.backups)?.value ?? null
  const begin = async (): Promise<void> => {
    const outcome = await command.run('POST', 'system/backups')
    if (!outcome.ok) return
    setAsking(false)
    onChanged()
  }
  return (
    <Section
      title={m.backups()}
      acts={
        <ReasonButton
          why={made === null ? m.backups_no_folder() : whyNotMay(me, 'system.backup')}
          onPress={() => setAsking(true)}
        >
          {m.backup_begin()}
        </ReasonButton>
      }
    >
      {made !== null && made.length === 0 && <p className="mid">{m.backups_none()}</p>}
      {made !== null && made.length > 0 && (
        <QueueTable
          label={m.backups()}
          items={made}
          keyOf={({ at }) => at}
          columns={[
            { head: m.backup_made(), cell: ({ at }) => <Moment at={at} /> },
            { head: m.storage_size(), kind: 'num', cell: ({ bytes }) => m.mebibytes({ size: sizeOf(bytes) }) },
            { head: m.backup_verified(), cell: ({ verified }) => (verified ? m.yes() : m.no()) },
          ]}
        />
      )}
      {isAsking && (
        <ConfirmDialog
          title={m.backup_begin()}
          verb={m.backup_begin()}
          isSending={command.isSending}
          failure={command.failure}
          onConfirm={() => void begin()}
          onClose={() => setAsking(false)}
        >
          {m.backup_what()}
        </ConfirmDialog>
      )}
    </Section>
  )
}

function sizeOf(bytes: number): string {
  return formatNumber(bytes / MEBIBYTE, 1)
}
