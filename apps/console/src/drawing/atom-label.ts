import type { DepictedAtom, Depiction } from './depiction.ts'

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

export interface AtomLabel {
  readonly text: string
  readonly anchor: 'start' | 'end' | 'middle'
  /** Which side the hydrogens are on, so that the clause letter and bonds keep clear of them. */
  readonly side: 'left' | 'right' | 'none'
}

/** What is written at an atom; null where a corner of the skeleton says enough. */
export function labelOf(atom: DepictedAtom, depiction: Depiction, marked: boolean): AtomLabel | null {
  const corner = atom.element === 'C' && atom.charge === 0 && atom.isotope === 0
  if (corner && atom.neighbours.length > 1 && (!marked || inRing(atom, depiction))) return null
  const symbol = `${superscript(atom.isotope)}${atom.element}`
  const charge = chargeText(atom.charge)
  if (atom.hydrogens === 0) return { text: `${symbol}${charge}`, anchor: 'middle', side: 'none' }
  const hydrogens = `H${atom.hydrogens > 1 ? subscript(atom.hydrogens) : ''}`
  return leansRight(atom, depiction)
    ? { text: `${hydrogens}${symbol}${charge}`, anchor: 'end', side: 'left' }
    : { text: `${symbol}${hydrogens}${charge}`, anchor: 'start', side: 'right' }
}

/** "CH₃", "O": an atom named in a sentence, outside a drawing. */
export function atomText(atom: DepictedAtom): string {
  const hydrogens = atom.hydrogens === 0 ? '' : `H${atom.hydrogens > 1 ? subscript(atom.hydrogens) : ''}`
  return `${superscript(atom.isotope)}${atom.element}${hydrogens}${chargeText(atom.charge)}`
}

function leansRight(atom: DepictedAtom, { atoms }: Depiction): boolean {
  const offset = atom.neighbours.reduce((sum, number) => sum + (atoms[number]?.x ?? atom.x) - atom.x, 0)
  return offset > 1
}

function inRing(atom: DepictedAtom, { atoms, bonds }: Depiction): boolean {
  const number = atoms.indexOf(atom)
  return bonds.some((bond) => bond.inRing && (bond.from === number || bond.to === number))
}

function chargeText(charge: number): string {
  if (charge === 0) return ''
  const size = Math.abs(charge) > 1 ? superscript(Math.abs(charge)) : ''
  return `${size}${charge > 0 ? '⁺' : '⁻'}`
}

function subscript(number: number): string {
  return digits(number, SUBSCRIPTS)
}

function superscript(number: number): string {
  return number === 0 ? '' : digits(number, SUPERSCRIPTS)
}

function digits(number: number, set: string): string {
  return String(number).replace(/\d/g, (digit) => set[Number(digit)] ?? digit)
}
