import type { Storage } from './open.ts'

/**
 * Several databases, each with the journals of some jurisdictions whole: every key begins with the jurisdiction, and no transaction
 * touches two. Which jurisdiction is where is said by the operator and changes only when nothing is recorded.
 *
 * @example
 * const storages = new StorageByJurisdiction(new Map([['KE', nairobi], ['UG', kampala]]))
 * storages.of('KE') === nairobi // and storages.of('TZ') === null
 */
export class StorageByJurisdiction {
  readonly #storages: ReadonlyMap<string, Storage>

  constructor(storages: ReadonlyMap<string, Storage>) {
    this.#storages = storages
  }

  /** Null: nobody keeps the facts of that jurisdiction here. */
  of(jurisdiction: string): Storage | null {
    return this.#storages.get(jurisdiction) ?? null
  }

  async close(): Promise<void> {
    await Promise.all([...new Set(this.#storages.values())].map((storage) => storage.close()))
  }
}
