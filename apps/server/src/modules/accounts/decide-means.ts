import type { DecisionContext } from '../../kernel/decision.ts'
import type { AddPasskey, LinkProvider } from './commands.ts'
import { passkeyIdSchema, type AccountFact, type Occasion, type PasskeyId } from './facts.ts'
import { no, record, type AccountsDecided } from './refusal.ts'
import { hasMeans, type AccountState } from './state.ts'
import { accountStream, sessionsEnded } from './streams.ts'

/** More devices than a person has; each is a way in that somebody must remember. */
const PASSKEYS_MAX = 20

export function setPassword(account: AccountState, occasion: Occasion, { now }: DecisionContext): AccountsDecided {
  if (!mayEnrol(account, occasion, now)) return notOpen()
  const { id } = account
  return record(
    ...(occasion === 'recovery' ? lostDevices(account) : []),
    { kind: 'accounts/password-set', stream: accountStream(id), body: { account: id, occasion } },
    sessionsEnded(id, 'password-set'),
  )
}

export function addPasskey(
  account: AccountState,
  { occasion, publicKeySha256, label }: AddPasskey,
  { now, newId }: DecisionContext,
): AccountsDecided {
  if (!mayEnrol(account, occasion, now)) return notOpen()
  if (occasion === 'self' && account.passkeys.size >= PASSKEYS_MAX)
    return no('accounts-passkey-limit', `${PASSKEYS_MAX} passkeys are registered. Remove one that is not used.`)
  const passkey = passkeyIdSchema.parse(newId())
  return record(...(occasion === 'recovery' ? [...lostDevices(account), ...lostPassword(account)] : []), {
    kind: 'accounts/passkey-added',
    stream: accountStream(account.id),
    body: { account: account.id, passkey, publicKeySha256, label, occasion },
  })
}

export function removePasskey(account: AccountState, passkey: PasskeyId): AccountsDecided {
  const { id, passkeys } = account
  if (!passkeys.has(passkey)) return no('accounts-passkey-unknown', 'This account has no such passkey.')
  const left = new Set([...passkeys].filter((other) => other !== passkey))
  if (!hasMeans({ ...account, passkeys: left }))
    return no('accounts-last-sign-in', 'Without this passkey the person could not sign in. Add another means first.')
  return record({ kind: 'accounts/passkey-removed', stream: accountStream(id), body: { account: id, passkey } })
}

export function linkProvider(account: AccountState, command: LinkProvider): AccountsDecided {
  if (account.isLinked) return no('accounts-provider-linked', 'The account is linked. Unlink it first.')
  if (command.isSubjectTaken)
    return no('accounts-provider-taken', 'This person at the provider has another account here.')
  if (command.by === 'administrator' && hasMeans(account))
    return no('accounts-has-sign-in', 'The person can sign in: only they may link the account now.')
  const { issuer, subject } = command
  return record({
    kind: 'accounts/provider-linked',
    stream: accountStream(account.id),
    body: { account: account.id, issuer, subject },
  })
}

export function unlinkProvider(account: AccountState): AccountsDecided {
  const { id, isLinked } = account
  if (!isLinked) return no('accounts-provider-not-linked', 'The account is not linked to a provider.')
  if (!hasMeans({ ...account, isLinked: false }))
    return no('accounts-last-sign-in', 'Without the provider the person could not sign in. Add another means first.')
  return record({ kind: 'accounts/provider-unlinked', stream: accountStream(id), body: { account: id } })
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

/** A one-time code sets a means of sign-in only while what it was made for is open. */
function mayEnrol({ enrolment }: AccountState, occasion: Occasion, now: Temporal.Instant): boolean {
  if (occasion === 'self') return true
  return enrolment?.occasion === occasion && Temporal.Instant.compare(now, enrolment.expiresAt) < 0
}

function notOpen(): AccountsDecided {
  return no('accounts-enrolment-not-open', 'The code was used, or its time is over. Ask for a new one.')
}

/** What the person lost may be in other hands: after a recovery nothing of it signs in. */
function lostDevices({ id: account, passkeys, hasTotp }: AccountState): readonly AccountFact[] {
  const stream = accountStream(account)
  const removed = [...passkeys].map((passkey): AccountFact => ({
    kind: 'accounts/passkey-removed',
    stream,
    body: { account, passkey },
  }))
  return hasTotp ? [...removed, { kind: 'accounts/totp-removed', stream, body: { account } }] : removed
}

function lostPassword({ id: account, hasPassword }: AccountState): readonly AccountFact[] {
  return hasPassword ? [{ kind: 'accounts/password-removed', stream: accountStream(account), body: { account } }] : []
}
