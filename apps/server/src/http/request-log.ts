import type { FastifyInstance } from 'fastify'

/**
 * A line of JSON for each answer, on the error output. It names the route and not what was asked of it: no address of a person, no
 * name, no query, no body, no cookie.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const line = {
      at: Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
      request: request.id,
      method: request.method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    }
    process.stderr.write(`${JSON.stringify(line)}\n`)
  })
}
