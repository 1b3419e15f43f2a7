import type { Fragment } from './fragment.ts'
import { formulaShare } from './survey.ts'
import { mobileHydrogens } from './tautomer.ts'
import type { NormalisedMolecule } from './view.ts'

/**
 * Rounds of refinement. Atoms that differ only farther away than this share a label; the isomorphism test that follows
 * every key hit tells such molecules apart.
 */
const REFINEMENT_ROUNDS = 6

/** Labels of the bond-order-free graph, refined by neighbourhood; equal for atoms that look alike. */
export function atomLabels(fragment: Fragment): Int32Array {
  const { element, charge, neighbours } = fragment
  const size = element.length
  const mobile = mobileHydrogens(fragment)
  let labels = new Int32Array(size)
  let next = new Int32Array(size)
  const mixed = new Int32Array(size)
  for (let atom = 0; atom < size; atom++) {
    const shape = ((element[atom] ?? 0) * 64 + (neighbours[atom]?.length ?? 0)) * 64 + (mobile[atom] ?? 0) + 32
    labels[atom] = mix(shape * 16 + (charge[atom] ?? 0) + 8)
  }
  const rounds = Math.min(REFINEMENT_ROUNDS, size - 1)
  for (let round = 0; round < rounds; round++) {
    for (let atom = 0; atom < size; atom++) mixed[atom] = mix(labels[atom] ?? 0)
    for (let atom = 0; atom < size; atom++) {
      let sum = 0
      for (const neighbour of neighbours[atom] ?? []) sum = (sum + (mixed[neighbour] ?? 0)) | 0
      next[atom] = mix(Math.imul(labels[atom] ?? 0, 0x2c1b3c6d) + sum)
    }
    const spare = labels
    labels = next
    next = spare
  }
  return labels
}

/**
 * 53 bits: element, neighbours, neutralised hydrogens, residual charge. No isotopes, stereo or bond orders. A hash, not
 * a proof.
 */
export function skeletonKey(fragment: Fragment): number {
  let low = fragment.element.length
  let high = fragment.element.length
  for (const label of atomLabels(fragment)) {
    low = (low + mix(label ^ 0x5bd1e995)) | 0
    high = (high + mix(label ^ 0x27d4eb2f)) | 0
  }
  return (mix(high) >>> 11) * 0x1_0000_0000 + (mix(low) >>> 0)
}

/** The keys of all fragments in one string, the same for any order of atoms and fragments. */
export function moleculeKey(molecule: NormalisedMolecule): string {
  return molecule.fragments
    .map((fragment) => skeletonKey(fragment).toString(36))
    .sort()
    .join('.')
}

/** Heavy-atom composition; equals the survey's hash of the same fragment. */
export function formulaKey(fragment: Fragment): number {
  let sum = 0
  for (const element of fragment.element) if (element !== 1) sum = (sum + formulaShare(element)) | 0
  return sum
}

function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return hash ^ (hash >>> 16)
}
