import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { House } from '../house.ts'
import { guardedRoute, own } from './access.ts'
import { clearSessionCookie } from './cookie.ts'
import { changePassword, keepSecondFactor, offerSecondFactor } from './own-means.ts'
import { malformed, sendProblem } from './problem.ts'

/** Longer texts are refused before anything is done with them; the exact limits are the module's. */
const text = z.string().max(1000)
const passwordBody = z.strictObject({ password: text, newPassword: text })
const factorBody = z.strictObject({ password: text, pending: text, code: text })

/** Wraps work in which a secret is guessed at; see `api`. */
export type Guessable = (request: FastifyRequest, reply: FastifyReply, work: () => Promise<unknown>) => Promise<unknown>

/** One's own means of sign-in. */
export function ownRoutes(server: FastifyInstance, house: House, guessable: Guessable): void {
  guardedRoute(server, house, {
    method: 'PUT',
    url: '/me/password',
    action: 'accounts.change-own',
    on: own,
    handle: (asker, request, reply) =>
      guessable(request, reply, async () => {
        const body = passwordBody.safeParse(request.body)
        if (!body.success) return sendProblem(reply, malformed(body.error))
        const changed = await changePassword(house, asker, body.data)
        if (!changed.ok) return sendProblem(reply, changed.refusal)
        clearSessionCookie(request, reply)
        return { receipt: changed.value }
      }),
  })

  guardedRoute(server, house, {
    method: 'POST',
    url: '/me/second-factor',
    action: 'accounts.change-own',
    on: own,
    handle: (asker) => offerSecondFactor(house, asker),
  })

  guardedRoute(server, house, {
    method: 'PUT',
    url: '/me/second-factor',
    action: 'accounts.change-own',
    on: own,
    handle: (asker, request, reply) =>
      guessable(request, reply, async () => {
        const body = factorBody.safeParse(request.body)
        if (!body.success) return sendProblem(reply, malformed(body.error))
        const kept = await keepSecondFactor(house, asker, body.data)
        return kept.ok ? { backupCodes: kept.value } : sendProblem(reply, kept.refusal)
      }),
  })
}
