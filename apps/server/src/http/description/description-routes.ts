import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { ACTIONS } from '../../modules/policies.ts'
import { accept } from '../../result.ts'
import { publicRoute } from '../access.ts'
import type { RouteAccess } from '../route.ts'
import { openApi } from './document.ts'
import { explainedRefusals } from './refusals.ts'
import type { JsonObject } from './schemas.ts'

const manifest = z.object({ version: z.string() })

/** The description of the routes that were collected; made once, when it is first asked for: then all of them are there. */
export function describing(routes: readonly RouteAccess[]): () => JsonObject {
  let made: JsonObject | null = null
  return () => (made ??= openApi({ routes, refusals: explainedRefusals(), meaningOf, version: ownVersion() }))
}

/** The description for programs. */
export function descriptionRoutes(server: FastifyInstance, document: () => JsonObject): void {
  publicRoute(server, {
    method: 'GET',
    url: '/openapi.json',
    tag: 'System',
    summary: 'This description of the interface',
    refusals: [],
    params: {},
    asks: {},
    reply: z.record(z.string(), z.unknown()),
    example: { reply: { openapi: '3.1.0', info: { title: 'Holdfast', version: '0.1.0' } } },
    handle: async () => accept(document()),
  })
}

function meaningOf(action: string): string | null {
  const tables: readonly Readonly<Record<string, { readonly means: string }>>[] = Object.values(ACTIONS)
  return tables.find((table) => action in table)?.[action]?.means ?? null
}

export function ownVersion(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')
  return manifest.parse(JSON.parse(text)).version
}
