// Written from the description of the interface by `npm run generate:client`; do not edit.

import { call, type Answered, type Options, type Server } from '../call.ts'
import type * as Schemas from './schemas.ts'

export type PostSetUpRefusal =
  | 'accounts-set-up-code-unknown'
  | 'accounts-set-up-code-used'
  | 'accounts-set-up-code-expired'
  | 'accounts-name-taken'
  | 'sign-in-name-malformed'
  | 'password-malformed'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-common'
  | 'too-many-attempts'
  | 'server-busy'
  | 'request-malformed'
  | 'request-too-large'
  | 'request-not-json'
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

/** Become an administrator with a code that the server printed. */
export function postSetUp(
  server: Server,
  body: {
  readonly code: string
  readonly signInName: string
  readonly displayName: string
  readonly password: string
},
  options: Options = {},
): Promise<Answered<{
  readonly receipt: Schemas.Receipt
}, PostSetUpRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/set-up`, body }, options)
}

export type PostSignInRefusal =
  | 'sign-in-failed'
  | 'sign-in-code-needed'
  | 'too-many-attempts'
  | 'server-busy'
  | 'request-malformed'
  | 'request-too-large'
  | 'request-not-json'
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

/** Sign in with a password; the answer sets the cookie of the session. */
export function postSignIn(
  server: Server,
  body: {
  readonly signInName: string
  readonly password: string
  readonly code?: string | null
},
  options: Options = {},
): Promise<Answered<undefined, PostSignInRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/sign-in`, body }, options)
}

export type GetSignInWaysRefusal =
  | 'server-failed'

/** How one may sign in here. */
export function getSignInWays(
  server: Server,
  options: Options = {},
): Promise<Answered<Schemas.WaysIn, GetSignInWaysRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/sign-in/ways` }, options)
}

export type PostSignOutRefusal =
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

/** End this session. */
export function postSignOut(
  server: Server,
  options: Options = {},
): Promise<Answered<undefined, PostSignOutRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/sign-out` }, options)
}

export type PostSignInPasskeyOptionsRefusal =
  | 'passkey-unavailable'
  | 'too-many-attempts'
  | 'server-busy'
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

/** Begin to sign in with a passkey. */
export function postSignInPasskeyOptions(
  server: Server,
  options: Options = {},
): Promise<Answered<{
  readonly options: { readonly [name: string]: unknown }
  readonly pending: string
}, PostSignInPasskeyOptionsRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/sign-in/passkey/options` }, options)
}

export type PostSignInPasskeyRefusal =
  | 'passkey-unavailable'
  | 'sign-in-failed'
  | 'sign-in-expired'
  | 'too-many-attempts'
  | 'server-busy'
  | 'request-malformed'
  | 'request-too-large'
  | 'request-not-json'
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

/** Sign in with the passkey that the browser showed; the answer sets the cookie of the session. */
export function postSignInPasskey(
  server: Server,
  body: {
  readonly pending: string
  readonly response: { readonly [name: string]: unknown }
},
  options: Options = {},
): Promise<Answered<undefined, PostSignInPasskeyRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/sign-in/passkey`, body }, options)
}

export type GetSignInProviderRefusal =
  | 'server-failed'

/** Go to the identity provider to sign in. */
export function getSignInProvider(
  server: Server,
  options: Options = {},
): Promise<Answered<undefined, GetSignInProviderRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/sign-in/provider` }, options)
}

export type GetSignInProviderCallbackRefusal =
  | 'server-failed'

/** Come back from the identity provider. */
export function getSignInProviderCallback(
  server: Server,
  options: Options = {},
): Promise<Answered<undefined, GetSignInProviderCallbackRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/sign-in/provider/callback` }, options)
}

export type PostInvitationsRefusal =
  | 'accounts-enrolment-not-open'
  | 'password-malformed'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-common'
  | 'too-many-attempts'
  | 'server-busy'
  | 'request-malformed'
  | 'request-too-large'
  | 'request-not-json'
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

/** Set a password with the code of an invitation or a recovery. */
export function postInvitations(
  server: Server,
  body: {
  readonly code: string
  readonly password: string
},
  options: Options = {},
): Promise<Answered<{
  readonly receipt: Schemas.Receipt
}, PostInvitationsRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/invitations`, body }, options)
}
