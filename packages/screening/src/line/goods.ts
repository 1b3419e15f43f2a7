import { DIGIT, IDEOGRAPH } from '../names/characters.ts'
import { addKey, makeKeyTable, type KeyTable } from '../names/key-table.ts'
import { findMatches, type Match } from '../names/matches.ts'
import { foldPhrases, stretchOf } from '../names/phrases.ts'
import { GOODS_WORDS } from './goods-words/index.ts'
import { categoryOf, FREE, NAME, PLAIN, wordText, type LineWords } from './line-words.ts'
import { isMadeFromListedName } from './listed-stems.ts'
import { hasPlainEnding } from './plain-endings.ts'

type GoodsCategory = (typeof GOODS_WORDS)[number][0]

interface GoodsTable {
  readonly table: KeyTable
  /** By key number. */
  readonly categories: readonly GoodsCategory[]
}

let built: GoodsTable | null = null

/** Thousands of words: made when the first unknown word asks for them, and kept. */
function goodsTable(): GoodsTable {
  built ??= build()
  return built
}

function build(): GoodsTable {
  const phrases: string[] = []
  const categoryOf: GoodsCategory[] = []
  for (const [category, texts] of GOODS_WORDS) {
    for (const phrase of goodsPhrases(texts)) {
      phrases.push(phrase)
      categoryOf.push(category)
    }
  }
  const folded = foldPhrases(phrases)
  const table = makeKeyTable(folded.folded.units, phrases.length)
  const categories: GoodsCategory[] = []
  for (const [index, category] of categoryOf.entries()) {
    const { from, to } = stretchOf(folded, index)
    // The first row that has a word keeps it.
    if (to > from) categories[addKey(table, folded.rolling, from, to)] ??= category
  }
  return { table, categories }
}

/** Phrases are parted by commas; a line end inside one is a space. */
export function goodsPhrases(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.trim().replaceAll('\n', ' ').split(', '))
}

/** Marks the unknown words that ordinary papers are made of. */
export function explainGoodsWords(words: LineWords): void {
  if (!hasUnknown(words)) return
  const { table, categories } = goodsTable()
  const matches = findMatches(table, words.folded, words.index.rolling)
  matches.sort((one, other) => other.length - one.length)
  for (const match of matches) {
    const category = categories[match.key]
    if (category !== undefined && !match.doubtful && isOutsideNames(words, match)) explain(words, match, category)
  }
}

/** After typing errors were looked for: a misspelt name may end as plain words do. */
export function explainPlainEndings(words: LineWords): void {
  const { wordStart, wordEnd, words: count } = words.folded
  for (let word = 0; word < count; word++) {
    const script = words.folded.wordScript[word]
    if (words.cover[word] !== FREE || script === DIGIT || script === IDEOGRAPH) continue
    const written = words.text.slice(wordStart[word], wordEnd[word])
    const key = wordText(words, word)
    if (hasPlainEnding(written, key) && !isMadeFromListedName(words.index, key)) markPlain(words, word, 'noise')
  }
}

export function hasUnknown(words: LineWords): boolean {
  for (let word = 0; word < words.folded.words; word++) {
    if (words.cover[word] === FREE && words.folded.wordScript[word] !== DIGIT) return true
  }
  return false
}

/** A phrase may run over words of papers, never over a name. */
function isOutsideNames(words: LineWords, match: Match): boolean {
  for (let word = match.firstWord; word <= match.lastWord; word++) if (words.cover[word] === NAME) return false
  return true
}

function explain(words: LineWords, match: Match, category: GoodsCategory): void {
  for (let word = match.firstWord; word <= match.lastWord; word++) {
    if (words.cover[word] === FREE) markPlain(words, word, category)
  }
}

/** Explained, as a word of this kind. */
export function markPlain(words: LineWords, word: number, category: GoodsCategory): void {
  words.cover[word] = PLAIN
  words.plain[word] = (words.lexicon.sampleOf.get(category) ?? -1) + 1
}

/** Explained here: the words of titanium white and feed phosphate are words of papers too, and parts of names all the same. */
export function isGoodsWord(words: LineWords, word: number): boolean {
  const category = categoryOf(words, word)
  return isGoodsCategory(category) && words.plain[word] === (words.lexicon.sampleOf.get(category) ?? -1) + 1
}

function isGoodsCategory(category: string | null): category is GoodsCategory {
  return category === 'noise' || category === 'ware' || category === 'stuff'
}
