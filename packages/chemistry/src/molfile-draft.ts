import { ATOM_COUNT_MAX, FRAGMENT_COUNT_MAX, type BondOrder, type Molecule } from './molecule.ts'
import type { ChemistryRefusal, ChemistryRefusalCode } from './refusal.ts'
import { atomicNumberOf, NEIGHBOUR_COUNT_MAX, nominalMass } from './elements.ts'
import { drawnHydrogens, findImpossibleValence } from './valence.ts'

/** Why a molfile is not read; a value, never thrown. */
export class MolfileProblem {
  readonly refusal: ChemistryRefusal

  constructor(code: ChemistryRefusalCode, message: string, position: number | null = null) {
    this.refusal = { code, message, position }
  }

  static malformed(message: string, position: number | null = null): MolfileProblem {
    return new MolfileProblem('molfile-malformed', message, position)
  }

  static unsupported(message: string, position: number | null = null): MolfileProblem {
    return new MolfileProblem('molfile-unsupported', message, position)
  }
}

export interface DraftAtom {
  element: number
  charge: number
  isotope: number
  /** Unpaired electrons, and both of a lone pair of a carbene: places that no hydrogen fills. */
  radical: number
  /** Stated valence: hydrogens fill up to it. Null: the usual valences. */
  valence: number | null
}

/** Charges beyond this are misreadings. */
const CHARGE_MAX = 15
const MASS_MAX = 350

/** Query atoms, generic groups and attachment points of the format; none of them is an element. */
const QUERY_SYMBOLS: ReadonlySet<string> = new Set([
  'A',
  'Q',
  'X',
  'M',
  'L',
  'LP',
  'AH',
  'QH',
  'XH',
  'MH',
  'R',
  'R#',
  'Pol',
])

/** Symbol as a molfile writes it: deuterium and tritium have letters of their own. */
export function draftAtom(symbol: string, position: number): DraftAtom | MolfileProblem {
  const isotope = symbol === 'D' ? 2 : symbol === 'T' ? 3 : 0
  const element = isotope > 0 ? 1 : atomicNumberOf(symbol)
  if (element !== undefined) return { element, charge: 0, isotope, radical: 0, valence: null }
  if (QUERY_SYMBOLS.has(symbol) || /^R\d+$/.test(symbol) || symbol.startsWith('[') || symbol.startsWith('NOT')) {
    return MolfileProblem.unsupported('Query atoms and R groups do not describe one substance.', position)
  }
  return new MolfileProblem('molfile-unknown-element', 'There is no element with this symbol.', position)
}

/** Atoms and bonds as drawn, and what turns them into a molecule. */
export class MolfileDraft {
  readonly atoms: DraftAtom[] = []
  hasStereo = false
  private readonly bondFrom: number[] = []
  private readonly bondTo: number[] = []
  private readonly bondOrder: BondOrder[] = []
  private readonly bonded = new Set<number>()

  /** `type` as both versions number it: 1–3, 4 aromatic, 9 coordination, everything else a query. */
  addBond(from: number, to: number, type: number, position: number): MolfileProblem | null {
    const order = orderOfType(type)
    if (order === null) return MolfileProblem.unsupported('Query bonds and hydrogen bonds are not read.', position)
    if (this.atoms[from] === undefined || this.atoms[to] === undefined || from === to) {
      return MolfileProblem.malformed('A bond joins two atoms of the atom block.', position)
    }
    const key = Math.min(from, to) * ATOM_COUNT_MAX + Math.max(from, to)
    if (this.bonded.has(key)) return MolfileProblem.malformed('These two atoms are already bonded.', position)
    this.bonded.add(key)
    this.bondFrom.push(from)
    this.bondTo.push(to)
    this.bondOrder.push(order)
    return null
  }

  setCharge(atom: number, charge: number): boolean {
    const target = this.atoms[atom]
    if (target === undefined || !Number.isInteger(charge) || Math.abs(charge) > CHARGE_MAX) return false
    target.charge = charge
    return true
  }

  /** 0 none, 1 singlet, 2 doublet, 3 triplet. */
  setRadical(atom: number, code: number): boolean {
    const target = this.atoms[atom]
    if (target === undefined || !Number.isInteger(code) || code < 0 || code > 3) return false
    target.radical = code === 2 ? 1 : code === 0 ? 0 : 2
    return true
  }

  setIsotope(atom: number, mass: number): boolean {
    const target = this.atoms[atom]
    if (target === undefined || !Number.isInteger(mass) || mass < 0 || mass > MASS_MAX) return false
    target.isotope = mass
    return true
  }

  setMassDifference(atom: number, difference: number): boolean {
    return this.setIsotope(atom, nominalMass(this.atoms[atom]?.element ?? 0) + difference)
  }

  molecule(): Molecule | MolfileProblem {
    const count = this.atoms.length
    if (count === 0) return new MolfileProblem('structure-empty', 'The structure is empty.')
    const bondSum = this.atoms.map(() => 0)
    const degree = this.atoms.map(() => 0)
    const aromatic = this.atoms.map(() => false)
    for (const [bond, order] of this.bondOrder.entries()) {
      for (const atom of [this.bondFrom[bond] ?? 0, this.bondTo[bond] ?? 0]) {
        degree[atom] = (degree[atom] ?? 0) + 1
        // A coordination bond uses the donor's own pair: it fills no valence.
        bondSum[atom] = (bondSum[atom] ?? 0) + (order === 5 ? 1 : order)
        if (order === 5) aromatic[atom] = true
      }
    }
    const hydrogens = this.atoms.map((atom, index) => {
      const sum = (bondSum[index] ?? 0) + atom.radical
      if (atom.valence !== null) return Math.max(0, atom.valence - sum)
      return drawnHydrogens(atom.element, atom.charge, sum, aromatic[index] === true)
    })
    const molecule: Molecule = {
      element: this.atoms.map((atom) => atom.element),
      charge: this.atoms.map((atom) => atom.charge),
      hydrogens,
      isotope: this.atoms.map((atom) => atom.isotope),
      aromatic,
      bondFrom: this.bondFrom,
      bondTo: this.bondTo,
      bondOrder: this.bondOrder,
      hasStereo: this.hasStereo,
    }
    if (degree.some((value) => value > NEIGHBOUR_COUNT_MAX) || findImpossibleValence(molecule, bondSum, degree) >= 0) {
      return new MolfileProblem('valence-impossible', 'An atom has more bonds than it can have.')
    }
    return fragmentCount(molecule) > FRAGMENT_COUNT_MAX ? tooManyFragments() : molecule
  }
}

function orderOfType(type: number): BondOrder | null {
  switch (type) {
    case 1:
      return 1
    case 2:
      return 2
    case 3:
      return 3
    case 4:
      return 5
    case 9:
      return 0
    default:
      return null
  }
}

function tooManyFragments(): MolfileProblem {
  const message = `A structure has at most ${FRAGMENT_COUNT_MAX} fragments.`
  return new MolfileProblem('structure-too-many-fragments', message)
}

function fragmentCount(molecule: Molecule): number {
  const root = molecule.element.map((_, atom) => atom)
  const find = (start: number): number => {
    let atom = start
    for (let up = root[atom] ?? atom; up !== atom; up = root[atom] ?? atom) {
      root[atom] = root[up] ?? up
      atom = up
    }
    return atom
  }
  let count = root.length
  for (const [bond, from] of molecule.bondFrom.entries()) {
    const one = find(from)
    const other = find(molecule.bondTo[bond] ?? from)
    if (one === other) continue
    root[one] = other
    count--
  }
  return count
}
