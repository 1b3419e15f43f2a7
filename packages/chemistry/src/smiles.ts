import {
  ATOM_COUNT_MAX,
  FRAGMENT_COUNT_MAX,
  STRUCTURE_TEXT_LENGTH_MAX,
  type BondOrder,
  type Molecule,
} from './molecule.ts'
import { accept, refuse, type Result } from './result.ts'
import type { ChemistryRefusal, ChemistryRefusalCode } from './refusal.ts'
import { NEIGHBOUR_COUNT_MAX } from './elements.ts'
import { AtomToken, readBracketAtom } from './smiles-bracket.ts'
import { findImpossibleValence, implicitHydrogens } from './valence.ts'

/**
 * Reads one SMILES as OpenSMILES defines it; the whole text or nothing. No recursion, no regular expression, no text copied.
 *
 * @example
 * readSmiles('CP(=O)(F)F') // { ok: true, value: { element: [6, 15, 8, 9, 9], … } }
 * readSmiles('C(C')        // { ok: false, refusal: { code: 'smiles-unclosed-branch', position: 1, … } }
 */
export function readSmiles(text: string): Result<Molecule, ChemistryRefusal> {
  if (text.length === 0) return refusal('structure-empty', 'The structure is empty.', 0)
  if (text.length > STRUCTURE_TEXT_LENGTH_MAX) {
    return refusal('structure-too-long', `A structure has at most ${STRUCTURE_TEXT_LENGTH_MAX} characters.`, null)
  }
  return new SmilesReading(text).run()
}

/** Largest ring number: %(nnn). Real structures never need more than a few dozen open at once. */
const RING_NUMBER_MAX = 999

// What came last, and with it what may come next.
const NEEDS_ATOM = 0
const AFTER_ATOM = 1
const AFTER_OPEN = 2

// Pending bond: none, an order (1–5), or a direction mark, which is a single bond.
const BOND_NONE = 0
const BOND_AROMATIC = 5
const BOND_DIRECTED = 6

/*
 * Scratch space, reused because reading is synchronous and never re-entered: making it anew would cost more than the reading.
 * Every entry is written before it is read, except RING_ATOM, which is all zero between readings.
 */
const BRANCH_ATOM = new Int32Array(STRUCTURE_TEXT_LENGTH_MAX)
const BRANCH_OFFSET = new Int32Array(STRUCTURE_TEXT_LENGTH_MAX)
const RING_ATOM = new Int32Array(RING_NUMBER_MAX + 1)
const RING_BOND = new Uint8Array(RING_NUMBER_MAX + 1)
const RING_OFFSET = new Int32Array(RING_NUMBER_MAX + 1)
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
const TOKEN = new AtomToken()

class SmilesReading {
  readonly text: string
  position = 0
  failure: ChemistryRefusal | null = null
  previous = -1
  expect = NEEDS_ATOM
  pendingBond = BOND_NONE
  depth = 0
  fragments = 1
  openRings = 0
  ringMax = 0
  atoms = 0
  assumedAromatic = 0
  hasStereo = false
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

  constructor(text: string) {
    this.text = text
  }

  run(): Result<Molecule, ChemistryRefusal> {
    const done = this.readAll() && this.checkEnd() && this.complete()
    if (this.openRings > 0) RING_ATOM.fill(0, 0, this.ringMax + 1)
    if (!done) return refuse(this.failure ?? unreadable(0))
    return accept({
      element: this.element,
      charge: this.charge,
      hydrogens: this.hydrogens,
      isotope: this.isotope,
      aromatic: this.aromatic,
      bondFrom: this.bondFrom,
      bondTo: this.bondTo,
      bondOrder: this.bondOrder,
      hasStereo: this.hasStereo,
    })
  }

  readAll(): boolean {
    const length = this.text.length
    while (this.position < length) {
      if (!this.readNext(this.text.charCodeAt(this.position))) return false
    }
    return true
  }

  readNext(code: number): boolean {
    switch (code) {
      case 67: // C, Cl
        return this.organicPair(6, 108, 17)
      case 99: // c
        return this.organic(6, true, 1)
      case 66: // B, Br
        return this.organicPair(5, 114, 35)
      case 78: // N
        return this.organic(7, false, 1)
      case 79: // O
        return this.organic(8, false, 1)
      case 110: // n
        return this.organic(7, true, 1)
      case 111: // o
        return this.organic(8, true, 1)
      case 115: // s
        return this.organic(16, true, 1)
      case 83: // S
        return this.organic(16, false, 1)
      case 80: // P
        return this.organic(15, false, 1)
      case 70: // F
        return this.organic(9, false, 1)
      case 73: // I
        return this.organic(53, false, 1)
      case 112: // p
        return this.organic(15, true, 1)
      case 98: // b
        return this.organic(5, true, 1)
      case 42: // *
        return this.wildcard()
      case 91: // [
        return this.bracket()
      case 40: // (
        return this.openBranch()
      case 41: // )
        return this.closeBranch()
      case 46: // .
        return this.dot()
      case 37: // %
        return this.longRingNumber()
      default:
        if (code >= 48 && code <= 57) return this.ring(code - 48, 1)
        return this.bond(code)
    }
  }

  /** An organic-subset letter that may be the first half of a longer symbol: Cl, Br. */
  organicPair(atomicNumber: number, secondLetter: number, longNumber: number): boolean {
    if (this.text.charCodeAt(this.position + 1) === secondLetter) return this.organic(longNumber, false, 2)
    return this.organic(atomicNumber, false, 1)
  }

  organic(atomicNumber: number, aromatic: boolean, width: number): boolean {
    if (!this.addAtom(atomicNumber, aromatic)) return false
    this.charge.push(0)
    this.isotope.push(0)
    this.hydrogens.push(-1) // filled in by complete()
    this.position += width
    return true
  }

  wildcard(): boolean {
    if (!this.addAtom(0, false)) return false
    this.charge.push(0)
    this.isotope.push(0)
    this.hydrogens.push(0)
    this.position++
    return true
  }

  bracket(): boolean {
    const failure = readBracketAtom(this.text, this.position, TOKEN)
    if (failure !== null) {
      this.failure = failure
      return false
    }
    if (!this.addAtom(TOKEN.element, TOKEN.aromatic)) return false
    this.charge.push(TOKEN.charge)
    this.isotope.push(TOKEN.isotope)
    this.hydrogens.push(TOKEN.hydrogens)
    if (TOKEN.chiral) this.hasStereo = true
    this.position = TOKEN.end
    return true
  }

  /** Adds the atom at the present position and its bond to the atom before. */
  addAtom(atomicNumber: number, aromatic: boolean): boolean {
    const atom = this.atoms
    if (atom >= ATOM_COUNT_MAX) {
      return this.fail('structure-too-many-atoms', `A structure has at most ${ATOM_COUNT_MAX} atoms.`)
    }
    this.atoms = atom + 1
    this.element.push(atomicNumber)
    this.aromatic.push(aromatic)
    ATOM_OFFSET[atom] = this.position
    BOND_SUM[atom] = 0
    DEGREE[atom] = 0
    PARENT[atom] = this.previous
    ASSUMED_BOND[atom] = -1
    if (this.previous >= 0) {
      if (this.pendingBond === BOND_NONE && aromatic && this.aromatic[this.previous] === true) {
        ASSUMED_BOND[atom] = this.bondFrom.length
        this.assumedAromatic++
      }
      if (!this.addBond(this.previous, atom, this.pendingBond)) return false
    }
    this.pendingBond = BOND_NONE
    this.previous = atom
    this.expect = AFTER_ATOM
    return true
  }

  addBond(from: number, to: number, written: number): boolean {
    let order: BondOrder = 1
    if (written === BOND_NONE) {
      if (this.aromatic[from] === true && this.aromatic[to] === true) order = BOND_AROMATIC
    } else if (written === 2) order = 2
    else if (written === 3) order = 3
    else if (written === 4) order = 4
    else if (written === BOND_AROMATIC) order = BOND_AROMATIC
    this.bondFrom.push(from)
    this.bondTo.push(to)
    this.bondOrder.push(order)
    const counted = order === BOND_AROMATIC ? 1 : order
    BOND_SUM[from] = (BOND_SUM[from] ?? 0) + counted
    BOND_SUM[to] = (BOND_SUM[to] ?? 0) + counted
    const fromDegree = DEGREE[from] ?? 0
    const toDegree = DEGREE[to] ?? 0
    if (fromDegree >= NEIGHBOUR_COUNT_MAX || toDegree >= NEIGHBOUR_COUNT_MAX) {
      return this.fail('valence-impossible', `An atom has at most ${NEIGHBOUR_COUNT_MAX} neighbours.`)
    }
    NEIGHBOUR[from * NEIGHBOUR_COUNT_MAX + fromDegree] = to
    NEIGHBOUR[to * NEIGHBOUR_COUNT_MAX + toDegree] = from
    DEGREE[from] = fromDegree + 1
    DEGREE[to] = toDegree + 1
    return true
  }

  bond(code: number): boolean {
    const bond = bondOfCode(code)
    if (bond === BOND_NONE) return this.unexpected(code)
    // Data passed through JSON or program source keeps doubled backslashes; two of them cannot mean anything else.
    if (code === 92 && this.pendingBond === BOND_DIRECTED && this.text.charCodeAt(this.position - 1) === 92) {
      this.position++
      if (this.text.charCodeAt(this.position - 3) !== 92) return true
    }
    if (this.expect === NEEDS_ATOM || this.pendingBond !== BOND_NONE) {
      return this.fail('smiles-dangling-bond', 'A bond needs an atom on both sides.')
    }
    if (bond === BOND_DIRECTED) this.hasStereo = true
    this.pendingBond = bond
    this.position++
    return true
  }

  openBranch(): boolean {
    if (this.expect !== AFTER_ATOM) {
      return this.fail('smiles-unexpected-character', 'A branch starts after an atom.')
    }
    if (this.pendingBond !== BOND_NONE) return this.fail('smiles-dangling-bond', 'A bond comes after the bracket "(".')
    BRANCH_ATOM[this.depth] = this.previous
    BRANCH_OFFSET[this.depth] = this.position
    this.depth++
    this.expect = AFTER_OPEN
    this.position++
    return true
  }

  closeBranch(): boolean {
    if (this.pendingBond !== BOND_NONE) return this.fail('smiles-dangling-bond', 'The bond before ")" has no atom.')
    if (this.depth === 0) return this.fail('smiles-unclosed-branch', 'This ")" closes nothing.')
    if (this.expect !== AFTER_ATOM) return this.fail('smiles-unexpected-character', 'A branch holds at least one atom.')
    this.depth--
    this.previous = BRANCH_ATOM[this.depth] ?? -1
    this.position++
    return true
  }

  dot(): boolean {
    if (this.pendingBond !== BOND_NONE) return this.fail('smiles-dangling-bond', 'The bond before "." has no atom.')
    if (this.expect === NEEDS_ATOM) return this.fail('smiles-unexpected-character', 'An atom is missing before ".".')
    this.fragments++
    if (this.fragments > FRAGMENT_COUNT_MAX) {
      return this.fail('structure-too-many-fragments', `A structure has at most ${FRAGMENT_COUNT_MAX} fragments.`)
    }
    this.previous = -1
    this.expect = NEEDS_ATOM
    this.position++
    return true
  }

  /** %nn or %(n…n). */
  longRingNumber(): boolean {
    const { text, position } = this
    const first = digit(text, position + 1)
    const second = digit(text, position + 2)
    if (first >= 0 && second >= 0) return this.ring(first * 10 + second, 3)
    if (text.charCodeAt(position + 1) !== 40) {
      return this.fail('smiles-unexpected-character', 'After "%" stand two digits, or a number in brackets.')
    }
    let end = position + 2
    let number = 0
    for (let next = digit(text, end); next >= 0 && number <= RING_NUMBER_MAX; next = digit(text, end)) {
      number = number * 10 + next
      end++
    }
    if (number > RING_NUMBER_MAX) {
      return this.fail('smiles-number-out-of-range', `Ring numbers go up to ${RING_NUMBER_MAX}.`)
    }
    if (end === position + 2 || text.charCodeAt(end) !== 41) {
      return this.fail('smiles-unexpected-character', 'After "%(" stands a number, then ")".')
    }
    return this.ring(number, end + 1 - position)
  }

  ring(number: number, width: number): boolean {
    if (this.expect !== AFTER_ATOM) {
      return this.fail('smiles-unexpected-character', 'A ring number stands after an atom.')
    }
    const opener = (RING_ATOM[number] ?? 0) - 1
    const bond = this.pendingBond
    this.pendingBond = BOND_NONE
    if (opener < 0) {
      RING_ATOM[number] = this.previous + 1
      RING_BOND[number] = bond
      RING_OFFSET[number] = this.position
      this.openRings++
      if (number > this.ringMax) this.ringMax = number
      this.position += width
      return true
    }
    const openBond = RING_BOND[number] ?? BOND_NONE
    if (bond !== BOND_NONE && openBond !== BOND_NONE && orderOf(bond) !== orderOf(openBond)) {
      return this.fail('smiles-ring-bond-conflict', 'The two ends of this ring bond state different orders.')
    }
    if (this.isBonded(opener, this.previous)) {
      return this.fail('smiles-ring-bond-conflict', 'A ring bond joins two atoms that are not yet bonded.')
    }
    this.ringBonds.push(this.bondFrom.length)
    if (!this.addBond(opener, this.previous, bond === BOND_NONE ? openBond : bond)) return false
    RING_ATOM[number] = 0
    this.openRings--
    this.position += width
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

  checkEnd(): boolean {
    const { length } = this.text
    if (this.pendingBond !== BOND_NONE)
      return this.failAt('smiles-dangling-bond', 'The last bond has no atom.', length - 1)
    if (this.depth > 0) {
      return this.failAt('smiles-unclosed-branch', 'This "(" is not closed.', BRANCH_OFFSET[this.depth - 1] ?? null)
    }
    if (this.expect !== AFTER_ATOM) {
      return this.failAt('smiles-unexpected-character', 'An atom is missing at the end.', length - 1)
    }
    if (this.openRings > 0) {
      let number = 0
      while (number < RING_NUMBER_MAX && RING_ATOM[number] === 0) number++
      return this.failAt('smiles-unclosed-ring', `Ring ${number} is not closed.`, RING_OFFSET[number] ?? null)
    }
    return true
  }

  /** What can only be known at the end: hydrogens, bonds between two aromatic rings, valences. */
  complete(): boolean {
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
    const impossible = findImpossibleValence(this, BOND_SUM, DEGREE)
    if (impossible < 0) return true
    return this.failAt(
      'valence-impossible',
      'This atom has more bonds than it can have.',
      ATOM_OFFSET[impossible] ?? null,
    )
  }

  /**
   * An unwritten bond between two aromatic atoms is aromatic inside a ring and single between rings (biphenyl). A bond of the
   * writing tree is in a ring when a ring bond spans it. A ring bond between fragments ("c1.c1") spans nothing of the tree,
   * so a bond that only such a ring holds is called single: orders never decide, only connections do.
   */
  settleAssumedBonds(): void {
    for (let atom = 0; atom < this.atoms; atom++) CLIMB[atom] = atom
    for (const bond of this.ringBonds) {
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

  unexpected(code: number): boolean {
    if (code < 32 || code === 127) {
      return this.fail('structure-control-character', 'A structure holds no control characters.')
    }
    return this.fail('smiles-unexpected-character', 'This character has no meaning here in SMILES.')
  }

  fail(code: ChemistryRefusalCode, message: string): false {
    return this.failAt(code, message, this.position)
  }

  failAt(code: ChemistryRefusalCode, message: string, position: number | null): false {
    this.failure = { code, message, position }
    return false
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

function bondOfCode(code: number): number {
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

function orderOf(bond: number): number {
  return bond === BOND_DIRECTED ? 1 : bond
}

function digit(text: string, position: number): number {
  const code = text.charCodeAt(position)
  return code >= 48 && code <= 57 ? code - 48 : -1
}

function unreadable(position: number): ChemistryRefusal {
  return { code: 'smiles-unexpected-character', message: 'This is not a SMILES.', position }
}

function refusal(code: ChemistryRefusalCode, message: string, position: number | null) {
  return refuse<ChemistryRefusal>({ code, message, position })
}
