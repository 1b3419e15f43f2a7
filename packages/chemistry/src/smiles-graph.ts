import { ATOM_COUNT_MAX, type BondOrder, type Molecule } from './molecule.ts'
import { NEIGHBOUR_COUNT_MAX } from './elements.ts'
import { findImpossibleValence, implicitHydrogens } from './valence.ts'

/** How a bond was written: not at all, an order (1–4), `:`, or a direction mark, which is a single bond. */
export const BOND_NONE = 0
const BOND_AROMATIC = 5
export const BOND_DIRECTED = 6

/** How a bond character is written down; BOND_NONE when it is no bond. */
export function bondOfCode(code: number): number {
  switch (code) {
    case 45: // -
      return 1
    case 61: // =
      return 2
    case 35: // #
      return 3
    case 36: // $
      return 4
    case 58: // :
      return BOND_AROMATIC
    case 47: // /
    case 92: // \
      return BOND_DIRECTED
    default:
      return BOND_NONE
  }
}

/** The order that a bond states, a direction mark being a single bond. */
export function orderOf(bond: number): number {
  return bond === BOND_DIRECTED ? 1 : bond
}

/*
 * Scratch space, reused because reading is synchronous and never re-entered: making it anew would cost more than the reading.
 * Entries are written when their atom is added, before anything reads them.
 */
const ATOM_OFFSET = new Int32Array(ATOM_COUNT_MAX)
const BOND_SUM = new Int32Array(ATOM_COUNT_MAX)
const DEGREE = new Uint8Array(ATOM_COUNT_MAX)
const NEIGHBOUR = new Int32Array(ATOM_COUNT_MAX * NEIGHBOUR_COUNT_MAX)
/** Parent in the order of writing; -1 at the start of a fragment. */
const PARENT = new Int32Array(ATOM_COUNT_MAX)
/** Bond to the parent, -1 unless it is aromatic only because both atoms are. */
const ASSUMED_BOND = new Int32Array(ATOM_COUNT_MAX)
/** Nearest ancestor whose parent bond is not yet known to be in a ring. */
const CLIMB = new Int32Array(ATOM_COUNT_MAX)

/**
 * The molecule that a SMILES has described so far: atoms in the order of writing, and what is needed to finish it. The lists keep
 * their room from reading to reading and are copied at the end, which costs half of letting new ones grow; what lies behind
 * `atoms` and `bonds` is of an earlier molecule.
 */
export class SmilesGraph {
  atoms = 0
  bonds = 0
  rings = 0
  hasStereo = false
  assumedAromatic = 0
  readonly element: number[] = []
  readonly charge: number[] = []
  readonly hydrogens: number[] = []
  readonly isotope: number[] = []
  readonly aromatic: boolean[] = []
  readonly bondFrom: number[] = []
  readonly bondTo: number[] = []
  readonly bondOrder: BondOrder[] = []
  /** Indices of ring-closing bonds. */
  readonly ringBonds: number[] = []

  clear(): void {
    this.atoms = 0
    this.bonds = 0
    this.rings = 0
    this.hasStereo = false
    this.assumedAromatic = 0
  }

  /** Adds an atom and the bond to its parent (-1: none). False when an atom has too many neighbours. */
  addAtom(atomicNumber: number, aromatic: boolean, parent: number, written: number, offset: number): boolean {
    const atom = this.atoms
    this.atoms = atom + 1
    this.element[atom] = atomicNumber
    this.aromatic[atom] = aromatic
    ATOM_OFFSET[atom] = offset
    BOND_SUM[atom] = 0
    DEGREE[atom] = 0
    PARENT[atom] = parent
    ASSUMED_BOND[atom] = -1
    if (parent < 0) return true
    if (written === BOND_NONE && aromatic && this.aromatic[parent] === true) {
      ASSUMED_BOND[atom] = this.bonds
      this.assumedAromatic++
    }
    return this.addBond(parent, atom, written)
  }

  /** What is known of the atom that was added last. */
  describe(charge: number, isotope: number, hydrogens: number): void {
    const atom = this.atoms - 1
    this.charge[atom] = charge
    this.isotope[atom] = isotope
    this.hydrogens[atom] = hydrogens
  }

  addRingBond(from: number, to: number, written: number): boolean {
    this.ringBonds[this.rings++] = this.bonds
    return this.addBond(from, to, written)
  }

  addBond(from: number, to: number, written: number): boolean {
    let order: BondOrder = 1
    if (written === BOND_NONE) {
      if (this.aromatic[from] === true && this.aromatic[to] === true) order = BOND_AROMATIC
    } else if (written === 2) order = 2
    else if (written === 3) order = 3
    else if (written === 4) order = 4
    else if (written === BOND_AROMATIC) order = BOND_AROMATIC
    const bond = this.bonds
    this.bonds = bond + 1
    this.bondFrom[bond] = from
    this.bondTo[bond] = to
    this.bondOrder[bond] = order
    const counted = order === BOND_AROMATIC ? 1 : order
    BOND_SUM[from] = (BOND_SUM[from] ?? 0) + counted
    BOND_SUM[to] = (BOND_SUM[to] ?? 0) + counted
    const fromDegree = DEGREE[from] ?? 0
    const toDegree = DEGREE[to] ?? 0
    if (fromDegree >= NEIGHBOUR_COUNT_MAX || toDegree >= NEIGHBOUR_COUNT_MAX) return false
    NEIGHBOUR[from * NEIGHBOUR_COUNT_MAX + fromDegree] = to
    NEIGHBOUR[to * NEIGHBOUR_COUNT_MAX + toDegree] = from
    DEGREE[from] = fromDegree + 1
    DEGREE[to] = toDegree + 1
    return true
  }

  isBonded(one: number, other: number): boolean {
    if (one === other) return true
    const first = one * NEIGHBOUR_COUNT_MAX
    const last = first + (DEGREE[one] ?? 0)
    for (let index = first; index < last; index++) {
      if (NEIGHBOUR[index] === other) return true
    }
    return false
  }

  /** The molecule, with what can only be known at the end: hydrogens and bonds between two aromatic rings. */
  complete(): Molecule {
    if (this.assumedAromatic > 0) this.settleAssumedBonds()
    for (let atom = 0; atom < this.atoms; atom++) {
      if (this.hydrogens[atom] === -1) {
        this.hydrogens[atom] = implicitHydrogens(
          this.element[atom] ?? 0,
          BOND_SUM[atom] ?? 0,
          this.aromatic[atom] === true,
        )
      }
    }
    return this.copied()
  }

  /** Where the first atom of the completed molecule was written that has more bonds than it can have, or -1. */
  impossibleAt(molecule: Molecule): number {
    const impossible = findImpossibleValence(molecule, BOND_SUM, DEGREE)
    return impossible < 0 ? -1 : (ATOM_OFFSET[impossible] ?? 0)
  }

  /**
   * An unwritten bond between two aromatic atoms is aromatic inside a ring and single between rings (biphenyl). A bond of the
   * writing tree is in a ring when a ring bond spans it. A ring bond between fragments ("c1.c1") spans nothing of the tree,
   * so a bond that only such a ring holds is called single: orders never decide, only connections do.
   */
  settleAssumedBonds(): void {
    for (let atom = 0; atom < this.atoms; atom++) CLIMB[atom] = atom
    for (let ring = 0; ring < this.rings; ring++) {
      const bond = this.ringBonds[ring] ?? 0
      let low = climb(this.bondFrom[bond] ?? 0)
      let high = climb(this.bondTo[bond] ?? 0)
      while (low !== high) {
        if (low > high) [low, high] = [high, low]
        const parent = PARENT[high] ?? -1
        if (parent < 0) break
        ASSUMED_BOND[high] = -1
        CLIMB[high] = parent
        high = climb(parent)
      }
    }
    for (let atom = 0; atom < this.atoms; atom++) {
      const bond = ASSUMED_BOND[atom] ?? -1
      if (bond >= 0) this.bondOrder[bond] = 1
    }
  }

  copied(): Molecule {
    return {
      element: this.element.slice(0, this.atoms),
      charge: this.charge.slice(0, this.atoms),
      hydrogens: this.hydrogens.slice(0, this.atoms),
      isotope: this.isotope.slice(0, this.atoms),
      aromatic: this.aromatic.slice(0, this.atoms),
      bondFrom: this.bondFrom.slice(0, this.bonds),
      bondTo: this.bondTo.slice(0, this.bonds),
      bondOrder: this.bondOrder.slice(0, this.bonds),
      hasStereo: this.hasStereo,
    }
  }
}

function climb(start: number): number {
  let atom = start
  let next = CLIMB[atom] ?? atom
  while (next !== atom) {
    const after = CLIMB[next] ?? next
    CLIMB[atom] = after
    atom = next
    next = after
  }
  return atom
}
