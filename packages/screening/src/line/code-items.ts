import { DIGIT } from '../names/characters.ts'
import { GAP_BRACKET, GAP_COMMA, GAP_HARD } from '../names/fold.ts'
import { categoryOf, NAME, PLAIN, type Hit, type LineWords } from './line-words.ts'

/** What an item of a list says besides its name. */
const BESIDE_GOODS = new Set(['unit', 'package', 'grade', 'form', 'of', 'in', 'least', 'most'])
const SEPARATORS = GAP_COMMA | GAP_HARD | GAP_BRACKET
const AMOUNT_BEHIND =
  /^[\s:=-]{0,3}\d[\d.,]{0,9}\s{0,2}(?:kgs?|g|mg|mt|t|tons?|l|lt|ltrs?|ml|кг|г|т|л|мл|公斤|千克|升|كجم|كغ|لتر)(?![\p{L}\d])/iu
const AMOUNT_LENGTH_MAX = 24
/** Packages of chemicals; bags, boxes and bottles hold anything. */
export const CHEMICAL_PACKAGES = new Set(['drum', 'barrel', 'ibc', 'iso tank', 'tank', 'cylinder', 'can'])
const COUNTRY = 'GB'
const DRINK = 'TEA'

/**
 * Whether a code is goods of its own in a list ("soap, VX", "wine BMK 25 kg", "shampoo (TEA)") and no part of what other goods are
 * called ("DC motor", "GB rice"): nothing but amounts and packages stands behind it.
 */
export function isItemOfItsOwn(words: LineWords, hit: Hit): boolean {
  const written = words.text.slice(hit.start, hit.end)
  if (written === DRINK && isAllCapitals(words.text)) return isInBrackets(words, hit)
  const hasAmount = AMOUNT_BEHIND.test(words.text.slice(hit.end, hit.end + AMOUNT_LENGTH_MAX))
  const ends = !isKindOfPackage(words, hit.lastWord + 1) && restIsAmounts(words, hit.lastWord + 1)
  if (written !== COUNTRY) return ends || hasAmount
  return ends && (hasAmount || isListedBehindName(words, hit))
}

/** A line in capitals says nothing of a word in capitals. */
function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase()
}

function isInBrackets(words: LineWords, hit: Hit): boolean {
  return ((words.folded.gapBefore[hit.firstWord] ?? 0) & GAP_BRACKET) !== 0
}

/** A tea bag is a bag; drums are drums of something. */
function isKindOfPackage(words: LineWords, word: number): boolean {
  const entry = words.lexicon.entries[(words.plain[word] ?? 0) - 1]
  const isJoined = ((words.folded.gapBefore[word] ?? 0) & SEPARATORS) === 0
  return isJoined && entry?.category === 'package' && !CHEMICAL_PACKAGES.has(entry.word)
}

/** Up to the next separator or "and". */
function restIsAmounts(words: LineWords, from: number): boolean {
  const { gapBefore, wordScript, words: count } = words.folded
  for (let word = from; word < count; word++) {
    if (((gapBefore[word] ?? 0) & SEPARATORS) !== 0) return true
    const category = categoryOf(words, word)
    if (category === 'and') return true
    if (wordScript[word] !== DIGIT && !(words.cover[word] === PLAIN && BESIDE_GOODS.has(category ?? ''))) return false
  }
  return true
}

/** "soap, GB", "soap and GB": not the country behind a place or an amount. */
function isListedBehindName(words: LineWords, hit: Hit): boolean {
  const before = hit.firstWord - 1
  if (categoryOf(words, before) === 'and') return words.cover[before - 1] === NAME
  return words.cover[before] === NAME && ((words.folded.gapBefore[hit.firstWord] ?? 0) & SEPARATORS) !== 0
}
