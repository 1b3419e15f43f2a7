// Written from the description of the interface by `npm run generate:client`; do not edit.

import { call, type Answered, type Options, type Server } from '../call.ts'
import type * as Schemas from './schemas.ts'

export type GetMeRefusal =
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'server-failed'

/** Who is signed in, and what they may do. */
export function getMe(
  server: Server,
  options: Options = {},
): Promise<Answered<Schemas.Me, GetMeRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/me` }, options)
}

export type GetSessionsRefusal =
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'server-failed'

/** Where one is signed in. */
export function getSessions(
  server: Server,
  options: Options = {},
): Promise<Answered<{
  readonly sessions: readonly ({
    readonly session: string
    readonly createdAt: string
    readonly lastSeenAt: string
    readonly isStrong: boolean
    readonly isThis: boolean
  })[]
}, GetSessionsRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/sessions` }, options)
}

export type DeleteSessionsRefusal =
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

/** Sign out everywhere. */
export function deleteSessions(
  server: Server,
  options: Options = {},
): Promise<Answered<Schemas.Answer, DeleteSessionsRefusal>> {
  return call(server, { method: 'DELETE', path: `/api/v1/sessions` }, options)
}

export type DeleteSessionsBySessionRefusal =
  | 'session-unknown'
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

/** End one of one’s sessions. */
export function deleteSessionsBySession(
  server: Server,
  session: string,
  options: Options = {},
): Promise<Answered<undefined, DeleteSessionsBySessionRefusal>> {
  return call(server, { method: 'DELETE', path: `/api/v1/sessions/${encodeURIComponent(session)}` }, options)
}

export type PutMePasswordRefusal =
  | 'password-malformed'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-common'
  | 'password-wrong'
  | 'second-factor-missing'
  | 'sign-in-not-recent'
  | 'too-many-attempts'
  | 'server-busy'
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

/** Set a new password; it signs out everywhere. */
export function putMePassword(
  server: Server,
  body: {
  readonly password: string
  readonly newPassword: string
},
  options: Options = {},
): Promise<Answered<{
  readonly receipt: Schemas.Receipt
}, PutMePasswordRefusal>> {
  return call(server, { method: 'PUT', path: `/api/v1/me/password`, body }, options)
}

export type PostMeSecondFactorRefusal =
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

/** Offer a secret for the app that makes codes. */
export function postMeSecondFactor(
  server: Server,
  options: Options = {},
): Promise<Answered<{
  readonly address: string
  readonly pending: string
}, PostMeSecondFactorRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/me/second-factor` }, options)
}

export type PutMeSecondFactorRefusal =
  | 'second-factor-expired'
  | 'totp-malformed'
  | 'totp-wrong'
  | 'password-wrong'
  | 'second-factor-missing'
  | 'sign-in-not-recent'
  | 'too-many-attempts'
  | 'server-busy'
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

/** Keep the second factor, once the app has shown a code. */
export function putMeSecondFactor(
  server: Server,
  body: {
  readonly password: string
  readonly pending: string
  readonly code: string
},
  options: Options = {},
): Promise<Answered<{
  readonly backupCodes: readonly (string)[]
}, PutMeSecondFactorRefusal>> {
  return call(server, { method: 'PUT', path: `/api/v1/me/second-factor`, body }, options)
}

export type GetMePasskeysRefusal =
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'server-failed'

/** One’s own passkeys. */
export function getMePasskeys(
  server: Server,
  options: Options = {},
): Promise<Answered<{
  readonly items: readonly (Schemas.Passkey)[]
}, GetMePasskeysRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/me/passkeys` }, options)
}

export type PostMePasskeysRefusal =
  | 'passkey-unavailable'
  | 'passkey-malformed'
  | 'passkey-refused'
  | 'sign-in-expired'
  | 'accounts-passkey-known'
  | 'accounts-passkey-limit'
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

/** Keep the passkey that the browser made. */
export function postMePasskeys(
  server: Server,
  body: {
  readonly pending: string
  readonly response: { readonly [name: string]: unknown }
  readonly label: string
},
  options: Options = {},
): Promise<Answered<{
  readonly receipt: Schemas.Receipt
}, PostMePasskeysRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/me/passkeys`, body }, options)
}

export type PostMePasskeysOptionsRefusal =
  | 'passkey-unavailable'
  | 'password-wrong'
  | 'second-factor-missing'
  | 'sign-in-not-recent'
  | 'too-many-attempts'
  | 'server-busy'
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

/** Begin to add a passkey. */
export function postMePasskeysOptions(
  server: Server,
  body: {
  readonly password?: string
} | null,
  options: Options = {},
): Promise<Answered<{
  readonly options: { readonly [name: string]: unknown }
  readonly pending: string
}, PostMePasskeysOptionsRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/me/passkeys/options`, body }, options)
}

export type DeleteMePasskeysByPasskeyRefusal =
  | 'accounts-passkey-unknown'
  | 'accounts-last-sign-in'
  | 'password-wrong'
  | 'second-factor-missing'
  | 'sign-in-not-recent'
  | 'too-many-attempts'
  | 'server-busy'
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

/** Remove a passkey, such as one of a device that was lost. */
export function deleteMePasskeysByPasskey(
  server: Server,
  passkey: string,
  body: {
  readonly password?: string
} | null,
  options: Options = {},
): Promise<Answered<{
  readonly receipt: Schemas.Receipt
}, DeleteMePasskeysByPasskeyRefusal>> {
  return call(server, { method: 'DELETE', path: `/api/v1/me/passkeys/${encodeURIComponent(passkey)}`, body }, options)
}

export type PostMeProviderRefusal =
  | 'provider-none'
  | 'provider-unreachable'
  | 'provider-refused'
  | 'provider-forbidden-address'
  | 'password-wrong'
  | 'second-factor-missing'
  | 'sign-in-not-recent'
  | 'too-many-attempts'
  | 'server-busy'
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

/** Link one’s account to oneself at the identity provider. */
export function postMeProvider(
  server: Server,
  body: {
  readonly password?: string
} | null,
  options: Options = {},
): Promise<Answered<{
  readonly address: string
}, PostMeProviderRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/me/provider`, body }, options)
}

export type DeleteMeProviderRefusal =
  | 'accounts-provider-not-linked'
  | 'accounts-last-sign-in'
  | 'password-wrong'
  | 'second-factor-missing'
  | 'sign-in-not-recent'
  | 'too-many-attempts'
  | 'server-busy'
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

/** End the link to the identity provider. */
export function deleteMeProvider(
  server: Server,
  body: {
  readonly password?: string
} | null,
  options: Options = {},
): Promise<Answered<{
  readonly receipt: Schemas.Receipt
}, DeleteMeProviderRefusal>> {
  return call(server, { method: 'DELETE', path: `/api/v1/me/provider`, body }, options)
}
