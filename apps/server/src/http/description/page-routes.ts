import type { FastifyInstance } from 'fastify'
import { referencePage } from './reference-page.ts'
import type { JsonObject } from './schemas.ts'

/** The description for people, at /docs: one page that needs no script and nothing from elsewhere. */
export function referencePageRoute(server: FastifyInstance, document: () => JsonObject): void {
  let page: string | null = null
  server.get('/docs', { config: { access: 'public' } }, async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send((page ??= referencePage(document()))),
  )
}
