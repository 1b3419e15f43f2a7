import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../house.ts'
import type { Refusal } from '../kernel/index.ts'
import { accountCommands, accountsIn } from '../modules/accounts/index.ts'
import { isAction, type Action } from '../modules/policies.ts'
import { accept, refuse } from '../result.ts'
import { own, personRoute } from './access.ts'
import type { PersonAsker } from './asker.ts'
import { clearSessionCookie } from './cookie.ts'
import { namesOf } from './own-means.ts'
import { answerSchema } from './replies.ts'
import { nothing } from './route.ts'
import { endSession, sessionsOf } from './sessions.ts'

const SESSION_UNKNOWN: Refusal = { code: 'session-unknown', message: 'You have no such session, or it has ended.' }
const sessionId = z.uuid().toLowerCase()

const meSchema = z
  .object({
    account: z.string(),
    jurisdiction: z.string(),
    signInName: z.string().nullable(),
    displayName: z.string().nullable(),
    roles: z.array(z.string()).readonly(),
    isStrong: z.boolean().meta({ description: 'whether this session proved a passkey or a second factor' }),
    hasSecondFactor: z.boolean(),
    backupCodesLeft: z.int().nonnegative(),
    passkeys: z.int().nonnegative(),
    isLinked: z.boolean().meta({ description: 'whether the identity provider signs this person in' }),
    actions: z.array(z.string()).readonly().meta({ description: 'what the policy lets this person do, somewhere' }),
  })
  .meta({ id: 'Me', description: 'Who is signed in' })

const sessionSchema = z.object({
  session: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  isStrong: z.boolean(),
  isThis: z.boolean(),
})

/** Who one is, and where one is signed in. */
export function meRoutes(server: FastifyInstance, house: House): void {
  personRoute(server, house, {
    method: 'POST',
    url: '/sign-out',
    tag: 'Sign-in',
    summary: 'End this session',
    action: 'accounts.end-sessions',
    on: own,
    refusals: [],
    params: {},
    asks: {},
    reply: nothing,
    handle: async ({ asker, request, reply }) => {
      await endSession(house, asker.account, asker.session.session)
      clearSessionCookie(request, reply)
      void reply.code(204)
      return accept(undefined)
    },
  })

  personRoute(server, house, {
    method: 'GET',
    url: '/me',
    tag: 'Own account',
    summary: 'Who is signed in, and what they may do',
    action: 'accounts.change-own',
    on: own,
    refusals: [],
    params: {},
    asks: {},
    reply: meSchema,
    handle: async ({ asker }) => accept(await describe(house, asker)),
  })

  personRoute(server, house, {
    method: 'GET',
    url: '/sessions',
    tag: 'Own account',
    summary: 'Where one is signed in',
    action: 'accounts.end-sessions',
    on: own,
    refusals: [],
    params: {},
    asks: {},
    reply: z.object({ sessions: z.array(sessionSchema) }),
    handle: async ({ asker: { account, session } }) =>
      accept({
        sessions: (await sessionsOf(house, account)).map(({ session: id, createdAt, lastSeenAt, isStrong }) => ({
          session: id,
          createdAt,
          lastSeenAt,
          isStrong,
          isThis: id === session.session,
        })),
      }),
  })

  personRoute(server, house, {
    method: 'DELETE',
    url: '/sessions',
    tag: 'Own account',
    summary: 'Sign out everywhere',
    action: 'accounts.end-sessions',
    on: own,
    refusals: [],
    params: {},
    asks: {},
    reply: answerSchema,
    handle: async ({ asker, commandId, request, reply }) => {
      const { principal, strong, account } = asker
      const ended = await house.ask({
        id: commandId,
        principal,
        strong,
        action: 'accounts.end-sessions',
        resource: own(asker),
        command: accountCommands.endSessions,
        input: { account },
      })
      if (ended.ok) clearSessionCookie(request, reply)
      return ended
    },
  })

  personRoute(server, house, {
    method: 'DELETE',
    url: '/sessions/:session',
    tag: 'Own account',
    summary: 'End one of one’s sessions',
    action: 'accounts.end-sessions',
    on: own,
    refusals: ['session-unknown'],
    params: { session: sessionId },
    asks: {},
    reply: nothing,
    handle: async ({ asker, params, reply }) => {
      if (!(await endSession(house, asker.account, params.session))) return refuse(SESSION_UNKNOWN)
      void reply.code(204)
      return accept(undefined)
    },
  })
}

async function describe(house: House, asker: PersonAsker) {
  const { account, principal, session } = asker
  const row = await accountsIn(house.storage.database)
    .selectFrom('account')
    .select(['has_totp', 'backup_codes_left', 'passkeys', 'is_linked'])
    .where('jurisdiction', '=', house.jurisdiction)
    .where('account', '=', account)
    .executeTakeFirstOrThrow()
  const [signInName = null, displayName = null] = await namesOf(house, account)
  return {
    account,
    jurisdiction: house.jurisdiction,
    signInName,
    displayName,
    roles: principal.roles,
    isStrong: session.isStrong,
    hasSecondFactor: row.has_totp,
    backupCodesLeft: row.backup_codes_left,
    passkeys: row.passkeys.length,
    actions: actionsOf(house, asker),
    isLinked: row.is_linked,
  }
}

/** What roles may do does not change while the server runs, and asking about all of it takes some milliseconds. */
const known = new WeakMap<House, Map<string, readonly Action[]>>()
/** More combinations of roles than people hold; beyond, they are found out anew. */
const COMBINATIONS_MAX = 500

/** On something of one's own, and on something of somebody else's: what is allowed on either is offered. */
function actionsOf(house: House, asker: PersonAsker): readonly Action[] {
  const { principal, strong } = asker
  const byRoles = known.getOrInsert(house, new Map())
  const key = `${strong} ${principal.roles.toSorted().join(' ')}`
  const before = byRoles.get(key)
  if (before !== undefined) return before
  const somewhere = [own(asker), { ...own(asker), id: house.jurisdiction, owner: house.jurisdiction }]
  const actions = house.policy
    .actions()
    .filter(isAction)
    .filter((action) => somewhere.some((one) => house.policy.can(principal, action, one, { strong }).ok))
  if (byRoles.size >= COMBINATIONS_MAX) byRoles.clear()
  byRoles.set(key, actions)
  return actions
}
