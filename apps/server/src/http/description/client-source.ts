import { z } from 'zod'

// Writes the TypeScript client from the published description: a file for each chapter, and one for what has a name.

const schemaObject = z.record(z.string(), z.json())
const operation = z.object({
  operationId: z.string(),
  tags: z.tuple([z.string()]),
  summary: z.string(),
  servers: z.array(z.object({ url: z.string() })).optional(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.json() })),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.json() })) }).optional(),
  responses: z.record(
    z.string(),
    z.object({ content: z.record(z.string(), z.object({ schema: z.json() })).optional() }),
  ),
  'x-refusals': z.array(z.string()),
})
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), z.json()) }),
})
type Route = z.output<typeof operation> & { readonly method: string; readonly path: string }

/** The files of the client by their names. */
export function clientSource(document: unknown): ReadonlyMap<string, string> {
  const { paths, components } = documentSchema.parse(document)
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, said]): Route => Object.assign(said, { method: method.toUpperCase(), path })),
  )
  const chapters = [...Map.groupBy(routes, ({ tags: [tag] }) => fileOf(tag))]
  const named = Object.entries(components.schemas).map(
    ([name, schema]) => `export type ${name} = ${typeOf(schema, '').replaceAll('Schemas.', '')}\n`,
  )
  const index = ['schemas', ...chapters.map(([file]) => file)].map((file) => `export * from './${file}.ts'\n`)
  return new Map([
    ['schemas.ts', HEAD + named.join('\n')],
    ...chapters.map(([file, some]): [string, string] => [`${file}.ts`, chapterOf(some)]),
    ['index.ts', HEAD + index.join('')],
  ])
}

const HEAD = '// Written from the description of the interface by `npm run generate:client`; do not edit.\n\n'

function fileOf(tag: string): string {
  return tag.toLowerCase().replaceAll(' ', '-')
}

function chapterOf(routes: readonly Route[]): string {
  const body = routes.map(functionOf).join('\n')
  const used = [...new Set(body.match(/\bSchemas\.\w+/g) ?? [])]
  const helpers = ['call', 'stream'].filter((name) => body.includes(`${name}(`) || body.includes(`${name}<`))
  const types = ['Answered', 'Options', 'Server'].filter((name) => new RegExp(`\\b${name}\\b`).test(body))
  const imports = [...helpers, ...types.map((name) => `type ${name}`)].join(', ')
  const schemas = used.length === 0 ? '' : "import type * as Schemas from './schemas.ts'\n"
  return `${HEAD}import { ${imports} } from '../call.ts'\n${schemas}\n${body}`
}

function functionOf(route: Route): string {
  const { operationId, method, path, summary, parameters, requestBody } = route
  const inPath = parameters.filter((one) => one.in === 'path')
  const inQuery = parameters.filter((one) => one.in === 'query')
  const lines = requestBody?.content['application/x-ndjson']
  const body = requestBody?.content['application/json']
  const title = operationId.slice(0, 1).toUpperCase() + operationId.slice(1)
  const query = inQuery.map(({ name, required, schema }) => `${name}${required ? '' : '?'}: ${typeOf(schema, '')}`)
  const takes = [
    'server: Server',
    ...inPath.map(({ name }) => `${name}: string`),
    ...(lines === undefined ? [] : [`rows: AsyncIterable<${title}Line> | Iterable<${title}Line>`]),
    ...(body === undefined ? [] : [`body: ${typeOf(body.schema, '')}`]),
    ...(query.length === 0
      ? []
      : [`query: { ${query.join('; ')} }${inQuery.some(({ required }) => required) ? '' : ' = {}'}`]),
    'options: Options = {}',
  ]
  const address = (route.servers?.[0]?.url ?? '/api/v1').replace(/\/$/, '') + path
  const filled = address.replaceAll(/\{(\w+)\}/g, (_all, name: string) => `\${encodeURIComponent(${name})}`)
  const sent = [
    `method: '${method}'`,
    `path: \`${filled}\``,
    ...(query.length === 0 ? [] : ['query']),
    ...(lines === undefined ? [] : ['body: rows']),
    ...(body === undefined ? [] : ['body']),
  ].join(', ')
  const signature = `export function ${operationId}(\n  ${takes.join(',\n  ')},\n)`
  const doc = `/** ${summary}. */\n`
  if (lines !== undefined)
    return `export type ${title}Line = ${typeOf(lines.schema, '')}
${doc}${signature} {
  return stream<${answerOf(route)}>(server, { ${sent} }, options)
}
`
  return `export type ${title}Refusal =\n${route['x-refusals'].map((code) => `  | '${code}'`).join('\n')}

${doc}${signature}: Promise<Answered<${answerOf(route)}, ${title}Refusal>> {
  return call(server, { ${sent} }, options)
}
`
}

function answerOf({ responses }: Route): string {
  const done = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  const [content] = done.flatMap(([, { content = {} }]) => Object.values(content))
  return content === undefined ? 'undefined' : typeOf(content.schema, '')
}

/** A schema as a type. Fields stand on lines of their own. */
function typeOf(schema: z.core.util.JSONType, indent: string): string {
  const said = schemaObject.parse(schema)
  const { $ref, enum: choices, const: only, anyOf, oneOf, type, items, prefixItems } = said
  if (typeof $ref === 'string') return `Schemas.${$ref.replace('#/components/schemas/', '')}`
  if (only !== undefined) return JSON.stringify(only)
  if (Array.isArray(choices)) return choices.map((one) => JSON.stringify(one)).join(' | ')
  const branches = anyOf ?? oneOf
  if (Array.isArray(branches)) return [...new Set(branches.map((one) => typeOf(one, indent)))].join(' | ')
  if (Array.isArray(type)) return type.map((one) => typeOf({ ...said, type: one }, indent)).join(' | ')
  if (type === 'array' && Array.isArray(prefixItems))
    return `readonly [${prefixItems.map((one) => typeOf(one, indent)).join(', ')}]`
  if (type === 'array') return `readonly (${items === undefined ? 'unknown' : typeOf(items, indent)})[]`
  if (type === 'object') return objectType(said, indent)
  return WORDS.get(type ?? '') ?? 'unknown'
}

function objectType(
  { properties, required, additionalProperties }: z.output<typeof schemaObject>,
  indent: string,
): string {
  const needed = new Set(Array.isArray(required) ? required : [])
  const deeper = `${indent}  `
  const fields = Object.entries(schemaObject.parse(properties ?? {})).map(
    ([name, one]) =>
      `${deeper}readonly ${/^\w+$/.test(name) ? name : `'${name}'`}${needed.has(name) ? '' : '?'}: ${typeOf(one, deeper)}\n`,
  )
  if (fields.length > 0) return `{\n${fields.join('')}${indent}}`
  const values = typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent) : 'unknown'
  return `{ readonly [name: string]: ${values} }`
}

const WORDS = new Map<unknown, string>([
  ['string', 'string'],
  ['integer', 'number'],
  ['number', 'number'],
  ['boolean', 'boolean'],
  ['null', 'null'],
])
