import { ATOM_COUNT_MAX } from './molecule.ts'
import { nominalMass } from './elements.ts'
import { InchiProblem, type InchiComponent, type InchiGraph } from './inchi-graph.ts'

const ITEM = /^(\d{1,4})([+-]\d{1,3})?((?:[HDT]\d{0,3})*)$/
const MOBILE = /^(?:[HDT]\d{0,3})+$/
const HYDROGEN = /([HDT])(\d{0,3})/g
const MASS = new Map([
  ['H', 1],
  ['D', 2],
  ['T', 3],
])

/** Reads one component of the i layer, or (without a component) the isotopes of exchangeable hydrogens. */
export function placeIsotopes(graph: InchiGraph, component: InchiComponent | null, text: string): InchiProblem | null {
  if (text === '') return null
  if (component === null) return placeExchangeable(graph, text)
  for (const item of text.split(',')) {
    const match = ITEM.exec(item)
    if (match === null) return InchiProblem.malformed('The isotope layer cannot be read.')
    const [, number = '', shift = '', labels = ''] = match
    const atom = component.first + Number(number) - 1
    if (Number(number) < 1 || Number(number) > component.count) {
      return InchiProblem.inconsistent('The isotope layer numbers an atom that the formula lacks.')
    }
    if (shift !== '') {
      const mass = nominalMass(graph.element[atom] ?? 0) + Number(shift)
      if (mass < 1) return InchiProblem.inconsistent('The isotope layer states a mass below one.')
      graph.isotope[atom] = mass
    }
    for (const [mass, count] of labelsOf(labels)) {
      for (let index = 0; index < count; index++) {
        const problem = label(graph, atom, mass)
        if (problem !== null) return problem
      }
    }
  }
  return null
}

function placeExchangeable(graph: InchiGraph, text: string): InchiProblem | null {
  if (!MOBILE.test(text)) return InchiProblem.malformed('The isotope layer cannot be read.')
  const carriers = [...graph.exchangeable, ...graph.element.keys()]
  let next = 0
  for (const [mass, count] of labelsOf(text)) {
    for (let index = 0; index < count; index++) {
      while (next < carriers.length && (graph.hydrogens[carriers[next] ?? 0] ?? 0) === 0) next++
      const atom = carriers[next]
      if (atom === undefined)
        return InchiProblem.inconsistent('The isotope layer labels more hydrogens than there are.')
      const problem = label(graph, atom, mass)
      if (problem !== null) return problem
    }
  }
  return null
}

function labelsOf(text: string): [mass: number, count: number][] {
  return [...text.matchAll(HYDROGEN)].map(([, letter = '', digits = '']) => [
    MASS.get(letter) ?? 1,
    digits === '' ? 1 : Number(digits),
  ])
}

/** A labelled hydrogen is an atom of its own, as [2H] is in SMILES. */
function label(graph: InchiGraph, atom: number, mass: number): InchiProblem | null {
  if ((graph.hydrogens[atom] ?? 0) === 0) {
    return InchiProblem.inconsistent('The isotope layer labels more hydrogens than there are.')
  }
  if (graph.element.length >= ATOM_COUNT_MAX) return InchiProblem.tooManyAtoms()
  graph.addHydrogens(atom, -1)
  const hydrogen = graph.addAtom(1)
  graph.isotope[hydrogen] = mass
  graph.addBond(atom, hydrogen)
  return null
}
