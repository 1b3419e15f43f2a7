import type { DecisionContext } from '../../kernel/decision.ts'
import { passkeyIdSchema, type AccountFact, type BodyOf, type PasskeyId } from './facts.ts'
import { no, record, type AccountsDecided } from './refusal.ts'
import type { AccountState } from './state.ts'
import { accountStream, sessionsEnded } from './streams.ts'

/** More devices than a person has; each is a way in that somebody must remember. */
const PASSKEYS_MAX = 20

type Occasion = BodyOf<'accounts/password-set'>['occasion']

export function setPassword(account: AccountState, occasion: Occasion, { now }: DecisionContext): AccountsDecided {
  const { id, recovery } = account
  const isOpen = recovery?.step === 'opened' && Temporal.Instant.compare(now, recovery.expiresAt) < 0
  if (occasion === 'recovery' && !isOpen)
    return no(
      'accounts-recovery-not-open',
      'Recovery of this account is not open, or no longer. Have it proposed again.',
    )
  return record(
    ...(occasion === 'recovery' ? lostMeans(account) : []),
    { kind: 'accounts/password-set', stream: accountStream(id), body: { account: id, occasion } },
    sessionsEnded(id, 'password-set'),
  )
}

/** What the person lost may be in other hands: after a recovery nothing of it signs in. */
function lostMeans({ id: account, passkeys, hasTotp }: AccountState): readonly AccountFact[] {
  const stream = accountStream(account)
  const removed = [...passkeys].map((passkey): AccountFact => ({
    kind: 'accounts/passkey-removed',
    stream,
    body: { account, passkey },
  }))
  return hasTotp ? [...removed, { kind: 'accounts/totp-removed', stream, body: { account } }] : removed
}

export function addPasskey(
  { id: account, passkeys }: AccountState,
  { publicKeySha256, label }: { readonly publicKeySha256: string; readonly label: string },
  { newId }: DecisionContext,
): AccountsDecided {
  if (passkeys.size >= PASSKEYS_MAX)
    return no('accounts-passkey-limit', `${PASSKEYS_MAX} passkeys are registered. Remove one that is not used.`)
  const passkey = passkeyIdSchema.parse(newId())
  return record({
    kind: 'accounts/passkey-added',
    stream: accountStream(account),
    body: { account, passkey, publicKeySha256, label },
  })
}

export function removePasskey(
  { id: account, passkeys, hasPassword }: AccountState,
  passkey: PasskeyId,
): AccountsDecided {
  if (!passkeys.has(passkey)) return no('accounts-passkey-unknown', 'This account has no such passkey.')
  if (passkeys.size === 1 && !hasPassword)
    return no('accounts-last-sign-in', 'Without this passkey the person could not sign in. Add another means first.')
  return record({ kind: 'accounts/passkey-removed', stream: accountStream(account), body: { account, passkey } })
}

/** A new secret replaces the old one and its back-up codes. */
export function setTotp({ id: account }: AccountState, backupCodes: number): AccountsDecided {
  return record({ kind: 'accounts/totp-set', stream: accountStream(account), body: { account, backupCodes } })
}

export function useBackupCode({ id: account, backupCodesLeft }: AccountState): AccountsDecided {
  if (backupCodesLeft === 0)
    return no('accounts-no-backup-code', 'No back-up code is left. Make new ones after signing in.')
  return record({
    kind: 'accounts/backup-code-used',
    stream: accountStream(account),
    body: { account, left: backupCodesLeft - 1 },
  })
}
