import { STATUS_CODES } from 'node:http'
import { z } from 'zod'
import { statusOf } from '../problem.ts'
import { nothing, type Described, type RouteAccess } from '../route.ts'
import type { Explained } from './refusals.ts'
import { refusalsOf } from './refused.ts'
import { sampleOf } from './sample.ts'
import { Components, objectOf, type Json, type JsonObject } from './schemas.ts'

// OpenAPI 3.1, made of what the routes say of themselves: nothing is written twice.

const problemSchema = z
  .object({
    type: z.string().meta({ description: 'stable code of the refusal' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'a sentence for people' }),
    rules: z
      .array(z.object({ id: z.string(), why: z.string() }))
      .optional()
      .meta({ description: 'the rules that forbid it, to whom may know them' }),
  })
  .meta({ id: 'Problem', description: 'Why something was refused (RFC 9457)' })

const PREFIX = '/api/v1'
const INTRODUCTION = [
  'Holdfast keeps chemical-security records in a log that nobody can rewrite unseen.',
  'People sign in and carry a cookie; their pages must come from this server (`Origin`). Programs show a key as `Authorization: Bearer hfk_…`.',
  'A change takes `Idempotency-Key`, a UUID of version 7 made by who asks: the same key and question again get the same answer.',
  'What is read carries `ETag`; `If-None-Match` answers 304. A refusal is a problem detail whose `type` is its code.',
].join('\n\n')

export interface DocumentOptions {
  readonly routes: readonly RouteAccess[]
  readonly refusals: ReadonlyMap<string, Explained>
  /** What an action means, where the route asks the policy. */
  readonly meaningOf: (action: string) => string | null
  readonly version: string
}

/** A route with what it says of itself. */
type Route = RouteAccess & { readonly described: Described }

/** The description of the routes that say what they are. */
export function openApi({ routes, refusals, meaningOf, version }: DocumentOptions): JsonObject {
  const components = new Components()
  components.describe(problemSchema, 'output')
  const told = routes.filter(isDescribed)
  const paths = new Map<string, Record<string, JsonObject>>()
  for (const route of told) {
    const path = pathOf(route)
    const item = paths.get(path) ?? {}
    item[route.method.toLowerCase()] = operationOf(route, components, meaningOf)
    paths.set(path, item)
  }
  const codes = [...new Set(told.flatMap(refusalsOf))].sort()
  return {
    openapi: '3.1.0',
    info: {
      title: 'Holdfast',
      version,
      description: INTRODUCTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: PREFIX }],
    tags: [...new Set(told.map(({ described }) => described.tag))].map((name) => ({ name })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: components.named,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'holdfast-session', description: 'of a person who signed in' },
        key: { type: 'http', scheme: 'bearer', bearerFormat: 'hfk_…', description: 'of a program' },
      },
    },
    'x-refusals': Object.fromEntries(
      codes.map((code) => {
        const { means = '', todo = '' } = refusals.get(code) ?? {}
        return [code, { status: statusOf(code), means, todo }]
      }),
    ),
  }
}

function isDescribed(route: RouteAccess): route is Route {
  return route.described !== null && route.method !== 'HEAD'
}

/** `/sessions/:session` as OpenAPI writes it. */
function pathOf({ url }: RouteAccess): string {
  return url.replace(PREFIX, '').replaceAll(/:([A-Za-z]+)/g, '{$1}')
}

/** `GET /sessions/{session}` as a name for programs: `getSessionsBySession`. */
function nameOf(route: RouteAccess): string {
  const words = pathOf(route)
    .replaceAll(/\{(\w+)\}/g, 'by-$1')
    .split(/[^A-Za-z0-9]+/)
  const camel = words.filter((word) => word !== '').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
  return route.method.toLowerCase() + camel.join('')
}

function operationOf(route: Route, components: Components, meaningOf: DocumentOptions['meaningOf']): JsonObject {
  const { access, askers, described, method } = route
  const { tag, summary, description, example, asks } = described
  const means = access === null ? null : meaningOf(access)
  const codes = refusalsOf(route)
  const body = asks['body']
  return {
    operationId: nameOf(route),
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(route.url.startsWith(PREFIX) ? {} : { servers: [{ url: '/' }] }),
    parameters: parametersOf(route, components),
    ...(body === undefined && described.lines === undefined
      ? {}
      : { requestBody: { required: true, content: asked(described, components, example?.body) } }),
    responses: { ...answersOf(described, method, components), ...refusedBy(codes) },
    security: askers === 'anybody' ? [] : [{ session: [] }, ...(askers === 'people' ? [] : [{ key: [] }])],
    ...(means === null ? {} : { 'x-action': access, 'x-action-means': means }),
    'x-refusals': codes,
  }
}

function asked(described: Described, components: Components, example: unknown): JsonObject {
  const { asks, lines } = described
  return lines === undefined
    ? { 'application/json': media(asks['body'] ?? z.unknown(), components, 'input', example) }
    : { 'application/x-ndjson': media(lines.asks, components, 'input', example) }
}

function parametersOf({ method, askers, described }: Route, components: Components): Json {
  const { params, asks, example } = described
  const inPath = Object.entries(params).map(([name, schema]) => {
    const made = components.describe(schema, 'input')
    const sample = fieldOf(example?.params, name) ?? sampleOf(made, components.named)
    return { name, in: 'path', required: true, schema: made, example: sample }
  })
  const { properties = {}, required = [] } =
    asks['query'] === undefined ? {} : components.describe(asks['query'], 'input')
  const needed = new Set(Array.isArray(required) ? required : [])
  const inQuery = Object.entries(objectOf(properties)).map(([name, schema]) => ({
    name,
    in: 'query',
    required: needed.has(name),
    schema,
    example: fieldOf(example?.query, name) ?? sampleOf(schema, components.named),
  }))
  const inHeader =
    method === 'GET'
      ? [header('If-None-Match', 'the `ETag` of what one has already')]
      : askers === 'anybody'
        ? []
        : [
            header(
              'Idempotency-Key',
              'id of the command: a UUID of version 7, made for this question; one is made where it is missing',
            ),
          ]
  return [...inPath, ...inQuery, ...inHeader]
}

function header(name: string, description: string): JsonObject {
  return { name, in: 'header', required: false, description, schema: { type: 'string' } }
}

function answersOf(described: Described, method: string, components: Components): JsonObject {
  const { reply, lines, example, done } = described
  if (lines !== undefined)
    return {
      200: {
        description: 'One line of JSON for each line',
        content: { 'application/x-ndjson': media(lines.reply, components, 'output', example?.reply) },
      },
    }
  if (reply === nothing) return { 204: { description: 'Done' } }
  const answer = media(reply, components, 'output', example?.reply)
  const isCommand = method !== 'GET' && JSON.stringify(answer['schema'] ?? null).includes('"awaits"')
  const statuses = done ?? (isCommand || isAnswer(answer) ? [200, 201, 202] : [200])
  const headers =
    method === 'GET' ? { headers: { ETag: { description: 'of the content', schema: { type: 'string' } } } } : {}
  const each = statuses.map((status): [string, Json] => [
    String(status),
    { description: DONE[status] ?? 'Done', ...headers, content: { 'application/json': answer } },
  ])
  return Object.fromEntries([
    ...each,
    ...(method === 'GET' ? [['304', { description: 'As it was: see `If-None-Match`' }]] : []),
  ])
}

const DONE: Readonly<Record<number, string>> = {
  200: 'The answer',
  201: 'It is recorded',
  202: 'It waits: for a second person, or to be worked off',
}

function isAnswer({ schema }: JsonObject): boolean {
  return objectOf(schema ?? {})['$ref'] === '#/components/schemas/Answer'
}

function media(schema: z.ZodType, components: Components, io: 'input' | 'output', example: unknown): JsonObject {
  const made = components.describe(schema, io)
  return { schema: made, example: example === undefined ? sampleOf(made, components.named) : z.json().parse(example) }
}

/** The refusals of a route by their status. */
function refusedBy(codes: readonly string[]): JsonObject {
  const byStatus = Map.groupBy(codes, statusOf)
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      String(status),
      {
        description: STATUS_CODES[status] ?? 'Refused',
        content: {
          'application/problem+json': {
            schema: {
              allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { type: { enum: some } } }],
            },
          },
        },
      },
    ]),
  )
}

function fieldOf(value: unknown, name: string): Json | undefined {
  const found = typeof value === 'object' && value !== null ? z.json().safeParse(Reflect.get(value, name)) : null
  return found?.success === true ? found.data : undefined
}
