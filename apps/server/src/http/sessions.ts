import { newId } from '../kernel/index.ts'
import type { House } from '../house.ts'
import { accountsIn, hashSecret, makeSessionToken, type AccountId } from '../modules/accounts/index.ts'

/** NIST SP 800-63B-4, 2.2.3, asks for an hour without activity at most, and a day in all; ours ends with a shift. */
const IDLE_MINUTES_MAX = 60
const SESSION_HOURS_MAX = 12
/** That a session was used is written once a minute, not at every request. */
const SEEN_SECONDS = 60

export interface Session {
  readonly session: string
  readonly account: string
  readonly isStrong: boolean
  readonly createdAt: string
  readonly lastSeenAt: string
}

/** Begins a session; the token is shown once. */
export async function beginSession(house: House, account: AccountId, isStrong: boolean): Promise<string> {
  const { secret, hash } = makeSessionToken()
  const at = house.now()
  const now = at.toString()
  const tables = accountsIn(house.storage.database)
  // What is over is swept when the person comes back, so that rows do not pile up.
  await tables
    .deleteFrom('account_session')
    .where('jurisdiction', '=', house.jurisdiction)
    .where('account', '=', account)
    .where('created_at', '<=', at.subtract({ hours: SESSION_HOURS_MAX }).toString())
    .execute()
  await tables
    .insertInto('account_session')
    .values({
      jurisdiction: house.jurisdiction,
      token_hash: hash,
      session: newId(),
      account,
      is_strong: isStrong,
      created_at: now,
      last_seen_at: now,
      ended_at: null,
    })
    .execute()
  return secret
}

/** The session of a token while it is open, and marks it as seen. */
export async function findSession(house: House, token: string): Promise<Session | null> {
  const [row] = await openSessions(house).where('token_hash', '=', hashSecret(token)).execute()
  if (row === undefined) return null
  const session = sessionOf(row)
  const now = house.now()
  if (Temporal.Instant.from(session.lastSeenAt).until(now).total('seconds') >= SEEN_SECONDS)
    await accountsIn(house.storage.database)
      .updateTable('account_session')
      .set({ last_seen_at: now.toString() })
      .where('jurisdiction', '=', house.jurisdiction)
      .where('session', '=', session.session)
      .execute()
  return session
}

/** Where somebody is signed in, the latest first. */
export async function sessionsOf(house: House, account: string): Promise<readonly Session[]> {
  const rows = await openSessions(house).where('account', '=', account).orderBy('created_at', 'desc').execute()
  return rows.map(sessionOf)
}

/** Ends one session of the account; false when there is no such open one. */
export async function endSession(house: House, account: string, session: string): Promise<boolean> {
  const ended = await accountsIn(house.storage.database)
    .updateTable('account_session')
    .set({ ended_at: house.now().toString() })
    .where('jurisdiction', '=', house.jurisdiction)
    .where('account', '=', account)
    .where('session', '=', session)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

function openSessions(house: House) {
  const now = house.now()
  return accountsIn(house.storage.database)
    .selectFrom('account_session')
    .selectAll()
    .where('jurisdiction', '=', house.jurisdiction)
    .where('ended_at', 'is', null)
    .where('created_at', '>', now.subtract({ hours: SESSION_HOURS_MAX }).toString())
    .where('last_seen_at', '>', now.subtract({ minutes: IDLE_MINUTES_MAX }).toString())
}

interface SessionRow {
  readonly session: string
  readonly account: string
  readonly is_strong: boolean
  readonly created_at: string
  readonly last_seen_at: string
}

function sessionOf({ session, account, is_strong: isStrong, created_at, last_seen_at }: SessionRow): Session {
  const [createdAt, lastSeenAt] = [created_at, last_seen_at].map((at) => Temporal.Instant.from(at).toString())
  return { session, account, isStrong, createdAt: createdAt ?? '', lastSeenAt: lastSeenAt ?? '' }
}
