import type { FastifyInstance } from 'fastify'
import type { House } from '../../house.ts'
import { askRoutes } from './ask-routes.ts'
import { readRoutes } from './read-routes.ts'
import { rescreeningRoutes } from './rescreening-routes.ts'
import { reviewRoutes } from './review-routes.ts'
import { streamRoutes } from './stream-routes.ts'

/** Everything about screenings: asked, read again, settled. */
export function screeningRoutes(server: FastifyInstance, house: House): void {
  askRoutes(server, house)
  readRoutes(server, house)
  reviewRoutes(server, house)
  rescreeningRoutes(server, house)
  // In a scope of its own, where bodies are not read before they are wanted.
  void server.register(streamRoutes, { house })
}
