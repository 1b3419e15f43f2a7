import type { Chain } from './family-definition.ts'
import type { Fragment } from './fragment.ts'

/** One way along an unbranched chain of CH2 from a core atom to a candidate for the next. */
export interface ChainWay {
  readonly carbons: number
  readonly atoms: readonly number[]
  readonly end: number
}

/**
 * Carbons walked beyond the printed maximum, so that a chain of the wrong length can be named as the clause that
 * failed.
 */
const CHAIN_CARBONS_BEYOND = 8

export function chainWays(fragment: Fragment, from: number, chain: Chain, blocked: Uint8Array): ChainWay[] {
  const ways: ChainWay[] = []
  for (const first of fragment.neighbours[from] ?? []) {
    if (blocked[first] === 1) continue
    ways.push({ carbons: 0, atoms: [], end: first })
    walk(fragment, from, first, chain, blocked, ways)
  }
  return ways
}

function walk(
  fragment: Fragment,
  from: number,
  first: number,
  chain: Chain,
  blocked: Uint8Array,
  ways: ChainWay[],
): void {
  const atoms: number[] = []
  let before = from
  let at = first
  while (atoms.length < chain.carbonsMax + CHAIN_CARBONS_BEYOND) {
    if (blocked[at] === 1 || at === from || atoms.includes(at)) return
    const around = (fragment.neighbours[at] ?? []).filter((atom) => atom !== before)
    atoms.push(at)
    if (chain.tailToCarbons !== undefined) addTailWays(fragment, at, around, atoms, chain.tailToCarbons, ways)
    const [next] = around
    if (!isCarbon(fragment, at, 2) || around.length !== 1 || next === undefined) return
    if (chain.tailToCarbons === undefined) ways.push({ carbons: atoms.length, atoms: [...atoms], end: next })
    before = at
    at = next
  }
}

/** The chain carbon that carries the end atom also carries the rest of the alkane: CH with a tail of CH2 up to CH3. */
function addTailWays(
  fragment: Fragment,
  branch: number,
  around: readonly number[],
  atoms: readonly number[],
  total: number,
  ways: ChainWay[],
): void {
  if (!isCarbon(fragment, branch, 1) || around.length !== 2) return
  for (const tailStart of around) {
    const end = around.find((atom) => atom !== tailStart)
    const tail = methylTail(fragment, branch, tailStart, total - atoms.length)
    if (end !== undefined && tail !== null) ways.push({ carbons: atoms.length, atoms: [...atoms, ...tail], end })
  }
}

function methylTail(fragment: Fragment, from: number, first: number, carbons: number): number[] | null {
  const tail: number[] = []
  let before = from
  let at = first
  while (tail.length < carbons) {
    const isLast = tail.length === carbons - 1
    if (!isCarbon(fragment, at, isLast ? 3 : 2)) return null
    tail.push(at)
    if (isLast) return tail
    const next = (fragment.neighbours[at] ?? []).find((atom) => atom !== before)
    if (next === undefined) return null
    before = at
    at = next
  }
  return null
}

function isCarbon(fragment: Fragment, atom: number, hydrogens: number): boolean {
  return fragment.element[atom] === 6 && fragment.hydrogens[atom] === hydrogens && fragment.charge[atom] === 0
}
