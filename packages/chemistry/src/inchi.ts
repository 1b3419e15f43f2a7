import { STRUCTURE_TEXT_LENGTH_MAX, type Molecule } from './molecule.ts'
import { accept, refuse, type Result } from './result.ts'
import { NO_TEXT, type ChemistryRefusal } from './refusal.ts'
import { NEIGHBOUR_COUNT_MAX } from './elements.ts'
import { findImpossibleValence } from './valence.ts'
import { InchiGraph, InchiProblem, type InchiComponent } from './inchi-graph.ts'
import { expandComponents, splitLayers, type InchiLayers } from './inchi-layers.ts'
import { largestNumber, readConnections } from './inchi-connections.ts'
import { readComponentFormulas } from './inchi-formula.ts'
import { placeMobileHydrogens, readHydrogens } from './inchi-hydrogens.ts'
import { moveProtons, placeCharges } from './inchi-charges.ts'
import { placeIsotopes } from './inchi-isotopes.ts'

/**
 * Reads the main layers of an InChI into a graph without bond orders. Mobile hydrogens and charges are put on atoms by fixed
 * rules, because InChI says only which atoms may carry them.
 *
 * @example
 * readInchi('InChI=1S/CH4O/c1-2/h2H,1H3') // { ok: true, value: { element: [6, 8], hydrogens: [3, 1], … } }
 */
export function readInchi(text: string): Result<Molecule, ChemistryRefusal> {
  if (typeof text !== 'string') return refuse(NO_TEXT)
  if (text.length === 0) return refuse({ code: 'structure-empty', message: 'The structure is empty.', position: 0 })
  if (text.length > STRUCTURE_TEXT_LENGTH_MAX) {
    const message = `A structure has at most ${STRUCTURE_TEXT_LENGTH_MAX} characters.`
    return refuse({ code: 'structure-too-long', message, position: null })
  }
  const layers = splitLayers(text)
  if (layers instanceof InchiProblem) return refuse(layers.refusal)
  const graph = build(layers)
  if (graph instanceof InchiProblem) return refuse(graph.refusal)
  return accept(graph.molecule(layers.hasStereo))
}

function build(layers: InchiLayers): InchiGraph | InchiProblem {
  const components = readComponentFormulas(layers.formula, layers.formulaAt)
  if (components instanceof InchiProblem) return components
  const graph = new InchiGraph()
  const connections = expandComponents(layers.connections, components.length)
  if (connections instanceof InchiProblem) return connections
  for (const [index, component] of components.entries()) {
    const problem = graph.addComponent(component, largestNumber(connections[index] ?? ''))
    if (problem !== null) return problem
  }
  return (
    eachComponent(graph, (component, index) => readConnections(graph, component, connections[index] ?? '')) ??
    checkCrowding(graph) ??
    addHydrogens(graph, layers) ??
    addCharges(graph, layers) ??
    addIsotopes(graph, layers) ??
    graph
  )
}

function addHydrogens(graph: InchiGraph, layers: InchiLayers): InchiProblem | null {
  const parts = expandComponents(layers.hydrogens, graph.components.length)
  if (parts instanceof InchiProblem) return parts
  return eachComponent(graph, (component, index) => {
    const problem = readHydrogens(graph, component, parts[index] ?? '')
    if (problem !== null) return problem
    placeMobileHydrogens(graph, component)
    if (graph.hydrogensOf(component) === component.hydrogens) return null
    return InchiProblem.inconsistent('The hydrogen layer does not add up to the formula.')
  })
}

function addCharges(graph: InchiGraph, layers: InchiLayers): InchiProblem | null {
  const parts = expandComponents(layers.charges, graph.components.length)
  if (parts instanceof InchiProblem) return parts
  const problem = eachComponent(graph, (component, index) => placeCharges(graph, component, parts[index] ?? ''))
  if (problem !== null) return problem
  // Protons that were added stand nowhere in the graph (HPF6): the atoms are judged without them.
  return Number(layers.protons) > 0
    ? (checkValences(graph) ?? moveProtons(graph, layers.protons))
    : (moveProtons(graph, layers.protons) ?? checkValences(graph))
}

function addIsotopes(graph: InchiGraph, layers: InchiLayers): InchiProblem | null {
  const parts = expandComponents(layers.isotopes, graph.components.length)
  const mobile = expandComponents(layers.isotopicHydrogens, 1)
  if (parts instanceof InchiProblem) return parts
  if (mobile instanceof InchiProblem) return mobile
  const problem = eachComponent(graph, (component, index) => placeIsotopes(graph, component, parts[index] ?? ''))
  return problem ?? placeIsotopes(graph, null, mobile[0] ?? '')
}

function eachComponent(
  graph: InchiGraph,
  step: (component: InchiComponent, index: number) => InchiProblem | null,
): InchiProblem | null {
  for (const [index, component] of graph.components.entries()) {
    const problem = step(component, index)
    if (problem !== null) return problem
  }
  return null
}

/** Before anything walks from neighbour to neighbour. */
function checkCrowding(graph: InchiGraph): InchiProblem | null {
  return graph.neighbours.some((list) => list.length > NEIGHBOUR_COUNT_MAX) ? impossible() : null
}

function checkValences(graph: InchiGraph): InchiProblem | null {
  const degree = graph.neighbours.map((list) => list.length)
  return findImpossibleValence(graph, degree, degree) >= 0 ? impossible() : null
}

function impossible(): InchiProblem {
  return new InchiProblem('valence-impossible', 'An atom has more neighbours than it can have.')
}
