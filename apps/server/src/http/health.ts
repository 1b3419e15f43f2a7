import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import type { House } from '../house.ts'
import { accept } from '../result.ts'
import { publicRoute } from './access.ts'

/** Whether the process answers, and whether its database does: for whoever keeps it running. */
export function healthRoutes(server: FastifyInstance, house: House | undefined): void {
  publicRoute(server, {
    method: 'GET',
    url: '/health/live',
    tag: 'System',
    summary: 'Whether the process answers',
    refusals: [],
    params: {},
    asks: {},
    reply: z.object({ status: z.literal('live') }),
    handle: async () => accept({ status: 'live' } as const),
  })
  publicRoute(server, {
    method: 'GET',
    url: '/health/ready',
    tag: 'System',
    summary: 'Whether its database answers too; 503 when not',
    refusals: [],
    params: {},
    asks: {},
    reply: z.object({ status: z.enum(['ready', 'not ready']) }),
    handle: async ({ reply }) => {
      const isUp = await isReady(house)
      if (!isUp) void reply.code(503)
      return accept({ status: isUp ? 'ready' : 'not ready' } as const)
    },
  })
}

/** Whether requests can be served: the database answers, where there is one. */
async function isReady(house: House | undefined): Promise<boolean> {
  if (house === undefined) return true
  try {
    await sql`select 1`.execute(house.storage.database)
    return true
  } catch {
    return false
  }
}
