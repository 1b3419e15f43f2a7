import { BOND_SUM_MAX_BY_NUMBER, isMetal } from './elements.ts'

/**
 * Hydrogens on an organic-subset atom written without brackets (OpenSMILES 3.1.5). Aromatic bonds are counted as one in
 * `bondSum`; an aromatic atom adds one for its share of the ring's pi electrons and uses its lowest valence only.
 */
export function implicitHydrogens(atomicNumber: number, bondSum: number, aromatic: boolean): number {
  const sum = aromatic ? bondSum + 1 : bondSum
  switch (atomicNumber) {
    case 6:
      return sum < 4 ? 4 - sum : 0
    case 7:
    case 15:
      if (sum <= 3) return 3 - sum
      return sum < 5 && !aromatic ? 5 - sum : 0
    case 8:
      return sum < 2 ? 2 - sum : 0
    case 16:
      if (sum <= 2) return 2 - sum
      if (aromatic || sum >= 6) return 0
      return sum <= 4 ? 4 - sum : 6 - sum
    case 5:
      return sum < 3 ? 3 - sum : 0
    case 9:
    case 17:
    case 35:
    case 53:
      return sum < 1 ? 1 - sum : 0
    default:
      return 0
  }
}

interface DrawnGraph {
  readonly element: readonly number[]
  readonly hydrogens: readonly number[]
  readonly aromatic: readonly boolean[]
  readonly bondFrom: readonly number[]
  readonly bondTo: readonly number[]
  readonly bondOrder: readonly number[]
}

interface Counts {
  readonly [index: number]: number
}

/** The first atom with more bonds than it can have, or -1. `bondSum` counts aromatic bonds as one. */
export function findImpossibleValence(graph: DrawnGraph, bondSum: Counts, degree: Counts): number {
  const { element, hydrogens, aromatic } = graph
  for (let atom = 0; atom < element.length; atom++) {
    const atomicNumber = element[atom] ?? 0
    const attached = hydrogens[atom] ?? 0
    const limit = BOND_SUM_MAX_BY_NUMBER[atomicNumber] ?? 255
    const crowded = atomicNumber === 6 && aromatic[atom] === true && (degree[atom] ?? 0) + attached > 3
    if ((bondSum[atom] ?? 0) + attached <= limit && !crowded) continue
    if (isImpossible(graph, atom, limit)) return atom
  }
  return -1
}

/** The same question without bonds to metals, boron and wildcards, which say nothing about valence (ferrocenes, carboranes). */
function isImpossible(graph: DrawnGraph, atom: number, limit: number): boolean {
  let sum = graph.hydrogens[atom] ?? 0
  let neighbours = sum
  for (let bond = 0; bond < graph.bondFrom.length; bond++) {
    const from = graph.bondFrom[bond]
    const to = graph.bondTo[bond]
    if (from !== atom && to !== atom) continue
    const partner = graph.element[(from === atom ? to : from) ?? 0] ?? 0
    if (partner === 0 || partner === 5 || isMetal(partner)) continue
    const order = graph.bondOrder[bond] ?? 1
    sum += order === 5 || order === 0 ? 1 : order
    neighbours++
  }
  if (sum > limit) return true
  return graph.element[atom] === 6 && graph.aromatic[atom] === true && neighbours > 3
}
