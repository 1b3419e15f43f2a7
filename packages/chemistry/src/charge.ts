import { isHalogen } from './fragment.ts'

/** A graph in the middle of normalisation: heavy atoms only, changed in place, never seen outside. */
export interface WorkingGraph {
  readonly element: number[]
  readonly hydrogens: number[]
  readonly charge: number[]
  readonly neighbours: number[][]
}

/** With the charges of the drawing, which say later whether a part was drawn as an ion. */
export interface DrawnGraph extends WorkingGraph {
  readonly drawnCharge: number[]
}

/** What was done to an atom; bits, because a fragment's views are the union over its atoms. */
export const NEUTRALISED = 1
export const DEPROTONATED = 2
export const TAUTOMER = 4
export const ISOTOPE = 8

/** Oxygen is cancelled before sulfur, nitrogen and carbon, so that the drawing order never decides. */
const CANCEL_PREFERENCE: Readonly<Record<number, number>> = { 8: 0, 16: 1, 34: 2, 7: 3, 6: 4 }
const CANCEL_LAST = 5

/**
 * P+–O-, N+(=O)–O- and the like are another way to draw a double bond. Nothing is set aside, so no view is recorded.
 * Cations that could lose a proton instead come last: where there are more cations than anions (chelates drawn with
 * charges on every donor), the atom order must not choose.
 */
export function cancelAdjacentCharges(graph: WorkingGraph): void {
  cancelFor(graph, false)
  cancelFor(graph, true)
}

function cancelFor(graph: WorkingGraph, withHydrogens: boolean): void {
  const { charge, hydrogens, neighbours } = graph
  for (let atom = 0; atom < charge.length; atom++) {
    if ((charge[atom] ?? 0) > 0 && (hydrogens[atom] ?? 0) > 0 !== withHydrogens) continue
    while ((charge[atom] ?? 0) > 0) {
      const partner = bestNegative(graph, neighbours[atom] ?? [])
      if (partner < 0) break
      charge[atom] = (charge[atom] ?? 0) - 1
      charge[partner] = (charge[partner] ?? 0) + 1
    }
  }
}

/**
 * The same across one atom: R–[O+]=P–[O-], [F+]=P–[O-], R2N+=C–[O-] are drawings of R–O–P=O, F–P=O and amides. Only cations
 * that have a double bond for it, by their number of neighbours.
 */
export function cancelAcrossAtoms(graph: WorkingGraph): void {
  const { element, charge, hydrogens, neighbours } = graph
  for (let atom = 0; atom < charge.length; atom++) {
    if (charge[atom] !== 1) continue
    const connections = (neighbours[atom]?.length ?? 0) + (hydrogens[atom] ?? 0)
    if (connections !== CONNECTIONS_WITH_DOUBLE_BOND.get(element[atom] ?? 0)) continue
    for (const centre of neighbours[atom] ?? []) {
      const partner = bestNegative(graph, neighbours[centre] ?? [])
      if (partner < 0) continue
      charge[atom] = 0
      charge[partner] = (charge[partner] ?? 0) + 1
      break
    }
  }
}

const CONNECTIONS_WITH_DOUBLE_BOND: ReadonlyMap<number, number> = new Map([
  [7, 3],
  [8, 2],
  [16, 2],
  [9, 1],
  [17, 1],
  [35, 1],
  [53, 1],
])

function bestNegative(graph: WorkingGraph, candidates: readonly number[]): number {
  let best = -1
  let bestRank = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    if ((graph.charge[candidate] ?? 0) >= 0) continue
    const rank = CANCEL_PREFERENCE[graph.element[candidate] ?? 0] ?? CANCEL_LAST
    if (rank < bestRank) {
      best = candidate
      bestRank = rank
    }
  }
  return best
}

/**
 * A protonated amidine may be drawn N–H beside C=N+; removing that hydrogen gives the same base as removing one from
 * N–H+. The carbon between must be unsaturated.
 */
export function deprotonateAmidinium(graph: WorkingGraph, marks: number[]): void {
  const { element, hydrogens, charge, neighbours } = graph
  for (let atom = 0; atom < element.length; atom++) {
    if (element[atom] !== 7 || charge[atom] !== 1 || hydrogens[atom] !== 0) continue
    if ((neighbours[atom]?.length ?? 0) > 3) continue
    const donor = amidineDonor(graph, atom)
    if (donor < 0) continue
    charge[atom] = 0
    hydrogens[donor] = (hydrogens[donor] ?? 0) - 1
    marks[donor] = (marks[donor] ?? 0) | DEPROTONATED
  }
}

function amidineDonor(graph: WorkingGraph, nitrogen: number): number {
  const { element, hydrogens, charge, neighbours } = graph
  for (const carbon of neighbours[nitrogen] ?? []) {
    const connections = (neighbours[carbon]?.length ?? 0) + (hydrogens[carbon] ?? 0)
    if (element[carbon] !== 6 || connections !== 3) continue
    for (const other of neighbours[carbon] ?? []) {
      if (other === nitrogen || element[other] !== 7 || charge[other] !== 0) continue
      if ((hydrogens[other] ?? 0) > 0) return other
    }
  }
  return -1
}

/**
 * Remaining charges become hydrogens where the atom has room; quaternary nitrogen and complex anions keep theirs.
 * Hydroxide and oxide stay ions, or sodium hydroxide would be sodium and water, unless a protonated base is there to
 * make them water.
 */
export function neutralise(graph: WorkingGraph, marks: number[]): void {
  const { element, hydrogens, charge, neighbours } = graph
  const hydroxides: number[] = []
  let protons = 0
  for (let atom = 0; atom < element.length; atom++) {
    const now = charge[atom] ?? 0
    if (now === 0) continue
    const number = element[atom] ?? 0
    const attached = hydrogens[atom] ?? 0
    if (now > 0) {
      if (attached === 0 || !losesProtons(number)) continue
      const removed = Math.min(now, attached)
      hydrogens[atom] = attached - removed
      charge[atom] = now - removed
      protons += removed
      marks[atom] = (marks[atom] ?? 0) | DEPROTONATED
      continue
    }
    if (number === 8 && neighbours[atom]?.length === 0) {
      hydroxides.push(atom)
      continue
    }
    const room = connectionsMax(number) - attached - (neighbours[atom]?.length ?? 0)
    const added = Math.min(-now, room)
    if (added <= 0) continue
    hydrogens[atom] = attached + added
    charge[atom] = now + added
    marks[atom] = (marks[atom] ?? 0) | NEUTRALISED
  }
  for (const atom of hydroxides) {
    const needed = -(charge[atom] ?? 0)
    if (needed > protons) return
    protons -= needed
    charge[atom] = 0
    hydrogens[atom] = (hydrogens[atom] ?? 0) + needed
    marks[atom] = (marks[atom] ?? 0) | NEUTRALISED
  }
}

function losesProtons(element: number): boolean {
  return element === 7 || element === 8 || element === 15 || element === 16 || element === 33 || element === 34
}

/** Neighbours plus hydrogens that a neutral atom of the element can have after taking a proton; 0: it takes none. */
function connectionsMax(element: number): number {
  if (element === 8 || element === 16 || element === 34 || element === 52) return 2
  if (element === 7) return 3
  if (element === 6 || element === 15 || element === 33) return 4
  return isHalogen(element) ? 1 : 0
}
