import type { FastifyRequest } from 'fastify'

/** Scheme, host and port of this server as a browser says them; behind a proxy only one that the operator named is believed. */
export function originOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`
}
