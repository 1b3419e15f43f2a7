import { hillOf, readFormula } from '@holdfast/chemistry'
import { NAME, PLAIN, type LineWords } from './line-words.ts'
import type { FormulaMention } from './reading.ts'

/** Element symbols and counts, brackets allowed; at least two parts, as a lone symbol is a word. */
const TOKEN =
  /(?<![\p{L}\d.([/_-])(?:[A-Z][a-z]?\d{0,3}|[([](?:[A-Z][a-z]?\d{0,3}){1,12}[)\]]\d{0,2}){2,24}(?![\p{L}\d_-]|\.\d)/gu
/** Cheap: a capital, a count and another capital or bracket. */
const MAY_HOLD = /[A-Za-z)\]][\d₀-₉]{1,3}[A-Z([]|[A-Z][a-z]?[A-Z][A-Za-z]?[\d₀-₉]/
const SUBSCRIPTS = /[₀-₉]/g
const LENGTH_MIN = 4
/** More formulas than one line of goods has; the rest is said not to be read. */
export const FORMULAS_MAX = 16

/** Molecular formulas that no name explains: "C3H9O3P", "(CH3O)3P". Carbon or at least three letters, so that PN16 stays a pressure. */
export function readFormulas(words: LineWords, flat: string, taken: Uint8Array | null): FormulaMention[] {
  const found: FormulaMention[] = []
  if (!MAY_HOLD.test(flat)) return found
  const plain = flat.replace(SUBSCRIPTS, (digit) => String(digit.charCodeAt(0) - 0x2080))
  for (const match of plain.matchAll(TOKEN)) {
    const token = match[0]
    const start = match.index
    const end = start + token.length
    if (found.length >= FORMULAS_MAX) break
    if (token.length < LENGTH_MIN || !/\d/.test(token) || !isLikely(token) || taken?.[start] === 1) continue
    const read = readFormula(token)
    if (!read.ok || !isPlausible(read.value.elements) || isNamed(words, start, end)) continue
    found.push({ text: words.text.slice(start, end), start, end, formula: hillOf(read.value.elements) })
    cover(words, start, end)
  }
  return found
}

/** The letters of a formula are those that chemicals of trade are made of, and one of them binds others. */
function isLikely(token: string): boolean {
  const symbols = token.match(/[A-Z][a-z]?/g) ?? []
  return symbols.length >= 3 && symbols.some((symbol) => /^(?:C|P|S|N|As|B|Si)$/.test(symbol))
}

/** SUS304 is a steel. */
const HETEROATOMS_MAX = 24

function isPlausible(elements: ReadonlyMap<string, number>): boolean {
  if (elements.size < 2) return false
  for (const [symbol, count] of elements) {
    if (symbol !== 'C' && symbol !== 'H' && count > HETEROATOMS_MAX) return false
  }
  return true
}

/** A name over the whole token says more than its formula; brackets at its ends are no part of a name. */
function isNamed(words: LineWords, start: number, end: number): boolean {
  return words.hits.some((hit) => hit.start <= start + 1 && hit.end >= end - 1)
}

function cover(words: LineWords, start: number, end: number): void {
  const { wordStart, wordEnd } = words.folded
  for (let at = words.hits.length - 1; at >= 0; at--) {
    const hit = words.hits[at]
    if (hit === undefined || hit.start < start || hit.end > end) continue
    words.hits.splice(at, 1)
  }
  for (let word = 0; word < words.folded.words; word++) {
    const isInside = (wordStart[word] ?? 0) >= start && (wordEnd[word] ?? 0) <= end
    if (
      isInside &&
      (words.cover[word] !== NAME || !words.hits.some((hit) => hit.firstWord <= word && word <= hit.lastWord))
    )
      words.cover[word] = PLAIN
  }
}
