/** What a fact's body is made of. Whole numbers beyond 2^53 travel as decimal strings. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [name: string]: Json
}

/** Bodies are made by us and are shallow; deeper ones are a mistake or an attack. */
export const JSON_DEPTH_MAX = 32

/**
 * The one spelling of a value that RFC 8785 defines: names in the order of their UTF-16 units, nothing between tokens, numbers as
 * ECMAScript writes them. Throws a TypeError on what JSON cannot say (NaN, half of a surrogate pair, too deep): such a value is a
 * fault of ours, because what comes from outside was parsed before.
 *
 * @example
 * canonicalJson({ b: 1, a: 'é' }) // '{"a":"é","b":1}'
 */
export function canonicalJson(value: Json): string {
  return written(value, 0)
}

function written(value: Json, depth: number): string {
  if (depth > JSON_DEPTH_MAX) throw new TypeError(`a body is at most ${JSON_DEPTH_MAX} levels deep`)
  if (typeof value === 'string') return writtenText(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('a number in a body is finite')
    return JSON.stringify(value)
  }
  if (value === null || typeof value === 'boolean') return String(value)
  let text = ''
  if (isList(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${written(item, depth + 1)}`
    return `[${text}]`
  }
  for (const name of inOrder(Object.keys(value))) {
    text += `${text === '' ? '' : ','}${writtenText(name)}:${written(value[name] ?? null, depth + 1)}`
  }
  return `{${text}}`
}

/** What was read from a canonical text is in order already: looking costs less than sorting. */
function inOrder(names: string[]): readonly string[] {
  for (let at = 1; at < names.length; at += 1) if ((names[at - 1] ?? '') > (names[at] ?? '')) return names.sort()
  return names
}

/** Printable ASCII without the quote and the backslash stands for itself. */
const PLAIN = /^[ !#-[\]-~]*$/

function writtenText(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`
  if (!text.isWellFormed()) throw new TypeError('a text in a body is well-formed Unicode')
  return JSON.stringify(text)
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value)
}

/** Whether a value that was parsed from JSON is an object of it. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
