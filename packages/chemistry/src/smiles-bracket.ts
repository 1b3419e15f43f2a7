import type { ChemistryRefusal, ChemistryRefusalCode } from './refusal.ts'
import { atomicNumberOfLetters } from './elements.ts'

/** One bracket atom, filled in place so that reading makes no objects. */
export class AtomToken {
  element = 0
  aromatic = false
  isotope = 0
  hydrogens = 0
  charge = 0
  chiral = false
  /** Offset after the closing bracket. */
  end = 0
}

/** OpenSMILES 3.1.3 allows at least 15 in each direction. */
const CHARGE_MAX = 15
const ISOTOPE_DIGITS_MAX = 3
const CLASS_DIGITS_MAX = 9

/** Permutation classes of OpenSMILES 3.8 and how many of each there are. */
const CHIRAL_CLASSES: readonly { readonly first: number; readonly second: number; readonly max: number }[] = [
  { first: 84, second: 72, max: 2 }, // TH
  { first: 65, second: 76, max: 2 }, // AL
  { first: 83, second: 80, max: 3 }, // SP
  { first: 84, second: 66, max: 20 }, // TB
  { first: 79, second: 72, max: 30 }, // OH
]

/** Reads `[isotope symbol chirality hcount charge :class]` at `start`; null when read. */
export function readBracketAtom(text: string, start: number, token: AtomToken): ChemistryRefusal | null {
  let at = readIsotope(text, start + 1, token)
  if (at < 0) return problem('smiles-number-out-of-range', 'A mass number has at most three digits.', start + 1)
  const symbolAt = at
  at = readSymbol(text, at, token)
  if (at < 0) return symbolProblem(text, start, symbolAt)
  const chiralAt = at
  at = readChirality(text, at, token)
  if (at < 0) return problem('smiles-number-out-of-range', 'There is no such chirality class.', chiralAt)
  at = readHydrogens(text, at, token)
  const chargeAt = at
  at = readCharge(text, at, token)
  if (at < 0) return problem('smiles-number-out-of-range', `A charge is at most ${CHARGE_MAX}.`, chargeAt)
  const classAt = at
  at = skipClass(text, at)
  if (at < 0) return problem('smiles-number-out-of-range', 'An atom class is ":" and one to nine digits.', classAt)
  if (text.charCodeAt(at) !== 93) return closingProblem(text, start, at)
  token.end = at + 1
  return null
}

function readIsotope(text: string, start: number, token: AtomToken): number {
  let at = start
  let isotope = 0
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) {
    isotope = isotope * 10 + code - 48
    at++
    if (at - start > ISOTOPE_DIGITS_MAX) return -1
  }
  token.isotope = isotope
  return at
}

function readSymbol(text: string, at: number, token: AtomToken): number {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  token.aromatic = false
  if (first === 42) {
    token.element = 0
    return at + 1
  }
  if (first >= 65 && first <= 90) {
    const long = second >= 97 && second <= 122
    token.element = atomicNumberOfLetters(first, long ? second : 0)
    if (token.element === 0) return -1
    return long ? at + 2 : at + 1
  }
  token.aromatic = true
  if (first === 115 && second === 101) return aromatic(token, 34, at + 2) // se
  if (first === 97 && second === 115) return aromatic(token, 33, at + 2) // as
  if (first === 116 && second === 101) return aromatic(token, 52, at + 2) // te
  switch (first) {
    case 99:
      return aromatic(token, 6, at + 1)
    case 110:
      return aromatic(token, 7, at + 1)
    case 111:
      return aromatic(token, 8, at + 1)
    case 115:
      return aromatic(token, 16, at + 1)
    case 112:
      return aromatic(token, 15, at + 1)
    case 98:
      return aromatic(token, 5, at + 1)
    default:
      return -1
  }
}

function aromatic(token: AtomToken, element: number, end: number): number {
  token.element = element
  return end
}

/** @, @@, @TH1 … @OH30. The configuration is noted, not kept: it never decides whether a substance is listed. */
function readChirality(text: string, at: number, token: AtomToken): number {
  token.chiral = text.charCodeAt(at) === 64
  if (!token.chiral) return at
  const first = text.charCodeAt(at + 1)
  if (first === 64) return at + 2
  const second = text.charCodeAt(at + 2)
  for (const known of CHIRAL_CLASSES) {
    if (first !== known.first || second !== known.second) continue
    let end = at + 3
    let number = 0
    for (
      let code = text.charCodeAt(end);
      code >= 48 && code <= 57 && number <= known.max;
      code = text.charCodeAt(end)
    ) {
      number = number * 10 + code - 48
      end++
    }
    return number >= 1 && number <= known.max ? end : -1
  }
  return at + 1
}

function readHydrogens(text: string, at: number, token: AtomToken): number {
  token.hydrogens = 0
  if (text.charCodeAt(at) !== 72) return at
  const code = text.charCodeAt(at + 1)
  if (code >= 48 && code <= 57) {
    token.hydrogens = code - 48
    return at + 2
  }
  token.hydrogens = 1
  return at + 1
}

/** +, ++, +2: one or two digits, or the sign repeated. */
function readCharge(text: string, start: number, token: AtomToken): number {
  token.charge = 0
  const sign = text.charCodeAt(start)
  if (sign !== 43 && sign !== 45) return start
  let at = start + 1
  let charge = 1
  let code = text.charCodeAt(at)
  if (code >= 48 && code <= 57) {
    charge = 0
    for (; code >= 48 && code <= 57; code = text.charCodeAt(at)) {
      charge = charge * 10 + code - 48
      at++
      if (charge > CHARGE_MAX || at - start > 3) return -1
    }
  } else {
    for (; code === sign; code = text.charCodeAt(at)) {
      charge++
      at++
      if (charge > CHARGE_MAX) return -1
    }
  }
  token.charge = sign === 43 || charge === 0 ? charge : -charge
  return at
}

function skipClass(text: string, start: number): number {
  if (text.charCodeAt(start) !== 58) return start
  let at = start + 1
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) {
    at++
    if (at - start > CLASS_DIGITS_MAX + 1) return -1
  }
  return at === start + 1 ? -1 : at
}

function symbolProblem(text: string, start: number, at: number): ChemistryRefusal {
  const code = text.charCodeAt(at)
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  if (letter) return problem('smiles-unknown-element', 'There is no element with this symbol.', at)
  return closingProblem(text, start, at)
}

function closingProblem(text: string, start: number, at: number): ChemistryRefusal {
  if (at >= text.length) return problem('smiles-unclosed-bracket', 'This "[" is not closed.', start)
  const code = text.charCodeAt(at)
  if (code < 32 || code === 127) {
    return problem('structure-control-character', 'A structure holds no control characters.', at)
  }
  return problem('smiles-unexpected-character', 'This character has no meaning here inside brackets.', at)
}

function problem(code: ChemistryRefusalCode, message: string, position: number): ChemistryRefusal {
  return { code, message, position }
}
