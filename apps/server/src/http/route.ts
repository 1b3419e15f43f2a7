import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import { z } from 'zod'
import type { Action } from '../modules/policies.ts'

// What a route says of itself. The same schemas parse the request, check the answer and make the description that is published.

/** Fields of a request, each with its schema. */
export type Shape = Readonly<Record<string, z.ZodType>>

/** The chapters of the published description. */
export type Tag =
  | 'Sign-in'
  | 'Own account'
  | 'Accounts'
  | 'Second person'
  | 'Screening'
  | 'Lists'
  | 'Evidence'
  | 'System'

export interface Described<Params extends Shape = Shape, Asks extends Shape = Shape, Reply = unknown> {
  readonly method: HTTPMethods
  readonly url: string
  readonly tag: Tag
  /** One line, said to somebody who wants it done. */
  readonly summary: string
  /** What the line does not say. */
  readonly description?: string
  /** Codes of refusals that are this route's own; those of every route need not be named. */
  readonly refusals: readonly string[]
  /** The parts of the address. */
  readonly params: Params
  /** Where the body may be larger than that of others. */
  readonly bodyBytesMax?: number
  /** `query` and `body`, where there are any. */
  readonly asks: Asks
  /** Where request and answer are lines of JSON (NDJSON): what each line says. Then `reply` is a stream. */
  readonly lines?: { readonly asks: z.ZodType; readonly reply: z.ZodType }
  /** What is answered. What it does not name is not sent. */
  readonly reply: z.ZodType<Reply>
  /** The status when it is done, where it is not 204 for nothing, 201 or 202 for a command, else 200. */
  readonly done?: readonly number[]
  /** Values that show what is meant, where those made from the schemas would not. */
  readonly example?: {
    readonly params?: unknown
    readonly query?: unknown
    readonly body?: unknown
    readonly reply?: unknown
  }
}

/** Who may come to a route at all: anybody, people who are signed in, or programs with a key too. */
export type Askers = 'anybody' | 'people' | 'people-and-programs'

/** A request whose parts were read. */
export interface Exchange<Params extends Shape, Asks extends Shape> {
  readonly params: z.output<z.ZodObject<Params>>
  readonly asks: z.output<z.ZodObject<Asks>>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** The answer of a route that says only that it is done: 204. */
export const nothing = z.undefined()

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The action that the policy is asked about, or that anybody may ask. */
    access?: Action | 'public'
    /** Another action that opens it as well. */
    orAccess?: Action
    askers?: Askers
    described?: Described
  }
}

/** What a route says about who may ask it, for the table of all routes. */
export interface RouteAccess {
  readonly method: string
  readonly url: string
  readonly access: string | null
  /** Another action that opens it as well. */
  readonly orAccess: string | null
  readonly askers: Askers
  /** Null: it is not one of the interface's, such as a file of the console. */
  readonly described: Described | null
}

/** Collects every route as it is registered. To be called before the first. */
export function collectRoutes(server: FastifyInstance): readonly RouteAccess[] {
  const routes: RouteAccess[] = []
  server.addHook('onRoute', ({ method, url, config }) => {
    const { access = null, orAccess = null, askers = 'anybody', described = null } = config ?? {}
    for (const one of [method].flat()) routes.push({ method: one, url, access, orAccess, askers, described })
  })
  return routes
}
