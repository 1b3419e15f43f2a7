import type { Jurisdiction } from '../../kernel/policy/model.ts'
import type { Role } from '../../kernel/policy/roles.ts'
import type { AccountId, BodyOf, MachineKeyId, OneTimeCodeId, PasskeyId } from './facts.ts'

/**
 * What may be asked. Secrets never come this far: the caller has hashed, compared and looked up, and says what it found by
 * id. What it stores in private tables goes into the same transaction as the facts.
 */
export type AccountsCommand =
  | UseSetUpCode
  | ({ readonly kind: 'create' } & NewPerson)
  | { readonly kind: 'grant-role' | 'revoke-role'; readonly account: AccountId; readonly role: Role }
  | {
      readonly kind: 'set-password'
      readonly account: AccountId
      readonly occasion: BodyOf<'accounts/password-set'>['occasion']
    }
  | {
      readonly kind: 'add-passkey'
      readonly account: AccountId
      readonly publicKeySha256: string
      readonly label: string
    }
  | { readonly kind: 'remove-passkey'; readonly account: AccountId; readonly passkey: PasskeyId }
  | { readonly kind: 'set-totp'; readonly account: AccountId; readonly backupCodes: number }
  | {
      readonly kind: 'lock'
      readonly account: AccountId
      readonly reason: LockReason
      readonly until: Temporal.Instant | null
    }
  | { readonly kind: AccountOnly; readonly account: AccountId }
  | IssueKey
  | { readonly kind: 'revoke-key'; readonly key: MachineKeyId }

/** Commands that need to know nothing but whose account it is. */
type AccountOnly = 'use-backup-code' | 'end-sessions' | 'unlock' | 'propose-recovery' | 'open-recovery'
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

export interface IssueKey {
  readonly kind: 'issue-key'
  readonly jurisdiction: Jurisdiction
  readonly prefix: string
  readonly label: string
  readonly scopes: readonly string[]
  readonly expiresAt: Temporal.Instant
}
