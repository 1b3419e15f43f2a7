import { DIGIT, IDEOGRAPH } from '../names/characters.ts'
import { GAP_COMMA, GAP_HARD, GAP_MARK } from '../names/fold.ts'
import { looksChemical } from './chemical-words.ts'
import { hasUnknown, markPlain } from './goods.ts'
import { categoryOf, FREE, NAME, wordText, type LineWords } from './line-words.ts'

/** Activities: what stands behind them is what the goods are used on. Written as keys are. */
const ACTIVITIES =
  /^(?:cleaning|washing|polishing|treating|treatment|making|manufacture|production|processing|preservation|maintenance|nettoyage|lavage|entretien|traitement|fabrication|conservation|limpieza|lavado|elaboracion|fabricacion|tratamiento|mantenimiento|conservacion|reinigung|herstellung|pflege|pulizia|limpeza|чистк|мойк|промывк|производств|обработк|очистк|изготовлени|охлаждени|تنظيف|صناعه|معالجه|انتاج)$/
/** "For" and a noun in one Arabic word. */
const ARABIC_FOR = /^ل[\u0600-\u06ff]{4,}$/u
/** A purpose is a few words. */
const WORDS_MAX = 6

/**
 * Marks unknown words that say what the goods are used for: behind "for", or behind an activity, up to the next comma. Words built
 * like chemicals stay unknown, and so does what "and" joins.
 */
export function explainPurposes(words: LineWords): void {
  if (!hasUnknown(words)) return
  const { words: count, wordScript } = words.folded
  for (let word = 0; word < count; word++) {
    if (wordScript[word] === DIGIT || words.cover[word] === NAME || !opensPurpose(words, word)) continue
    let last = word
    while (last + 1 < count && last - word < WORDS_MAX && staysInPurpose(words, last + 1)) {
      last++
      if (words.cover[last] === FREE) markPlain(words, last, 'ware')
    }
    word = last
  }
}

function opensPurpose(words: LineWords, word: number): boolean {
  if (categoryOf(words, word) === 'for') return true
  if (words.folded.wordScript[word] === IDEOGRAPH) return false
  if (ACTIVITIES.test(wordText(words, word))) return true
  const written = words.text.slice(words.folded.wordStart[word], words.folded.wordEnd[word])
  if (words.cover[word] !== FREE || !ARABIC_FOR.test(written)) return false
  markPlain(words, word, 'ware')
  return true
}

function staysInPurpose(words: LineWords, word: number): boolean {
  const ends = GAP_COMMA | GAP_HARD | GAP_MARK
  if (((words.folded.gapBefore[word] ?? 0) & ends) !== 0 || words.cover[word] === NAME) return false
  const category = categoryOf(words, word)
  if (category === 'and' || category === 'class' || category === 'others') return false
  return words.cover[word] !== FREE || !looksChemical(wordText(words, word))
}
