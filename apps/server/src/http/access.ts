import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import type { Refusal } from '../kernel/index.ts'
import type { PersonPrincipal, Resource } from '../kernel/policy/model.ts'
import { jurisdictionSchema } from '../kernel/policy/model.ts'
import type { House } from '../house.ts'
import { accountIdSchema, isLocked, loadAccounts, type AccountId } from '../modules/accounts/index.ts'
import type { Action } from '../modules/policies.ts'
import { clearSessionCookie, readSessionCookie } from './cookie.ts'
import { sendProblem } from './problem.ts'
import { findSession, type Session } from './sessions.ts'

// Every route says who may ask it: anybody, or who may do an action. A test fails when one says neither.

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The action that the policy is asked about, or that anybody may ask. */
    access?: Action | 'public'
  }
}

/** Who asks, signed in. */
export interface Asker {
  readonly account: AccountId
  readonly principal: PersonPrincipal
  readonly session: Session
}

interface GuardedRoute {
  readonly method: HTTPMethods
  readonly url: string
  readonly action: Action
  /** What is acted on. */
  readonly on: (asker: Asker) => Resource
  readonly handle: (asker: Asker, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
}

interface PublicRoute {
  readonly method: HTTPMethods
  readonly url: string
  readonly handle: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>
}

const NO_SESSION: Refusal = {
  code: 'session-missing',
  message: 'Sign in first; a session ends after an hour without use.',
}

/** A route that anybody may ask. */
export function publicRoute(server: FastifyInstance, { method, url, handle }: PublicRoute): void {
  server.route({ method, url, config: { access: 'public' }, handler: (request, reply) => handle(request, reply) })
}

/** A route for who is signed in and, by the policy, may do the action. */
export function guardedRoute(server: FastifyInstance, house: House, route: GuardedRoute): void {
  const { method, url, action, on, handle } = route
  server.route({
    method,
    url,
    config: { access: action },
    handler: async (request, reply) => {
      const asker = await askerOf(house, request)
      if (asker === null) {
        clearSessionCookie(request, reply)
        return sendProblem(reply, NO_SESSION)
      }
      const may = house.policy.can(asker.principal, action, on(asker), { strong: asker.session.isStrong })
      return may.ok ? await handle(asker, request, reply) : sendProblem(reply, may.refusal)
    },
  })
}

/** What belongs to the asker. */
export function own({ account, principal }: Asker): Resource {
  return { id: account, jurisdiction: principal.jurisdiction, owner: account }
}

/** Roles are read anew at each request: what was taken away is gone at once. */
async function askerOf(house: House, request: FastifyRequest): Promise<Asker | null> {
  const token = readSessionCookie(request)
  const session = token === null ? null : await findSession(house, token)
  if (session === null) return null
  const account = accountIdSchema.parse(session.account)
  const state = (await loadAccounts(house.storage.database, house.jurisdiction, [account])).accounts.get(account)
  if (state === undefined || isLocked(state, house.now())) return null
  const jurisdiction = jurisdictionSchema.parse(house.jurisdiction)
  return { account, session, principal: { kind: 'person', id: account, jurisdiction, roles: [...state.roles] } }
}

/** What a route says about who may ask it, for the table of all routes. */
export interface RouteAccess {
  readonly method: string
  readonly url: string
  readonly access: string | null
}

/** Collects every route as it is registered. To be called before the first. */
export function collectRoutes(server: FastifyInstance): readonly RouteAccess[] {
  const routes: RouteAccess[] = []
  server.addHook('onRoute', ({ method, url, config }) => {
    for (const one of [method].flat()) routes.push({ method: one, url, access: config?.access ?? null })
  })
  return routes
}
