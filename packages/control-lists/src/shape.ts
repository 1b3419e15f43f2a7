/**
 * Readers for data that came from outside: each takes `unknown` and gives back the type it names, or throws `ShapeFailure`
 * with the place. The failure never leaves the package: `loadLists` and the source reader turn it into a refusal.
 */
export class ShapeFailure extends Error {
  readonly at: string
  constructor(at: string, message: string) {
    super(message)
    this.at = at
  }
}

export type Fields = Readonly<Record<string, unknown>>

export function asText(value: unknown, at: string): string {
  if (typeof value !== 'string') throw new ShapeFailure(at, 'should be text')
  return value
}

export function asNumber(value: unknown, at: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ShapeFailure(at, 'should be a number')
  return value
}

export function asBoolean(value: unknown, at: string): boolean {
  if (typeof value !== 'boolean') throw new ShapeFailure(at, 'should be true or false')
  return value
}

export function asList(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new ShapeFailure(at, 'should be a list')
  return value
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object; with `known`, one that has no other keys, so that a misspelt key is found. */
export function asFields(value: unknown, at: string, known?: readonly string[]): Fields {
  if (!isFields(value)) throw new ShapeFailure(at, 'should be a set of keys')
  const stray = known === undefined ? undefined : Object.keys(value).find((key) => !known.includes(key))
  if (stray !== undefined) throw new ShapeFailure(at, `has a key that means nothing here: ${stray.slice(0, 40)}`)
  return value
}

export function asOneOf<const Choice>(value: unknown, choices: readonly Choice[], at: string): Choice {
  const choice = choices.find((candidate) => candidate === value)
  if (choice === undefined) throw new ShapeFailure(at, `should be one of ${choices.join(', ')}`)
  return choice
}
