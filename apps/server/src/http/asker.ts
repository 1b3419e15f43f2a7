import type { FastifyRequest } from 'fastify'
import type { House } from '../house.ts'
import type { MachinePrincipal, PersonPrincipal } from '../kernel/policy/model.ts'
import { jurisdictionSchema } from '../kernel/policy/model.ts'
import {
  accountIdSchema,
  accountsIn,
  isLocked,
  isSameHash,
  loadAccounts,
  readMachineKey,
  type AccountId,
} from '../modules/accounts/index.ts'
import { isAction, type Action } from '../modules/policies.ts'
import { readSessionCookie } from './cookie.ts'
import { findSession, type Session } from './sessions.ts'

/** A person, signed in. */
export interface PersonAsker {
  readonly kind: 'person'
  readonly account: AccountId
  readonly principal: PersonPrincipal
  readonly session: Session
  /** This sign-in proved a passkey or a second factor. */
  readonly strong: boolean
}

/** A program, with a key. */
export interface MachineAsker {
  readonly kind: 'machine'
  readonly principal: MachinePrincipal<Action>
  readonly strong: false
}

export type Asker = PersonAsker | MachineAsker

const USED_SECONDS = 60
const BEARER = /^Bearer (\S+)$/i

/** Whether the request shows a key. Then no cookie counts, so a page elsewhere can do nothing with one. */
export function isBearing(request: FastifyRequest): boolean {
  return request.headers.authorization !== undefined
}

/** Who asks; null: nobody whom we know. */
export async function askerOf(house: House, request: FastifyRequest): Promise<Asker | null> {
  const { authorization } = request.headers
  if (authorization !== undefined) return await machineOf(house, BEARER.exec(authorization)?.[1] ?? '')
  const token = readSessionCookie(request)
  return token === null ? null : await personOf(house, token)
}

/** Roles are read anew at each request: what was taken away is gone at once. */
async function personOf(house: House, token: string): Promise<PersonAsker | null> {
  const session = await findSession(house, token)
  if (session === null) return null
  const account = accountIdSchema.parse(session.account)
  const state = (await loadAccounts(house.storage.database, house.jurisdiction, [account])).accounts.get(account)
  if (state === undefined || isLocked(state, house.now())) return null
  const jurisdiction = jurisdictionSchema.parse(house.jurisdiction)
  const principal = { kind: 'person', id: account, jurisdiction, roles: [...state.roles] } as const
  return { kind: 'person', account, session, principal, strong: session.isStrong }
}

/** A key opens something from its approval until it ends; what it may do is in the row, which the facts made. */
async function machineOf(house: House, presented: string): Promise<MachineAsker | null> {
  const read = readMachineKey(presented)
  if (read === null) return null
  const row = await accountsIn(house.storage.database)
    .selectFrom('machine_key')
    .select(['key', 'key_sha256', 'scopes', 'expires_at'])
    .where('jurisdiction', '=', house.jurisdiction)
    .where('prefix', '=', read.prefix)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined || !isSameHash(row.key_sha256, read.hash)) return null
  if (Temporal.Instant.compare(house.now(), Temporal.Instant.from(row.expires_at)) >= 0) return null
  await markUsed(house, row.key)
  const jurisdiction = jurisdictionSchema.parse(house.jurisdiction)
  const principal = { kind: 'machine', id: row.key, jurisdiction, scopes: row.scopes.filter(isAction) } as const
  return { kind: 'machine', principal, strong: false }
}

/** That a key was used is written once a minute, not at every request. */
async function markUsed({ storage, jurisdiction, now }: House, key: string): Promise<void> {
  const last_used_at = now().toString()
  const earlier = now().subtract({ seconds: USED_SECONDS }).toString()
  await accountsIn(storage.database)
    .insertInto('machine_key_use')
    .values({ jurisdiction, key, last_used_at })
    .onConflict((on) =>
      on
        .columns(['jurisdiction', 'key'])
        .doUpdateSet({ last_used_at })
        .where('machine_key_use.last_used_at', '<', earlier),
    )
    .execute()
}
