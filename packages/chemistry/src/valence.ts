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
  readonly charge: readonly number[]
  readonly hydrogens: readonly number[]
  readonly aromatic: readonly boolean[]
  readonly bondFrom: readonly number[]
  readonly bondTo: readonly number[]
  readonly bondOrder: readonly number[]
}

interface Counts {
  readonly [index: number]: number
}

/**
 * Neutral nitrogen is drawn with five bonds in older nitro groups; with a positive charge it has four at most. Phosphorus has
 * six only as an anion (hexafluorophosphate).
 */
function bondSumMax(atomicNumber: number, charge: number): number {
  const limit = BOND_SUM_MAX_BY_NUMBER[atomicNumber] ?? 255
  if (atomicNumber === 7) return charge > 0 ? limit - 1 : limit
  return atomicNumber === 15 && charge >= 0 ? limit - 1 : limit
}

/** The first atom with more bonds than it can have, or -1. `bondSum` counts aromatic bonds as one. */
export function findImpossibleValence(graph: DrawnGraph, bondSum: Counts, degree: Counts): number {
  const { element, hydrogens, aromatic } = graph
  for (let atom = 0; atom < element.length; atom++) {
    const atomicNumber = element[atom] ?? 0
    const attached = hydrogens[atom] ?? 0
    const limit = bondSumMax(atomicNumber, graph.charge[atom] ?? 0)
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

/** Column of the main groups 13–17, for elements that take undrawn hydrogens in a molfile. Metals never do. */
export const MAIN_GROUP: ReadonlyMap<number, number> = new Map([
  [5, 13],
  [6, 14],
  [14, 14],
  [32, 14],
  [7, 15],
  [15, 15],
  [33, 15],
  [51, 15],
  [8, 16],
  [16, 16],
  [34, 16],
  [52, 16],
  [9, 17],
  [17, 17],
  [35, 17],
  [53, 17],
])

/** Valences by electrons: a charge moves an atom to the next column (N+ binds as C does, O- as F). */
const VALENCES_BY_COLUMN: ReadonlyMap<number, readonly number[]> = new Map([
  [12, [2]],
  [13, [3]],
  [14, [4]],
  [15, [3, 5]],
  [16, [2, 4, 6]],
  [17, [1, 3, 5, 7]],
])

/**
 * Hydrogens that a molfile leaves out. `bondSum` counts aromatic bonds as one. A lone metal is the metal, not its hydride, and
 * oxygen and fluorine keep to their lowest valence.
 */
export function drawnHydrogens(atomicNumber: number, charge: number, bondSum: number, aromatic: boolean): number {
  if (atomicNumber === 1) return charge === 0 && bondSum === 0 ? 1 : 0
  const group = MAIN_GROUP.get(atomicNumber)
  if (group === undefined) return 0
  const column = group - charge
  const valences = VALENCES_BY_COLUMN.get(column) ?? []
  const onlyLowest = aromatic || atomicNumber === 6 || atomicNumber === 8 || atomicNumber === 9 || atomicNumber === 5
  // An aromatic atom gives one electron to the ring beside its bonds; O+ and S+ do as nitrogen does.
  const sum = aromatic ? bondSum + 1 : bondSum
  for (const valence of onlyLowest ? valences.slice(0, 1) : valences) if (valence >= sum) return valence - sum
  return 0
}
