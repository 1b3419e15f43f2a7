import { ATOM_COUNT_MAX } from './molecule.ts'
import { InchiProblem, type InchiComponent, type InchiGraph } from './inchi-graph.ts'

/** Reads one component of the c layer: "1-2(3)4" bonds 1–2, 2–3 and 2–4. */
export function readConnections(graph: InchiGraph, component: InchiComponent, text: string): InchiProblem | null {
  const seen = new Set<number>()
  const bonds = new Set<number>()
  const branches: number[] = []
  let previous = -1
  // An atom must follow at the start and after "-", "(", "," and ")"; nothing else may stand there.
  let needsAtom = true
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) {
      if (!needsAtom) return InchiProblem.malformed('The connection layer lacks a bond.')
      const end = endOfNumber(text, at)
      const atom = numbered(component, Number(text.slice(at, end)))
      if (atom < 0) return InchiProblem.inconsistent('The connection layer numbers an atom that the formula lacks.')
      seen.add(atom)
      if (previous >= 0 && !connect(graph, bonds, previous, atom)) {
        return InchiProblem.inconsistent('The connection layer bonds two atoms twice.')
      }
      previous = atom
      needsAtom = false
      at = end
      continue
    }
    if (needsAtom) return InchiProblem.malformed('The connection layer lacks an atom.')
    const next = step(code, previous, branches)
    if (next < 0) return InchiProblem.malformed('The brackets of the connection layer do not match.')
    previous = next
    needsAtom = true
    at++
  }
  if (branches.length > 0 || (text !== '' && needsAtom))
    return InchiProblem.malformed('The connection layer is incomplete.')
  if (seen.size === component.count || (component.count === 1 && text === '')) return null
  return InchiProblem.inconsistent('The connection layer leaves atoms of the formula unconnected.')
}

/** The atom that the next number is bonded to; -1 when the character does not fit. */
function step(code: number, previous: number, branches: number[]): number {
  switch (code) {
    case 45: // -
      return previous
    case 40: // (
      branches.push(previous)
      return previous
    case 44: // ,
      return branches.at(-1) ?? -1
    case 41: // )
      return branches.pop() ?? -1
    default:
      return -1
  }
}

function connect(graph: InchiGraph, bonds: Set<number>, one: number, other: number): boolean {
  const key = Math.min(one, other) * ATOM_COUNT_MAX + Math.max(one, other)
  if (one === other || bonds.has(key)) return false
  bonds.add(key)
  graph.addBond(one, other)
  return true
}

/** The atom with this number in its component, or -1. */
function numbered(component: InchiComponent, number: number): number {
  return number >= 1 && number <= component.count ? component.first + number - 1 : -1
}

/** The largest number of a component's layer: above the heavy atoms, numbers belong to bridging hydrogens. */
export function largestNumber(text: string): number {
  let largest = 0
  for (let at = 0; at < text.length; at++) {
    const end = endOfNumber(text, at)
    if (end === at) continue
    largest = Math.max(largest, Number(text.slice(at, end)))
    at = end
  }
  return largest
}

function endOfNumber(text: string, start: number): number {
  let end = start
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++
  return end
}
