import { z } from 'zod'

// JSON Schema 2020-12 as zod makes it of the schemas that also parse, with what has a name (`.meta({ id })`) under components.

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json
}

const json: z.ZodType<Json> = z.json()
const jsonObject: z.ZodType<JsonObject> = z.record(z.string(), json)

/** Collects the named schemas of everything that it describes. */
export class Components {
  readonly #named = new Map<string, JsonObject>()

  /** What is sent to us (`input`) may leave out what has a default; what we answer (`output`) may not. */
  describe(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
    // As a field of something, so that a schema that has a name is referred to, too.
    const made = z.toJSONSchema(z.object({ field: schema }), { io, unrepresentable: 'any' })
    const { $defs = {}, properties } = objectOf(JSON.parse(JSON.stringify(made)))
    for (const [name, one] of Object.entries(objectOf($defs))) this.#keep(nameIn(name, io), objectOf(refer(one, io)))
    return objectOf(refer(objectOf(properties ?? {})['field'] ?? {}, io))
  }

  get named(): JsonObject {
    return Object.fromEntries([...this.#named].sort(([one], [other]) => (one < other ? -1 : 1)))
  }

  #keep(name: string, schema: JsonObject): void {
    const { id: _id, ...rest } = schema
    const before = this.#named.get(name)
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(rest))
      throw new Error(`two schemas are called ${name}`)
    this.#named.set(name, rest)
  }
}

export function objectOf(value: unknown): JsonObject {
  return jsonObject.parse(value)
}

/** What is asked and what is answered may differ by their defaults. */
function nameIn(name: string, io: 'input' | 'output'): string {
  return io === 'input' ? `${name}Asked` : name
}

function refer(value: Json, io: 'input' | 'output'): Json {
  if (Array.isArray(value)) return value.map((one: Json) => refer(one, io))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, Json]) =>
      key === '$ref' && typeof one === 'string'
        ? [key, `#/components/schemas/${nameIn(one.replace('#/$defs/', ''), io)}`]
        : [key, refer(one, io)],
    ),
  )
}

/** A value as text: a text itself, nothing where there is none. */
export function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
