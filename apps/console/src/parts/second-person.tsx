import { type JSX, useState } from 'react'
import { type Proposal, receiptOnly } from '../api/replies.ts'
import { useCommand } from '../api/use-command.ts'
import * as m from '../messages/messages.js'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Moment } from './moment.tsx'
import { ReasonButton } from './reason-button.tsx'
import { nameOf } from './who.tsx'

/** Every act that one person alone may not do: what is asked, by whom, what changes; approve it, or decline with a reason. */
export function SecondPerson({
  proposal,
  onDecided,
}: {
  readonly proposal: Proposal
  readonly onDecided: () => void
}): JSX.Element {
  const command = useCommand(receiptOnly)
  const [asking, setAsking] = useState<'approve' | 'decline' | null>(null)
  const { summary, proposedBy, proposedAt, expiresAt, mayApprove, whyNot, state, decidedAt, reason, why } = proposal
  const close = (): void => {
    setAsking(null)
    command.clear()
  }
  const decide = async (body?: { readonly reason: string }): Promise<void> => {
    const what = body === undefined ? 'approval' : 'decline'
    const outcome = await command.run('POST', `proposals/${proposal.proposal}/${what}`, body)
    if (!outcome.ok) return
    close()
    onDecided()
  }
  const changes = (
    <dl className="changes" lang="en">
      {Object.entries(summary.detail).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
  return (
    <article className="second-person" aria-label={summary.subject}>
      <div className="what">
        <h3>
          <PeopleIcon />
          <span>
            {state === 'open' ? m.second_person() : m.second_person_decided()} <bdi lang="en">{summary.subject}</bdi>
          </span>
        </h3>
        <p className="mid">
          {m.asked_by({ name: nameOf(proposedBy) })} <Moment at={proposedAt} />
          {expiresAt !== null && state === 'open' && (
            <>
              {' · '}
              {m.lapses()} <Moment at={expiresAt} />
            </>
          )}
        </p>
        {changes}
        {why !== null && (
          <p className="small mid" lang="en">
            {why}
          </p>
        )}
        {state !== 'open' && (
          <p>
            <strong lang="en">{state}</strong> {decidedAt !== null && <Moment at={decidedAt} />}{' '}
            {reason !== null && <q lang="">{reason}</q>}
          </p>
        )}
      </div>
      {state === 'open' && (
        <div className="acts no-print">
          <ReasonButton
            kind="primary"
            why={mayApprove ? null : (whyNot ?? m.somebody_else_approves())}
            onPress={() => setAsking('approve')}
          >
            {m.approve()}
          </ReasonButton>
          {mayApprove && (
            <button type="button" className="button" onClick={() => setAsking('decline')}>
              {m.decline()}
            </button>
          )}
        </div>
      )}
      {asking !== null && (
        <ConfirmDialog
          title={asking === 'approve' ? m.approve_title() : m.decline_title()}
          verb={asking === 'approve' ? m.approve() : m.decline()}
          asksReason={asking === 'decline'}
          isSending={command.isSending}
          failure={command.failure}
          onClose={close}
          onConfirm={(given) => void decide(asking === 'decline' ? { reason: given } : undefined)}
        >
          <p>
            <strong lang="en">{summary.subject}</strong>
          </p>
          {changes}
          <p className="mid">{asking === 'approve' ? m.approve_what() : m.decline_what()}</p>
        </ConfirmDialog>
      )}
    </article>
  )
}

function PeopleIcon(): JSX.Element {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.4">
      <circle cx="6" cy="5" r="2.600" />
      <path d="M1.500 14c0-3 2-4.500 4.500-4.500s4.500 1.500 4.500 4.500M10.500 2.600a2.600 2.600 0 0 1 0 4.800M12 9.800c1.600.6 2.500 2 2.500 4.200" />
    </svg>
  )
}

/** What was done waits for somebody else. */
export function AwaitsNotice({ why }: { readonly why: string }): JSX.Element {
  return (
    <div className="second-person" role="status">
      <div className="what">
        <h3>
          <PeopleIcon />
          {m.awaits_second_person()}
        </h3>
        <p className="mid" lang="en">
          {why}
        </p>
      </div>
    </div>
  )
}
