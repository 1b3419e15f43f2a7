/** Typing errors are forgiven this often. */
const FREE_FAILURES = 5
const FIRST_WAIT_SECONDS = 30
/** Long enough to make guessing hopeless, short enough that a person comes back the same day. */
const WAIT_SECONDS_MAX = 3600
/** NIST SP 800-63B-4, 3.2.2: no more than 100 consecutive failures on one account. */
const FAILURES_MAX = 100

export type LockOut = { readonly state: 'open' } | { readonly state: 'wait'; readonly until: Temporal.Instant }

/**
 * Whether a password may be tried, after so many failures in a row, the last at that time. It depends on nothing else, so every
 * server answers alike.
 */
export function lockOut(failures: number, lastFailure: Temporal.Instant | null, now: Temporal.Instant): LockOut {
  if (failures < FREE_FAILURES || lastFailure === null) return { state: 'open' }
  const seconds = Math.min(FIRST_WAIT_SECONDS * 2 ** (failures - FREE_FAILURES), WAIT_SECONDS_MAX)
  const until = lastFailure.add({ seconds })
  return Temporal.Instant.compare(now, until) < 0 ? { state: 'wait', until } : { state: 'open' }
}

/**
 * Whether the account should be locked until a person unlocks it. `decide` refuses that for the last administrator, who goes
 * on waiting.
 */
export function isLockDue(failures: number): boolean {
  return failures >= FAILURES_MAX
}
