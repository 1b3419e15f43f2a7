import { DIGIT, IDEOGRAPH } from '../names/characters.ts'
import { GAP_APOSTROPHE, GAP_COMMA, GAP_HARD, GAP_HYPHEN, GAP_MARK, GAP_SPACE } from '../names/fold.ts'
import { isCation, isHalogen, looksChemical, looksLikePrefix } from './chemical-words.ts'
import { categoryOf, FREE, NAME, PLAIN, wordText, type Hit, type LineWords } from './line-words.ts'

/** Numbers and little words between the parts of one name: "chlorure de", "amino-2 ethanol". */
const SKIPPED_MAX = 3
/** Alkyl words before which "n-" only says that the chain is straight. */
const STRAIGHT_CHAIN = /^(?:prop|but|pent|hex|hept|oct|non|dec|undec|dodec)/

/**
 * A name that goes on in words nobody knows is part of a longer name, and that name is another substance: "phosphorus trichloride
 * xyz-oxide" is not phosphorus trichloride. Such hits are no longer certain.
 */
export function doubtPartsOfLongerNames(words: LineWords): void {
  const parts = new Set<Hit>()
  for (const [position, hit] of words.hits.entries()) {
    const next = words.hits[position + 1]
    if (next !== undefined && isOneName(words, hit, next)) parts.add(hit).add(next)
    if (goesOnBefore(words, hit) || goesOnAfter(words, hit)) parts.add(hit)
  }
  for (const hit of parts) {
    if (saysNothing(words, hit)) dropHit(words, hit)
    else hit.certainty = 'fuzzy'
  }
}

/**
 * Parts that tell nothing of the whole: a guessed word, a name with several meanings, an element or ion, an acid whose ester or
 * salt is named, a substance of no list. The whole stays unknown.
 */
function saysNothing(words: LineWords, hit: Hit): boolean {
  if (hit.certainty === 'fuzzy' || hit.ambiguous) return true
  if (!hit.substances.some((substance) => words.index.listed.has(substance))) return true
  const last = wordText(words, hit.lastWord)
  if (words.folded.wordScript[hit.lastWord] === IDEOGRAPH) return last === '酸'
  return hit.firstWord === hit.lastWord && (isCation(last) || isHalogen(last))
}

function dropHit(words: LineWords, hit: Hit): void {
  words.hits.splice(words.hits.indexOf(hit), 1)
  words.cover.fill(FREE, hit.firstWord, hit.lastWord + 1)
}

/** Two names side by side of which the first is the beginning of a compound: "sodium" "hydrogen sulfide". */
function isOneName(words: LineWords, hit: Hit, next: Hit): boolean {
  if (next.firstWord !== hit.lastWord + 1) return false
  const gap = words.folded.gapBefore[next.firstWord] ?? 0
  if ((gap & (GAP_COMMA | GAP_MARK | GAP_HARD)) !== 0) return false
  // "Ascorbic acid (vitamin C)": the same again, or another name in brackets.
  if (hit.substances.some((substance) => next.substances.includes(substance))) return false
  if (/\s\($/.test(words.text.slice(hit.end, next.start))) return false
  if (words.folded.wordScript[hit.lastWord] === IDEOGRAPH) return true
  const last = wordText(words, hit.lastWord)
  return isCation(last) || looksLikePrefix(last)
}

function goesOnBefore(words: LineWords, hit: Hit): boolean {
  const { gapBefore, wordScript } = words.folded
  let word = hit.firstWord - 1
  let gap = gapBefore[hit.firstWord] ?? 0
  for (let skipped = 0; word >= 0 && skipped <= SKIPPED_MAX; skipped++, word--) {
    if (endsName(gap)) return false
    if (words.cover[word] === NAME) return false
    const isNumber = wordScript[word] === DIGIT
    if (words.cover[word] === FREE) {
      if (isNumber) {
        if (gap === GAP_HYPHEN && (skipped > 0 || isLocant(words, word))) return true
      } else return isFrontPart(words, word, gap, hit)
    } else if (words.cover[word] === PLAIN && !isNumber && categoryOf(words, word) !== 'of') {
      return isLetterLocant(words, word, gap, hit)
    }
    gap = gapBefore[word] ?? 0
  }
  return false
}

function isFrontPart(words: LineWords, word: number, gap: number, hit: Hit): boolean {
  const text = wordText(words, word)
  if (text === 'anti' || text === 'анти') return true
  if (words.folded.wordScript[word] === IDEOGRAPH) return gap === 0 && looksChemical(text)
  if (text.length <= 2) return isLetterLocant(words, word, gap, hit)
  return looksLikePrefix(text) || looksChemical(text) || isCation(text)
}

/** N-, O-, p- right before the name. */
function isLetterLocant(words: LineWords, word: number, gap: number, hit: Hit): boolean {
  const text = wordText(words, word)
  if (gap !== GAP_HYPHEN || text.length > 1) return false
  return !(text === 'n' && STRAIGHT_CHAIN.test(wordText(words, hit.firstWord)))
}

/** One or two digits, hyphen, name: a locant, unless the line only begins with it, as numbered lists do. */
function isLocant(words: LineWords, word: number): boolean {
  return word > 0 && wordText(words, word).length <= 2
}

function goesOnAfter(words: LineWords, hit: Hit): boolean {
  const { gapBefore, wordScript, words: count } = words.folded
  for (let word = hit.lastWord + 1, skipped = 0; word < count && skipped <= SKIPPED_MAX; word++, skipped++) {
    const gap = gapBefore[word] ?? 0
    const isInverted =
      (gap & GAP_COMMA) !== 0 && gapBefore[word + 1] !== undefined && ((gapBefore[word + 1] ?? 0) & GAP_HYPHEN) !== 0
    if (endsName(gap) && !(isInverted && word + 1 < count)) return false
    if (words.cover[word] === NAME) return false
    if (words.cover[word] === FREE && wordScript[word] !== DIGIT) {
      const text = wordText(words, word)
      if (wordScript[word] === IDEOGRAPH) {
        // 磷酸三甲酯: a number between the acid and what it is bound to.
        if (gap === 0 && IDEOGRAPH_NUMBERS.includes(text)) continue
        return gap === 0 && looksChemical(text)
      }
      if (isInverted) return looksLikePrefix(text)
      return looksChemical(text) || looksLikePrefix(text) || isMadeFromIt(words, hit, text, false)
    }
    if (skipped === 0 && isMadeFromIt(words, hit, wordText(words, word), true)) return true
    if (words.cover[word] === PLAIN && categoryOf(words, word) !== 'of') return false
  }
  return false
}

/** What is made from a chemical, by chemists and in biology: "oxime", "dimer", "antibody". */
const MADE_FROM_IT =
  /^(?:(?:ald|ket)?oximes?|acetals?|ketals?|imines?|enamines?|(?:semicarb|hydr)azones?|(?:di|tri|tetra|oligo|telo)mers?|adducts?|conjugates?|derivatives?|analog(?:ue)?s?|homolog(?:ue)?s?|metabolites?|complex(?:es)?|antibod(?:y|ies)|antisera|antiserum|antitoxins?|antigens?|toxoids?|vaccines?|elisa|aptamers?|immunoassays?|receptors?|оксим|димер|аддукт|комплекс|антител|производн)$/
/** Salts, esters, oxides that no table has: "oleate", "ozonide". */
const SALT_ENDING = /^\p{L}{3,}(?:ate|ide)s?$|(?:[оие]ат|ид)$/u

/** Of listed chemicals only: other names are left beside the unknown word, which says enough. */
function isMadeFromIt(words: LineWords, hit: Hit, word: string, isKnown: boolean): boolean {
  if (!hit.substances.some((substance) => words.index.listed.has(substance))) return false
  return MADE_FROM_IT.test(word) || (!isKnown && SALT_ENDING.test(word))
}

const IDEOGRAPH_NUMBERS = '一二三四五六七八九十双'

/** A list goes on, not a name. */
function endsName(gap: number): boolean {
  if ((gap & (GAP_HARD | GAP_MARK)) !== 0) return true
  return (gap & GAP_COMMA) !== 0 && (gap & (GAP_SPACE | GAP_APOSTROPHE)) !== 0
}
