import { refuse, type LogRefusal } from './refusal.ts'
import { accept, type Result } from './result.ts'

/** Leaves `start` up to and without `end`. */
export interface Subtree {
  readonly start: number
  readonly end: number
}

/** The root over the 2^level leaves from index × 2^level on. It never changes once they are all there. */
export interface NodeAddress {
  readonly level: number
  readonly index: number
}

/** The largest whole number that a double counts exactly: at 100,000 leaves a second it lasts for 2,800 years. */
export const TREE_SIZE_MAX = Number.MAX_SAFE_INTEGER

export function isTreeSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0
}

/** The largest power of two smaller than `count`, which is at least 2: where RFC 6962 splits a tree. */
export function splitOf(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

/** The smallest power of two not smaller than `count`. */
function powerFrom(count: number): number {
  let power = 1
  while (power < count) power *= 2
  return power
}

/**
 * Whether a node of some tree covers these leaves and no leaf before them, as draft-ietf-plants-merkle-tree-certs defines it:
 * the start is a multiple of the smallest power of two that holds the subtree.
 */
export function isSubtree({ start, end }: Subtree): boolean {
  return isTreeSize(start) && isTreeSize(end) && start <= end && start % powerFrom(end - start) === 0
}

/**
 * Two subtrees that together cover the leaves, and perhaps some before them (section 4.5.1 of the draft). The second is empty
 * when there is at most one leaf.
 */
export function coveringSubtrees({
  start,
  end,
}: Subtree): Result<readonly [Subtree, Subtree], LogRefusal<'subtree-invalid'>> {
  if (!isTreeSize(start) || !isTreeSize(end) || start > end) {
    return refuse('subtree-invalid', 'Leaves are counted from 0, and the first stands before the last.')
  }
  if (end - start <= 1) {
    return accept([
      { start, end },
      { start: end, end },
    ])
  }
  const last = end - 1
  let fork = 1 // the paths to the first and to the last leaf part where this bit differs
  while (Math.floor(start / (2 * fork)) !== Math.floor(last / (2 * fork))) fork *= 2
  const middle = last - (last % fork)
  let left = fork
  while (left > 1 && start % left >= left / 2) left /= 2
  return accept([
    { start: start - (start % left), end: middle },
    { start: middle, end },
  ])
}

/** The perfect nodes that a valid subtree consists of, left to right; folded from the right they give its root. */
export function perfectNodes({ start, end }: Subtree): readonly NodeAddress[] {
  const nodes: NodeAddress[] = []
  let at = start
  let [power, level] = [1, 0]
  while (power * 2 <= end - at) {
    power *= 2
    level += 1
  }
  while (at < end) {
    if (power <= end - at) {
      nodes.push({ level, index: at / power })
      at += power
    }
    power /= 2
    level -= 1
  }
  return nodes
}
