import { type JSX, useState } from 'react'
import { approved, type Proposal } from '../api/replies.ts'
import { useMe } from '../api/session.ts'
import { useCommand } from '../api/use-command.ts'
import * as m from '../messages/messages.js'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Moment } from './moment.tsx'
import { ReasonButton } from './reason-button.tsx'
import { ShownOnce } from './shown-once.tsx'
import { approverOf, detailsOf, isWaiting, subjectOf, whyNotApprove, whySecondPerson } from './proposal-words.ts'
import { nameOf } from './who.tsx'

/** Every act that one person alone may not do: what is asked, by whom, until when; approve it, decline it or take it back. */
export function SecondPerson({
  proposal,
  onDecided,
}: {
  readonly proposal: Proposal
  readonly onDecided: () => void
}): JSX.Element {
  const command = useCommand(approved)
  const [asking, setAsking] = useState<'approve' | 'decline' | null>(null)
  const isOwn = useMe()?.account === proposal.proposedBy.account
  const { proposedBy, proposedAt, mayApprove, state } = proposal
  const subject = subjectOf(proposal)
  const recovery = command.done?.recovery ?? null
  const words = isOwn ? TAKE_BACK : DECLINE
  const close = (): void => {
    setAsking(null)
    command.clear()
  }
  const decide = async (body?: { readonly reason: string }): Promise<void> => {
    const what = body === undefined ? 'approval' : 'decline'
    const outcome = await command.run('POST', `proposals/${proposal.proposal}/${what}`, body)
    if (!outcome.ok) return
    setAsking(null)
    if (outcome.value.recovery === null) onDecided()
  }
  const changes = (
    <dl className="changes">
      {detailsOf(proposal).map(([name, value]) => (
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
    <article className="second-person" aria-label={subject}>
      <div className="what">
        <h2>
          <PeopleIcon />
          <span>
            {state === 'open' ? m.second_person() : m.second_person_decided()} <bdi>{subject}</bdi>
          </span>
        </h2>
        <p className="mid">
          {m.asked_by({ name: nameOf(proposedBy) })} <Moment at={proposedAt} />
        </p>
        {changes}
        {state === 'open' ? <Waiting proposal={proposal} /> : <Decided proposal={proposal} />}
        {recovery !== null && (
          <ShownOnce title={m.recovery_code()} secrets={[recovery.code]} onKept={onDecided}>
            {m.invitation_hand_over({ name: proposal.about === null ? m.this_person() : nameOf(proposal.about) })}{' '}
            {m.until()} <Moment at={recovery.expiresAt} />
          </ShownOnce>
        )}
      </div>
      {state === 'open' && recovery === null && (
        <div className="acts no-print">
          <ReasonButton kind="primary" why={whyNotApprove(proposal)} onPress={() => setAsking('approve')}>
            {m.approve()}
          </ReasonButton>
          {(mayApprove || (isOwn && isWaiting(proposal))) && (
            <button type="button" className="button" onClick={() => setAsking('decline')}>
              {words.decline()}
            </button>
          )}
        </div>
      )}
      {asking !== null && (
        <ConfirmDialog
          title={asking === 'approve' ? m.approve_title() : words.title()}
          verb={asking === 'approve' ? m.approve() : words.decline()}
          asksReason={asking === 'decline'}
          isSending={command.isSending}
          failure={command.failure}
          onClose={close}
          onConfirm={(given) => void decide(asking === 'decline' ? { reason: given } : undefined)}
        >
          <p>
            <strong>{subject}</strong>
          </p>
          {changes}
          <p className="mid">{asking === 'approve' ? m.approve_what() : words.what()}</p>
        </ConfirmDialog>
      )}
    </article>
  )
}

const TAKE_BACK = { decline: m.take_back, title: m.take_back_title, what: m.take_back_what }
const DECLINE = { decline: m.decline, title: m.decline_title, what: m.decline_what }

/** Who may approve it, until when, and why one person is not enough. */
function Waiting({ proposal: { action, lapsesAt } }: { readonly proposal: Proposal }): JSX.Element {
  return (
    <>
      <p>
        {m.may_approve()}: {approverOf(action)}.
        {lapsesAt !== null && (
          <>
            {' '}
            {m.waits_until()} <Moment at={lapsesAt} />.
          </>
        )}
      </p>
      <p className="small mid">{whySecondPerson(action)}</p>
    </>
  )
}

/** What became of it: by whom, when, and why where it was declined. */
function Decided({ proposal }: { readonly proposal: Proposal }): JSX.Element {
  const { state, decidedBy, decidedAt, reason } = proposal
  return (
    <p>
      <strong>{state === 'approved' ? m.state_approved() : m.state_declined()}</strong>
      {reason !== null && (
        <>
          {' '}
          <q lang="">{reason}</q>
        </>
      )}
      {decidedBy !== null && (
        <span className="mid">
          {' '}
          {m.decided_by()} <bdi>{nameOf(decidedBy)}</bdi>
          {decidedAt !== null && (
            <>
              , <Moment at={decidedAt} />
            </>
          )}
        </span>
      )}
    </p>
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
export function AwaitsNotice({ action }: { readonly action: string }): JSX.Element {
  return (
    <div className="second-person" role="status">
      <div className="what">
        <h2>
          <PeopleIcon />
          {m.awaits_second_person()}
        </h2>
        <p className="mid">
          {whySecondPerson(action)} {m.may_approve()}: {approverOf(action)}.
        </p>
      </div>
    </div>
  )
}
