import { standInOf, twinOf } from './look-alikes.ts'

/** Script of a character, as far as words are built from it. */
export const SEPARATOR = 0
export const DIGIT = 1
export const LATIN = 2
export const CYRILLIC = 3
export const ARABIC = 4
/** Written without spaces: every character is a word. */
export const IDEOGRAPH = 5
const OTHER_LETTER = 6
/** Japanese writes foreign words in it: a run is a word, also between ideographs. */
const KATAKANA = 7

/** Folded forms are remembered; a text of many rare characters may not grow the memory without bound. */
const REMEMBERED_MAX = 8192

const remembered = new Map<number, string>()

/** Latin with accents, Cyrillic, Arabic: characters that fold to one letter, each as soon as it has been met once. Zero: ask. */
export const SINGLES_END = 0x700
export const SINGLES = new Uint16Array(SINGLES_END)

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  ο: 'omicron',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
}

/** Letters without a decomposition, and Arabic letters that writers exchange. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ĸ: 'k',
  ѐ: 'е',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  ک: 'ك',
  ی: 'ي',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  گ: 'غ',
  چ: 'ج',
  ڤ: 'ف',
  پ: 'ب',
  ء: '',
  ـ: '',
}

/** What this character adds to a key: letters and digits, one space for a separator, nothing for what is not seen. */
export function foldCharacter(codePoint: number): string {
  const known = remembered.get(codePoint)
  if (known !== undefined) return known
  if (remembered.size >= REMEMBERED_MAX) remembered.clear()
  const folded = computeFold(codePoint)
  remembered.set(codePoint, folded)
  if (
    codePoint < SINGLES_END &&
    folded.length === 1 &&
    classOf(folded.charCodeAt(0)) > DIGIT &&
    twinOf(codePoint) === 0
  ) {
    SINGLES[codePoint] = folded.charCodeAt(0)
  }
  return folded
}

const ACCENTED = /^[a-z][\u0300-\u036f]+$/

function computeFold(codePoint: number): string {
  const character = String.fromCodePoint(codePoint)
  // The plain letters of Russian; й becomes и and ё becomes е, as where accents are lost.
  if (codePoint >= 0x430 && codePoint <= 0x44f && codePoint !== 0x439) return character
  if (codePoint >= 0x410 && codePoint <= 0x42f && codePoint !== 0x419) return String.fromCodePoint(codePoint + 32)
  const standIn = standInOf(codePoint)
  if (standIn !== undefined) return String.fromCharCode(standIn)
  const lower = character.toLowerCase()
  const direct = LETTERS[lower] ?? GREEK[lower]
  if (direct !== undefined) return direct
  // é, ö, ñ: the letter without its accent, before the tables of all marks and digits have to be made.
  if (ACCENTED.test(lower.normalize('NFD'))) return lower.normalize('NFD').charAt(0)
  if (/\p{M}|\p{Default_Ignorable_Code_Point}|\p{Cf}/u.test(character)) return ''
  if (/\p{Nd}/u.test(character)) return character.normalize('NFKD').replace(/\p{Nd}/gu, decimalDigit)
  let folded = ''
  for (const part of lower.normalize('NFKD').toLowerCase()) {
    if (/\p{M}|\p{Cf}/u.test(part)) continue
    if (/\p{L}/u.test(part)) folded += LETTERS[part] ?? GREEK[part] ?? part
    else if (/\p{N}/u.test(part)) folded += part.replace(/\p{Nd}/gu, decimalDigit)
    else folded += ' '
  }
  return folded === '' ? ' ' : folded
}

/** Digits of every script stand in blocks of ten that begin with zero. */
function decimalDigit(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 48
  let zero = codePoint
  while (codePoint - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  if (codePoint < 58) return digit
  // Blocks may touch; the usual ones start at a multiple of ten from 0x…0 or 0x…6.
  const start =
    (codePoint & ~0xf) +
    ((codePoint & 0xf) >= 6 && !/\p{Nd}/u.test(String.fromCodePoint((codePoint & ~0xf) + 5)) ? 6 : 0)
  return String(Math.min(9, Math.max(0, codePoint - Math.max(start, zero))))
}

/** Class of one folded UTF-16 unit. */
export function classOf(unit: number): number {
  if (unit < 128) {
    if (unit >= 97 && unit <= 122) return LATIN
    return unit >= 48 && unit <= 57 ? DIGIT : SEPARATOR
  }
  if (unit < 0x370) return LATIN
  if (unit >= 0x400 && unit < 0x530) return CYRILLIC
  if ((unit >= 0x600 && unit < 0x780) || (unit >= 0xfb50 && unit < 0xff00)) return ARABIC
  if (unit >= 0x2e80 && unit < 0xa000) {
    if (unit >= 0x30a0 && unit < 0x3100) return KATAKANA
    return unit >= 0x3040 && unit < 0x30a0 ? OTHER_LETTER : IDEOGRAPH
  }
  if (unit >= 0xd800 && unit < 0xe000) return IDEOGRAPH
  return OTHER_LETTER
}
