import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { isAccountId, mustBe, type Refusal } from '../kernel/index.ts'
import type { House } from '../house.ts'
import { accountCommands, accountsIn } from '../modules/accounts/index.ts'
import { guardedRoute, own, publicRoute, type Asker } from './access.ts'
import { clearSessionCookie, setSessionCookie } from './cookie.ts'
import { AddressLimits, HashGate } from './limits.ts'
import { namesOf } from './own-means.ts'
import { ownRoutes, type Guessable } from './own-routes.ts'
import { malformed, sendProblem } from './problem.ts'
import { endSession, sessionsOf } from './sessions.ts'
import { setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'

/** A request says little; more is no request of ours. */
export const BODY_BYTES_MAX = 16 * 1024

/** Longer texts are refused before anything is done with them; the exact limits are the modules'. */
const text = z.string().max(1000)
const signInBody = z.strictObject({ signInName: text, password: text, code: text.min(1).nullish() })
const displayName = z.string().trim().min(1).max(200)
const setUpBody = z.strictObject({ code: text, signInName: text, displayName, password: text })
const sessionParams = z.strictObject({ session: z.uuid().toLowerCase() })

const TOO_MANY: Refusal = { code: 'too-many-attempts', message: 'Too many attempts from here. Wait a minute.' }
const BUSY: Refusal = { code: 'server-busy', message: 'Too many people are signing in. Try again in a few seconds.' }
const FROM_ELSEWHERE: Refusal = {
  code: 'request-from-elsewhere',
  message: 'The request does not come from the pages of this server: its Origin is missing or another one.',
}

/** The routes under /api/v1. */
export async function api(server: FastifyInstance, { house }: { readonly house: House }): Promise<void> {
  const limits = new AddressLimits()
  const gate = new HashGate()
  refuseOthers(server)

  /** Where a secret is guessed at: so often from one address, so many at a time. */
  const guessable: Guessable = async (request, reply, work) => {
    if (!limits.take(request.ip, house.now())) return sendProblem(reply.header('retry-after', '60'), TOO_MANY)
    return (await gate.pass(work)) ?? sendProblem(reply.header('retry-after', '5'), BUSY)
  }

  publicRoute(server, {
    method: 'POST',
    url: '/set-up',
    handle: (request, reply) =>
      guessable(request, reply, async () => {
        const body = setUpBody.safeParse(request.body)
        if (!body.success) return sendProblem(reply, malformed(body.error))
        const done = await setUp(house, body.data)
        return done.ok ? await reply.code(201).send({ receipt: done.value }) : sendProblem(reply, done.refusal)
      }),
  })

  publicRoute(server, {
    method: 'POST',
    url: '/sign-in',
    handle: (request, reply) =>
      guessable(request, reply, async () => {
        const body = signInBody.safeParse(request.body)
        if (!body.success) return sendProblem(reply, malformed(body.error))
        const { signInName, password, code = null } = body.data
        const token = await signIn(house, { signInName, password, code })
        if (!token.ok) return sendProblem(reply, token.refusal)
        setSessionCookie(request, reply, token.value)
        return await reply.code(204).send()
      }),
  })

  guardedRoute(server, house, {
    method: 'POST',
    url: '/sign-out',
    action: 'accounts.end-sessions',
    on: own,
    handle: async ({ account, session }, request, reply) => {
      await endSession(house, account, session.session)
      clearSessionCookie(request, reply)
      return await reply.code(204).send()
    },
  })

  guardedRoute(server, house, {
    method: 'GET',
    url: '/me',
    action: 'accounts.change-own',
    on: own,
    handle: (asker) => describe(house, asker),
  })
  ownRoutes(server, house, guessable)

  guardedRoute(server, house, {
    method: 'GET',
    url: '/sessions',
    action: 'accounts.end-sessions',
    on: own,
    handle: async ({ account, session }) => ({
      sessions: (await sessionsOf(house, account)).map(({ session: id, createdAt, lastSeenAt, isStrong }) => ({
        session: id,
        createdAt,
        lastSeenAt,
        isStrong,
        isThis: id === session.session,
      })),
    }),
  })

  guardedRoute(server, house, {
    method: 'DELETE',
    url: '/sessions',
    action: 'accounts.end-sessions',
    on: own,
    handle: async ({ account }, request, reply) => {
      const ended = await house.record(accountCommands.endSessions, { account }, mustBe(account, isAccountId))
      if (!ended.ok) return sendProblem(reply, ended.refusal)
      clearSessionCookie(request, reply)
      return { receipt: ended.value }
    },
  })

  guardedRoute(server, house, {
    method: 'DELETE',
    url: '/sessions/:session',
    action: 'accounts.end-sessions',
    on: own,
    handle: async ({ account }, request, reply) => {
      const params = sessionParams.safeParse(request.params)
      const isEnded = params.success && (await endSession(house, account, params.data.session))
      if (isEnded) return await reply.code(204).send()
      return sendProblem(reply, { code: 'session-unknown', message: 'You have no such session, or it has ended.' })
    },
  })
}

/** Answers are of now, and only this server's own pages may change anything. */
function refuseOthers(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, server.getDefaultJsonParser('error', 'error'))
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead && request.headers.origin !== `${request.protocol}://${request.host}`)
      return sendProblem(reply, FROM_ELSEWHERE)
    return undefined
  })
  server.setErrorHandler((cause, _request, reply) => sendProblem(reply, refusalOf(cause)))
}

/** What fastify refused before a handler was reached; anything else is a fault of ours and tells nothing. */
function refusalOf(cause: unknown): Refusal {
  const status = cause instanceof Error && 'statusCode' in cause ? Number(cause.statusCode) : 500
  if (status === 413) return { code: 'request-too-large', message: `A request has at most ${BODY_BYTES_MAX} bytes.` }
  if (status === 415) return { code: 'request-not-json', message: 'Send JSON, as application/json.' }
  if (status >= 400 && status < 500) return { code: 'request-malformed', message: 'The request cannot be read.' }
  return { code: 'server-failed', message: 'The server failed. Tell the operator.' }
}

async function describe(house: House, { account, principal, session }: Asker) {
  const row = await accountsIn(house.storage.database)
    .selectFrom('account')
    .select(['has_totp', 'backup_codes_left'])
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
  }
}
