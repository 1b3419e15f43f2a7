import { type JSX, useState } from 'react'
import { approved, type Proposal } from '../api/replies.ts'
import { useCommand } from '../api/use-command.ts'
import * as m from '../messages/messages.js'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { Moment } from './moment.tsx'
import { ReasonButton } from './reason-button.tsx'
import { ShownOnce } from './shown-once.tsx'
import { nameOf, roleWord } from './who.tsx'

/** Every act that one person alone may not do: what is asked, by whom, what changes; approve it, or decline with a reason. */
export function SecondPerson({
  proposal,
  onDecided,
}: {
  readonly proposal: Proposal
  readonly onDecided: () => void
}): JSX.Element {
  const command = useCommand(approved)
  const [asking, setAsking] = useState<'approve' | 'decline' | null>(null)
  const { proposedBy, proposedAt, detail, mayApprove, whyNot, state, why } = proposal
  const subject = subjectOf(proposal)
  const recovery = command.done?.recovery ?? null
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
      {Object.entries(detail).map(([name, value]) => (
        <div key={name}>
          <dt>{DETAIL_WORDS[name]?.() ?? name}</dt>
          <dd>
            <bdi>{name === 'role' ? roleWord(value) : value}</bdi>
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
        {why !== null && (
          <p className="small mid" lang="en">
            {why}
          </p>
        )}
        {state !== 'open' && (
          <p>
            <strong>{state === 'approved' ? m.state_approved() : m.state_declined()}</strong>
          </p>
        )}
        {recovery !== null && (
          <ShownOnce title={m.recovery_code()} secrets={[recovery.code]} onKept={onDecided}>
            {m.invitation_hand_over({ name: proposal.about === null ? m.this_person() : nameOf(proposal.about) })}{' '}
            {m.until()} <Moment at={recovery.expiresAt} />
          </ShownOnce>
        )}
      </div>
      {state === 'open' && recovery === null && (
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
            <strong>{subject}</strong>
          </p>
          {changes}
          <p className="mid">{asking === 'approve' ? m.approve_what() : m.decline_what()}</p>
        </ConfirmDialog>
      )}
    </article>
  )
}

const DETAIL_WORDS: Readonly<Record<string, () => string>> = {
  role: m.role_to_grant,
  label: m.key_label,
  scopes: m.key_scopes,
  expiresAt: m.key_until,
}
const ACT_WORDS: Readonly<Record<string, () => string>> = {
  'accounts.grant-role': m.act_grant_role,
  'accounts.recover': m.act_recover,
  'accounts.issue-key': m.act_issue_key,
  'screening.settle-review': m.act_settle,
}

/** What is asked, and about whom. */
function subjectOf({ action, about }: Proposal): string {
  const act = ACT_WORDS[action]?.() ?? action
  return about === null ? act : `${act}: ${nameOf(about)}`
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
        <h2>
          <PeopleIcon />
          {m.awaits_second_person()}
        </h2>
        <p className="mid" lang="en">
          {why}
        </p>
      </div>
    </div>
  )
}
