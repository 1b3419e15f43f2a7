import { ATOM_COUNT_MAX, FRAGMENT_COUNT_MAX } from './molecule.ts'
import { atomicNumberOf } from './elements.ts'
import { InchiProblem, type ComponentFormula } from './inchi-graph.ts'

const TOKEN = /([A-Z][a-z]?)(\d{0,6})/y
const HYDROGEN_MAX = 4 * ATOM_COUNT_MAX

/** `C2H4O2.2H2O`: one formula for each component, in order. */
export function readComponentFormulas(text: string, at: number): ComponentFormula[] | InchiProblem {
  if (text === '') return []
  const components: ComponentFormula[] = []
  let offset = at
  for (const part of text.split('.')) {
    const digits = /^\d{1,4}/.exec(part)?.[0] ?? ''
    const times = digits === '' ? 1 : Number(digits)
    if (times === 0) return InchiProblem.malformed('A component is repeated at least once.', offset)
    if (components.length + times > FRAGMENT_COUNT_MAX) {
      const message = `A structure has at most ${FRAGMENT_COUNT_MAX} fragments.`
      return new InchiProblem('structure-too-many-fragments', message)
    }
    const formula = readOne(part.slice(digits.length), offset + digits.length)
    if (formula instanceof InchiProblem) return formula
    for (let index = 0; index < times; index++) components.push(formula)
    offset += part.length + 1
  }
  return components
}

function readOne(part: string, at: number): ComponentFormula | InchiProblem {
  const counts: { symbol: string; count: number }[] = []
  TOKEN.lastIndex = 0
  let end = 0
  for (let match = TOKEN.exec(part); match !== null; match = TOKEN.exec(part)) {
    const [whole, symbol = '', digits = ''] = match
    const count = digits === '' ? 1 : Number(digits)
    if (atomicNumberOf(symbol) === undefined || count === 0 || counts.some((entry) => entry.symbol === symbol)) {
      return InchiProblem.malformed('This is not an element of a Hill formula.', at + end)
    }
    if (count > HYDROGEN_MAX || (symbol !== 'H' && count > ATOM_COUNT_MAX)) return InchiProblem.tooManyAtoms()
    counts.push({ symbol, count })
    end += whole.length
  }
  if (end === 0 || end !== part.length) return InchiProblem.malformed('This is not a Hill formula.', at + end)
  return order(counts)
}

/** Canonical numbers go through the heavy atoms in Hill order; hydrogen atoms with a number of their own come last. */
function order(counts: { symbol: string; count: number }[]): ComponentFormula | InchiProblem {
  const hydrogens = counts.find((entry) => entry.symbol === 'H')?.count ?? 0
  const heavy = counts.filter((entry) => entry.symbol !== 'H')
  heavy.sort((one, other) => {
    if (one.symbol === 'C') return -1
    if (other.symbol === 'C') return 1
    return one.symbol < other.symbol ? -1 : 1
  })
  const elements: number[] = []
  for (const { symbol, count } of heavy) {
    if (elements.length + count > ATOM_COUNT_MAX) return InchiProblem.tooManyAtoms()
    for (let index = 0; index < count; index++) elements.push(atomicNumberOf(symbol) ?? 0)
  }
  // Hydrogen alone: one of its atoms is numbered, the others are attached to it.
  if (elements.length === 0) elements.push(1)
  return { elements, hydrogens }
}
