import type { AccountFact, AccountId } from './facts.ts'

/** Time to hand a code over and set a means of sign-in, while both are there. */
export const ENROLMENT_MINUTES = 60

/** The stream that the facts of an account are in, one after the other. */
export function accountStream(account: AccountId): string {
  return `account/${account}`
}

/** Ends every session of the account, in the same transaction as what made it necessary. */
export function sessionsEnded(
  account: AccountId,
  reason: Extract<AccountFact, { kind: 'accounts/sessions-ended' }>['body']['reason'],
): AccountFact {
  return { kind: 'accounts/sessions-ended', stream: accountStream(account), body: { account, reason } }
}
