import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Refusal } from '../kernel/index.ts'
import type { House } from '../house.ts'
import { accept, refuse } from '../result.ts'
import { publicRoute } from './access.ts'
import { accountsRoutes } from './accounts/accounts-routes.ts'
import { keysRoutes } from './accounts/keys-routes.ts'
import { proposalsRoutes } from './accounts/proposals-routes.ts'
import { isBearing } from './asker.ts'
import { setSessionCookie } from './cookie.ts'
import { descriptionRoutes } from './description/description-routes.ts'
import type { JsonObject } from './description/schemas.ts'
import { entityTags } from './entity-tags.ts'
import { AddressLimits, HashGate } from './limits.ts'
import { listRoutes } from './lists/list-routes.ts'
import { entryRoutes } from './evidence/entry-routes.ts'
import { logRoutes } from './evidence/log-routes.ts'
import { meRoutes } from './me-routes.ts'
import { originOf } from './origin.ts'
import { ownRoutes, type Guessable } from './own-routes.ts'
import { passkeyRoutes } from './passkeys/passkey-routes.ts'
import { providerRoutes } from './provider/provider-routes.ts'
import type { OpenProvider } from './provider/provider.ts'
import { sendProblem } from './problem.ts'
import { receiptSchema } from './replies.ts'
import { nothing } from './route.ts'
import { screeningRoutes } from './screening/routes.ts'
import { setUp } from './set-up.ts'
import { systemRoutes } from './system/system-routes.ts'
import { waysRoute } from './ways.ts'
import { signIn } from './sign-in.ts'

/** A request says little; more is no request of ours. */
export const BODY_BYTES_MAX = 16 * 1024

/** Longer texts are refused before anything is done with them; the exact limits are the modules'. */
const text = z.string().max(1000)
const signInBody = z.strictObject({ signInName: text, password: text, code: text.min(1).nullish() })
const displayName = z.string().trim().min(1).max(200)
const setUpBody = z.strictObject({ code: text, signInName: text, displayName, password: text })

const SET_UP_EXAMPLE = {
  code: 'ABCD-EFGH-JKLM',
  signInName: 'wanjiku',
  displayName: 'Wanjiku Kamau',
  password: 'five otters juggle turnips',
}
const TOO_MANY: Refusal = { code: 'too-many-attempts', message: 'Too many attempts from here. Wait a minute.' }
const BUSY: Refusal = { code: 'server-busy', message: 'Too many people are signing in. Try again in a few seconds.' }
const FROM_ELSEWHERE: Refusal = {
  code: 'request-from-elsewhere',
  message: 'The request does not come from the pages of this server: its Origin is missing or another one.',
}

interface ApiOptions {
  readonly house: House
  readonly document: () => JsonObject
  /** Null: the operator has none. */
  readonly provider?: OpenProvider | null
}

/** The routes under /api/v1. */
export async function api(server: FastifyInstance, { house, document, provider = null }: ApiOptions): Promise<void> {
  const limits = new AddressLimits()
  const gate = new HashGate()
  refuseOthers(server)
  entityTags(server)

  /** Where a secret is guessed at: so often from one address, so many at a time. */
  const guessable: Guessable = async ({ request, reply }, work) => {
    if (!limits.take(request.ip, house.now())) {
      void reply.header('retry-after', '60')
      return refuse(TOO_MANY)
    }
    const answer = await gate.pass(work)
    if (answer !== null) return answer
    void reply.header('retry-after', '5')
    return refuse(BUSY)
  }

  publicRoute(server, {
    method: 'POST',
    url: '/set-up',
    tag: 'Sign-in',
    summary: 'Become an administrator with a code that the server printed',
    refusals: [
      'accounts-set-up-code-unknown',
      'accounts-set-up-code-used',
      'accounts-set-up-code-expired',
      'accounts-name-taken',
      'sign-in-name-malformed',
      'password-malformed',
      'password-too-short',
      'password-too-long',
      'password-common',
      'too-many-attempts',
      'server-busy',
    ],
    params: {},
    asks: { body: setUpBody },
    done: [201],
    example: { body: SET_UP_EXAMPLE },
    reply: z.object({ receipt: receiptSchema }),
    handle: (exchange) =>
      guessable(exchange, async () => {
        const done = await setUp(house, exchange.asks.body)
        if (!done.ok) return done
        void exchange.reply.code(201)
        return accept({ receipt: done.value })
      }),
  })

  publicRoute(server, {
    method: 'POST',
    url: '/sign-in',
    tag: 'Sign-in',
    summary: 'Sign in with a password; the answer sets the cookie of the session',
    refusals: ['sign-in-failed', 'sign-in-code-needed', 'too-many-attempts', 'server-busy'],
    params: {},
    asks: { body: signInBody },
    example: { body: { signInName: 'wanjiku', password: 'five otters juggle turnips', code: '123456' } },
    reply: nothing,
    handle: (exchange) =>
      guessable(exchange, async () => {
        const { signInName, password, code = null } = exchange.asks.body
        const token = await signIn(house, { signInName, password, code })
        if (!token.ok) return token
        setSessionCookie(exchange.request, exchange.reply, token.value)
        void exchange.reply.code(204)
        return accept(undefined)
      }),
  })

  descriptionRoutes(server, document)
  waysRoute(server, house, provider)
  meRoutes(server, house)
  ownRoutes(server, house, guessable)
  passkeyRoutes(server, house, guessable)
  providerRoutes(server, house, provider, guessable)
  screeningRoutes(server, house)
  listRoutes(server, house)
  logRoutes(server, house)
  entryRoutes(server, house)
  accountsRoutes(server, house, guessable)
  proposalsRoutes(server, house)
  keysRoutes(server, house)
  systemRoutes(server, house)
}

/** Answers are of now, and only this server's own pages may change anything; a program shows its key instead. */
function refuseOthers(server: FastifyInstance): void {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, server.getDefaultJsonParser('error', 'error'))
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead && !isBearing(request) && request.headers.origin !== originOf(request))
      return sendProblem(reply, FROM_ELSEWHERE)
    return undefined
  })
  server.setErrorHandler((cause, { routeOptions: { bodyLimit } }, reply) =>
    sendProblem(reply, refusalOf(cause, bodyLimit)),
  )
}

/** What fastify refused before a handler was reached; anything else is a fault of ours and tells nothing. */
function refusalOf(cause: unknown, bytesMax: number = BODY_BYTES_MAX): Refusal {
  const status = cause instanceof Error && 'statusCode' in cause ? Number(cause.statusCode) : 500
  if (status === 413) return { code: 'request-too-large', message: `A request has at most ${bytesMax} bytes.` }
  if (status === 415)
    return { code: 'request-not-json', message: 'Send application/json; lines as application/x-ndjson.' }
  if (status >= 400 && status < 500) return { code: 'request-malformed', message: 'The request cannot be read.' }
  return { code: 'server-failed', message: 'The server failed. Tell the operator.' }
}
