import { cancelAcrossAtoms, cancelAdjacentCharges, deprotonateAmidinium, neutralise } from './charge.ts'
import { DEPROTONATED, ISOTOPE, NEUTRALISED, TAUTOMER } from './charge.ts'
import type { WorkingGraph } from './charge.ts'
import type { View } from './family-definition.ts'
import { fragmentRole, isAlkaliOrAlkalineEarth } from './fragment.ts'
import type { Fragment } from './fragment.ts'
import { joinIons } from './ions.ts'
import type { Molecule } from './molecule.ts'
import { giveProtons, lonelyProtons } from './protons.ts'
import { canonicalisePhosphorus, writeHydrogenCyanide } from './tautomer.ts'

/** A molecule as matching sees it. The input is untouched; every atom leads back to it. */
export interface NormalisedMolecule {
  readonly fragments: readonly Fragment[]
  readonly hasStereo: boolean
}

interface Working extends WorkingGraph {
  readonly inputAtom: number[]
  readonly drawnCharge: number[]
  readonly marks: number[]
}

/**
 * Folds hydrogens, clears isotopes and stereo, neutralises, makes salts ionic, writes tautomers one way, splits
 * fragments.
 */
export function normalise(molecule: Molecule): NormalisedMolecule {
  const graph = heavyGraph(molecule)
  if (isCharged(graph) || isCharged(molecule)) settleCharges(graph, molecule)
  canonicalisePhosphorus(graph, graph.marks)
  writeHydrogenCyanide(graph, graph.marks)
  return { fragments: splitFragments(graph, molecule.hasStereo), hasStereo: molecule.hasStereo }
}

function isCharged({ charge }: { readonly charge: readonly number[] }): boolean {
  for (const value of charge) if (value !== 0) return true
  return false
}

function settleCharges(graph: Working, molecule: Molecule): void {
  cancelAdjacentCharges(graph)
  cancelAcrossAtoms(graph)
  joinIons(graph)
  giveProtons(graph, lonelyProtons(molecule))
  deprotonateAmidinium(graph, graph.marks)
  neutralise(graph, graph.marks)
}

/** The fragments that a name would be about: counter-ions and solvents only when there is nothing else. */
export function principalFragments(molecule: NormalisedMolecule): readonly Fragment[] {
  const main = molecule.fragments.filter((fragment) => fragment.role === 'main')
  return main.length > 0 ? main : molecule.fragments
}

function heavyGraph(molecule: Molecule): Working {
  const fold = foldedHydrogens(molecule)
  const graph: Working = {
    element: [],
    hydrogens: [],
    charge: [],
    neighbours: [],
    inputAtom: [],
    drawnCharge: [],
    marks: [],
  }
  const place = new Int32Array(molecule.element.length).fill(-1)
  for (let atom = 0; atom < molecule.element.length; atom++) {
    if (fold[atom] !== KEPT) continue
    place[atom] = graph.element.length
    graph.element.push(molecule.element[atom] ?? 0)
    graph.hydrogens.push(molecule.hydrogens[atom] ?? 0)
    graph.charge.push(molecule.charge[atom] ?? 0)
    graph.drawnCharge.push(molecule.charge[atom] ?? 0)
    graph.neighbours.push([])
    graph.inputAtom.push(atom)
    graph.marks.push(molecule.isotope[atom] === 0 ? 0 : ISOTOPE)
  }
  const bonds = molecule.bondFrom.length
  for (let bond = 0; bond < bonds; bond++) {
    const from = place[molecule.bondFrom[bond] ?? -1] ?? -1
    const to = place[molecule.bondTo[bond] ?? -1] ?? -1
    if (from >= 0 && to >= 0) link(graph, from, to, molecule.bondOrder[bond] ?? 1)
  }
  foldInto(graph, molecule, fold, place)
  cutMetalBonds(graph)
  return graph
}

const KEPT = -1
const DROPPED = -2
const BIFLUORIDE = -3

/** For each atom: the atom that takes it in as a hydrogen, or one of the marks above. */
function foldedHydrogens(molecule: Molecule): Int32Array {
  const { element } = molecule
  const fold = new Int32Array(element.length).fill(KEPT)
  if (!element.includes(1)) return fold
  const partners = new Map<number, number[]>()
  for (let bond = 0; bond < molecule.bondFrom.length; bond++) {
    const from = molecule.bondFrom[bond] ?? -1
    const to = molecule.bondTo[bond] ?? -1
    if (element[from] === 1) append(partners, from, to)
    if (element[to] === 1) append(partners, to, from)
  }
  for (let atom = 0; atom < element.length; atom++) {
    if (element[atom] !== 1) continue
    const around = partners.get(atom) ?? []
    const [first, second] = around
    // A lone proton beside an anion: the anion takes it when it is neutralised.
    if (first === undefined) fold[atom] = (molecule.charge[atom] ?? 0) > 0 ? DROPPED : KEPT
    else if (around.length === 1 && molecule.charge[atom] === 0) {
      if (element[first] !== 1 || first < atom) fold[atom] = first
    } else if (second !== undefined && around.length === 2 && element[first] === 9 && element[second] === 9) {
      fold[atom] = BIFLUORIDE
    }
  }
  return fold
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

function foldInto(graph: Working, molecule: Molecule, fold: Int32Array, place: Int32Array): void {
  for (let atom = 0; atom < fold.length; atom++) {
    const target = fold[atom] ?? KEPT
    if (target < 0) continue
    const at = place[target] ?? -1
    if (at < 0) continue
    graph.hydrogens[at] = (graph.hydrogens[at] ?? 0) + 1 + (molecule.hydrogens[atom] ?? 0)
    if (molecule.isotope[atom] !== 0) graph.marks[at] = (graph.marks[at] ?? 0) | ISOTOPE
  }
  if (!fold.includes(BIFLUORIDE)) return
  for (let bond = 0; bond < molecule.bondFrom.length; bond++) {
    const from = molecule.bondFrom[bond] ?? -1
    const to = molecule.bondTo[bond] ?? -1
    const fluorine = fold[from] === BIFLUORIDE ? place[to] : fold[to] === BIFLUORIDE ? place[from] : undefined
    // F–H–F is drawn with the hydrogen between both: each fluorine ends as hydrogen fluoride.
    if (fluorine !== undefined && fluorine >= 0) graph.hydrogens[fluorine] = 1
  }
}

function link(graph: Working, from: number, to: number, order: number): void {
  const metal = isAlkaliOrAlkalineEarth(graph.element[from] ?? 0) ? from : to
  const ligand = metal === from ? to : from
  if (isAlkaliOrAlkalineEarth(graph.element[metal] ?? 0) && leavesMetal(graph.element[ligand] ?? 0)) {
    const shared = order >= 1 && order <= 4 ? order : 1
    graph.charge[metal] = (graph.charge[metal] ?? 0) + shared
    graph.charge[ligand] = (graph.charge[ligand] ?? 0) - shared
    graph.drawnCharge[metal] = (graph.drawnCharge[metal] ?? 0) + shared
    graph.drawnCharge[ligand] = (graph.drawnCharge[ligand] ?? 0) - shared
    return
  }
  if (from === to) return
  graph.neighbours[from]?.push(to)
  graph.neighbours[to]?.push(from)
}

/** Bonds from these to group 1 and 2 metals are ionic; metal–carbon bonds stay, except in cyanides. */
function leavesMetal(element: number): boolean {
  return (element >= 7 && element <= 9) || (element >= 15 && element <= 17) || element >= 33
}

function cutMetalBonds(graph: Working): void {
  const { element, neighbours } = graph
  if (!element.some(isAlkaliOrAlkalineEarth)) return
  for (let carbon = 0; carbon < element.length; carbon++) {
    if (element[carbon] !== 6 || neighbours[carbon]?.length !== 2) continue
    const around = neighbours[carbon] ?? []
    const metal = around.find((atom) => isAlkaliOrAlkalineEarth(element[atom] ?? 0))
    const nitrogen = around.find((atom) => element[atom] === 7 && neighbours[atom]?.length === 1)
    if (metal === undefined || nitrogen === undefined || graph.hydrogens[carbon] !== 0) continue
    neighbours[carbon] = [nitrogen]
    neighbours[metal] = (neighbours[metal] ?? []).filter((atom) => atom !== carbon)
    graph.charge[metal] = (graph.charge[metal] ?? 0) + 1
    graph.charge[carbon] = (graph.charge[carbon] ?? 0) - 1
    graph.drawnCharge[metal] = (graph.drawnCharge[metal] ?? 0) + 1
    graph.drawnCharge[carbon] = (graph.drawnCharge[carbon] ?? 0) - 1
  }
}

function splitFragments(graph: Working, hasStereo: boolean): Fragment[] {
  const size = graph.element.length
  const label = new Int32Array(size).fill(-1)
  const fragments: Fragment[] = []
  for (let start = 0; start < size; start++) {
    if (label[start] !== -1) continue
    const atoms = [start]
    label[start] = fragments.length
    for (let next = 0; next < atoms.length; next++) {
      for (const neighbour of graph.neighbours[atoms[next] ?? 0] ?? []) {
        if (label[neighbour] !== -1) continue
        label[neighbour] = fragments.length
        atoms.push(neighbour)
      }
    }
    fragments.push(fragmentOf(graph, sortAscending(atoms), hasStereo))
  }
  return fragments
}

/** In place, by insertion: the lists are short or nearly in order, and a general sort would cost more than the rest of a view. */
function sortAscending(list: number[]): number[] {
  for (let at = 1; at < list.length; at++) {
    const value = list[at] ?? 0
    let to = at
    for (; to > 0 && (list[to - 1] ?? 0) > value; to--) list[to] = list[to - 1] ?? 0
    list[to] = value
  }
  return list
}

function fragmentOf(graph: Working, atoms: readonly number[], hasStereo: boolean): Fragment {
  let drawnCharge = 0
  let marks = 0
  let hasCarbon = false
  for (const atom of atoms) {
    drawnCharge += graph.drawnCharge[atom] ?? 0
    marks |= graph.marks[atom] ?? 0
    if (graph.element[atom] === 6) hasCarbon = true
  }
  const { element, hydrogens, charge, neighbours, inputAtom } =
    atoms.length === graph.element.length ? graph : renumbered(graph, atoms)
  // Ascending, so that the first assignment found is the one with the lowest atom numbers.
  for (const around of neighbours) sortAscending(around)
  const bare = { element, hydrogens, charge, neighbours, inputAtom, drawnCharge }
  return { ...bare, role: fragmentRole(bare), views: viewsOf(marks, hasStereo && hasCarbon) }
}

function renumbered(graph: Working, atoms: readonly number[]): WorkingGraph & { readonly inputAtom: number[] } {
  const place = new Map<number, number>()
  for (const [index, atom] of atoms.entries()) place.set(atom, index)
  return {
    element: atoms.map((atom) => graph.element[atom] ?? 0),
    hydrogens: atoms.map((atom) => graph.hydrogens[atom] ?? 0),
    charge: atoms.map((atom) => graph.charge[atom] ?? 0),
    neighbours: atoms.map((atom) => (graph.neighbours[atom] ?? []).map((neighbour) => place.get(neighbour) ?? -1)),
    inputAtom: atoms.map((atom) => graph.inputAtom[atom] ?? -1),
  }
}

function viewsOf(marks: number, stereo: boolean): View[] {
  const views: View[] = []
  if (marks & ISOTOPE) views.push('isotope-cleared')
  if (stereo) views.push('stereo-cleared')
  if (marks & NEUTRALISED) views.push('charges-neutralised')
  if (marks & DEPROTONATED) views.push('deprotonated')
  if (marks & TAUTOMER) views.push('tautomer')
  return views
}
