import { isMetal } from './elements.ts'
import { InchiProblem, type InchiComponent, type InchiGraph } from './inchi-graph.ts'

const BORON = 5
const CARBON = 6
const NITROGEN = 7
const OXYGEN = 8
const PHOSPHORUS = 15
const SULFUR = 16
const ARSENIC = 33

/** No component carries more; a larger number is a misreading. */
const CHARGE_MAX = 40
const PROTONS_MAX = 200

/**
 * Puts the charge of one component on atoms. Crowded nitrogen, oxygen and boron must be charged whatever the total is
 * (betaines, tetrafluoroborates); what is then missing goes to the likeliest atoms, one unit each.
 */
export function placeCharges(graph: InchiGraph, component: InchiComponent, text: string): InchiProblem | null {
  const charge = text === '' ? 0 : /^[+-]\d{1,3}$/.test(text) ? Number(text) : Number.NaN
  if (Number.isNaN(charge)) return InchiProblem.malformed('A charge is a sign and a number.')
  if (Math.abs(charge) > CHARGE_MAX) return InchiProblem.malformed(`A charge is at most ${CHARGE_MAX}.`)
  const atoms = graph.atomsOf(component)
  let placed = 0
  for (const atom of atoms) {
    graph.addCharge(atom, forcedCharge(graph, atom))
    placed += graph.charge[atom] ?? 0
  }
  distribute(graph, atoms, charge - placed)
  return null
}

function forcedCharge(graph: InchiGraph, atom: number): number {
  const crowd = graph.crowd(atom)
  switch (graph.element[atom]) {
    case BORON:
      return crowd === 4 && !touches(graph, atom, isBridge(graph)) ? -1 : 0
    case NITROGEN:
      return crowd === 4 ? 1 : 0
    case OXYGEN:
      return crowd === 3 ? 1 : 0
    default:
      return 0
  }
}

function isBridge(graph: InchiGraph): (atom: number) => boolean {
  return (atom) => (graph.element[atom] === 1 || graph.element[atom] === NITROGEN) && graph.degree(atom) > 1
}

function distribute(graph: InchiGraph, atoms: readonly number[], missing: number): void {
  if (missing === 0 || atoms.length === 0) return
  const sign = missing > 0 ? 1 : -1
  const fitness = sign > 0 ? positiveFitness : negativeFitness
  const values = new Map(atoms.map((atom) => [atom, fitness(graph, atom)]))
  const order = [...atoms].sort((one, other) => (values.get(other) ?? 0) - (values.get(one) ?? 0) || one - other)
  const metals = sign > 0 ? order.filter((atom) => isMetal(graph.element[atom] ?? 0)) : []
  const carriers = metals.length > 0 ? metals : order
  for (let index = 0; index < Math.abs(missing); index++) graph.addCharge(carriers[index % carriers.length] ?? 0, sign)
}

function positiveFitness(graph: InchiGraph, atom: number): number {
  const crowd = graph.crowd(atom)
  if (graph.charge[atom] !== 0) return -1
  switch (graph.element[atom]) {
    case PHOSPHORUS:
    case ARSENIC:
      return crowd === 4 && !touches(graph, atom, isTerminalAcceptor(graph)) ? 10 : 1
    case SULFUR:
      return crowd === 3 && !touches(graph, atom, isTerminalAcceptor(graph)) ? 9 : 1
    case NITROGEN:
      return crowd === 3 ? 8 : 6
    case CARBON:
      return crowd === 3 ? 5 : 2
    case OXYGEN:
      return 3
    default:
      return 4
  }
}

/** Acid oxygens first, then any end atom that can take the charge, then what is crowded beyond its valence (PF6). */
function negativeFitness(graph: InchiGraph, atom: number): number {
  const element = graph.element[atom] ?? 0
  if (graph.charge[atom] !== 0) return -1
  if (isTerminalAcceptor(graph)(atom)) {
    const [centre = atom] = graph.neighbours[atom] ?? []
    if (graph.charge[centre] === 1) return 12
    const acceptors = (graph.neighbours[centre] ?? []).filter(isTerminalAcceptor(graph)).length
    return (acceptors > 1 ? 9 : 7) + (element === OXYGEN ? 1 : 0)
  }
  if (element === PHOSPHORUS && graph.crowd(atom) === 6) return 11
  if (isMetal(element) || (element === 51 && graph.crowd(atom) >= 4)) return 11
  // Cyanide and acetylides: an end carbon without hydrogen.
  if (element === CARBON && graph.crowd(atom) === 1 && graph.degree(atom) === 1) return 8
  if (element === NITROGEN && graph.crowd(atom) < 3) return 6
  if (element === CARBON && graph.crowd(atom) < 4) return 4
  return graph.degree(atom) > 1 ? 3 : 2
}

function isTerminalAcceptor(graph: InchiGraph): (atom: number) => boolean {
  return (atom) => {
    const element = graph.element[atom]
    const chalcogen = element === OXYGEN || element === SULFUR || element === 34 || element === 52
    return chalcogen && graph.degree(atom) <= 1 && graph.hydrogens[atom] === 0
  }
}

function touches(graph: InchiGraph, atom: number, test: (neighbour: number) => boolean): boolean {
  return (graph.neighbours[atom] ?? []).some(test)
}

/** The p layer: protons that the drawing has more or fewer than the formula. Taken from acids, given to bases. */
export function moveProtons(graph: InchiGraph, text: string): InchiProblem | null {
  const protons = text === '' ? 0 : Number(text)
  if (protons === 0) return null
  if (Math.abs(protons) > PROTONS_MAX) return InchiProblem.malformed(`At most ${PROTONS_MAX} protons are moved.`)
  if (graph.element.length === 0) return loneProtons(graph, protons)
  const fitness = protons > 0 ? basicity : acidity
  const sign = Math.sign(protons)
  const values = graph.element.map((_, atom) => fitness(graph, atom))
  for (let index = 0; index < Math.abs(protons); index++) {
    let best = -1
    let bestValue = 0
    for (let atom = 0; atom < values.length; atom++) {
      const value = values[atom] ?? 0
      if (value > bestValue) {
        best = atom
        bestValue = value
      }
    }
    if (best < 0) return InchiProblem.inconsistent('The proton layer takes away more hydrogens than there are.')
    graph.addHydrogens(best, sign)
    graph.addCharge(best, sign)
    values[best] = fitness(graph, best)
  }
  return null
}

function loneProtons(graph: InchiGraph, protons: number): InchiProblem | null {
  if (protons < 0) return InchiProblem.inconsistent('The proton layer takes away more hydrogens than there are.')
  for (let index = 0; index < protons; index++) {
    graph.addAtom(1)
    graph.addCharge(index, 1)
  }
  return null
}

function basicity(graph: InchiGraph, atom: number): number {
  const crowd = graph.crowd(atom)
  const charge = graph.charge[atom] ?? 0
  if (charge < 0) return 20
  const free = charge === 0
  switch (graph.element[atom]) {
    case NITROGEN:
      if (!free || crowd > 3) return 1
      if (isNitro(graph, atom)) return 2
      return touches(graph, atom, (carbon) => hasAcceptor(graph, carbon)) ? 8 : 15 + (crowd === 3 ? 1 : 0)
    case PHOSPHORUS:
    case ARSENIC:
      return free && crowd === 3 ? 12 : 2
    case OXYGEN:
      return free && crowd < 3 ? 6 : 1
    case SULFUR:
      return free && crowd < 3 ? 5 : 1
    default:
      return free ? 1 : 0.5
  }
}

function isNitro(graph: InchiGraph, atom: number): boolean {
  return touches(graph, atom, isTerminalAcceptor(graph))
}

function hasAcceptor(graph: InchiGraph, atom: number): boolean {
  return touches(graph, atom, isTerminalAcceptor(graph))
}

function acidity(graph: InchiGraph, atom: number): number {
  if ((graph.hydrogens[atom] ?? 0) === 0) return 0
  const charge = graph.charge[atom] ?? 0
  if (charge < 0) return 0.5
  if (charge > 0) return 20
  const acidic = touches(graph, atom, (centre) => hasAcceptor(graph, centre))
  switch (graph.element[atom]) {
    case 9:
    case 17:
    case 35:
    case 53:
      return graph.degree(atom) === 0 ? 19 : 1
    case OXYGEN:
      return acidic ? 18 : graph.degree(atom) === 0 ? 11 : 13
    case SULFUR:
      return acidic ? 17 : 14
    case NITROGEN:
      return acidic ? 10 : 6
    case CARBON:
      return 2
    default:
      return 5
  }
}
