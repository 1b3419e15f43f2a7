import type { Molecule } from '@holdfast/chemistry'

const HYDROGEN = 1
/** Neighbours counted per atom; more than any heavy atom of a known substance has. */
const DEGREE_SPAN = 32

/**
 * A hash of which elements are bonded to which, each with its number of heavy neighbours. Charges, hydrogens, bond orders,
 * isotopes and atom order do not change it, so that equal chemicals have equal keys. Far cheaper than a skeleton key, and
 * enough to turn away nearly every isomer. Only for drawings of one part: metal bonds and salts change what is connected.
 */
export function connectionKey(molecule: Molecule): number {
  const { element, bondFrom, bondTo } = molecule
  const size = element.length
  const degree = new Uint8Array(size)
  const bonds = bondFrom.length
  for (let bond = 0; bond < bonds; bond++) {
    const from = bondFrom[bond] ?? 0
    const to = bondTo[bond] ?? 0
    if (element[from] === HYDROGEN || element[to] === HYDROGEN) continue
    degree[from] = (degree[from] ?? 0) + 1
    degree[to] = (degree[to] ?? 0) + 1
  }
  let sum = 0
  for (let bond = 0; bond < bonds; bond++) {
    const from = bondFrom[bond] ?? 0
    const to = bondTo[bond] ?? 0
    if (element[from] === HYDROGEN || element[to] === HYDROGEN) continue
    const left = (element[from] ?? 0) * DEGREE_SPAN + (degree[from] ?? 0)
    const right = (element[to] ?? 0) * DEGREE_SPAN + (degree[to] ?? 0)
    sum = (sum + mix(Math.imul(left + right, 0x9e3779b1) ^ Math.imul(left, right))) | 0
  }
  return sum
}

function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
