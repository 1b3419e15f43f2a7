import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareFragments } from './isomorphism.ts'
import type { Molecule } from './molecule.ts'
import { skeletonKey } from './skeleton.ts'
import { normalise } from './view.ts'
import type { Fragment } from './fragment.ts'

/** A carbon graph of the given bonds with hydrogens up to four connections. */
function carbons(size: number, bonds: readonly (readonly [number, number])[]): Fragment {
  const degree = Array.from({ length: size }, () => 0)
  for (const [from, to] of bonds) {
    degree[from] = (degree[from] ?? 0) + 1
    degree[to] = (degree[to] ?? 0) + 1
  }
  const molecule: Molecule = {
    element: degree.map(() => 6),
    charge: degree.map(() => 0),
    hydrogens: degree.map((count) => Math.max(0, 4 - count)),
    isotope: degree.map(() => 0),
    aromatic: degree.map(() => false),
    bondFrom: bonds.map(([from]) => from),
    bondTo: bonds.map(([, to]) => to),
    bondOrder: bonds.map(() => 1 as const),
    hasStereo: false,
  }
  const [fragment] = normalise(molecule).fragments
  if (fragment === undefined) throw new Error('no fragment')
  return fragment
}

const cycle = (size: number, shift = 0): [number, number][] =>
  Array.from({ length: size }, (_, at) => [shift + at, shift + ((at + 1) % size)])

describe('isomorphism', () => {
  it('does not depend on atom order', () => {
    const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(tree, fc.infiniteStream(fc.nat()), (parents, noise) => {
        const bonds = parents.map((value, at): [number, number] => [value % (at + 1), at + 1])
        const order = parents.concat(0).map((_, at) => ({ at, key: noise.next().value ?? 0 }))
        const moved = order.toSorted((a, b) => a.key - b.key).map(({ at }) => at)
        const renumbered = bonds.map(([from, to]): [number, number] => [moved[from] ?? 0, moved[to] ?? 0])
        const left = carbons(parents.length + 1, bonds)
        const right = carbons(parents.length + 1, renumbered)
        expect(skeletonKey(left)).toBe(skeletonKey(right))
        expect(compareFragments(left, right)).toBe('identical')
      }),
      { numRuns: 200 },
    )
  })

  it('tells apart what the hash cannot: regular graphs of one degree', () => {
    const prism = carbons(6, [...cycle(3), ...cycle(3, 3), [0, 3], [1, 4], [2, 5]])
    const bipartite = carbons(
      6,
      [0, 1, 2].flatMap((a) => [3, 4, 5].map((b): [number, number] => [a, b])),
    )
    expect(skeletonKey(prism)).toBe(skeletonKey(bipartite))
    expect(compareFragments(prism, bipartite)).toBe('different')
  })

  it('gives up with a typed answer, never with a wrong one', () => {
    const long = carbons(30, cycle(30))
    expect(compareFragments(long, long, 5)).toBe('undecided')
    expect(compareFragments(long, carbons(30, cycle(30).toReversed()))).toBe('identical')
  })
})
