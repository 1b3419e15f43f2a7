import type { Who } from '../api/replies.ts'
import * as m from '../messages/messages.js'
import { nameOf, roleWord } from './who.tsx'

const WORDS: ReadonlyMap<string, () => string> = new Map([
  ['accounts/set-up-code-used', m.fact_set_up_code_used],
  ['accounts/created', m.fact_created],
  ['accounts/invited', m.fact_invited],
  ['accounts/role-granted', () => m.fact_role_granted({ role: '' })],
  ['accounts/role-revoked', () => m.fact_role_revoked({ role: '' })],
  ['accounts/password-set', m.fact_password_set],
  ['accounts/password-removed', m.fact_password_removed],
  ['accounts/passkey-added', m.fact_passkey_added],
  ['accounts/passkey-removed', m.fact_passkey_removed],
  ['accounts/totp-set', m.fact_totp_set],
  ['accounts/totp-removed', m.fact_totp_removed],
  ['accounts/backup-code-used', m.fact_backup_code_used],
  ['accounts/provider-linked', m.fact_provider_linked],
  ['accounts/provider-unlinked', m.fact_provider_unlinked],
  ['accounts/sessions-ended', m.fact_sessions_ended],
  ['accounts/locked', m.fact_locked],
  ['accounts/unlocked', m.fact_unlocked],
  ['accounts/recovery-proposed', m.fact_recovery_proposed],
  ['accounts/recovery-opened', m.fact_recovery_opened],
  ['accounts/key-issued', m.fact_key_issued],
  ['accounts/key-revoked', m.fact_key_revoked],
  ['kernel/proposed', m.fact_proposed],
  ['kernel/approved', m.fact_approved],
  ['kernel/declined', m.fact_declined],
  ['kernel/sealed-opened', m.fact_sealed_opened],
  ['kernel/reaction-refused', m.fact_reaction_refused],
  ['screening/asked', m.fact_asked],
  ['screening/rescreened', m.fact_rescreened],
  ['screening/settled', m.fact_settled],
  ['screening/settlement-withdrawn', m.fact_settlement_withdrawn],
  ['screening/rescreening-begun', m.fact_rescreening_begun],
  ['screening/rescreening-ended', m.fact_rescreening_ended],
  ['screening/forgotten', m.fact_forgotten],
])

/** What a kind of fact says happened. A kind that this edition does not know keeps its own name. */
export function factWord(kind: string, role: string | null = null): string {
  if (role !== null && kind === 'accounts/role-granted') return m.fact_role_granted({ role: roleWord(role) })
  if (role !== null && kind === 'accounts/role-revoked') return m.fact_role_revoked({ role: roleWord(role) })
  // Without its role the sentence ends before the colon.
  return (WORDS.get(kind)?.() ?? kind).replace(/\s*:\s*$/u, '')
}

/** Who did it, and who approved. */
export function doneBy(by: Who | null, secondPerson: Who | null): string {
  const first = by === null ? m.fact_by_system() : nameOf(by)
  return secondPerson === null ? first : m.fact_by_two({ first, second: nameOf(secondPerson) })
}
