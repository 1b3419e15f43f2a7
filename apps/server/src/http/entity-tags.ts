import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/**
 * What is read carries a tag of its content, and who has it already is told so (RFC 9110, 13.1.2). Nothing is kept by browsers: the
 * tag is for programs that ask again and again.
 */
export function entityTags(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead || reply.statusCode !== 200 || typeof payload !== 'string') return payload
    const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`
    void reply.header('etag', tag)
    const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
    if (!known.includes(tag) && !known.includes('*')) return payload
    void reply.code(304).removeHeader('content-type')
    return ''
  })
}
