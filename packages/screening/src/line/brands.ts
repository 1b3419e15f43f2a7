import { DIGIT } from '../names/characters.ts'
import { GAP_COMMA, GAP_HARD, GAP_MARK } from '../names/fold.ts'
import { looksChemical } from './chemical-words.ts'
import { hasUnknown, markPlain } from './goods.ts'
import { FREE, wordText, type LineWords } from './line-words.ts'
import { wordAtOrAfter } from './word-search.ts'

const CUE =
  /(?<!\p{L})(?:brand(?: name)?|marque|marca|торговая марка|марка|商标|品牌|علامة تجارية)\s?[:=]\s?["'«“]?(?=\p{L})/giu
const BRAND_WORDS_MAX = 3

/** Marks the unknown words behind "brand:": what the maker calls goods that the line names elsewhere. Words built like chemicals stay unknown. */
export function explainBrands(words: LineWords, flat: string): void {
  if (!flat.includes(':') && !flat.includes('=')) return
  if (!hasUnknown(words)) return
  const { folded } = words
  for (const { index, 0: cue } of flat.matchAll(CUE)) {
    const first = wordAtOrAfter(folded, index + cue.length)
    for (let word = first; word < folded.words && word < first + BRAND_WORDS_MAX; word++) {
      const endsBefore = ((folded.gapBefore[word] ?? 0) & (GAP_COMMA | GAP_HARD | GAP_MARK)) !== 0
      if (word > first && endsBefore) break
      if (words.cover[word] !== FREE || folded.wordScript[word] === DIGIT || looksChemical(wordText(words, word))) break
      markPlain(words, word, 'noise')
    }
  }
}
