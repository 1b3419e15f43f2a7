import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, type JSX, useState } from 'react'
import { type LogState, log, type Me } from '../../api/replies.ts'
import { useLoaded } from '../../api/use-loaded.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { formatNumber } from '../../i18n/format.ts'
import * as m from '../../messages/messages.js'
import { FailureNotice } from '../../parts/failure-notice.tsx'
import { Moment } from '../../parts/moment.tsx'
import { SignedInPage } from '../../parts/page.tsx'
import { QueueTable } from '../../parts/queue.tsx'
import { Report } from '../../parts/report.tsx'
import { Facts, Section } from '../../parts/subject.tsx'
import { CommandReceipt } from './command-receipt.tsx'
import { VerifyFile } from './verify-file.tsx'

/** How often the state of the log is looked at. */
const LOG_EVERY_MS = 15_000

/** The log of the jurisdiction, who watches it, and the check of a receipt without trusting this server. */
export function EvidencePage(): JSX.Element {
  return <SignedInPage>{(me) => <Evidence me={me} />}</SignedInPage>
}

function Evidence({ me }: { readonly me: Me }): JSX.Element {
  const { command } = useSearch({ from: '/evidence' })
  const loaded = useLoaded('log', log, LOG_EVERY_MS)
  const state = loaded.value
  const alarm = state?.alarm ?? null
  return (
    <Report title={m.nav_evidence()} note={m.log_note({ jurisdiction: me.jurisdiction })} foot={<Foot state={state} />}>
      <FailureNotice failure={loaded.failure} onRetry={loaded.reload} />
      {alarm !== null && (
        <p className="notice" role="alert">
          <strong className="due over">{m.log_alarm()}</strong> <span lang="en">{alarm.message}</span>{' '}
          <code className="mono small dim" dir="ltr">
            {alarm.code}
          </code>{' '}
          {alarm.since !== null && <Moment at={alarm.since} />}
        </p>
      )}
      {state !== null && <Log state={state} />}
      <Section title={m.receipts()} note={m.receipts_note()}>
        <FindReceipt command={command ?? ''} />
        {command !== undefined && <CommandReceipt key={command} command={command} logKey={state?.key ?? null} />}
      </Section>
      <Section title={m.verify_here()} note={m.verify_here_note()}>
        <VerifyFile logKey={state?.key ?? null} />
      </Section>
    </Report>
  )
}

function Log({ state }: { readonly state: LogState }): JSX.Element {
  const { origin, key, published, recorded, witnesses, quorum } = state
  return (
    <>
      <Facts
        facts={[
          [
            m.log_origin(),
            origin === null ? (
              m.log_not_published()
            ) : (
              <bdi key="origin" dir="ltr" className="mono break">
                {origin}
              </bdi>
            ),
          ],
          [m.log_recorded(), formatNumber(recorded)],
          [
            m.log_published(),
            published === null ? (
              m.log_not_published()
            ) : (
              <span key="published">
                {formatNumber(published.size)}, <Moment at={published.at} />
              </span>
            ),
          ],
          [m.log_key(), key === null ? m.log_not_published() : <VerifierKey key="key" text={key} />],
        ]}
      />
      <Section
        title={m.witnesses()}
        note={quorum === null ? m.no_quorum() : m.quorum_met({ have: quorum.have, needed: quorum.needed })}
      >
        {witnesses.length === 0 ? (
          <p className="mid">{m.no_witnesses_what()}</p>
        ) : (
          <QueueTable
            label={m.witnesses()}
            items={witnesses}
            keyOf={({ name }) => name}
            columns={[
              { head: m.witness_name(), cell: ({ name }) => <bdi dir="ltr">{name}</bdi> },
              { head: m.witness_key(), cell: (witness) => witness.key !== null && <VerifierKey text={witness.key} /> },
              {
                head: m.witness_cosigned(),
                cell: ({ lastCosignedAt }) => (lastCosignedAt === null ? m.never() : <Moment at={lastCosignedAt} />),
              },
              {
                head: m.witness_state(),
                cell: ({ ok, trouble }) =>
                  ok ? m.witness_ok() : <span lang="en">{trouble ?? m.witness_silent()}</span>,
              },
            ]}
          />
        )}
      </Section>
    </>
  )
}

function VerifierKey({ text }: { readonly text: string }): JSX.Element {
  return (
    <span>
      <bdi dir="ltr" className="mono small break">
        {text}
      </bdi>{' '}
      <CopyButton label={m.copy()} text={() => text} />
    </span>
  )
}

function FindReceipt({ command }: { readonly command: string }): JSX.Element {
  const navigate = useNavigate()
  const [typed, setTyped] = useState(command)
  const find = (event: FormEvent): void => {
    event.preventDefault()
    void navigate({ to: '/evidence', search: typed.trim() === '' ? {} : { command: typed.trim() } })
  }
  return (
    <form className="filters no-print" role="search" onSubmit={find}>
      <div className="field wide-field">
        <label htmlFor="receipt-command">{m.receipt_command()}</label>
        <div className="check-line">
          <input
            id="receipt-command"
            className="input mono"
            dir="ltr"
            spellCheck={false}
            data-page-field
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button type="submit" className="button">
            {m.show_receipt()}
          </button>
        </div>
      </div>
    </form>
  )
}

/** What a reader of the print-out can check it by. */
function Foot({ state }: { readonly state: LogState | null }): JSX.Element | null {
  const text = state?.published?.checkpoint
  if (text === null || text === undefined) return null
  return (
    <>
      <h2 className="label">{m.checkpoint()}</h2>
      <pre className="mono small" dir="ltr">
        {text}
      </pre>
      <span className="no-print">
        <CopyButton label={m.copy()} text={() => text} />
      </span>
    </>
  )
}
