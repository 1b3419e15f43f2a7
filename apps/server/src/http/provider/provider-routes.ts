import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import type { Refusal } from '../../kernel/index.ts'
import { accept, type Result } from '../../result.ts'
import { own, personRoute, publicRoute } from '../access.ts'
import { clearCeremonyCookie, readCeremonyCookie, setCeremonyCookie, setSessionCookie } from '../cookie.ts'
import { confirmOwner } from '../own-means.ts'
import { CONFIRM_REFUSALS, type Guessable } from '../own-routes.ts'
import { receiptSchema } from '../replies.ts'
import { nothing } from '../route.ts'
import { beginAtProvider, finishAtProvider, unlink, type OpenProvider } from './provider.ts'

const confirmation = z.strictObject({ password: z.string().max(1000).optional() }).nullish()
const AT_PROVIDER = ['provider-none', 'provider-unreachable', 'provider-refused', 'provider-forbidden-address']

/** The operator's identity provider: signing in there, and linking one's own account. */
export function providerRoutes(
  server: FastifyInstance,
  house: House,
  open: OpenProvider | null,
  guessable: Guessable,
): void {
  publicRoute(server, {
    method: 'GET',
    url: '/sign-in/provider',
    tag: 'Sign-in',
    summary: 'Go to the identity provider to sign in',
    description: 'For browsers: 302 to the provider, or to `/?sign-in=CODE` with the code of the refusal.',
    refusals: [],
    params: {},
    asks: {},
    reply: nothing,
    handle: async ({ request, reply }) => {
      const begun = await guessable({ request, reply }, () => beginAtProvider(house, open, null))
      if (begun.ok) setCeremonyCookie(request, reply, begun.value.token)
      return goTo(reply, begun.ok ? accept(begun.value.address) : begun)
    },
  })

  publicRoute(server, {
    method: 'GET',
    url: '/sign-in/provider/callback',
    tag: 'Sign-in',
    summary: 'Come back from the identity provider',
    description: 'For browsers: 302 to the console, signed in; or to `/?sign-in=CODE` with the code of the refusal.',
    refusals: [],
    params: {},
    asks: {},
    reply: nothing,
    handle: async ({ request, reply }) => {
      const token = readCeremonyCookie(request) ?? ''
      clearCeremonyCookie(request, reply)
      const done = await guessable({ request, reply }, () => finishAtProvider(house, open, token, queryOf(request)))
      if (done.ok && done.value !== null) setSessionCookie(request, reply, done.value)
      return goTo(reply, done.ok ? accept('/') : done)
    },
  })

  personRoute(server, house, {
    method: 'POST',
    url: '/me/provider',
    tag: 'Own account',
    summary: 'Link one’s account to oneself at the identity provider',
    description:
      'Answers where the browser goes next. Needs the password, or a strong sign-in of the last ten minutes.',
    action: 'accounts.change-own',
    on: own,
    refusals: [...AT_PROVIDER, ...CONFIRM_REFUSALS],
    params: {},
    asks: { body: confirmation },
    reply: z.object({ address: z.string() }),
    handle: ({ asker, asks, request, reply }) =>
      guessable({ request, reply }, async () => {
        const confirmed = await confirmOwner(house, asker, asks.body?.password)
        if (!confirmed.ok) return confirmed
        const begun = await beginAtProvider(house, open, asker.account)
        if (!begun.ok) return begun
        setCeremonyCookie(request, reply, begun.value.token)
        return accept({ address: begun.value.address })
      }),
  })

  personRoute(server, house, {
    method: 'DELETE',
    url: '/me/provider',
    tag: 'Own account',
    summary: 'End the link to the identity provider',
    action: 'accounts.change-own',
    on: own,
    refusals: ['accounts-provider-not-linked', 'accounts-last-sign-in', ...CONFIRM_REFUSALS],
    params: {},
    asks: { body: confirmation },
    reply: z.object({ receipt: receiptSchema }),
    handle: ({ asker, commandId, asks, request, reply }) =>
      guessable({ request, reply }, async () => {
        const confirmed = await confirmOwner(house, asker, asks.body?.password)
        if (!confirmed.ok) return confirmed
        const done = await unlink(house, asker, commandId)
        return done.ok ? accept({ receipt: done.value }) : done
      }),
  })
}

/** A browser that follows an address is sent to a page in any case, which says what was refused. */
function goTo(reply: FastifyReply, where: Result<string, Refusal>): Result<undefined, Refusal> {
  void reply.code(302).header('location', where.ok ? where.value : `/?sign-in=${where.refusal.code}`)
  return accept(undefined)
}

function queryOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?')
  return at < 0 ? '' : url.slice(at)
}
