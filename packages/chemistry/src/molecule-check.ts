import { ATOM_COUNT_MAX, type Molecule } from './molecule.ts'

const ATOM_NUMBERS = ['element', 'charge', 'hydrogens', 'isotope'] as const
const BOND_NUMBERS = ['bondFrom', 'bondTo', 'bondOrder'] as const
const CHARGE_MAX = 15
const BOND_ORDER_MAX = 5

/** Whether a value from a caller without types is a graph that the other functions can walk: they do not look again. */
export function isMolecule(value: unknown): value is Molecule {
  if (typeof value !== 'object' || value === null) return false
  const atoms = ATOM_NUMBERS.map((name) => integersOf(Reflect.get(value, name)))
  const bonds = BOND_NUMBERS.map((name) => integersOf(Reflect.get(value, name)))
  const aromatic: unknown = Reflect.get(value, 'aromatic')
  const [element, charge] = atoms
  const [from, to, order] = bonds
  if (!element || !charge || !from || !to || !order || !Array.isArray(aromatic)) return false
  const size = element.length
  if (size > ATOM_COUNT_MAX || aromatic.length !== size || atoms.some((list) => list?.length !== size)) return false
  if (bonds.some((list) => list?.length !== from.length)) return false
  return (
    [...element, ...from, ...to, ...order].every((number) => number >= 0) &&
    charge.every((number) => Math.abs(number) <= CHARGE_MAX) &&
    [...from, ...to].every((atom) => atom < size) &&
    order.every((number) => number <= BOND_ORDER_MAX)
  )
}

function integersOf(value: unknown): readonly number[] | null {
  return Array.isArray(value) &&
    value.length <= ATOM_COUNT_MAX * 20 &&
    value.every((item) => Number.isSafeInteger(item))
    ? value
    : null
}
