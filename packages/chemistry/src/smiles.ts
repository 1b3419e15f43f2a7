import { ATOM_COUNT_MAX, FRAGMENT_COUNT_MAX, STRUCTURE_TEXT_LENGTH_MAX, type Molecule } from './molecule.ts'
import { accept, refuse, type Result } from './result.ts'
import { NO_TEXT, type ChemistryRefusal, type ChemistryRefusalCode } from './refusal.ts'
import { NEIGHBOUR_COUNT_MAX } from './elements.ts'
import { AtomToken, readBracketAtom } from './smiles-bracket.ts'
import { BOND_DIRECTED, BOND_NONE, bondOfCode, orderOf, SmilesGraph } from './smiles-graph.ts'

/**
 * Reads one SMILES as OpenSMILES defines it; the whole text or nothing. No recursion, no regular expression, no text copied.
 *
 * @example
 * readSmiles('CP(=O)(F)F') // { ok: true, value: { element: [6, 15, 8, 9, 9], … } }
 * readSmiles('C(C')        // { ok: false, refusal: { code: 'smiles-unclosed-branch', position: 1, … } }
 */
export function readSmiles(text: string): Result<Molecule, ChemistryRefusal> {
  if (typeof text !== 'string') return refuse(NO_TEXT)
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

/*
 * Scratch space, reused because reading is synchronous and never re-entered: making it anew would cost more than the reading.
 * Every entry is written before it is read, except RING_ATOM, which is all zero between readings.
 */
const BRANCH_ATOM = new Int32Array(STRUCTURE_TEXT_LENGTH_MAX)
const BRANCH_OFFSET = new Int32Array(STRUCTURE_TEXT_LENGTH_MAX)
const RING_ATOM = new Int32Array(RING_NUMBER_MAX + 1)
const RING_BOND = new Uint8Array(RING_NUMBER_MAX + 1)
const RING_OFFSET = new Int32Array(RING_NUMBER_MAX + 1)
const TOKEN = new AtomToken()
const GRAPH = new SmilesGraph()

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
  readonly graph = GRAPH

  constructor(text: string) {
    this.text = text
    this.graph.clear()
  }

  run(): Result<Molecule, ChemistryRefusal> {
    const done = this.readAll() && this.checkEnd()
    if (this.openRings > 0) RING_ATOM.fill(0, 0, this.ringMax + 1)
    if (!done) return refuse(this.failure ?? unreadable(0))
    const molecule = this.graph.complete()
    const crowded = this.graph.impossibleAt(molecule)
    if (crowded < 0) return accept(molecule)
    return refusal('valence-impossible', 'This atom has more bonds than it can have.', crowded)
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
    this.graph.describe(0, 0, -1) // hydrogens are filled in by complete()
    this.position += width
    return true
  }

  wildcard(): boolean {
    if (!this.addAtom(0, false)) return false
    this.graph.describe(0, 0, 0)
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
    this.graph.describe(TOKEN.charge, TOKEN.isotope, TOKEN.hydrogens)
    if (TOKEN.chiral) this.graph.hasStereo = true
    this.position = TOKEN.end
    return true
  }

  addAtom(atomicNumber: number, aromatic: boolean): boolean {
    if (this.graph.atoms >= ATOM_COUNT_MAX) {
      return this.fail('structure-too-many-atoms', `A structure has at most ${ATOM_COUNT_MAX} atoms.`)
    }
    const atom = this.graph.atoms
    if (!this.graph.addAtom(atomicNumber, aromatic, this.previous, this.pendingBond, this.position))
      return this.crowded()
    this.pendingBond = BOND_NONE
    this.previous = atom
    this.expect = AFTER_ATOM
    return true
  }

  bond(code: number): boolean {
    const bond = bondOfCode(code)
    if (bond === BOND_NONE) return this.unexpected(code)
    // Data passed through JSON or program source keeps doubled backslashes; two of them cannot mean anything else.
    if (code === 92 && this.pendingBond === BOND_DIRECTED && this.isSecondBackslash()) {
      this.position++
      return true
    }
    if (this.expect === NEEDS_ATOM || this.pendingBond !== BOND_NONE) {
      return this.fail('smiles-dangling-bond', 'A bond needs an atom on both sides.')
    }
    if (bond === BOND_DIRECTED) this.graph.hasStereo = true
    this.pendingBond = bond
    this.position++
    return true
  }

  isSecondBackslash(): boolean {
    const { text, position } = this
    return text.charCodeAt(position - 1) === 92 && text.charCodeAt(position - 2) !== 92
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
    if (this.graph.isBonded(opener, this.previous)) {
      return this.fail('smiles-ring-bond-conflict', 'A ring bond joins two atoms that are not yet bonded.')
    }
    if (!this.graph.addRingBond(opener, this.previous, bond === BOND_NONE ? openBond : bond)) return this.crowded()
    RING_ATOM[number] = 0
    this.openRings--
    this.position += width
    return true
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

  crowded(): boolean {
    return this.fail('valence-impossible', `An atom has at most ${NEIGHBOUR_COUNT_MAX} neighbours.`)
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
