import { TAUTOMER } from './charge.ts'
import type { WorkingGraph } from './charge.ts'
import type { Fragment } from './fragment.ts'

/** P(III)–OH is written H–P=O, and hydrogens shared by terminal O and S of one P, As or S stand on oxygen first. */
export function canonicalisePhosphorus(graph: WorkingGraph, marks: number[]): void {
  const { element } = graph
  for (let atom = 0; atom < element.length; atom++) {
    const number = element[atom]
    if (number !== 15 && number !== 33 && number !== 16) continue
    if (number === 15) moveHydrogenToPhosphorus(graph, marks, atom)
    shareTerminalHydrogens(graph, marks, atom)
  }
}

/** Hydrogen isocyanide is the same gas as hydrogen cyanide: its hydrogen is written on carbon. */
export function writeHydrogenCyanide(graph: WorkingGraph, marks: number[]): void {
  const { element, hydrogens, charge, neighbours } = graph
  for (let carbon = 0; carbon < element.length; carbon++) {
    if (element[carbon] !== 6 || neighbours[carbon]?.length !== 1 || hydrogens[carbon] !== 0) continue
    const nitrogen = neighbours[carbon]?.[0] ?? -1
    if (element[nitrogen] !== 7 || neighbours[nitrogen]?.length !== 1 || hydrogens[nitrogen] !== 1) continue
    if (charge[carbon] !== 0 || charge[nitrogen] !== 0) continue
    hydrogens[nitrogen] = 0
    hydrogens[carbon] = 1
    marks[carbon] = (marks[carbon] ?? 0) | TAUTOMER
  }
}

function moveHydrogenToPhosphorus(graph: WorkingGraph, marks: number[], phosphorus: number): void {
  const { hydrogens, charge, neighbours } = graph
  const around = neighbours[phosphorus] ?? []
  if (charge[phosphorus] !== 0 || around.length + (hydrogens[phosphorus] ?? 0) !== 3) return
  let donor = -1
  for (const neighbour of around) {
    if (!isTerminalChalcogen(graph, neighbour)) continue
    // A bare terminal O or S on three-connected P is a double bond: P is not trivalent (metaphosphate).
    if (hydrogens[neighbour] === 0) return
    if (donor < 0 || (graph.element[neighbour] ?? 0) < (graph.element[donor] ?? 0)) donor = neighbour
  }
  if (donor < 0) return
  hydrogens[donor] = 0
  hydrogens[phosphorus] = (hydrogens[phosphorus] ?? 0) + 1
  marks[phosphorus] = (marks[phosphorus] ?? 0) | TAUTOMER
}

function shareTerminalHydrogens(graph: WorkingGraph, marks: number[], centre: number): void {
  const { element, hydrogens } = graph
  const around = graph.neighbours[centre] ?? []
  if (around.length < 2) return
  for (const acceptor of around) {
    if (element[acceptor] !== 8 || hydrogens[acceptor] !== 0 || !isTerminalChalcogen(graph, acceptor)) continue
    const donor = around.find(
      (atom) => element[atom] === 16 && hydrogens[atom] === 1 && isTerminalChalcogen(graph, atom),
    )
    if (donor === undefined) return
    hydrogens[donor] = 0
    hydrogens[acceptor] = 1
    marks[centre] = (marks[centre] ?? 0) | TAUTOMER
  }
}

function isTerminalChalcogen(graph: WorkingGraph, atom: number): boolean {
  const number = graph.element[atom]
  return (number === 8 || number === 16) && graph.charge[atom] === 0 && graph.neighbours[atom]?.length === 1
}

/**
 * Hydrogens that may sit on either of two heteroatoms of one unsaturated atom (amide and imidic acid, amidines, acids).
 * Keys count them once per group, because InChI does and because a drawing may choose either place.
 * Returns for each atom its hydrogens, or `-1 - group total` in a mobile group.
 */
export function mobileHydrogens(fragment: Fragment): number[] {
  const labels = [...fragment.hydrogens]
  const groupOf = new Int32Array(labels.length).fill(-1)
  const groups: number[][] = []
  for (let centre = 0; centre < labels.length; centre++) {
    if (!isMobileCentre(fragment, centre)) continue
    const ends = mobileEnds(fragment, fragment.neighbours[centre] ?? [])
    if (ends.length > 1) mergeGroup(groups, groupOf, ends)
  }
  for (const group of groups) {
    let total = 0
    for (const atom of group) total += fragment.hydrogens[atom] ?? 0
    for (const atom of group) labels[atom] = -1 - total
  }
  return labels
}

function mergeGroup(groups: number[][], groupOf: Int32Array, ends: readonly number[]): void {
  const id = groups.length
  const merged: number[] = []
  groups.push(merged)
  for (const end of ends) {
    const old = groupOf[end] ?? -1
    if (old === id) continue
    const members = old < 0 ? [end] : (groups[old] ?? [])
    if (old >= 0) groups[old] = []
    for (const member of members) {
      groupOf[member] = id
      merged.push(member)
    }
  }
}

function isMobileCentre(fragment: Fragment, atom: number): boolean {
  const connections = (fragment.neighbours[atom]?.length ?? 0) + (fragment.hydrogens[atom] ?? 0)
  if (fragment.charge[atom] !== 0 || (fragment.neighbours[atom]?.length ?? 0) < 2) return false
  const number = fragment.element[atom]
  if (number === 6) return connections < 4
  if (number === 7) return connections === 2 || connections === 3
  return number === 15 || number === 16 || number === 33
}

/** N, O, S beside the centre, when one gives a hydrogen and another has room for it; otherwise none. */
function mobileEnds(fragment: Fragment, around: readonly number[]): number[] {
  const ends: number[] = []
  let gives = false
  let takes = false
  for (const atom of around) {
    const number = fragment.element[atom]
    const room = number === 7 ? 3 : number === 8 || number === 16 ? 2 : 0
    if (room === 0 || fragment.charge[atom] !== 0) continue
    const attached = fragment.hydrogens[atom] ?? 0
    const free = room - attached - (fragment.neighbours[atom]?.length ?? 0)
    if (free < 0 || (free === 0 && attached === 0)) continue
    ends.push(atom)
    if (attached > 0) gives = true
    if (free > 0) takes = true
  }
  return gives && takes ? ends : []
}
