import type { DrawnGraph, WorkingGraph } from './charge.ts'
import { isHalogen } from './fragment.ts'
import type { Molecule } from './molecule.ts'

/**
 * Covalent molecules drawn as ions: `[P+3].[Cl-].[Cl-].[Cl-]`, `O=[C+]Cl.[Cl-]`, `[PCl4+].[PCl6-]`. The centre and its free
 * anions are joined, so that the drawing is the molecule. Real ions stay: ammonium, sulfonium, phosphonium, metals.
 */
export function joinIons(graph: DrawnGraph): void {
  const { charge } = graph
  for (let centre = 0; centre < charge.length; centre++) {
    if (!isCentre(graph, centre)) continue
    while ((charge[centre] ?? 0) > 0) {
      const anion = freeAnion(graph, centre)
      if (anion < 0) break
      join(graph, centre, anion)
    }
  }
  returnHalides(graph)
}

/** Cheap test on the drawing: whether a non-metal cation may be waiting for anions that stand apart. */
export function isDrawnAsIons({ element, charge, bondFrom, bondTo }: Molecule): boolean {
  if (!element.some((number, atom) => (charge[atom] ?? 0) > 0 && ROOM.has(number))) return false
  return element.some((number, atom) => {
    if ((charge[atom] ?? 0) >= 0) return false
    return number === 6 || number === 15 || !(bondFrom.includes(atom) || bondTo.includes(atom))
  })
}

/** Bonds that a centre has at most when it takes anions; beyond, its cations are real. */
const ROOM: ReadonlyMap<number, number> = new Map([
  [5, 4], // B
  [6, 4], // C
  [7, 3], // N
  [14, 4], // Si
  [15, 5], // P
  [16, 6], // S
  [32, 4], // Ge
  [33, 5], // As
  [34, 6], // Se
  [51, 5], // Sb
  [52, 6], // Te
  [9, 1],
  [17, 1],
  [35, 1],
  [53, 1],
  // Metals whose halides are molecules in the flask.
  [13, 4], // Al
  [22, 4], // Ti
  [50, 4], // Sn
])
const MOLECULAR_METALS: ReadonlySet<number> = new Set([13, 22, 50])
const METAL_CHARGE_MIN = 3

function isCentre(graph: WorkingGraph, atom: number): boolean {
  const charge = graph.charge[atom] ?? 0
  if (charge <= 0) return false
  const element = graph.element[atom] ?? 0
  const around = graph.neighbours[atom] ?? []
  const room = ROOM.get(element)
  if (room === undefined || around.length + (graph.hydrogens[atom] ?? 0) >= room) return false
  if (element === 6) return around.every((other) => graph.element[other] !== 7 || isNitrile(graph, atom, other))
  if (graph.hydrogens[atom] !== 0) return false
  if (MOLECULAR_METALS.has(element)) return around.length === 0 && charge >= METAL_CHARGE_MIN
  const of = (test: (number: number) => boolean): boolean => around.every((other) => test(graph.element[other] ?? 0))
  if (element === 7) return around.length > 0 && of((number) => number === 8)
  // Four groups on phosphorus are phosphonium unless all are halogen; two or three carbons on sulfur are sulfonium.
  if (element === 15 || element === 33 || element === 51) return around.length < 4 || of(isHalogen)
  if (element === 16 || element === 34 || element === 52) return around.length < 2 || !of((number) => number === 6)
  return true
}

function isNitrile(graph: WorkingGraph, carbon: number, nitrogen: number): boolean {
  return graph.neighbours[carbon]?.length === 1 && graph.neighbours[nitrogen]?.length === 1
}

/** Oxide and sulfide before halide, as far as the charge of the centre reaches. */
function freeAnion(graph: WorkingGraph, centre: number): number {
  const open = graph.charge[centre] ?? 0
  let best = -1
  for (let atom = 0; atom < graph.element.length; atom++) {
    if (!isFreeAnion(graph, atom, isHalogen(graph.element[centre] ?? 0)) || -(graph.charge[atom] ?? 0) > open) continue
    if (best < 0 || (graph.charge[atom] ?? 0) < (graph.charge[best] ?? 0)) best = atom
  }
  return best
}

function isFreeAnion(
  { element, charge, hydrogens, neighbours }: WorkingGraph,
  atom: number,
  cyanide: boolean,
): boolean {
  if ((charge[atom] ?? 0) >= 0 || hydrogens[atom] !== 0) return false
  const number = element[atom] ?? 0
  const around = neighbours[atom] ?? []
  if (around.length === 0) return isHalogen(number) || number === 8 || number === 16
  const [only] = around
  return cyanide && number === 6 && around.length === 1 && only !== undefined && element[only] === 7
}

function join(graph: WorkingGraph, centre: number, anion: number): void {
  const shared = -(graph.charge[anion] ?? 0)
  graph.charge[centre] = (graph.charge[centre] ?? 0) - shared
  graph.charge[anion] = 0
  graph.neighbours[centre]?.push(anion)
  graph.neighbours[anion]?.push(centre)
}

/** `[PX4+].[PX6-]` is twice PX5: one halogen goes back. */
function returnHalides(graph: DrawnGraph): void {
  const { element, charge, neighbours } = graph
  for (let cation = 0; cation < element.length; cation++) {
    if (element[cation] !== 15 || charge[cation] !== 1 || neighbours[cation]?.length !== 4) continue
    const halogen = element[neighbours[cation]?.[0] ?? 0] ?? 0
    const isHalide = (atom: number): boolean => isHalogen(halogen) && element[atom] === halogen
    if (!neighbours[cation]?.every(isHalide)) continue
    const anion = element.findIndex(
      (number, atom) =>
        number === 15 && charge[atom] === -1 && neighbours[atom]?.length === 6 && neighbours[atom].every(isHalide),
    )
    const given = neighbours[anion]?.pop()
    if (given === undefined) continue
    charge[cation] = 0
    charge[anion] = 0
    graph.drawnCharge[cation] = 0
    graph.drawnCharge[anion] = 0
    neighbours[given] = [cation]
    neighbours[cation]?.push(given)
  }
}
