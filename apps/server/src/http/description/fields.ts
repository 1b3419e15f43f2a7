import { objectOf, textOf, type Json, type JsonObject } from './schemas.ts'

/** A field of a request or an answer, as a row of a table. */
export interface Field {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly means: string
}

/** Deeper than this a table is no help; the schema says the rest. */
const DEPTH_MAX = 3

/** The fields of a schema, those inside others with their path. */
export function fieldsOf(schema: Json, named: JsonObject, path = '', depth = 0): readonly Field[] {
  const { properties = {}, required = [] } = resolved(schema, named)
  const needed = new Set(Array.isArray(required) ? required : [])
  return Object.entries(objectOf(properties)).flatMap(([name, one]) => {
    const { description } = resolved(one, named)
    const at = path === '' ? name : `${path}.${name}`
    const row = { name: at, type: typeOf(one, named), isRequired: needed.has(name), means: textOf(description) }
    const deeper = suffixed(at, one, named)
    return [row].concat(depth >= DEPTH_MAX ? [] : fieldsOf(inside(one, named), named, deeper, depth + 1))
  })
}

function resolved(schema: Json, named: JsonObject): JsonObject {
  const { $ref, ...rest } = objectOf(schema)
  const target = typeof $ref === 'string' ? named[$ref.replace('#/components/schemas/', '')] : undefined
  return target === undefined ? rest : { ...objectOf(target), ...rest }
}

/** What a list holds, or what is there when it is not null. */
function inside(schema: Json, named: JsonObject): Json {
  const { items, anyOf, ...rest } = resolved(schema, named)
  if (items !== undefined) return inside(items, named)
  const some = Array.isArray(anyOf) ? anyOf.filter((one: Json) => resolved(one, named)['type'] !== 'null') : []
  const [only] = some
  return some.length === 1 && only !== undefined ? inside(only, named) : rest
}

function suffixed(at: string, schema: Json, named: JsonObject): string {
  return typeOf(schema, named).startsWith('list') ? `${at}[]` : at
}

/** A type in words: `list of text`, `text or null`. */
export function typeOf(schema: Json, named: JsonObject): string {
  const { type, items, anyOf, oneOf, enum: choices, const: only, format } = resolved(schema, named)
  if (only !== undefined) return JSON.stringify(only)
  if (Array.isArray(choices)) return choices.map((one: Json) => JSON.stringify(one)).join(' or ')
  const branches = anyOf ?? oneOf
  if (Array.isArray(branches)) return [...new Set(branches.map((one: Json) => typeOf(one, named)))].join(' or ')
  if (Array.isArray(type)) return type.map((one: Json) => typeOf({ type: one }, named)).join(' or ')
  if (type === 'array') return items === undefined ? 'list' : `list of ${typeOf(items, named)}`
  if (type === 'string') return typeof format === 'string' ? `text (${format})` : 'text'
  return WORDS[textOf(type)] ?? 'any JSON'
}

const WORDS: Readonly<Record<string, string>> = {
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
}
