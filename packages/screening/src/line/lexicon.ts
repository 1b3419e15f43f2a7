import { foldText, makeFolded } from '../names/fold.ts'
import { addKey, makeKeyTable, type KeyTable } from '../names/key-table.ts'
import { LEXICON_ROWS, type LexiconCategory } from './lexicon-words.ts'

export interface LexiconEntry {
  readonly category: LexiconCategory
  readonly word: string
}

export interface Lexicon {
  readonly table: KeyTable
  /** By key number. */
  readonly entries: readonly LexiconEntry[]
}

/** The longest phrase is far shorter. */
const PHRASE_LENGTH_MAX = 256
const PHRASES_EXPECTED = 2_048

let built: Lexicon | null = null

/** The words of transport papers; made at the first line and kept. */
export function lexicon(): Lexicon {
  built ??= build()
  return built
}

function build(): Lexicon {
  const table = makeKeyTable(PHRASES_EXPECTED)
  const folded = makeFolded(PHRASE_LENGTH_MAX)
  const entries: LexiconEntry[] = []
  for (const [category, word, words] of LEXICON_ROWS) {
    for (const phrase of words.split('|')) {
      foldText(phrase, folded, null)
      if (folded.length === 0) continue
      const key = addKey(table, folded.units, 0, folded.length)
      // The first row that has a word keeps it.
      entries[key] ??= { category, word: word === '-' ? phrase : word }
    }
  }
  return { table, entries }
}
