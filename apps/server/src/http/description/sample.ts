import { objectOf, textOf, type Json, type JsonObject } from './schemas.ts'

const ID = '01900000-0000-7000-8000-000000000000'
const SAMPLES: Readonly<Record<string, string>> = {
  uuid: ID,
  guid: ID,
  'date-time': '2027-03-01T09:30:00Z',
  date: '2027-03-01',
  uri: 'https://holdfast.example/',
}

/** A value that the schema takes: its own example, else the plainest. */
export function sampleOf(schema: Json, named: JsonObject): Json {
  const {
    $ref,
    examples,
    const: only,
    enum: choices,
    anyOf,
    oneOf,
    allOf,
    default: usual,
    type,
    ...more
  } = objectOf(schema)
  if (typeof $ref === 'string') return sampleOf(named[$ref.replace('#/components/schemas/', '')] ?? {}, named)
  const [example] = listOf(examples)
  if (example !== undefined) return example
  if (only !== undefined) return only
  const [choice] = listOf(choices)
  if (choice !== undefined) return choice
  if (usual !== undefined) return usual
  const [branch] = [...listOf(anyOf), ...listOf(oneOf), ...listOf(allOf)]
  if (branch !== undefined) return sampleOf(branch, named)
  if (Array.isArray(type)) return sampleOf({ ...more, type: type[0] ?? 'null' }, named)
  if (type === 'object') return sampleObject(more, named)
  if (type === 'array') {
    const items = more['items']
    return more['maxItems'] === 0 || items === undefined ? [] : [sampleOf(items, named)]
  }
  if (type === 'integer' || type === 'number') return Math.max(1, numberOf(more['minimum'] ?? 1))
  if (type === 'boolean') return true
  if (type === 'null') return null
  return SAMPLES[textOf(more['format'])] ?? 'text'
}

function sampleObject({ properties, required, additionalProperties }: JsonObject, named: JsonObject): JsonObject {
  const needed = new Set(listOf(required))
  const entries = Object.entries(objectOf(properties ?? {})).filter(([name]) => needed.has(name))
  if (entries.length === 0 && typeof additionalProperties === 'object')
    return { name: sampleOf(additionalProperties, named) }
  return Object.fromEntries(entries.map(([name, one]) => [name, sampleOf(one, named)]))
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function numberOf(value: Json): number {
  return typeof value === 'number' ? value : 1
}
