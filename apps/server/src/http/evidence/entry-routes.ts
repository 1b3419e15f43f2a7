import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import { PLACES_LOOKED_AT_MAX, placedFacts } from '../../kernel/index.ts'
import { accept } from '../../result.ts'
import { guardedRoute, ofHouse } from '../access.ts'

/** Far beyond any log, and still exact with the places of one look added to it. */
const POSITION_MAX = 2 ** 52

const entriesQuery = z.strictObject({
  after: z.coerce.number().int().nonnegative().max(POSITION_MAX).optional(),
  kind: z.string().min(1).max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

const entrySchema = z
  .object({
    position: z.int().nonnegative().meta({ description: 'place in the log, from 0' }),
    id: z.string(),
    command: z.string().meta({ description: 'what `/receipts` is asked for' }),
    kind: z.string(),
    stream: z.string(),
    recordedAt: z.string(),
    who: z.string(),
    secondPerson: z.string().nullable(),
    leafHash: z.string().meta({ description: 'SHA-256 of the leaf as RFC 6962 hashes it, base64' }),
  })
  .meta({ id: 'LogEntry', description: 'That something was recorded, not what' })

/** The log, entry by entry, for those who audit it. */
export function entryRoutes(server: FastifyInstance, house: House): void {
  guardedRoute(server, house, {
    method: 'GET',
    url: '/log/facts',
    tag: 'Evidence',
    summary: 'What was recorded by whom and when, in the order of the log',
    description:
      'No contents: what a fact says is shown where it belongs. Pages may be short; `next` is null at the end only.',
    action: 'evidence.read-entries',
    on: ofHouse('log'),
    refusals: [],
    params: {},
    asks: { query: entriesQuery },
    example: { query: { kind: 'accounts/role-granted' } },
    reply: z.object({
      items: z.array(entrySchema),
      next: z.string().nullable().meta({ description: '`after` of the next page' }),
    }),
    handle: async ({ asks: { query } }) => {
      const { after, kind = null, limit } = query
      const from = after === undefined ? 0 : after + 1
      const items = await placedFacts(house.storage.database, house.jurisdiction, { from, kind, limit })
      const lookedTo = items.length < limit ? from + PLACES_LOOKED_AT_MAX - 1 : (items.at(-1)?.position ?? from)
      const isEnd = lookedTo + 1 >= (await sizeOf(house))
      return accept({ items: [...items], next: isEnd ? null : String(lookedTo) })
    },
  })
}

async function sizeOf({ storage, jurisdiction }: House): Promise<number> {
  const head = storage.database.selectFrom('log_head').select('size').where('jurisdiction', '=', jurisdiction)
  return Number((await head.executeTakeFirst())?.size ?? 0)
}
