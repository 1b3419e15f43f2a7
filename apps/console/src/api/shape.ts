// What a server answered is read at the border: past it, a value is what its type says.

/** Reads a value of one shape; throws `Misfit` where it is another. Only `readAs` catches it. */
export type Reader<Value> = (value: unknown) => Value
export type Read<Of> = Of extends Reader<infer Value> ? Value : never

class Misfit extends Error {}

/** The value, or null where it does not fit. */
export function readAs<Value>(reader: Reader<Value>, value: unknown): { readonly value: Value } | null {
  try {
    return { value: reader(value) }
  } catch (error) {
    if (error instanceof Misfit) return null
    throw error
  }
}

export const text: Reader<string> = (value) => {
  if (typeof value === 'string') return value
  throw new Misfit('no text')
}
export const count: Reader<number> = (value) => {
  if (typeof value === 'number') return value
  throw new Misfit('no number')
}
export const flag: Reader<boolean> = (value) => {
  if (typeof value === 'boolean') return value
  throw new Misfit('neither true nor false')
}
/** Whatever was answered, also nothing. */
export const anything: Reader<unknown> = (value) => value

/** Null also stands for a field that an older server does not say. */
export function orNull<Value>(reader: Reader<Value>): Reader<Value | null> {
  return (value) => (value === null || value === undefined ? null : reader(value))
}
export function orElse<Value>(reader: Reader<Value>, otherwise: Value): Reader<Value> {
  return (value) => (value === undefined ? otherwise : reader(value))
}
export function list<Item>(reader: Reader<Item>): Reader<readonly Item[]> {
  return (value) => {
    if (Array.isArray(value)) return value.map((item: unknown) => reader(item))
    throw new Misfit('no list')
  }
}
export function texts(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record(value)).map(([name, held]) => [name, text(held)]))
}
export function oneOf<const Value extends string>(values: readonly Value[]): Reader<Value> {
  return (value) => {
    const found = values.find((candidate) => candidate === value)
    if (found === undefined) throw new Misfit('none of the known words')
    return found
  }
}
export function fields<const Shape extends Readonly<Record<string, Reader<unknown>>>>(
  shape: Shape,
): Reader<{ readonly [Name in keyof Shape]: Read<Shape[Name]> }>
export function fields(shape: Readonly<Record<string, Reader<unknown>>>): Reader<unknown> {
  const readers = Object.entries(shape)
  return (value) => {
    const held = record(value)
    return Object.fromEntries(readers.map(([name, reader]) => [name, reader(held[name])]))
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new Misfit('no object')
}
