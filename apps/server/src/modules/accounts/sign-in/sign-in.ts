import type { Refusal } from '../../../kernel/decision.ts'
import type { Result } from '../../../result.ts'
import type { AccountId, PasskeyId } from '../facts.ts'

/**
 * The port of the means of sign-in that are a ceremony: the server asks, the browser or the provider answers. Passwords are
 * not: they are compared at once (`verifyPassword`).
 */
export interface SignIn<Ask> {
  /** Begins: what the browser needs, and what the server keeps until the answer, in a private table and for one use. */
  begin(now: Temporal.Instant): Promise<Result<Begun<Ask>, Refusal<SignInRefusalCode>>>
  /** Finishes: who it is. The caller has taken `pending` out of its table; whatever comes back, it is not used again. */
  finish(pending: Pending, answer: unknown, now: Temporal.Instant): Promise<Result<Proof, Refusal<SignInRefusalCode>>>
}

export interface Begun<Ask> {
  readonly ask: Ask
  readonly pending: Pending
}

/** Plain text values, to be kept as they are. Secret: whoever reads them could finish the ceremony. */
export interface Pending {
  readonly expiresAt: string
  readonly values: Readonly<Record<string, string>>
}

/** What a finished ceremony shows. `strong`: by itself as good as a password with a second factor. */
export type Proof =
  | {
      readonly method: 'passkey'
      readonly account: AccountId
      readonly passkey: PasskeyId
      /** To be kept with the passkey: a counter that falls back is a copied authenticator. */
      readonly counter: number
      readonly strong: true
    }
  | {
      readonly method: 'provider'
      readonly issuer: string
      readonly subject: string
      readonly strong: boolean
    }

export type SignInRefusalCode =
  | 'passkey-malformed'
  | 'passkey-unknown'
  | 'passkey-refused'
  | 'provider-unreachable'
  | 'provider-refused'
  | 'provider-forbidden-address'
  | 'sign-in-expired'

/** Time to find the telephone; afterwards the page begins again. */
const CEREMONY_MINUTES = 10

export function pendingUntil(now: Temporal.Instant, values: Pending['values']): Pending {
  return { expiresAt: now.add({ minutes: CEREMONY_MINUTES }).toString(), values }
}

/** The kept values, or null when the time is over. */
export function valuesOf(pending: Pending, now: Temporal.Instant): Pending['values'] | null {
  return Temporal.Instant.compare(now, Temporal.Instant.from(pending.expiresAt)) < 0 ? pending.values : null
}

export const EXPIRED: Refusal<SignInRefusalCode> = {
  code: 'sign-in-expired',
  message: 'This took more than ten minutes. Begin again.',
}
