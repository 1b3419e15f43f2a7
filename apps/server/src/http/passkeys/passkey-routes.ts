import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import { passkeyIdSchema } from '../../modules/accounts/index.ts'
import { accept } from '../../result.ts'
import { own, personRoute, publicRoute } from '../access.ts'
import { pendingToken } from '../ceremonies.ts'
import { setSessionCookie } from '../cookie.ts'
import { confirmOwner } from '../own-means.ts'
import { CONFIRM_REFUSALS, type Guessable } from '../own-routes.ts'
import { receiptSchema } from '../replies.ts'
import { nothing } from '../route.ts'
import { beginAdding, beginSignIn, finishAdding, finishSignIn, passkeysOf, removePasskey } from './passkeys.ts'

const LABEL_LENGTH_MAX = 100

/** Without a password in it, a strong sign-in of the last minutes stands for it. */
const confirmation = z.strictObject({ password: z.string().max(1000).optional() }).nullish()
const response = z.record(z.string(), z.unknown()).meta({ description: 'what the browser answered, as JSON' })
const begun = z.object({
  options: z.looseObject({}).meta({ description: 'for navigator.credentials, as JSON' }),
  pending: z.string().meta({ description: 'to be sent back within ten minutes, once' }),
})
const passkeySchema = z
  .object({
    passkey: z.string(),
    label: z.string().nullable(),
    addedAt: z.string(),
    lastUsedAt: z.string().nullable(),
  })
  .meta({ id: 'Passkey' })

/** Passkeys: one's own, and signing in with one. */
export function passkeyRoutes(server: FastifyInstance, house: House, guessable: Guessable): void {
  publicRoute(server, {
    method: 'POST',
    url: '/sign-in/passkey/options',
    tag: 'Sign-in',
    summary: 'Begin to sign in with a passkey',
    refusals: ['passkey-unavailable', 'too-many-attempts', 'server-busy'],
    params: {},
    asks: {},
    reply: begun,
    handle: (exchange) => guessable(exchange, () => beginSignIn(house, exchange.request)),
  })

  publicRoute(server, {
    method: 'POST',
    url: '/sign-in/passkey',
    tag: 'Sign-in',
    summary: 'Sign in with the passkey that the browser showed; the answer sets the cookie of the session',
    refusals: ['passkey-unavailable', 'sign-in-failed', 'sign-in-expired', 'too-many-attempts', 'server-busy'],
    params: {},
    asks: { body: z.strictObject({ pending: pendingToken, response }) },
    reply: nothing,
    handle: (exchange) =>
      guessable(exchange, async () => {
        const token = await finishSignIn(house, exchange.request, exchange.asks.body)
        if (!token.ok) return token
        setSessionCookie(exchange.request, exchange.reply, token.value)
        void exchange.reply.code(204)
        return accept(undefined)
      }),
  })

  personRoute(server, house, {
    method: 'GET',
    url: '/me/passkeys',
    tag: 'Own account',
    summary: 'One’s own passkeys',
    action: 'accounts.change-own',
    on: own,
    refusals: [],
    params: {},
    asks: {},
    reply: z.object({ items: z.array(passkeySchema) }),
    handle: async ({ asker }) => accept({ items: await passkeysOf(house, asker.account) }),
  })

  personRoute(server, house, {
    method: 'POST',
    url: '/me/passkeys/options',
    tag: 'Own account',
    summary: 'Begin to add a passkey',
    description: 'Needs the password, or a strong sign-in of the last ten minutes.',
    action: 'accounts.change-own',
    on: own,
    refusals: ['passkey-unavailable', ...CONFIRM_REFUSALS],
    params: {},
    asks: { body: confirmation },
    reply: begun,
    handle: ({ asker, asks, request, reply }) =>
      guessable({ request, reply }, async () => {
        const confirmed = await confirmOwner(house, asker, asks.body?.password)
        return confirmed.ok ? await beginAdding(house, asker, request) : confirmed
      }),
  })

  personRoute(server, house, {
    method: 'POST',
    url: '/me/passkeys',
    tag: 'Own account',
    summary: 'Keep the passkey that the browser made',
    action: 'accounts.change-own',
    on: own,
    refusals: [
      'passkey-unavailable',
      'passkey-malformed',
      'passkey-refused',
      'sign-in-expired',
      'accounts-passkey-known',
      'accounts-passkey-limit',
    ],
    params: {},
    asks: {
      body: z.strictObject({
        pending: pendingToken,
        response,
        label: z.string().trim().min(1).max(LABEL_LENGTH_MAX).meta({ description: 'by what one tells it from others' }),
      }),
    },
    reply: z.object({ receipt: receiptSchema }),
    handle: async ({ asker, commandId, asks, request, reply }) => {
      const made = await finishAdding(house, asker, commandId, request, asks.body)
      if (!made.ok) return made
      void reply.code(201)
      return accept({ receipt: made.value })
    },
  })

  personRoute(server, house, {
    method: 'DELETE',
    url: '/me/passkeys/:passkey',
    tag: 'Own account',
    summary: 'Remove a passkey, such as one of a device that was lost',
    description: 'Needs the password, or a strong sign-in of the last ten minutes.',
    action: 'accounts.change-own',
    on: own,
    refusals: ['accounts-passkey-unknown', 'accounts-last-sign-in', ...CONFIRM_REFUSALS],
    params: { passkey: passkeyIdSchema },
    asks: { body: confirmation },
    reply: z.object({ receipt: receiptSchema }),
    handle: ({ asker, commandId, params, asks, request, reply }) =>
      guessable({ request, reply }, async () => {
        const confirmed = await confirmOwner(house, asker, asks.body?.password)
        if (!confirmed.ok) return confirmed
        const removed = await removePasskey(house, asker, commandId, params.passkey)
        return removed.ok ? accept({ receipt: removed.value }) : removed
      }),
  })
}
