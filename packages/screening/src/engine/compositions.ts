import { atomicNumberOfLetters, formulaShare } from '@holdfast/chemistry'

/** Heavy atoms of a formula, counted. */
interface Composition {
  readonly elements: readonly number[]
  readonly counts: readonly number[]
}

const HYDROGEN = 1
const OXYGEN = 8
/** Bonds to these metals are cut when a drawing is read, so a formula does not tell the parts. */
const CUT_METALS: ReadonlySet<number> = new Set([3, 4, 11, 12, 19, 20, 37, 38, 55, 56])

/**
 * Compositions, as keys, of the drawings of one part that may be this substance: its own; where it has more parts, that of each
 * if all are alike and the rest is water. Null: the formula does not tell. It costs far less than reading the structure.
 */
export function compositionsOfOnePart(formula: string | null, parts: number): readonly number[] | null {
  const composition = formula === null ? null : compositionOf(formula)
  if (composition === null) return null
  if (parts === 1) return composition.elements.some((element) => CUT_METALS.has(element)) ? null : [keyOf(composition)]
  const keys: number[] = []
  for (let waters = 0; waters < parts; waters++) {
    for (let copies = 1; copies + waters <= parts; copies++) {
      if (isDivisible(composition, copies, waters)) keys.push(keyOf(composition, copies, waters))
    }
  }
  return keys
}

function isDivisible({ elements, counts }: Composition, copies: number, waters: number): boolean {
  if (waters > 0 && !elements.includes(OXYGEN)) return false
  return elements.every((element, at) => {
    const left = (counts[at] ?? 0) - (element === OXYGEN ? waters : 0)
    return left >= 0 && left % copies === 0
  })
}

function keyOf({ elements, counts }: Composition, copies = 1, waters = 0): number {
  let key = 0
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] ?? 0
    const left = (counts[at] ?? 0) - (element === OXYGEN ? waters : 0)
    key = (key + Math.imul(left / copies, formulaShare(element))) | 0
  }
  return key
}

/** By character codes and without a match in between: it is done for every known substance before the first answer. */
function compositionOf(formula: string): Composition | null {
  const elements: number[] = []
  const counts: number[] = []
  for (let at = 0; at < formula.length;) {
    const second = isSmallLetter(formula.charCodeAt(at + 1)) ? formula.charCodeAt(at + 1) : 0
    const element = atomicNumberOfLetters(formula.charCodeAt(at), second)
    if (element === 0) return null
    at += second === 0 ? 1 : 2
    let count = 0
    for (; isDigit(formula.charCodeAt(at)); at++) count = count * 10 + formula.charCodeAt(at) - 48
    if (element === HYDROGEN) continue
    elements.push(element)
    counts.push(Math.max(1, count))
  }
  return { elements, counts }
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
