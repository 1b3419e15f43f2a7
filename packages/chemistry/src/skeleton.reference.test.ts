import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareMolecules } from './isomorphism.ts'
import type { Molecule } from './molecule.ts'
import { moleculeKey } from './skeleton.ts'
import { readSmiles } from './smiles.ts'
import { normalise } from './view.ts'

const REFERENCE = new URL(
  `${process.env.HOLDFAST_REFERENCE ?? '../shared/reference'}/smiles/bench20k.smi`,
  new URL('../../../', import.meta.url),
)
const available = existsSync(REFERENCE)
if (!available) console.log('skipped: the public molecules of the reference folder are not here')

/** Every fifth of the public molecules: enough to meet every kind of drawing in them, short enough for each run. */
const SAMPLE_STEP = 5

describe('public molecules', () => {
  it.skipIf(!available)('have one key in any atom order', () => {
    const next = randomNumbers(20_261_124)
    const differences: string[] = []
    const lines = readFileSync(REFERENCE, 'utf8').split('\n')
    let read = 0
    for (let at = 0; at < lines.length; at += SAMPLE_STEP) {
      const smiles = lines[at]?.split(/\s/)[0] ?? ''
      const molecule = readSmiles(smiles)
      if (!molecule.ok) continue
      read++
      const drawn = normalise(molecule.value)
      const shuffled = normalise(inAnotherOrder(molecule.value, next))
      const same = moleculeKey(drawn) === moleculeKey(shuffled) && compareMolecules(drawn, shuffled) === 'identical'
      if (!same) differences.push(smiles)
    }
    expect(differences).toEqual([])
    expect(read).toBeGreaterThan(3_900)
  })
})

function inAnotherOrder(molecule: Molecule, next: () => number): Molecule {
  const order = molecule.element
    .map((_, atom) => ({ atom, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ atom }) => atom)
  const place = Array.from(order, () => 0)
  for (const [at, atom] of order.entries()) place[atom] = at
  const pick = <Value>(values: readonly Value[]) => order.flatMap((atom) => values.slice(atom, atom + 1))
  return {
    element: pick(molecule.element),
    charge: pick(molecule.charge),
    hydrogens: pick(molecule.hydrogens),
    isotope: pick(molecule.isotope),
    aromatic: pick(molecule.aromatic),
    bondFrom: molecule.bondTo.map((atom) => place[atom] ?? 0).toReversed(),
    bondTo: molecule.bondFrom.map((atom) => place[atom] ?? 0).toReversed(),
    bondOrder: molecule.bondOrder.toReversed(),
    hasStereo: molecule.hasStereo,
  }
}

/** Numbers below one from a seed, so that a failure can be repeated. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
