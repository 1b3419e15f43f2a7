// Written from the description of the interface by `npm run generate:client`; do not edit.

import { call, type Answered, type Options, type Server } from '../call.ts'
import type * as Schemas from './schemas.ts'

export type GetAccountsRefusal =
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'server-failed'

/** Who has an account, in which roles; reading the names is recorded. */
export function getAccounts(
  server: Server,
  query: { limit?: number; after?: string } = {},
  options: Options = {},
): Promise<Answered<{
  readonly items: readonly (Schemas.Account)[]
  readonly next: string | null
}, GetAccountsRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/accounts`, query }, options)
}

export type PostAccountsRefusal =
  | 'accounts-name-taken'
  | 'sign-in-name-malformed'
  | 'request-malformed'
  | 'request-too-large'
  | 'request-not-json'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Make an account without a role, and an invitation for its person. */
export function postAccounts(
  server: Server,
  body: {
  readonly signInName: string
  readonly displayName: string
},
  options: Options = {},
): Promise<Answered<Schemas.Invited, PostAccountsRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/accounts`, body }, options)
}

export type GetAccountsByAccountRefusal =
  | 'accounts-unknown'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'server-failed'

/** One account, with what happened to it. */
export function getAccountsByAccount(
  server: Server,
  account: string,
  options: Options = {},
): Promise<Answered<{
  readonly account: string
  readonly signInName: string | null
  readonly displayName: string | null
  readonly roles: readonly (string)[]
  readonly state: "active" | "invited" | "locked" | "no-means"
  readonly lockedUntil: string | null
  readonly hasSecondFactor: boolean
  readonly passkeys: number
  readonly lastSignInAt: string | null
  readonly openProposals: number
  readonly sessions: number
  readonly history: readonly ({
    readonly at: string
    readonly kind: string
    readonly by: {
      readonly account: string
      readonly displayName: string | null
    } | null
    readonly secondPerson: {
      readonly account: string
      readonly displayName: string | null
    } | null
    readonly role: string | null
  })[]
}, GetAccountsByAccountRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/accounts/${encodeURIComponent(account)}` }, options)
}

export type PostAccountsByAccountInvitationRefusal =
  | 'accounts-unknown'
  | 'accounts-has-sign-in'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Make a new code for somebody who cannot sign in yet. */
export function postAccountsByAccountInvitation(
  server: Server,
  account: string,
  options: Options = {},
): Promise<Answered<Schemas.Invited, PostAccountsByAccountInvitationRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/accounts/${encodeURIComponent(account)}/invitation` }, options)
}

export type PutAccountsByAccountLockRefusal =
  | 'accounts-unknown'
  | 'accounts-locked-already'
  | 'accounts-last-administrator'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Stop an account from signing in, at once. */
export function putAccountsByAccountLock(
  server: Server,
  account: string,
  options: Options = {},
): Promise<Answered<Schemas.Answer, PutAccountsByAccountLockRefusal>> {
  return call(server, { method: 'PUT', path: `/api/v1/accounts/${encodeURIComponent(account)}/lock` }, options)
}

export type DeleteAccountsByAccountLockRefusal =
  | 'accounts-unknown'
  | 'accounts-not-locked'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Let a locked account sign in again. */
export function deleteAccountsByAccountLock(
  server: Server,
  account: string,
  options: Options = {},
): Promise<Answered<Schemas.Answer, DeleteAccountsByAccountLockRefusal>> {
  return call(server, { method: 'DELETE', path: `/api/v1/accounts/${encodeURIComponent(account)}/lock` }, options)
}

export type DeleteAccountsByAccountSessionsRefusal =
  | 'accounts-unknown'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Sign a person out everywhere. */
export function deleteAccountsByAccountSessions(
  server: Server,
  account: string,
  options: Options = {},
): Promise<Answered<Schemas.Answer, DeleteAccountsByAccountSessionsRefusal>> {
  return call(server, { method: 'DELETE', path: `/api/v1/accounts/${encodeURIComponent(account)}/sessions` }, options)
}

export type PostAccountsByAccountRecoveryRefusal =
  | 'accounts-unknown'
  | 'accounts-recovery-pending'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Propose that somebody who lost every means of sign-in may set a new one. */
export function postAccountsByAccountRecovery(
  server: Server,
  account: string,
  options: Options = {},
): Promise<Answered<Schemas.Answer, PostAccountsByAccountRecoveryRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/accounts/${encodeURIComponent(account)}/recovery` }, options)
}

export type PutAccountsByAccountRolesByRoleRefusal =
  | 'accounts-unknown'
  | 'accounts-role-held'
  | 'accounts-duties-separate'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Propose a role for somebody else. */
export function putAccountsByAccountRolesByRole(
  server: Server,
  account: string,
  role: string,
  options: Options = {},
): Promise<Answered<Schemas.Answer, PutAccountsByAccountRolesByRoleRefusal>> {
  return call(server, { method: 'PUT', path: `/api/v1/accounts/${encodeURIComponent(account)}/roles/${encodeURIComponent(role)}` }, options)
}

export type DeleteAccountsByAccountRolesByRoleRefusal =
  | 'accounts-unknown'
  | 'accounts-role-not-held'
  | 'accounts-last-administrator'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Take a role away, at once. */
export function deleteAccountsByAccountRolesByRole(
  server: Server,
  account: string,
  role: string,
  options: Options = {},
): Promise<Answered<Schemas.Answer, DeleteAccountsByAccountRolesByRoleRefusal>> {
  return call(server, { method: 'DELETE', path: `/api/v1/accounts/${encodeURIComponent(account)}/roles/${encodeURIComponent(role)}` }, options)
}

export type GetKeysRefusal =
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'server-failed'

/** Which programs have a key, for what and until when. */
export function getKeys(
  server: Server,
  options: Options = {},
): Promise<Answered<{
  readonly items: readonly (Schemas.MachineKey)[]
}, GetKeysRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/keys` }, options)
}

export type PostKeysRefusal =
  | 'accounts-key-scope-unknown'
  | 'accounts-key-without-scope'
  | 'accounts-key-expiry'
  | 'request-malformed'
  | 'request-too-large'
  | 'request-not-json'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Propose a key for a program. */
export function postKeys(
  server: Server,
  body: {
  readonly label: string
  readonly scopes: readonly (string)[]
  readonly expiresAt: string
},
  options: Options = {},
): Promise<Answered<{
  readonly receipt: Schemas.Receipt
  readonly awaits: {
    readonly proposal: string
    readonly why: string
  } | null
  readonly secret: string
}, PostKeysRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/keys`, body }, options)
}

export type DeleteKeysByKeyRefusal =
  | 'accounts-key-unknown'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** End a key, at once. */
export function deleteKeysByKey(
  server: Server,
  key: string,
  options: Options = {},
): Promise<Answered<Schemas.Answer, DeleteKeysByKeyRefusal>> {
  return call(server, { method: 'DELETE', path: `/api/v1/keys/${encodeURIComponent(key)}` }, options)
}
