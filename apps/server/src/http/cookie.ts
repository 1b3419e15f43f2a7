import type { FastifyReply, FastifyRequest } from 'fastify'

/** Cookies hold tokens that nobody can guess, and nothing about anybody. */
const NAME = 'holdfast-session'
/** In which browser a sign-in at the identity provider began. */
const CEREMONY_NAME = 'holdfast-ceremony'
/** The provider's answer comes back here, and nobody else is sent the cookie. */
const CEREMONY_PATH = '/api/v1/sign-in/provider'
const CEREMONY_SECONDS = 600
/** As `makeSessionToken` makes them. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** The session token that the browser sent, or null. */
export function readSessionCookie(request: FastifyRequest): string | null {
  return readCookie(request, NAME)
}

export function readCeremonyCookie(request: FastifyRequest): string | null {
  return readCookie(request, CEREMONY_NAME)
}

function readCookie(request: FastifyRequest, name: string): string | null {
  const parts = (request.headers.cookie ?? '').split(';').map((part) => part.trim())
  const value = parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
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

/** `Lax`, because it must come back from the provider's pages, which are another site. It opens nothing by itself. */
export function setCeremonyCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  void reply.header('set-cookie', ceremonyCookie(request, token, CEREMONY_SECONDS))
}

export function clearCeremonyCookie(request: FastifyRequest, reply: FastifyReply): void {
  void reply.header('set-cookie', ceremonyCookie(request, '', 0))
}

function ceremonyCookie({ protocol }: FastifyRequest, token: string, seconds: number): string {
  const secure = protocol === 'https' ? '; Secure' : ''
  return `${CEREMONY_NAME}=${token}; Max-Age=${seconds}; Path=${CEREMONY_PATH}; HttpOnly; SameSite=Lax${secure}`
}
