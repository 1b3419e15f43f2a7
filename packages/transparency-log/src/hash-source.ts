import type { Hasher, MaybePromise } from './crypto.ts'
import type { Hash } from './hash.ts'
import { refuse, type LogRefusal } from './refusal.ts'
import { accept, type Result } from './result.ts'
import { RightEdge } from './right-edge.ts'
import type { NodeAddress } from './subtree.ts'

export type SourceRefusal = LogRefusal<'tile-missing' | 'tile-malformed'>

/** Where proofs take their hashes from: tiles, a table, memory. Asked once for each proof. */
export interface HashSource {
  /** As many hashes as nodes, in their order. */
  hashes(nodes: readonly NodeAddress[]): MaybePromise<Result<readonly Hash[], SourceRefusal>>
}

/** A tree that keeps every hash in memory, twice as many as leaves: for tests, and for logs that one machine holds. */
export class MemoryTree implements HashSource {
  readonly #edge: RightEdge
  readonly #levels: Hash[][] = []

  constructor(hasher: Hasher) {
    this.#edge = RightEdge.empty(hasher)
  }

  get size(): number {
    return this.#edge.size
  }

  root(): Hash {
    return this.#edge.root()
  }

  append(leaf: Hash): void {
    this.#edge.append(leaf, ({ level }, hash) => {
      const row = this.#levels[level]
      if (row === undefined) this.#levels.push([hash])
      else row.push(hash)
    })
  }

  hashes(nodes: readonly NodeAddress[]): Result<readonly Hash[], SourceRefusal> {
    const found = nodes.flatMap(({ level, index }) => this.#levels[level]?.[index] ?? [])
    if (found.length < nodes.length) return refuse('tile-missing', 'This tree is smaller than what is asked about it.')
    return accept(found)
  }
}
