import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../house.ts'
import { isCommandId, mustBe, newId, type CommandId, type Refusal } from '../kernel/index.ts'
import type { Resource } from '../kernel/policy/model.ts'
import type { Action } from '../modules/policies.ts'
import { accept, refuse, type Result } from '../result.ts'
import { askerOf, isBearing, type Asker, type PersonAsker } from './asker.ts'
import { clearSessionCookie } from './cookie.ts'
import { AskerLimits } from './limits.ts'
import { malformed, sendProblem } from './problem.ts'
import type { Askers, Described, Exchange, Shape } from './route.ts'

// Every route says who may ask it: anybody, or who may do an action. A test fails when one says neither.

const NO_SESSION: Refusal = {
  code: 'session-missing',
  message: 'Sign in first; a session ends after an hour without use.',
}
const NO_KEY: Refusal = { code: 'key-unknown', message: 'The key is none of ours, or it was ended.' }
const KEY_MALFORMED: Refusal = {
  code: 'idempotency-key-malformed',
  message: 'Idempotency-Key is the id of the command: a UUID of version 7, made by you for this question.',
}

const TOO_OFTEN: Refusal = {
  code: 'too-many-requests',
  message: 'You ask more often than one person or program should. Wait as long as Retry-After says.',
}

/** One count for all routes of a house. */
const limits = new WeakMap<House, AskerLimits>()

const NO_TEXT: Refusal = {
  code: 'request-malformed',
  message: 'The request holds a text that is none: half of a character, or a character NUL.',
}

/** Whether every text in it can be kept: PostgreSQL keeps no NUL, and half of a surrogate pair has no bytes in UTF-8. */
function isText(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null || value instanceof Readable) return true
  return Object.entries(value).every(([name, item]) => isText(name) && isText(item))
}

/** A route that anybody may ask. */
export interface PublicRoute<Params extends Shape, Asks extends Shape, Reply> extends Described<Params, Asks, Reply> {
  readonly handle: (exchange: Exchange<Params, Asks>) => Promise<Result<Reply, Refusal>>
}

/** What a guarded route hands its handler besides the request. */
interface Asked<By> {
  readonly asker: By
  /** The client's id of the command, from Idempotency-Key; one of ours where it gave none. */
  readonly commandId: CommandId
}

/** A route for who may do the action by the policy. */
export interface GuardedRoute<By, Params extends Shape, Asks extends Shape, Reply> extends Described<
  Params,
  Asks,
  Reply
> {
  readonly action: Action
  /** Another action that opens the route as well: one's own by the first, everybody's by this one. */
  readonly orAction?: Action
  /** What is acted on. */
  readonly on: (asker: By, params: z.output<z.ZodObject<Params>>) => Resource | Promise<Resource>
  readonly handle: (exchange: Exchange<Params, Asks> & Asked<By>) => Promise<Result<Reply, Refusal>>
}

export function publicRoute<Params extends Shape, Asks extends Shape, Reply>(
  server: FastifyInstance,
  route: PublicRoute<Params, Asks, Reply>,
): void {
  const { method, url, params: paramsShape, asks, reply: replied, handle } = route
  server.route({
    method,
    url,
    config: { access: 'public', described: route },
    handler: async (request, reply) => {
      const params = z.object(paramsShape).safeParse(request.params)
      if (!params.success) return sendProblem(reply, malformed(params.error))
      if (!isText(request.query) || !isText(request.body)) return sendProblem(reply, NO_TEXT)
      const asked = z.object(asks).safeParse({ query: request.query, body: request.body })
      if (!asked.success) return sendProblem(reply, malformed(asked.error))
      const answer = await handle({ params: params.data, asks: asked.data, request, reply })
      return answer.ok ? await reply.send(replied.parse(answer.value)) : sendProblem(reply, answer.refusal)
    },
  })
}

/** For people who are signed in and for programs with a key. */
export function guardedRoute<Params extends Shape, Asks extends Shape, Reply>(
  server: FastifyInstance,
  house: House,
  route: GuardedRoute<Asker, Params, Asks, Reply>,
): void {
  guard(server, house, route, 'people-and-programs', accept)
}

/** For people who are signed in: their own means of sign-in are no business of a program. */
export function personRoute<Params extends Shape, Asks extends Shape, Reply>(
  server: FastifyInstance,
  house: House,
  route: GuardedRoute<PersonAsker, Params, Asks, Reply>,
): void {
  guard(server, house, route, 'people', (asker) => (asker.kind === 'person' ? accept(asker) : refuse(NO_SESSION)))
}

/**
 * Who asks; then what is acted on and whether they may; only then what they say: who may not do it learns nothing of how it
 * is done.
 */
function guard<By extends Asker, Params extends Shape, Asks extends Shape, Reply>(
  server: FastifyInstance,
  house: House,
  route: GuardedRoute<By, Params, Asks, Reply>,
  askers: Askers,
  narrow: (asker: Asker) => Result<By, Refusal>,
): void {
  const { method, url, action, orAction, on, params: paramsShape, asks, reply: replied, handle } = route
  server.route({
    method,
    url,
    ...(route.bodyBytesMax === undefined ? null : { bodyLimit: route.bodyBytesMax }),
    config: { access: action, askers, ...(orAction === undefined ? null : { orAccess: orAction }), described: route },
    handler: async (request, reply) => {
      const known = await askerOf(house, request)
      if (known === null) {
        if (isBearing(request)) return sendProblem(reply, NO_KEY)
        clearSessionCookie(request, reply)
        return sendProblem(reply, NO_SESSION)
      }
      const wait = limits.getOrInsertComputed(house, () => new AskerLimits()).take(known.principal, house.now())
      if (wait > 0) return sendProblem(reply.header('retry-after', String(wait)), TOO_OFTEN)
      const asker = narrow(known)
      if (!asker.ok) return sendProblem(reply, asker.refusal)
      const params = z.object(paramsShape).safeParse(request.params)
      if (!params.success) return sendProblem(reply, malformed(params.error))
      const resource = await on(asker.value, params.data)
      const can = (one: Action) => house.policy.can(known.principal, one, resource, { strong: known.strong })
      const may = [action, ...(orAction === undefined ? [] : [orAction])].map(can).find(({ ok }) => ok) ?? can(action)
      if (!may.ok) return sendProblem(reply, may.refusal)
      if (!isText(request.query) || !isText(request.body)) return sendProblem(reply, NO_TEXT)
      const asked = z.object(asks).safeParse({ query: request.query, body: request.body })
      if (!asked.success) return sendProblem(reply, malformed(asked.error))
      const commandId = commandIdOf(request.headers['idempotency-key'])
      if (!commandId.ok) return sendProblem(reply, commandId.refusal)
      const answer = await handle({
        asker: asker.value,
        commandId: commandId.value,
        params: params.data,
        asks: asked.data,
        request,
        reply,
      })
      if (!answer.ok) return sendProblem(reply, answer.refusal)
      return reply.sent ? reply : await reply.send(replied.parse(answer.value))
    },
  })
}

function commandIdOf(header: string | readonly string[] | undefined): Result<CommandId, Refusal> {
  if (header === undefined) return accept(mustBe(newId(), isCommandId))
  return typeof header === 'string' && isCommandId(header) ? accept(header) : refuse(KEY_MALFORMED)
}

/** What belongs to the asker. */
export function own({ principal }: Asker): Resource {
  return { id: principal.id, jurisdiction: principal.jurisdiction, owner: principal.id }
}

/** What belongs to nobody in particular, such as the log or the lists. */
export function ofHouse(id: string): ({ principal }: Asker) => Resource {
  return ({ principal }) => ({ id, jurisdiction: principal.jurisdiction, owner: null })
}
