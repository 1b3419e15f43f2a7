import { GAP_COMMA, GAP_HARD } from '../names/fold.ts'
import { categoryOf, NAME, type LineWords } from './line-words.ts'

/** "acetone etc", "acetone and solvents": the line does not name all of the goods. */
export function leavesGoodsOpen(words: LineWords): boolean {
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
