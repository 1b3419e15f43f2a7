import { DIGIT, LATIN } from './characters.ts'

/** What stands before a word, as bits. */
export const GAP_SPACE = 1
export const GAP_HYPHEN = 2
export const GAP_COMMA = 4
export const GAP_APOSTROPHE = 8
export const GAP_BRACKET = 16
/** A slash, plus, ampersand, colon, full stop and the like: ends a thought, but a name may run over it. */
export const GAP_MARK = 32
/** Semicolon, line break, tab, or a place that was read as something else: no name runs over it. */
export const GAP_HARD = 64

/** Added to a gap bit in the table of ASCII. */
export const IS_GAP = 128

/** Class of each ASCII character: a script, or a gap bit with 128 added. */
export const ASCII = new Uint8Array(128).fill(IS_GAP | GAP_MARK)
for (let code = 48; code < 58; code++) ASCII[code] = DIGIT
for (let code = 65; code < 91; code++) ASCII[code] = ASCII[code + 32] = LATIN
for (const [characters, gap] of [
  [' ', GAP_SPACE],
  ['-', GAP_HYPHEN],
  [',', GAP_COMMA],
  ["'`", GAP_APOSTROPHE],
  ['()[]{}', GAP_BRACKET],
  [';\n\r\t\v\f|', GAP_HARD],
] as const) {
  for (const character of characters) ASCII[character.charCodeAt(0)] = IS_GAP | gap
}

/** Dashes, quotes, spaces and stops of the world. */
const OTHERS = new Map<number, number>()
for (const [characters, gap] of [
  ['‐‑‒–—―⁃−﹘﹣－⁻₋', GAP_HYPHEN],
  ['‘’′″´ʹʼ＇', GAP_APOSTROPHE],
  ['\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', GAP_SPACE],
  ['，、،', GAP_COMMA],
  ['（）【】《》', GAP_BRACKET],
  ['；؛。\u2028\u2029', GAP_HARD],
] as const) {
  for (const character of characters) OTHERS.set(character.charCodeAt(0), gap)
}

/** Zero for what is no gap. */
export function gapOf(codePoint: number): number {
  return OTHERS.get(codePoint) ?? 0
}

/** A hyphen between a letter and a line break, and the word goes on in small letters: "phos-", "gene". */
export function isBrokenWord(text: string, lineBreak: number): boolean {
  const hyphen = text[lineBreak - 1] === '\r' ? lineBreak - 2 : lineBreak - 1
  if (!/[-\u00ad\u2010]/.test(text[hyphen] ?? '') || !/\p{L}/u.test(text[hyphen - 1] ?? '')) return false
  let next = lineBreak + 1
  while (next < text.length && next - lineBreak <= INDENT_MAX && /\s/.test(text[next] ?? '')) next++
  return /\p{Ll}|\p{Lo}/u.test(text[next] ?? '')
}

const INDENT_MAX = 16

/** In a word of this length or longer a 0 between letters is an o: "ph0sgene". No position is counted 0, as 1 and 3 are. */
const MISREAD_WORD_MIN = 6
const ZERO = 48

export function isMisreadZero(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== ZERO) return false
  const before = lettersFrom(text, at, -1)
  const after = lettersFrom(text, at, 1)
  return before > 0 && after > 0 && before + 1 + after >= MISREAD_WORD_MIN
}

function lettersFrom(text: string, at: number, step: 1 | -1): number {
  let count = 0
  while (count < MISREAD_WORD_MIN) {
    const code = text.charCodeAt(at + step * (count + 1))
    if (!(code < 128 && ASCII[code] === LATIN)) break
    count++
  }
  return count
}
