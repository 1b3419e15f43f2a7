import type { Jurisdiction } from '../../kernel/ids.ts'
import type { Role } from '../../kernel/policy/roles.ts'
import type { AccountId, BodyOf, MachineKeyId, Occasion, OneTimeCodeId, PasskeyId } from './facts.ts'

/**
 * What may be asked. Secrets never come this far: the caller has hashed, compared and looked up, and says what it found by
 * id. What it stores in private tables goes into the same transaction as the facts.
 */
export type AccountsCommand =
  | UseSetUpCode
  | ({ readonly kind: 'create' } & NewPerson)
  | { readonly kind: 'grant-role' | 'revoke-role'; readonly account: AccountId; readonly role: Role }
  | { readonly kind: 'invite'; readonly account: AccountId; readonly code: OneTimeCodeId }
  | { readonly kind: 'set-password'; readonly account: AccountId; readonly occasion: Occasion }
  | AddPasskey
  | { readonly kind: 'remove-passkey'; readonly account: AccountId; readonly passkey: PasskeyId }
  | { readonly kind: 'set-totp'; readonly account: AccountId; readonly backupCodes: number }
  | {
      readonly kind: 'lock'
      readonly account: AccountId
      readonly reason: LockReason
      readonly until: Temporal.Instant | null
    }
  | { readonly kind: AccountOnly; readonly account: AccountId }
  | LinkProvider
  | IssueKey
  | { readonly kind: 'revoke-key'; readonly key: MachineKeyId }

/** Commands that need to know nothing but whose account it is. */
type AccountOnly =
  | 'use-backup-code'
  | 'unlink-provider'
  | 'end-sessions'
  | 'unlock'
  | 'propose-recovery'
  | 'open-recovery'
type LockReason = BodyOf<'accounts/locked'>['reason']

export interface NewPerson {
  readonly jurisdiction: Jurisdiction
  readonly signInName: string
  readonly displayName: string
  /** Whether the private index of sign-in names has this one already: names are sealed, so the state does not know. */
  readonly isNameTaken: boolean
}

export interface UseSetUpCode extends NewPerson {
  readonly kind: 'use-set-up-code'
  /** The code that the hash of the typed one was found under, null when there was none. */
  readonly code: { readonly id: OneTimeCodeId; readonly expiresAt: Temporal.Instant } | null
}

export interface AddPasskey {
  readonly kind: 'add-passkey'
  readonly account: AccountId
  readonly occasion: Occasion
  readonly publicKeySha256: string
  readonly label: string
}

export interface LinkProvider {
  readonly kind: 'link-provider'
  readonly account: AccountId
  readonly issuer: string
  readonly subject: string
  /** Whether the private index of subjects has this one already. */
  readonly isSubjectTaken: boolean
  /** An administrator may link only an account that nobody can sign in to yet: otherwise it could be taken over. */
  readonly by: 'self' | 'administrator'
}

export interface IssueKey {
  readonly kind: 'issue-key'
  readonly jurisdiction: Jurisdiction
  readonly prefix: string
  readonly keySha256: string
  readonly label: string
  readonly scopes: readonly string[]
  readonly expiresAt: Temporal.Instant
}
