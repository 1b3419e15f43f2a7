import type { Hasher } from './crypto.ts'
import { emptyRoot, foldRight, hashNode, type Hash } from './hash.ts'
import { refuse, type LogRefusal } from './refusal.ts'
import { accept, type Result } from './result.ts'
import { isTreeSize, perfectNodes, type NodeAddress } from './subtree.ts'

/** Told of each node that an append completes: these hashes never change and are all that proofs are made of. */
export type OnNode = (node: NodeAddress, hash: Hash) => void

/**
 * A tree that only grows, kept as the roots of the perfect subtrees along its right edge: at most 53 hashes, whatever its size.
 *
 * @example
 * const edge = RightEdge.empty(nodeCrypto)
 * for (const leaf of leaves) edge.append(leaf)
 * edge.size   // number of leaves
 * edge.root() // the root that a checkpoint states
 */
export class RightEdge {
  readonly #hasher: Hasher
  readonly #roots: Hash[]
  #size: number

  private constructor(hasher: Hasher, size: number, roots: Hash[]) {
    this.#hasher = hasher
    this.#size = size
    this.#roots = roots
  }

  static empty(hasher: Hasher): RightEdge {
    return new RightEdge(hasher, 0, [])
  }

  /** Goes on from `size` and `roots` of an earlier edge. */
  static resume(
    hasher: Hasher,
    size: number,
    roots: readonly Hash[],
  ): Result<RightEdge, LogRefusal<'tree-edge-malformed'>> {
    if (!isTreeSize(size) || perfectNodes({ start: 0, end: size }).length !== roots.length) {
      return refuse('tree-edge-malformed', 'The edge of a tree has one hash for each binary one of its size.')
    }
    return accept(new RightEdge(hasher, size, [...roots]))
  }

  get size(): number {
    return this.#size
  }

  /** Roots of the perfect subtrees, the largest first: what is kept to go on later. */
  get roots(): readonly Hash[] {
    return [...this.#roots]
  }

  root(): Hash {
    return foldRight(this.#hasher, this.#roots) ?? emptyRoot(this.#hasher)
  }

  append(leaf: Hash, onNode?: OnNode): void {
    let hash = leaf
    let index = this.#size
    let level = 0
    onNode?.({ level, index }, hash)
    for (; index % 2 === 1; index = (index - 1) / 2) {
      const left = this.#roots.pop()
      if (left === undefined) throw new Error('the edge holds a root for each binary one of its size')
      hash = hashNode(this.#hasher, left, hash)
      level += 1
      onNode?.({ level, index: (index - 1) / 2 }, hash)
    }
    this.#roots.push(hash)
    this.#size += 1
  }
}
