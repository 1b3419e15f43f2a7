import { isAlkaliOrAlkalineEarth } from './fragment.ts'
import { ATOM_COUNT_MAX, type Molecule } from './molecule.ts'

/** What one cheap pass over the drawing tells: enough to skip the view for nearly every molecule. */
export interface Survey {
  /** One bit per element that families name, one for all others. */
  readonly mask: number
  readonly fragmentSizes: readonly number[]
  /** Heavy-atom composition of each fragment as a hash; hydrogens are left out because protonation changes them. */
  readonly fragmentFormulas: readonly number[]
  /** Sum of the positive charges drawn. */
  readonly positiveCharge: number
}

const MASKED_ELEMENTS = [5, 6, 7, 8, 9, 11, 14, 15, 16, 17, 19, 33, 34, 35, 50, 51, 52, 53, 80, 82]
const OTHER_ELEMENT_BIT = 1 << 30
const BIT_OF_ELEMENT = new Map(MASKED_ELEMENTS.map((element, index) => [element, 1 << index]))
const ELEMENT_BITS: readonly number[] = Array.from({ length: 128 }, (_, element) =>
  element === 1 ? 0 : (BIT_OF_ELEMENT.get(element) ?? OTHER_ELEMENT_BIT),
)

export function elementBit(element: number): number {
  return ELEMENT_BITS[element] ?? OTHER_ELEMENT_BIT
}

export function elementMask(molecule: Molecule): number {
  let mask = 0
  for (const element of molecule.element) mask |= elementBit(element)
  return mask
}

/** The share of one atom in the composition hash. Sums of such shares do not depend on atom order. */
export function formulaShare(element: number): number {
  let hash = Math.imul(element + 1, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) | 0
}

const FORMULA_SHARES: readonly number[] = Array.from({ length: 128 }, (_, element) =>
  element === 1 ? 0 : formulaShare(element),
)

/** Scratch space, reused because a molecule is surveyed in one go. Every entry is written before it is read. */
const ROOT = new Int32Array(ATOM_COUNT_MAX)
const INDEX = new Int32Array(ATOM_COUNT_MAX)

export function surveyMolecule(molecule: Molecule): Survey {
  const { element, bondFrom, bondTo } = molecule
  const size = element.length
  const isLarge = size > ATOM_COUNT_MAX
  const root = isLarge ? new Int32Array(size) : ROOT
  const index = isLarge ? new Int32Array(size) : INDEX
  index.fill(-1, 0, size)
  for (let atom = 0; atom < size; atom++) root[atom] = atom
  for (let bond = 0; bond < bondFrom.length; bond++) {
    const from = bondFrom[bond] ?? 0
    const to = bondTo[bond] ?? 0
    // Bonds to these metals may be cut by the view; cutting all of them here only makes more molecules worth a view.
    if (isAlkaliOrAlkalineEarth(element[from] ?? 0) || isAlkaliOrAlkalineEarth(element[to] ?? 0)) continue
    const a = find(root, from)
    const b = find(root, to)
    if (a !== b) root[Math.max(a, b)] = Math.min(a, b)
  }
  let mask = 0
  const fragmentSizes: number[] = []
  const fragmentFormulas: number[] = []
  let positiveCharge = 0
  for (let atom = 0; atom < size; atom++) {
    const number = element[atom] ?? 0
    if (number === 1) continue
    mask |= elementBit(number)
    const charge = molecule.charge[atom] ?? 0
    if (charge > 0) positiveCharge += charge
    const top = find(root, atom)
    let at = index[top] ?? -1
    if (at < 0) {
      at = fragmentSizes.length
      index[top] = at
      fragmentSizes.push(0)
      fragmentFormulas.push(0)
    }
    fragmentSizes[at] = (fragmentSizes[at] ?? 0) + 1
    fragmentFormulas[at] = ((fragmentFormulas[at] ?? 0) + (FORMULA_SHARES[number] ?? formulaShare(number))) | 0
  }
  return { mask, fragmentSizes, fragmentFormulas, positiveCharge }
}

function find(root: Int32Array, atom: number): number {
  let at = atom
  for (;;) {
    const up = root[at] ?? at
    if (up === at) return at
    root[at] = root[up] ?? up
    at = up
  }
}
