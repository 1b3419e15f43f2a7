import type { FastifyReply, FastifyRequest } from 'fastify'

/** The one cookie there is. It holds a session token that nobody can guess, and nothing about anybody. */
const NAME = 'holdfast-session'
/** As `makeSessionToken` makes them. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** The session token that the browser sent, or null. */
export function readSessionCookie(request: FastifyRequest): string | null {
  const parts = (request.headers.cookie ?? '').split(';').map((part) => part.trim())
  const value = parts.find((part) => part.startsWith(`${NAME}=`))?.slice(NAME.length + 1) ?? ''
  return TOKEN.test(value) ? value : null
}

/**
 * Not readable by scripts, sent to this site by this site only, gone when the browser is closed; over TLS only where the request
 * came over TLS, which a proxy may say when the operator named one.
 */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.header('set-cookie', `${NAME}=${token}; ${attributesFor(request)}`)
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('set-cookie', `${NAME}=; Max-Age=0; ${attributesFor(request)}`)
}

function attributesFor({ protocol }: FastifyRequest): string {
  return `Path=/; HttpOnly; SameSite=Strict${protocol === 'https' ? '; Secure' : ''}`
}
