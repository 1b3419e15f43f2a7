import type { Hasher } from './crypto.ts'
import { emptyRoot, foldRight, type Hash } from './hash.ts'
import type { HashSource, SourceRefusal } from './hash-source.ts'
import { refuse, type LogRefusal } from './refusal.ts'
import { accept, type Result } from './result.ts'
import { isSubtree, isTreeSize, perfectNodes, splitOf, type Subtree } from './subtree.ts'

/**
 * Hashes of a proof, from the leaf up. A proof has at most 63 in any of the text formats (C2SP tlog-witness); trees of a size that
 * a double counts need 54.
 */
export type Proof = readonly Hash[]

export const PROOF_HASHES_MAX = 63

type OutOfRange = LogRefusal<'leaf-outside-tree' | 'tree-size-out-of-range' | 'subtree-invalid'>
type ProofResult = Promise<Result<Proof, OutOfRange | SourceRefusal>>

/**
 * Proof that leaf `index` is in the tree of `size` leaves: PATH of RFC 6962 section 2.1.1.
 *
 * @example
 * const proof = await inclusionProof(nodeCrypto, tree, 3, tree.size)
 * if (proof.ok) verifyInclusion(nodeCrypto, { index: 3, size: tree.size, leaf, root: tree.root(), proof: proof.value })
 */
export function inclusionProof(hasher: Hasher, source: HashSource, index: number, size: number): ProofResult {
  return subtreeInclusionProof(hasher, source, index, { start: 0, end: size })
}

/** Proof that the tree of `size` only adds to the tree of `oldSize`: PROOF of RFC 6962 section 2.1.2. */
export async function consistencyProof(hasher: Hasher, source: HashSource, oldSize: number, size: number): ProofResult {
  // RFC 9162 does not define a proof from the empty tree: nothing can contradict it.
  if (oldSize === 0) return refuse('tree-size-out-of-range', 'There is no consistency proof from the empty tree.')
  return subtreeConsistencyProof(hasher, source, { start: 0, end: oldSize }, size)
}

/** Proof that leaf `index` (counted from the first leaf of the tree) is in a subtree. */
export async function subtreeInclusionProof(
  hasher: Hasher,
  source: HashSource,
  index: number,
  subtree: Subtree,
): ProofResult {
  if (!isSubtree(subtree)) return refuse('subtree-invalid', 'No node of a tree covers exactly these leaves.')
  if (!isTreeSize(index) || index < subtree.start || index >= subtree.end) {
    return refuse('leaf-outside-tree', 'There is no such leaf in this tree.')
  }
  return readRoots(hasher, source, inclusionPath(index, subtree))
}

/** Proof that a subtree is part of the tree of `size`: SUBTREE_PROOF of draft-ietf-plants-merkle-tree-certs section 4.4. */
export async function subtreeConsistencyProof(
  hasher: Hasher,
  source: HashSource,
  subtree: Subtree,
  size: number,
): ProofResult {
  if (!isTreeSize(size) || subtree.end > size) {
    return refuse('tree-size-out-of-range', 'The later tree is at least as large as the earlier one.')
  }
  if (!isSubtree(subtree)) return refuse('subtree-invalid', 'No node of a tree covers exactly these leaves.')
  return readRoots(hasher, source, consistencyPath(subtree, size))
}

/** The root over a subtree; with `start` 0 the root of the tree that had `end` leaves. */
export async function subtreeRoot(
  hasher: Hasher,
  source: HashSource,
  subtree: Subtree,
): Promise<Result<Hash, OutOfRange | SourceRefusal>> {
  if (!isSubtree(subtree)) return refuse('subtree-invalid', 'No node of a tree covers exactly these leaves.')
  const roots = await readRoots(hasher, source, [subtree])
  if (!roots.ok) return roots
  return accept(roots.value[0] ?? emptyRoot(hasher))
}

/** The subtrees beside the way from the leaf to the root. */
function inclusionPath(index: number, { start, end }: Subtree): readonly Subtree[] {
  const path: Subtree[] = []
  let [from, to] = [start, end]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      path.push({ start: middle, end: to })
      to = middle
    } else {
      path.push({ start: from, end: middle })
      from = middle
    }
  }
  return path.toReversed()
}

/** The subtrees that, with the one in question, give first its own root and then that of the whole tree. */
function consistencyPath(subtree: Subtree, size: number): readonly Subtree[] {
  if (subtree.start === subtree.end) return []
  const path: Subtree[] = []
  let [from, to] = [0, size]
  let start = subtree.start
  let isKnown = true // the verifier has the root of what is left of the subtree
  while (start !== from || subtree.end !== to) {
    const middle = from + splitOf(to - from)
    if (subtree.end <= middle) {
      path.push({ start: middle, end: to })
      to = middle
    } else {
      path.push({ start: from, end: middle })
      from = middle
      if (start < middle) {
        start = middle
        isKnown = false
      }
    }
  }
  if (!isKnown) path.push({ start: from, end: to })
  return path.toReversed()
}

async function readRoots(
  hasher: Hasher,
  source: HashSource,
  path: readonly Subtree[],
): Promise<Result<Proof, SourceRefusal>> {
  const nodes = path.map(perfectNodes)
  const read = await source.hashes(nodes.flat())
  if (!read.ok) return read
  let at = 0
  return accept(nodes.flatMap(({ length }) => foldRight(hasher, read.value.slice(at, (at += length))) ?? []))
}
