import { GAP_COMMA, GAP_HARD } from '../names/fold.ts'
import { categoryOf, NAME, type LineWords } from './line-words.ts'

/** Goods whose names do not say what is in them, and that are often made of chemicals of the lists. */
const UNKNOWN_MAKE =
  /(?<!\p{L})(?:electrolytes?|electrolitos?|électrolytes?|электролит\p{L}{0,3}|battery acid|pickling (?:paste|gel|acid|agent|bath|solution|salts?)|etching (?:cream|paste|gel|acid|agent|bath|solution)|etchants?|(?:gold )?(?:leaching|extracting|dressing) agents?|(?:electro)?plating (?:bath|solution|salts?)|fertili[sz]ers? \d{1,2}-\d{1,2}-\d{1,2}|engrais \d{1,2}-\d{1,2}-\d{1,2}|abonos? \d{1,2}-\d{1,2}-\d{1,2}|fumigants?|blasting agents?|explosives?|propellants?|tear gas|взрывчат\p{L}{1,6}|травильн\p{L}{2,3} (?:паст|раствор)\p{L}{0,2})(?!\p{L})/giu
const SEGMENT_LENGTH_MAX = 48
/** Where an item of a list begins. */
const BEGINNING = /(?:[,;+&|\r\n]|(?<!\p{L})(?:and|und|et|y|и)(?!\p{L}))(?=[^,;+&|\r\n]*$)/iu
/** What stands behind these is a use. */
const USE =
  /(?<!\p{L})(?:for|as|in|of|no|non|without|from|pour|para|für|de|для|без|use|usage|industry|manufactur\p{L}{1,6}|product\p{L}{1,4})(?!\p{L})/iu

/** "acetone etc", "acetone and solvents", "ethanol, pickling paste": the line does not name all of the goods. */
export function leavesGoodsOpen(words: LineWords): boolean {
  if (words.hits.length > 0 && hasItemOfUnknownMake(words)) return true
  for (let word = 0; word < words.folded.words; word++) {
    const category = categoryOf(words, word)
    if (category === 'others') return true
    if ((category === 'stuff' || category === 'product') && isJoined(words, word)) return true
  }
  return false
}

/** Joined by "and" or a plus to a name. Behind a name alone it says what the name is used as: "acetone, solvent". */
function isJoined(words: LineWords, word: number): boolean {
  return isAnd(words, word - 1, word)
    ? isName(words, word - 2)
    : isAnd(words, word + 1, word + 2) && isName(words, word + 2)
}

function isAnd(words: LineWords, word: number, next: number): boolean {
  const ends = GAP_COMMA | GAP_HARD
  return categoryOf(words, word) === 'and' && ((words.folded.gapBefore[next] ?? 0) & ends) === 0
}

function isName(words: LineWords, word: number): boolean {
  return words.cover[word] === NAME
}

/** An item of its own with no name in front: "sulfuric acid battery electrolyte" says what it is made of. */
function hasItemOfUnknownMake(words: LineWords): boolean {
  for (const { index, 0: item } of words.text.matchAll(UNKNOWN_MAKE)) {
    const before = words.text.slice(Math.max(0, index - SEGMENT_LENGTH_MAX), index)
    const separator = BEGINNING.exec(before)
    const start = separator === null ? index - before.length : index - before.length + separator.index
    const isNamed = words.hits.some((hit) => hit.end > start && hit.start < index + item.length)
    if (!isNamed && (separator !== null || start === 0) && !USE.test(words.text.slice(start, index))) return true
  }
  return false
}
