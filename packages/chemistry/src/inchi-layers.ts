import { FRAGMENT_COUNT_MAX } from './molecule.ts'
import { InchiProblem } from './inchi-graph.ts'

export interface InchiLayers {
  readonly formula: string
  readonly formulaAt: number
  readonly connections: string
  readonly hydrogens: string
  readonly charges: string
  readonly protons: string
  readonly isotopes: string
  /** Deuterium and tritium on exchangeable places: the h layer behind the i layer. */
  readonly isotopicHydrogens: string
  readonly hasStereo: boolean
}

/** What each layer may be made of. Stereo layers are checked and noted, not interpreted. */
const LAYER_CHARACTERS: ReadonlyMap<string, RegExp> = new Map([
  ['c', /^[\d\-(),;*]*$/],
  ['h', /^[\d\-(),;*HDT]*$/],
  ['q', /^[\d+\-;*]*$/],
  ['p', /^[+-]\d{1,3}$/],
  ['i', /^[\d+\-,;*HDTmn]*$/],
  ['b', /^[\d\-+?u,;*mn]*$/],
  ['t', /^[\d\-+?u,;*mn]*$/],
  ['m', /^[\d.;*mn-]*$/],
  ['s', /^[\d;*mn]*$/],
])

const MAIN_ORDER = 'chqpbtmsi'
const ISOTOPIC_ORDER = 'hbtms'

/** Splits the text at "/" and checks version, order and alphabet of every layer. */
export function splitLayers(text: string): InchiLayers | InchiProblem {
  if (!text.startsWith('InChI=')) return InchiProblem.malformed('An InChI starts with "InChI=".', 0)
  const parts = text.split('/')
  const version = parts[0]?.slice(6)
  if (version !== '1S' && version !== '1') {
    return new InchiProblem('inchi-unsupported-version', 'Only InChI version 1 is read.', 6)
  }
  let at = (parts[0]?.length ?? 0) + 1
  // A lone proton has no formula: its first layer is already the proton layer.
  if (parts.slice(1).join('') === '') return new InchiProblem('structure-empty', 'The structure is empty.', at)
  const hasFormula = !/^[a-z]/.test(parts[1] ?? '')
  const formula = hasFormula ? (parts[1] ?? '') : ''
  const formulaAt = at
  if (hasFormula) at += formula.length + 1
  const main = new Map<string, string>()
  const isotopic = new Map<string, string>()
  for (const part of parts.slice(hasFormula ? 2 : 1)) {
    const target = main.has('i') ? isotopic : main
    const problem = addLayer(part, at, target, target === main ? MAIN_ORDER : ISOTOPIC_ORDER)
    if (problem !== null) return problem
    at += part.length + 1
  }
  if (formula === '' && !main.has('p')) return new InchiProblem('structure-empty', 'The structure is empty.', formulaAt)
  return {
    formula,
    formulaAt,
    connections: main.get('c') ?? '',
    hydrogens: main.get('h') ?? '',
    charges: main.get('q') ?? '',
    protons: main.get('p') ?? '',
    isotopes: main.get('i') ?? '',
    isotopicHydrogens: isotopic.get('h') ?? '',
    hasStereo: [main, isotopic].some((layers) => layers.has('t') || layers.has('b')),
  }
}

function addLayer(part: string, at: number, layers: Map<string, string>, order: string): InchiProblem | null {
  const kind = part.charAt(0)
  if (kind === 'f' || kind === 'r' || kind === 'o') {
    const message = 'Layers for fixed hydrogens and reconnected metals are not read; give the standard InChI.'
    return new InchiProblem('inchi-unsupported-layer', message, at)
  }
  const alphabet = LAYER_CHARACTERS.get(kind)
  if (alphabet === undefined || !order.includes(kind)) {
    return InchiProblem.malformed('There is no such layer here.', at)
  }
  const before = [...layers.keys()].at(-1)
  if (before !== undefined && order.indexOf(before) >= order.indexOf(kind)) {
    return InchiProblem.malformed('This layer is out of order.', at)
  }
  const body = part.slice(1)
  if (!alphabet.test(body)) return InchiProblem.malformed('This layer holds a character without meaning.', at)
  layers.set(kind, body)
  return null
}

/** One text for each component: `;` separates, `n*` repeats. An absent layer is empty for all. */
export function expandComponents(layer: string, count: number): string[] | InchiProblem {
  if (layer === '') return []
  const expanded: string[] = []
  for (const part of layer.split(';')) {
    const star = part.indexOf('*')
    const times = star < 0 ? 1 : Number(part.slice(0, star))
    if (!Number.isInteger(times) || times < 1 || times > FRAGMENT_COUNT_MAX) {
      return InchiProblem.malformed('A component is repeated a number of times.')
    }
    if (expanded.length + times > count) {
      return InchiProblem.inconsistent('A layer describes more components than the formula has.')
    }
    const text = part.slice(star + 1)
    if (text.includes('*')) return InchiProblem.malformed('A component is repeated once.')
    for (let index = 0; index < times; index++) expanded.push(text)
  }
  if (expanded.length === count) return expanded
  return InchiProblem.inconsistent('A layer describes fewer components than the formula has.')
}
