import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { resolve } from 'node:path'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const FOLDER = resolve(ROOT, process.env['HOLDFAST_REFERENCE'] ?? '../shared/reference', 'merkle')

export const isReferenceHere = existsSync(FOLDER)
if (!isReferenceHere) {
  console.log('The vectors of Merkle logs are not here (set HOLDFAST_REFERENCE): comparisons with them are skipped.')
}

/** A file of vectors. Its shape is checked by `read`, so that a changed file fails loudly. */
export function vectors(name: string): Vector {
  if (!isReferenceHere) return new Vector([], name)
  return new Vector(JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8')), name)
}

/** A value of a vector file, taken apart with its type stated. */
export class Vector {
  readonly #value: unknown
  readonly at: string

  constructor(value: unknown, at: string) {
    this.#value = value
    this.at = at
  }

  get(key: string): Vector {
    const value: unknown =
      typeof this.#value === 'object' && this.#value !== null ? Reflect.get(this.#value, key) : undefined
    return new Vector(value, `${this.at}.${key}`)
  }

  list(): readonly Vector[] {
    if (this.#value === null) return [] // the vectors write no proof as null
    if (!Array.isArray(this.#value)) throw new Error(`${this.at} is no list`)
    return this.#value.map((value: unknown, index) => new Vector(value, `${this.at}[${index}]`))
  }

  entries(): readonly (readonly [string, Vector])[] {
    if (typeof this.#value !== 'object' || this.#value === null) throw new Error(`${this.at} is no object`)
    return Object.entries(this.#value).map(([key, value]: [string, unknown]) => [
      key,
      new Vector(value, `${this.at}.${key}`),
    ])
  }

  text(): string {
    if (typeof this.#value !== 'string') throw new Error(`${this.at} is no text`)
    return this.#value
  }

  number(): number {
    if (typeof this.#value !== 'number') throw new Error(`${this.at} is no number`)
    return this.#value
  }

  flag(): boolean {
    return this.#value === true
  }

  has(key: string): boolean {
    return typeof this.#value === 'object' && this.#value !== null && key in this.#value
  }
}
