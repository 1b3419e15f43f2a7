import type { DecisionContext } from '../../kernel/decision.ts'
import type { BodyOf } from './facts.ts'
import { no, record, type AccountsDecided } from './refusal.ts'
import { administratorsOf, isLocked, type AccountsState, type AccountState } from './state.ts'
import { accountStream, ENROLMENT_MINUTES, sessionsEnded } from './streams.ts'

/** Time for a second person to be found, over a weekend. */
const PROPOSAL_HOURS = 72

export function endSessions({ id }: AccountState): AccountsDecided {
  return record(sessionsEnded(id, 'asked'))
}

interface Lock {
  readonly reason: BodyOf<'accounts/locked'>['reason']
  readonly until: Temporal.Instant | null
}

export function lock(
  account: AccountState,
  state: AccountsState,
  { reason, until }: Lock,
  context: DecisionContext,
): AccountsDecided {
  if (isLocked(account, context.now) && !isLonger(account, until))
    return no('accounts-locked-already', 'The account is locked, as long or longer.')
  // Failures of a stranger must not leave the accounts without an administrator either: that account only waits.
  if (until === null && isLastAdministrator(account, state))
    return no(
      'accounts-last-administrator',
      'Nobody would be left to manage accounts. Make another administrator first.',
    )
  const body = { account: account.id, reason, until: until?.toString() ?? null }
  return record(
    { kind: 'accounts/locked', stream: accountStream(account.id), body },
    sessionsEnded(account.id, 'locked'),
  )
}

export function unlock(account: AccountState, { now }: DecisionContext): AccountsDecided {
  if (!isLocked(account, now)) return no('accounts-not-locked', 'The account is not locked.')
  return record({ kind: 'accounts/unlocked', stream: accountStream(account.id), body: { account: account.id } })
}

/** The first person's word. It changes nothing yet, and the person it is about is shown it at the next sign-in. */
export function proposeRecovery(
  { id: account, recoveryProposedUntil }: AccountState,
  { now }: DecisionContext,
): AccountsDecided {
  if (isBefore(now, recoveryProposedUntil))
    return no('accounts-recovery-pending', 'Recovery of this account is proposed already.')
  const expiresAt = now.add({ hours: PROPOSAL_HOURS }).toString()
  return record({ kind: 'accounts/recovery-proposed', stream: accountStream(account), body: { account, expiresAt } })
}

/** The second person's word: for an hour, a one-time code may set new means of sign-in. Whoever was signed in no longer is. */
export function openRecovery(
  { id: account, recoveryProposedUntil }: AccountState,
  { now }: DecisionContext,
): AccountsDecided {
  if (!isBefore(now, recoveryProposedUntil))
    return no('accounts-recovery-not-proposed', 'Recovery of this account is not proposed, or no longer.')
  const expiresAt = now.add({ minutes: ENROLMENT_MINUTES }).toString()
  return record(
    { kind: 'accounts/recovery-opened', stream: accountStream(account), body: { account, expiresAt } },
    sessionsEnded(account, 'recovery'),
  )
}

function isBefore(now: Temporal.Instant, until: Temporal.Instant | null): boolean {
  return until !== null && Temporal.Instant.compare(now, until) < 0
}

function isLonger({ lock }: AccountState, until: Temporal.Instant | null): boolean {
  if (lock === null || lock.until === null) return false
  return until === null || Temporal.Instant.compare(until, lock.until) > 0
}

function isLastAdministrator({ id }: AccountState, state: AccountsState): boolean {
  const administrators = administratorsOf(state)
  return administrators.length === 1 && administrators[0] === id
}
