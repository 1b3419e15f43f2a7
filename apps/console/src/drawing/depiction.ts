import { Molecule } from 'openchemlib'

// The only place where openchemlib touches an answer: it lays atoms out on paper. It never decides.

export interface Depiction {
  readonly atoms: readonly DepictedAtom[]
  readonly bonds: readonly DepictedBond[]
  readonly width: number
  readonly height: number
}

export interface DepictedAtom {
  /** Number in the structure text, as reasons count atoms. */
  readonly index: number
  readonly x: number
  readonly y: number
  readonly element: string
  readonly hydrogens: number
  readonly charge: number
  readonly isotope: number
  readonly neighbours: readonly number[]
}

export interface DepictedBond {
  readonly from: number
  readonly to: number
  readonly order: number
  readonly inRing: boolean
}

const BOND_LENGTH = 46
const MARGIN = 34
/** Larger structures are no longer readable at this size; the answer stands without a drawing. */
export const DEPICTED_ATOMS_MAX = 80

/** Positions for the atoms of a SMILES, or null where it cannot be drawn. */
export function depict(smiles: string): Depiction | null {
  const molecule = moleculeOf(smiles)
  if (molecule === null) return null
  const count = molecule.getAllAtoms()
  if (count === 0 || count > DEPICTED_ATOMS_MAX) return null
  const numbers = inputNumbers(smiles, molecule)
  const xs = range(count).map((atom) => molecule.getAtomX(atom))
  const ys = range(count).map((atom) => molecule.getAtomY(atom))
  const scale = BOND_LENGTH / (molecule.getAllBonds() > 0 ? molecule.getAverageBondLength(false) : 1)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const atoms = range(count).map((atom) => ({
    index: numbers[atom] ?? -1,
    x: ((xs[atom] ?? 0) - left) * scale + MARGIN,
    y: ((ys[atom] ?? 0) - top) * scale + MARGIN,
    element: molecule.getAtomLabel(atom),
    hydrogens: molecule.getImplicitHydrogens(atom),
    charge: molecule.getAtomCharge(atom),
    isotope: molecule.getAtomMass(atom),
    neighbours: range(molecule.getAllConnAtoms(atom)).map((nth) => molecule.getConnAtom(atom, nth)),
  }))
  const bonds = range(molecule.getAllBonds()).map((bond) => ({
    from: molecule.getBondAtom(0, bond),
    to: molecule.getBondAtom(1, bond),
    order: molecule.getBondOrder(bond),
    inRing: molecule.isRingBond(bond),
  }))
  return {
    atoms,
    bonds,
    width: (Math.max(...xs) - left) * scale + 2 * MARGIN,
    height: (Math.max(...ys) - top) * scale + 2 * MARGIN,
  }
}

function moleculeOf(smiles: string): Molecule | null {
  try {
    const molecule = Molecule.fromSmiles(smiles)
    molecule.ensureHelperArrays(Molecule.cHelperRings)
    return molecule
  } catch {
    return null // a structure that our reader takes and this library does not: no drawing
  }
}

/**
 * Reasons count atoms in the order of the text; the library moves drawn hydrogens to the end and may drop them.
 * Heavy atoms keep their order, so the n-th heavy atom of the text is the n-th heavy atom here.
 */
function inputNumbers(smiles: string, molecule: Molecule): readonly number[] {
  const heavy: number[] = []
  const hydrogen: number[] = []
  const symbols = smiles.match(/\[[^\]]*\]|Br|Cl|[BCNOPSFI]|[bcnops]|\*/g) ?? []
  for (const [index, symbol] of symbols.entries())
    (/^\[\d*H[+-]?\d*(:\d+)?\]$/.test(symbol) ? hydrogen : heavy).push(index)
  let [nextHeavy, nextHydrogen] = [0, 0]
  return range(molecule.getAllAtoms()).map(
    (atom) => (molecule.getAtomicNo(atom) === 1 ? hydrogen[nextHydrogen++] : heavy[nextHeavy++]) ?? -1,
  )
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index)
}
