import type { DrawnGraph } from './charge.ts'
import type { Molecule } from './molecule.ts'

/** Protons drawn apart, with nothing bonded to them. */
export function lonelyProtons({ element, charge, bondFrom, bondTo }: Molecule): number {
  if (!element.includes(1)) return 0
  let protons = 0
  for (const [atom, number] of element.entries()) {
    if (number === 1 && charge[atom] === 1 && !bondFrom.includes(atom) && !bondTo.includes(atom)) protons++
  }
  return protons
}

/** `[H+].[C-]#N` and `[OH3+].[F-]` are the acid and no salt of it. */
export function giveProtons(graph: DrawnGraph, protons: number): void {
  for (let left = protons; left > 0; left--) if (!giveProton(graph)) return
  for (let atom = 0; atom < graph.element.length; atom++) {
    if (!isHydronium(graph, atom) || !giveProton(graph)) continue
    graph.hydrogens[atom] = 2
    graph.charge[atom] = 0
    graph.drawnCharge[atom] = 0
  }
}

function isHydronium({ element, hydrogens, charge, neighbours }: DrawnGraph, atom: number): boolean {
  return element[atom] === 8 && hydrogens[atom] === 3 && charge[atom] === 1 && neighbours[atom]?.length === 0
}

/** Cyanide takes a proton before other anions do. False: there is no anion. */
function giveProton(graph: DrawnGraph): boolean {
  const { element, charge, hydrogens, drawnCharge } = graph
  let taker = -1
  for (let atom = 0; atom < element.length; atom++) {
    if ((charge[atom] ?? 0) >= 0) continue
    if (taker < 0 || (element[atom] === 6 && element[taker] !== 6)) taker = atom
  }
  if (taker < 0) return false
  charge[taker] = (charge[taker] ?? 0) + 1
  drawnCharge[taker] = (drawnCharge[taker] ?? 0) + 1
  hydrogens[taker] = (hydrogens[taker] ?? 0) + 1
  return true
}
