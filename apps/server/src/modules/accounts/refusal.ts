import type { Decided, Refusal } from '../../kernel/decision.ts'
import type { AccountFact } from './facts.ts'

export type AccountsRefusalCode =
  | 'accounts-unknown'
  | 'accounts-name-taken'
  | 'accounts-set-up-code-unknown'
  | 'accounts-set-up-code-used'
  | 'accounts-set-up-code-expired'
  | 'accounts-role-held'
  | 'accounts-role-not-held'
  | 'accounts-duties-separate'
  | 'accounts-last-administrator'
  | 'accounts-passkey-unknown'
  | 'accounts-passkey-limit'
  | 'accounts-passkey-known'
  | 'accounts-last-sign-in'
  | 'accounts-no-backup-code'
  | 'accounts-locked-already'
  | 'accounts-not-locked'
  | 'accounts-recovery-pending'
  | 'accounts-recovery-not-proposed'
  | 'accounts-enrolment-not-open'
  | 'accounts-has-sign-in'
  | 'accounts-provider-linked'
  | 'accounts-provider-taken'
  | 'accounts-provider-not-linked'
  | 'accounts-key-unknown'
  | 'accounts-key-expiry'
  | 'accounts-key-without-scope'

export type AccountsDecided = Decided<AccountFact, AccountsRefusalCode>

export function record(...facts: readonly AccountFact[]): AccountsDecided {
  return { ok: true, facts }
}

export function no(
  code: AccountsRefusalCode,
  message: string,
): { readonly ok: false; readonly refusal: Refusal<AccountsRefusalCode> } {
  return { ok: false, refusal: { code, message } }
}
