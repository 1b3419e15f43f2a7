import type { Fragment } from './fragment.ts'
import { atomLabels } from './skeleton.ts'
import type { NormalisedMolecule } from './view.ts'

export type Identity = 'identical' | 'different' | 'undecided'

/**
 * Atom pairs tried before giving up. Listed molecules need fewer than two hundred; only graphs made to be
 * symmetrical without being alike (strongly regular) come near. The answer is then `undecided`, never `different`.
 */
export const ISOMORPHISM_STEPS_MAX = 50_000

interface Pair {
  readonly a: Fragment
  readonly b: Fragment
  readonly labelsA: Int32Array
  readonly labelsB: Int32Array
  /**
   * Atoms of `a` in the order in which they are placed; each after the first of its component touches an earlier one.
   */
  readonly order: readonly number[]
  /** For each place in `order`: an earlier atom of `a` that it is bonded to, or -1. */
  readonly anchor: readonly number[]
}

/**
 * Exact: element, neighbours, hydrogens (mobile ones counted per group) and residual charge; bond orders do not matter.
 */
export function compareFragments(a: Fragment, b: Fragment, stepsMax = ISOMORPHISM_STEPS_MAX): Identity {
  if (a.element.length !== b.element.length) return 'different'
  const plan = planOf(a)
  const { labels: labelsB, sorted } = labelledOf(b)
  if (!sameValues(plan.sorted, sorted)) return 'different'
  return place({ a, b, labelsA: plan.labels, labelsB, order: plan.order, anchor: plan.anchor }, stepsMax)
}

/** All fragments, each against a partner of its own. */
export function compareMolecules(a: NormalisedMolecule, b: NormalisedMolecule): Identity {
  if (a.fragments.length !== b.fragments.length) return 'different'
  const free = [...b.fragments]
  let undecided = false
  for (const fragment of a.fragments) {
    let found = -1
    for (const [index, candidate] of free.entries()) {
      const identity = compareFragments(fragment, candidate)
      if (identity === 'undecided') undecided = true
      if (identity === 'identical') {
        found = index
        break
      }
    }
    if (found < 0) return undecided ? 'undecided' : 'different'
    free.splice(found, 1)
  }
  return 'identical'
}

/** What comparing asks of the first fragment alone. Known substances are compared again and again. */
interface Plan {
  readonly labels: Int32Array
  readonly sorted: Int32Array
  readonly order: readonly number[]
  readonly anchor: readonly number[]
}

const PLANS = new WeakMap<Fragment, Plan>()

function planOf(fragment: Fragment): Plan {
  let plan = PLANS.get(fragment)
  if (plan === undefined) {
    const labels = atomLabels(fragment)
    plan = { labels, sorted: labels.toSorted(), ...placementOrder(fragment, labels) }
    PLANS.set(fragment, plan)
  }
  return plan
}

interface Labelled {
  readonly fragment: Fragment
  readonly labels: Int32Array
  readonly sorted: Int32Array
}

/** The fragment that was asked about last: it is compared with all known ones of its composition, one after the other. */
let lastLabelled: Labelled | null = null

function labelledOf(fragment: Fragment): Labelled {
  if (lastLabelled?.fragment === fragment) return lastLabelled
  const labels = atomLabels(fragment)
  lastLabelled = { fragment, labels, sorted: labels.toSorted() }
  return lastLabelled
}

function sameValues(one: Int32Array, other: Int32Array): boolean {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

function placementOrder(fragment: Fragment, labels: Int32Array): { order: number[]; anchor: number[] } {
  const frequency = new Map<number, number>()
  for (const label of labels) frequency.set(label, (frequency.get(label) ?? 0) + 1)
  const rarity = (atom: number) => frequency.get(labels[atom] ?? 0) ?? 0
  let start = 0
  for (let atom = 1; atom < labels.length; atom++) if (rarity(atom) < rarity(start)) start = atom
  const order = labels.length > 0 ? [start] : []
  const anchor = order.map(() => -1)
  const seen = new Set(order)
  for (let next = 0; next < order.length; next++) {
    const from = order[next] ?? 0
    for (const neighbour of fragment.neighbours[from] ?? []) {
      if (seen.has(neighbour)) continue
      seen.add(neighbour)
      order.push(neighbour)
      anchor.push(from)
    }
  }
  return { order, anchor }
}

/** Backtracking without recursion: depth is the number of atoms, and hostile input chooses it. */
function place(pair: Pair, stepsMax: number): Identity {
  const { order } = pair
  const size = order.length
  const image = new Int32Array(pair.a.element.length).fill(-1)
  const taken = new Uint8Array(pair.b.element.length)
  const candidates: (readonly number[])[] = [candidatesAt(pair, 0, image)]
  const cursor = [0]
  let steps = 0
  let depth = 0
  while (depth >= 0) {
    if (depth === size) return 'identical'
    const atom = order[depth] ?? 0
    const before = image[atom] ?? -1
    if (before >= 0) taken[before] = 0
    image[atom] = -1
    const at = cursor[depth] ?? 0
    const candidate = candidates[depth]?.[at]
    if (candidate === undefined) {
      depth--
      continue
    }
    cursor[depth] = at + 1
    if (++steps > stepsMax) return 'undecided'
    if (taken[candidate] === 1 || !fits(pair, atom, candidate, image)) continue
    image[atom] = candidate
    taken[candidate] = 1
    depth++
    if (depth < size) {
      candidates[depth] = candidatesAt(pair, depth, image)
      cursor[depth] = 0
    }
  }
  return 'different'
}

function candidatesAt(pair: Pair, depth: number, image: Int32Array): readonly number[] {
  const from = pair.anchor[depth] ?? -1
  if (from >= 0) return pair.b.neighbours[image[from] ?? -1] ?? []
  return pair.b.element.map((_, atom) => atom)
}

function fits(pair: Pair, atom: number, candidate: number, image: Int32Array): boolean {
  if (pair.labelsA[atom] !== pair.labelsB[candidate]) return false
  const around = pair.b.neighbours[candidate] ?? []
  for (const neighbour of pair.a.neighbours[atom] ?? []) {
    const mapped = image[neighbour] ?? -1
    if (mapped >= 0 && !around.includes(mapped)) return false
  }
  return true
}
