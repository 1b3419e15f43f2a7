import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseLogPath } from '@holdfast/transparency-log'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import type { Refusal } from '../kernel/index.ts'
import { sendProblem } from './problem.ts'

const UNKNOWN: Refusal = { code: 'address-unknown', message: 'The log has no such file, or not yet.' }
/** A full tile never changes; a partial one is replaced within seconds. */
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * The published log for whoever watches it (C2SP tlog-tiles): checkpoints and hashes, which tell nothing of what was recorded.
 * Entries are not among them.
 */
export function logFileRoutes(server: FastifyInstance, { jurisdiction }: House, publishedFolder: string): void {
  const folder = join(publishedFolder, jurisdiction)
  const read = (path: string) => readFile(join(folder, path)).catch(() => null)

  server.route({
    method: 'GET',
    url: '/log/checkpoint',
    config: { access: 'public' },
    handler: async (_request, reply) => {
      const checkpoint = await read('checkpoint')
      if (checkpoint === null) return sendProblem(reply, UNKNOWN)
      return reply.header('cache-control', 'no-cache').type('text/plain; charset=utf-8').send(checkpoint)
    },
  })

  server.route<{ Params: { '*': string } }>({
    method: 'GET',
    url: '/log/tile/*',
    config: { access: 'public' },
    handler: async (request, reply) => {
      const path = `tile/${request.params['*']}`
      const asked = parseLogPath(path)
      if (!asked.ok || asked.value.kind !== 'tile') return sendProblem(reply, UNKNOWN)
      const tile = await read(path)
      if (tile === null) return sendProblem(reply, UNKNOWN)
      return reply.header('cache-control', FOR_EVER).type('application/octet-stream').send(tile)
    },
  })
}
