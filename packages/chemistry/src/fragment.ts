import { isMetal } from './elements.ts'
import type { View } from './family-definition.ts'

/**
 * One connected part of a normalised molecule. Hydrogens are counts, bonds have no order, charges are what could not be
 * neutralised. Atoms are numbered from zero in input order; `inputAtom` leads back to the drawing.
 */
export interface Fragment {
  readonly element: readonly number[]
  readonly hydrogens: readonly number[]
  readonly charge: readonly number[]
  readonly neighbours: readonly (readonly number[])[]
  readonly inputAtom: readonly number[]
  /** Net charge as drawn, before anything was neutralised. */
  readonly drawnCharge: number
  /** What normalisation had to set aside in this fragment. */
  readonly views: readonly View[]
  /** A hint for words ("after removing chloride"), never a reason to skip the fragment. */
  readonly role: FragmentRole
}

export type FragmentRole = 'main' | 'counter-ion' | 'solvent'

const ALKALI_AND_ALKALINE_EARTH = new Set([3, 4, 11, 12, 19, 20, 37, 38, 55, 56, 87, 88])

export function isAlkaliOrAlkalineEarth(element: number): boolean {
  return ALKALI_AND_ALKALINE_EARTH.has(element)
}

export function isHalogen(element: number): boolean {
  return element === 9 || element === 17 || element === 35 || element === 53
}

/**
 * Acids whose anions accompany bases, as neutralised heavy-atom compositions (element×count pairs in element order).
 * Composition is enough because the role is only a hint: the fragment is still matched against every entry.
 */
const COUNTER_ACIDS = new Set([
  '8x4,16x1', // sulfuric
  '7x1,8x3', // nitric
  '8x4,15x1', // phosphoric
  '8x4,17x1', // perchloric
  '6x1,8x3', // carbonic
  '6x1,8x2', // formic
  '6x2,8x2', // acetic
  '6x2,8x2,9x3', // trifluoroacetic
  '6x2,8x4', // oxalic
  '6x4,8x4', // maleic, fumaric, succinic
  '6x4,8x6', // tartaric
  '6x6,8x7', // citric
  '6x1,8x3,16x1', // methanesulfonic
  '6x7,8x3,16x1', // toluenesulfonic
  '5x1,9x4', // tetrafluoroboric
  '9x6,15x1', // hexafluorophosphoric
])

/** The largest of the counter-acids above has 13 heavy atoms. */
const COUNTER_ACID_ATOMS_MAX = 13

export function fragmentRole(fragment: Omit<Fragment, 'role' | 'views'>): FragmentRole {
  const { element, hydrogens, drawnCharge, neighbours } = fragment
  const first = element[0] ?? 0
  if (element.length === 1) {
    if (first === 8 && hydrogens[0] === 2) return 'solvent'
    if (isHalogen(first) || isMetal(first)) return 'counter-ion'
    if (first === 8 || (first === 7 && drawnCharge > 0)) return 'counter-ion'
    return 'main'
  }
  if (isMethanolOrEthanol(element, hydrogens, neighbours)) return 'solvent'
  if (element.length > COUNTER_ACID_ATOMS_MAX) return 'main'
  return COUNTER_ACIDS.has(composition(element)) ? 'counter-ion' : 'main'
}

function isMethanolOrEthanol(
  element: readonly number[],
  hydrogens: readonly number[],
  neighbours: readonly (readonly number[])[],
): boolean {
  if (element.length > 3) return false
  let oxygens = 0
  for (const [atom, number] of element.entries()) {
    const connections = (hydrogens[atom] ?? 0) + (neighbours[atom]?.length ?? 0)
    if (number === 8 && hydrogens[atom] === 1) oxygens++
    else if (number !== 6 || connections !== 4) return false
  }
  return oxygens === 1
}

function composition(element: readonly number[]): string {
  const counts = new Map<number, number>()
  for (const number of element) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts]
    .toSorted((a, b) => a[0] - b[0])
    .map(([number, count]) => `${number}x${count}`)
    .join(',')
}
