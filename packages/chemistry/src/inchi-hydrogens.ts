import { InchiProblem, type InchiComponent, type InchiGraph, type MobileGroup } from './inchi-graph.ts'

const CARBON = 6
const NITROGEN = 7
const OXYGEN = 8
const PHOSPHORUS = 15

const FIXED = /(\d[\d,-]*)H(\d{0,3}),?/y
const GROUP = /\(H(\d{0,3})(-?\d{0,2}),([\d,]+)\),?/y

/** Reads one component of the h layer: fixed hydrogens on atoms ("1-5,7H,6H2") and mobile groups ("(H,3,4)"). */
export function readHydrogens(graph: InchiGraph, component: InchiComponent, text: string): InchiProblem | null {
  let at = 0
  while (at < text.length) {
    FIXED.lastIndex = at
    GROUP.lastIndex = at
    const fixed = FIXED.exec(text)
    const group = fixed === null ? GROUP.exec(text) : null
    const problem =
      fixed !== null
        ? addFixed(graph, component, fixed[1] ?? '', countOf(fixed[2] ?? ''))
        : group !== null
          ? addGroup(component, group)
          : InchiProblem.malformed('The hydrogen layer cannot be read.')
    if (problem !== null) return problem
    at = fixed === null ? GROUP.lastIndex : FIXED.lastIndex
  }
  return null
}

function addFixed(graph: InchiGraph, component: InchiComponent, list: string, count: number): InchiProblem | null {
  for (const item of list.split(',')) {
    const [from = '', to = from, ...rest] = item.split('-')
    const first = Number(from)
    const last = Number(to)
    if (from === '' || to === '' || rest.length > 0 || first < 1 || last < first) {
      return InchiProblem.malformed('The hydrogen layer lists atoms and ranges of atoms.')
    }
    if (last > component.count) return missingAtom()
    for (let number = first; number <= last; number++) graph.addHydrogens(component.first + number - 1, count)
  }
  return null
}

function addGroup(component: InchiComponent, match: RegExpExecArray): InchiProblem | null {
  const [, hydrogens = '', negative = '', list = ''] = match
  const atoms: number[] = []
  for (const item of list.split(',')) {
    const number = Number(item)
    if (item === '' || number < 1) return InchiProblem.malformed('A mobile group lists atoms.')
    if (number > component.count) return missingAtom()
    atoms.push(component.first + number - 1)
  }
  component.groups.push({
    hydrogens: countOf(hydrogens),
    negative: negative === '' ? 0 : countOf(negative.slice(1)),
    atoms,
  })
  return null
}

function countOf(digits: string): number {
  return digits === '' ? 1 : Number(digits)
}

function missingAtom(): InchiProblem {
  return InchiProblem.inconsistent('The hydrogen layer numbers an atom that the formula lacks.')
}

/**
 * Puts the hydrogens of mobile groups where chemists usually draw them: amides as N–H, lactams as N–H beside C=O, thioacids as
 * S–H, acids of phosphorus as O–H. The choice is the same for every numbering of equivalent atoms up to symmetry.
 */
export function placeMobileHydrogens(graph: InchiGraph, component: InchiComponent): void {
  for (const group of component.groups) {
    const order = [...group.atoms].sort(
      (one, other) => rank(graph, group, one) - rank(graph, group, other) || one - other,
    )
    let left = group.hydrogens
    for (const atom of order) {
      const taken = Math.min(left, capacity(graph, atom))
      left = give(graph, atom, taken, left)
    }
    // Protonated groups hold more than neutral valences allow.
    for (const atom of order) {
      if (left > 0) left = give(graph, atom, 1, left)
    }
    const [first] = order
    if (left > 0 && first !== undefined) give(graph, first, left, left)
    placeNegative(graph, group)
  }
}

function give(graph: InchiGraph, atom: number, taken: number, left: number): number {
  if (taken > 0) {
    graph.addHydrogens(atom, taken)
    graph.exchangeable.push(atom)
  }
  return left - taken
}

/** A negative charge that belongs to the group: first on atoms without hydrogen, oxygen before all others. */
function placeNegative(graph: InchiGraph, group: MobileGroup): void {
  const order = [...group.atoms].sort((one, other) => cost(graph, one) - cost(graph, other) || one - other)
  for (let index = 0; index < group.negative && order.length > 0; index++) {
    graph.addCharge(order[index % order.length] ?? 0, -1)
  }
}

function cost(graph: InchiGraph, atom: number): number {
  return (
    (graph.hydrogens[atom] ?? 0) * 10 + (graph.element[atom] === OXYGEN ? 0 : graph.element[atom] === NITROGEN ? 2 : 1)
  )
}

function capacity(graph: InchiGraph, atom: number): number {
  const valence = graph.element[atom] === NITROGEN || graph.element[atom] === PHOSPHORUS ? 3 : 2
  return Math.max(0, valence - graph.crowd(atom))
}

/** Lower is filled first. */
function rank(graph: InchiGraph, group: MobileGroup, atom: number): number {
  const element = graph.element[atom] ?? 0
  if (element === NITROGEN) {
    if (graph.degree(atom) === 1) return 0
    return isLactam(graph, group, atom) ? 1 : 2
  }
  if (element === OXYGEN) return besideElement(graph, atom, CARBON) ? 5 : 3
  return besideElement(graph, atom, PHOSPHORUS) ? 6 : 4
}

/** Ring nitrogen beside a carbon whose oxygen or sulfur shares the same hydrogens. */
function isLactam(graph: InchiGraph, group: MobileGroup, atom: number): boolean {
  return (graph.neighbours[atom] ?? []).some((carbon) =>
    (graph.neighbours[carbon] ?? []).some(
      (end) => end !== atom && graph.element[end] !== NITROGEN && graph.degree(end) === 1 && group.atoms.includes(end),
    ),
  )
}

function besideElement(graph: InchiGraph, atom: number, element: number): boolean {
  return (graph.neighbours[atom] ?? []).some((neighbour) => graph.element[neighbour] === element)
}
