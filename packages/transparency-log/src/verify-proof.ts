import type { Hasher } from './crypto.ts'
import { equalBytes } from './bytes.ts'
import { emptyRoot, hashNode, type Hash } from './hash.ts'
import type { Proof } from './proof.ts'
import { refuse, type LogRefusal } from './refusal.ts'
import { accept, type Result } from './result.ts'
import { isSubtree, isTreeSize, type Subtree } from './subtree.ts'

/** What is claimed: this leaf stands at this place in the tree with this root. Nothing of it is trusted but the root. */
export interface InclusionClaim {
  readonly index: number
  readonly size: number
  readonly leaf: Hash
  readonly root: Hash
  readonly proof: Proof
}

/** What is claimed: the tree with the second root only adds to the tree with the first. */
export interface ConsistencyClaim {
  readonly oldSize: number
  readonly oldRoot: Hash
  readonly size: number
  readonly root: Hash
  readonly proof: Proof
}

export type InclusionResult = Result<null, LogRefusal<'inclusion-wrong'>>
export type ConsistencyResult = Result<null, LogRefusal<'consistency-wrong'>>

/**
 * Whether the leaf is in the tree: RFC 9162 section 2.1.3.2.
 *
 * @example
 * const held = verifyInclusion(nodeCrypto, { index: 0, size: 1, leaf, root: leaf, proof: [] }) // { ok: true, value: null }
 */
export function verifyInclusion(hasher: Hasher, { index, size, leaf, root, proof }: InclusionClaim): InclusionResult {
  return verifySubtreeInclusion(hasher, { index, subtree: { start: 0, end: size }, leaf, root, proof })
}

export function verifySubtreeInclusion(
  hasher: Hasher,
  claim: Omit<InclusionClaim, 'size'> & { readonly subtree: Subtree },
): InclusionResult {
  const { index, subtree, leaf, root, proof } = claim
  if (!isSubtree(subtree) || !isTreeSize(index) || index < subtree.start || index >= subtree.end) return NOT_INCLUDED
  let at = index - subtree.start
  let last = subtree.end - subtree.start - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return NOT_INCLUDED
    if (at % 2 === 1 || at === last) {
      hash = hashNode(hasher, sibling, hash)
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else hash = hashNode(hasher, hash, sibling)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 && equalBytes(hash, root) ? accept(null) : NOT_INCLUDED
}

/**
 * Whether the later tree only adds to the earlier one: RFC 9162 section 2.1.4.2. A proof from the empty tree is refused, since
 * the RFC defines none; a witness that has seen nothing yet needs none (see `answerAddCheckpoint`).
 */
export function verifyConsistency(hasher: Hasher, claim: ConsistencyClaim): ConsistencyResult {
  const { oldSize, oldRoot, size, root, proof } = claim
  if (oldSize === 0) return NOT_CONSISTENT
  return verifySubtreeConsistency(hasher, {
    subtree: { start: 0, end: oldSize },
    subtreeRoot: oldRoot,
    size,
    root,
    proof,
  })
}

/** Whether the subtree is part of the tree: section 4.4.3 of draft-ietf-plants-merkle-tree-certs. */
export function verifySubtreeConsistency(
  hasher: Hasher,
  claim: {
    readonly subtree: Subtree
    readonly subtreeRoot: Hash
    readonly size: number
    readonly root: Hash
    readonly proof: Proof
  },
): ConsistencyResult {
  const { subtree, subtreeRoot, size, root, proof } = claim
  if (!isSubtree(subtree) || !isTreeSize(size) || subtree.end > size) return NOT_CONSISTENT
  if (subtree.start === subtree.end) {
    // Nothing can contradict a subtree without leaves; its root is still the one of no leaves.
    return proof.length === 0 && equalBytes(subtreeRoot, emptyRoot(hasher)) ? accept(null) : NOT_CONSISTENT
  }
  let [first, last, end] = [subtree.start, subtree.end - 1, size - 1]
  if (last === end) while (first !== last) [first, last, end] = parents(first, last, end)
  else while (first !== last && last % 2 === 1) [first, last, end] = parents(first, last, end)

  // The verifier has the root to begin with when the subtree is one node; otherwise the proof brings it.
  const begins = first === last ? subtreeRoot : proof[0]
  if (begins === undefined) return NOT_CONSISTENT
  let [within, whole] = [begins, begins]
  for (const hash of first === last ? proof : proof.slice(1)) {
    if (end === 0) return NOT_CONSISTENT
    if (last % 2 === 1 || last === end) {
      if (first < last) within = hashNode(hasher, hash, within)
      whole = hashNode(hasher, hash, whole)
      while (last % 2 === 0 && last > 0) [first, last, end] = parents(first, last, end)
    } else whole = hashNode(hasher, whole, hash)
    ;[first, last, end] = parents(first, last, end)
  }
  return end === 0 && equalBytes(within, subtreeRoot) && equalBytes(whole, root) ? accept(null) : NOT_CONSISTENT
}

/** One level up. */
function parents(first: number, last: number, end: number): readonly [number, number, number] {
  return [Math.floor(first / 2), Math.floor(last / 2), Math.floor(end / 2)]
}

const NOT_INCLUDED = refuse('inclusion-wrong', 'The proof does not lead from the leaf to the root.')
const NOT_CONSISTENT = refuse(
  'consistency-wrong',
  'The proof does not show that the later tree only adds to the earlier.',
)
