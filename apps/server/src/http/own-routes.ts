import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../house.ts'
import type { Refusal } from '../kernel/index.ts'
import { accept, refuse, type Result } from '../result.ts'
import { own, personRoute } from './access.ts'
import { clearSessionCookie } from './cookie.ts'
import { changePassword, keepSecondFactor, offerSecondFactor } from './own-means.ts'
import { receiptSchema } from './replies.ts'
import type { Exchange, Shape } from './route.ts'

/** Longer texts are refused before anything is done with them; the exact limits are the module's. */
const text = z.string().max(1000)
const passwordBody = z.strictObject({ password: text, newPassword: text })
const factorBody = z.strictObject({ password: text, pending: text, code: text })
const PASSWORD_REFUSALS = ['password-malformed', 'password-too-short', 'password-too-long', 'password-common']
export const CONFIRM_REFUSALS = [
  'password-wrong',
  'second-factor-missing',
  'sign-in-not-recent',
  'too-many-attempts',
  'server-busy',
]

/** Wraps work in which a secret is guessed at; see `api`. */
export type Guessable = <Answer>(
  exchange: Pick<Exchange<Shape, Shape>, 'request' | 'reply'>,
  work: () => Promise<Result<Answer, Refusal>>,
) => Promise<Result<Answer, Refusal>>

/** One's own means of sign-in. */
export function ownRoutes(server: FastifyInstance, house: House, guessable: Guessable): void {
  personRoute(server, house, {
    method: 'PUT',
    url: '/me/password',
    tag: 'Own account',
    summary: 'Set a new password; it signs out everywhere',
    action: 'accounts.change-own',
    on: own,
    refusals: [...PASSWORD_REFUSALS, ...CONFIRM_REFUSALS],
    params: {},
    asks: { body: passwordBody },
    reply: z.object({ receipt: receiptSchema }),
    handle: ({ asker, commandId, asks, request, reply }) =>
      guessable({ request, reply }, async () => {
        const changed = await changePassword(house, asker, commandId, asks.body)
        if (!changed.ok) return changed
        clearSessionCookie(request, reply)
        return accept({ receipt: changed.value })
      }),
  })

  personRoute(server, house, {
    method: 'POST',
    url: '/me/second-factor',
    tag: 'Own account',
    summary: 'Offer a secret for the app that makes codes',
    description: 'Nothing is kept until a code of the app comes back with `pending`, within ten minutes.',
    action: 'accounts.change-own',
    on: own,
    refusals: [],
    params: {},
    asks: {},
    reply: z.object({
      address: z.string().meta({ description: 'for a QR code; shown once' }),
      pending: z.string().meta({ description: 'to be sent back; only the server can open it' }),
    }),
    handle: async ({ asker }) => accept(await offerSecondFactor(house, asker)),
  })

  personRoute(server, house, {
    method: 'PUT',
    url: '/me/second-factor',
    tag: 'Own account',
    summary: 'Keep the second factor, once the app has shown a code',
    action: 'accounts.change-own',
    on: own,
    refusals: ['second-factor-expired', 'totp-malformed', 'totp-wrong', ...CONFIRM_REFUSALS],
    params: {},
    asks: { body: factorBody },
    reply: z.object({ backupCodes: z.array(z.string()).readonly().meta({ description: 'shown once' }) }),
    handle: ({ asker, commandId, asks, request, reply }) =>
      guessable({ request, reply }, async () => {
        const kept = await keepSecondFactor(house, asker, commandId, asks.body)
        return kept.ok ? accept({ backupCodes: kept.value }) : refuse(kept.refusal)
      }),
  })
}
