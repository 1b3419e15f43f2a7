import { addKey, makeKeyTable, type KeyTable } from '../names/key-table.ts'
import { foldPhrases, stretchOf } from '../names/phrases.ts'
import { LEXICON_ROWS, type LexiconCategory } from './lexicon-words.ts'

export interface LexiconEntry {
  readonly category: LexiconCategory
  readonly word: string
}

export interface Lexicon {
  readonly table: KeyTable
  /** By key number. */
  readonly entries: readonly LexiconEntry[]
  /** An entry of each category, for words that another table explains. */
  readonly sampleOf: ReadonlyMap<LexiconCategory, number>
}

let built: Lexicon | null = null

/** The words of transport papers; made at the first line and kept. */
export function lexicon(): Lexicon {
  built ??= build()
  return built
}

function build(): Lexicon {
  const phrases: string[] = []
  const entryOf: LexiconEntry[] = []
  for (const [category, word, words] of LEXICON_ROWS) {
    for (const phrase of words.split('|')) {
      phrases.push(phrase)
      entryOf.push({ category, word: word === '-' ? phrase : word })
    }
  }
  const folded = foldPhrases(phrases)
  const table = makeKeyTable(folded.folded.units, phrases.length)
  const entries: LexiconEntry[] = []
  for (const [index, entry] of entryOf.entries()) {
    const { from, to } = stretchOf(folded, index)
    // The first row that has a word keeps it.
    if (to > from) entries[addKey(table, folded.rolling, from, to)] ??= entry
  }
  const sampleOf = new Map(entries.map(({ category }, key) => [category, key]))
  return { table, entries, sampleOf }
}
