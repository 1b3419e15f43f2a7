import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ADMINISTRATORS, DEMO_PASSWORD, OTHERS } from '../demo/persons.ts'
import type { House } from '../house.ts'
import { accountsIn, SET_UP_CODES } from '../modules/accounts/index.ts'
import { accept } from '../result.ts'
import { publicRoute } from './access.ts'
import { hasPasskeys } from './passkeys/passkeys.ts'
import type { OpenProvider } from './provider/provider.ts'

const demoPerson = z.object({
  signInName: z.string(),
  displayName: z.string(),
  role: z.string(),
  password: z.string(),
})

const waysSchema = z
  .object({
    jurisdiction: z.string(),
    needsSetUp: z.boolean().meta({ description: 'codes that the server printed at its start still wait to be used' }),
    password: z.literal(true),
    passkey: z.boolean().meta({ description: 'browsers have passkeys at the address that was asked' }),
    provider: z
      .object({ label: z.string() })
      .nullable()
      .meta({ description: 'the operator’s identity provider, at /api/v1/sign-in/provider; null: there is none' }),
    demo: z
      .array(demoPerson)
      .readonly()
      .nullable()
      .meta({ description: 'the accounts of a demonstration; null: it is none' }),
  })
  .meta({ id: 'WaysIn', description: 'How one may sign in here' })

/** What the sign-in page must know before anybody is known. */
export function waysRoute(server: FastifyInstance, house: House, provider: OpenProvider | null): void {
  publicRoute(server, {
    method: 'GET',
    url: '/sign-in/ways',
    tag: 'Sign-in',
    summary: 'How one may sign in here',
    refusals: [],
    params: {},
    asks: {},
    reply: waysSchema,
    handle: async ({ request }) => {
      const used = await accountsIn(house.storage.database)
        .selectFrom('used_set_up_code')
        .select('code')
        .where('jurisdiction', '=', house.jurisdiction)
        .execute()
      const people = [...ADMINISTRATORS, ...OTHERS].map(({ signInName, displayName, role }) => ({
        signInName,
        displayName,
        role,
        password: DEMO_PASSWORD,
      }))
      return accept({
        jurisdiction: house.jurisdiction,
        needsSetUp: used.length < SET_UP_CODES,
        password: true,
        passkey: hasPasskeys(request),
        provider: provider === null ? null : { label: provider.label },
        demo: house.isDemo ? people : null,
      } as const)
    },
  })
}
