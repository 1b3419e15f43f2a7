import type { SubstanceId } from '@holdfast/control-lists'
import { DIGIT } from '../names/characters.ts'
import { GAP_HYPHEN, GAP_MARK } from '../names/fold.ts'
import { looksChemical } from './chemical-words.ts'
import { CHEMICAL_PACKAGES, isItemOfItsOwn } from './code-items.ts'
import type { Codes } from './codes.ts'
import { categoryOf, FREE, PLAIN, wordText, type Hit, type LineWords } from './line-words.ts'
import type { NumberMention } from './numbers.ts'
import { hasCue } from './paper-codes.ts'

/** GB, DC, TEA, HF-5 … */
const CODE_LETTERS_MAX = 4
/** Chemicals, medicines, fertilizers, colours, soaps, explosives, plastics: chapters 28 to 39 of the Harmonized System. */
const CHEMICAL_CHAPTER = /^(?:2[89]|3\d)/

/**
 * Takes out short codes that other trades use too ("DC motor", "GB/T 6009", "TEA bags"): among ordinary words they count only where
 * something else in the line is chemical, or where they are an item of a list. Alone, or with numbers and words of packing only,
 * they stay for a person to decide.
 */
export function dropStrayCodes(words: LineWords, codes: Codes, numbers: readonly NumberMention[]): void {
  if (!words.hits.some((hit) => isCode(words, hit))) return
  const isChemical = isChemicalLine(words, codes, numbers)
  const counts = isChemical || isAlone(words)
  const named = counts ? null : fullNames(words)
  const kept = words.hits.filter((hit) => {
    if (!isCode(words, hit)) return true
    const isGoods =
      named === null || hit.substances.some((id) => named.has(id)) || (!counts && isItemOfItsOwn(words, hit))
    const stays = isGoods && !isPartOfCode(words, hit, isChemical) && !isCountry(words, hit)
    if (!stays) words.cover.fill(PLAIN, hit.firstWord, hit.lastWord + 1)
    return stays
  })
  words.hits.splice(0, words.hits.length, ...kept)
}

function isCode(words: LineWords, hit: Hit): boolean {
  if (!hit.ambiguous || hit.end - hit.start > CODE_LETTERS_MAX) return false
  return /^[A-Z][A-Z\d]*$/.test(words.text.slice(hit.start, hit.end))
}

/** "ORIGIN GB" */
function isCountry(words: LineWords, hit: Hit): boolean {
  const before = words.text.slice(Math.max(0, hit.start - COUNTRY_BEFORE_MAX), hit.start)
  return words.text.slice(hit.start, hit.end) === 'GB' && COUNTRY_BEFORE.test(before)
}

const COUNTRY_BEFORE = /(?:origine?|origen|made in|from|country|product of|dest(?:ination)?)[\s:.,/-]{1,4}$/iu
const COUNTRY_BEFORE_MAX = 20

/**
 * GB/T 6009, GB 6009, HF-5, DC-10: standards, trade names and models. Beside a chemical a letter code with a number stays ("VR-55"),
 * unless a word of papers says that it is a lot or an order.
 */
function isPartOfCode(words: LineWords, hit: Hit, isChemical: boolean): boolean {
  const next = hit.lastWord + 1
  const { folded, text } = words
  if (/^GB(?:\/T|[ -]?\d{3,5}(?!\d| ?(?:kg|g|l|t|mt)\b))/i.test(text.slice(hit.start, hit.end + 8))) return true
  if (next >= folded.words || folded.wordScript[next] !== DIGIT) return false
  if (isChemical && !hasCue(text, hit.start)) return false
  const gap = folded.gapBefore[next] ?? 0
  return (gap & GAP_HYPHEN) !== 0 && (gap & GAP_MARK) === 0 && !/^\s*%/.test(text.slice(folded.wordEnd[next] ?? 0))
}

/** Words beside a code that leave little doubt of what it stands for. */
const CHEMICAL_WORDS =
  /\b(?:agents?|nerve|blister|warfare|weapons?|toxic|poison|chemicals?|acids?|amines?|solvents?|precursors?)\b|боев|отравля|токсичн|ядовит|سام|سامة|毒|化学/iu

function isChemicalLine(words: LineWords, codes: Codes, numbers: readonly NumberMention[]): boolean {
  if (CHEMICAL_WORDS.test(words.text)) return true
  if (codes.cas.length > 0 || codes.un.length > 0 || codes.structures.length > 0) return true
  if (codes.hs.some((mention) => CHEMICAL_CHAPTER.test(mention.code))) return true
  if (numbers.some((number) => number.unit !== null && /percent|ppm|molar|normal|grams/.test(number.unit.kind)))
    return true
  for (let word = 0; word < words.folded.words; word++) {
    if (words.cover[word] === FREE) {
      if (looksChemical(wordText(words, word))) return true
      continue
    }
    const entry = words.lexicon.entries[(words.plain[word] ?? 0) - 1]
    if (entry?.category === 'stuff') return true
    if (entry?.category === 'package' && CHEMICAL_PACKAGES.has(entry.word)) return true
    if (entry?.category === 'form' && /solution|aqueous|anhydrous/.test(entry.word)) return true
  }
  return words.hits.some((hit) => !isCode(words, hit) && (isListed(words, hit) || isChemicalName(hit)))
}

/** Substances of no list are numbered by the registry; rice and paper are not. */
const REGISTERED = /^\d{2,7}-\d\d-\d$/

function isChemicalName(hit: Hit): boolean {
  return !hit.ambiguous && hit.substances.some((substance) => REGISTERED.test(substance))
}

/** Nothing but the code, numbers and words of transport papers. */
function isAlone(words: LineWords): boolean {
  for (let word = 0; word < words.folded.words; word++) {
    if (words.cover[word] === FREE && words.folded.wordScript[word] !== DIGIT) return false
    const category = categoryOf(words, word)
    if (category === 'ware') return false
    // A tea bag is a bag.
    if (category === 'package') {
      const entry = words.lexicon.entries[(words.plain[word] ?? 0) - 1]
      if (entry !== undefined && !CHEMICAL_PACKAGES.has(entry.word)) return false
    }
  }
  return words.hits.every((hit) => isCode(words, hit) || isListed(words, hit))
}

/** "DIMETHYL METHYLPHOSPHONATE (DMMP)": the line itself says what the code stands for. */
function fullNames(words: LineWords): ReadonlySet<SubstanceId> {
  return new Set(words.hits.filter((hit) => !hit.ambiguous).flatMap((hit) => hit.substances))
}

function isListed(words: LineWords, hit: Hit): boolean {
  return hit.substances.some((substance) => words.index.listed.has(substance))
}
