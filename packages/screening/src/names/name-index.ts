import type { Lists, SubstanceId, SubstanceName } from '@holdfast/control-lists'
import { IDEOGRAPH } from './characters.ts'
import { makeFolded, type Folded } from './fold.ts'
import type { FuzzyIndex } from './fuzzy.ts'
import { makeRollingHash, type RollingHash } from './hashing.ts'
import { addKey, extendKeyTable, KEY_LENGTH_MAX, makeKeyTable, type KeyTable } from './key-table.ts'
import { foldPhrases, type FoldedPhrases } from './phrases.ts'
import { hasOtherSpellings, otherSpellings } from './spellings.ts'
import { hasWord, makeVocabulary, rememberWords } from './vocabulary.ts'

/**
 * Every name of the lists by its key. Made once; the scratch inside makes a reading of a line free of allocation.
 * Names in other letters than Latin ones join when a line has such letters: see `completeFor`.
 */
export interface NameIndex {
  readonly table: KeyTable
  /** Per key, the first of its meanings; meanings are chained. Zero is the end. */
  firstMeaning: Int32Array
  nextMeaning: Int32Array
  meanings: readonly (Meaning | null)[]
  /** Every registry number of the substances. */
  readonly cas: ReadonlySet<string>
  /** Substances that some entry of a list names. */
  readonly listed: ReadonlySet<SubstanceId>
  readonly vocabulary: Uint8Array
  readonly folded: Folded
  readonly rolling: RollingHash
  /** Built when the first unknown word asks for it. */
  fuzzy: FuzzyIndex | null
  /** What has not joined yet. */
  waiting: readonly Meaning[] | null
}

/** A name and what it stands for. */
export type Meaning = Pick<SubstanceName, 'name' | 'substance' | 'ambiguous'>

/** Room for a whole line in key letters, which can be longer than the line (α is five). */
const SCRATCH_LENGTH = 24_576
const NO_UNITS = new Uint16Array(0)

/** Reads the names of all substances and the printed names of all members. Costs milliseconds; do it once. */
export function buildNameIndex(lists: Lists): NameIndex {
  const { latin, other } = collectNames(lists)
  const index: NameIndex = {
    table: makeKeyTable(NO_UNITS, 0),
    firstMeaning: new Int32Array(0),
    nextMeaning: new Int32Array(0),
    // Number zero stays empty: it ends the chains.
    meanings: [null],
    cas: new Set(lists.substances.flatMap((substance) => substance.cas)),
    listed: listedSubstances(lists),
    vocabulary: makeVocabulary(),
    folded: makeFolded(SCRATCH_LENGTH, SCRATCH_LENGTH),
    rolling: makeRollingHash(SCRATCH_LENGTH),
    fuzzy: null,
    waiting: other,
  }
  addNames(index, latin)
  return index
}

/** Before a line is looked up that was just folded into the scratch: half of the work of the index is for letters that few lines have. */
export function completeFor(index: NameIndex): void {
  if (index.waiting === null || !index.folded.hasOtherLetters) return
  addNames(index, index.waiting)
  index.waiting = null
  index.fuzzy = null
}

function listedSubstances(lists: Lists): ReadonlySet<SubstanceId> {
  const entries = lists.lists.flatMap((list) => list.entries)
  return new Set(entries.flatMap((entry) => entry.members.map((member) => member.substance)))
}

/** The own name of a substance is among its names. */
function collectNames(lists: Lists): { readonly latin: readonly Meaning[]; readonly other: readonly Meaning[] } {
  const latin: Meaning[] = []
  const other: Meaning[] = []
  const file = (meaning: Meaning): void => {
    if (meaning.name.length <= KEY_LENGTH_MAX) (OTHER_LETTERS.test(meaning.name) ? other : latin).push(meaning)
  }
  for (const name of lists.names) file(name)
  for (const list of lists.lists) {
    for (const entry of list.entries) {
      for (const { printedName, substance } of entry.members) file({ name: printedName, substance, ambiguous: false })
    }
  }
  return { latin, other }
}

/** Letters that words of other scripts than Latin are made of; not Greek ones, which count positions in Latin names. */
const OTHER_LETTERS = /[\u0400-\u1dff\u2e80-\ud7ff\uf900-\uffdc]/

function addNames(index: NameIndex, names: readonly Meaning[]): void {
  const first = index.meanings.length
  const spelt = first + names.length
  const all = names.concat(otherSpellingsOf(names))
  const phrases = foldPhrases(all.map(({ name }) => name))
  const { folded } = phrases
  extendKeyTable(index.table, folded.units.subarray(0, folded.length), all.length)
  index.firstMeaning = grown(index.firstMeaning, index.table.count + all.length)
  index.nextMeaning = grown(index.nextMeaning, first + all.length)
  const meanings = index.meanings.concat(all)
  index.meanings = meanings
  for (let name = 0; name < all.length; name++) addName(index, meanings, phrases, name, first + name, spelt)
  rememberWords(index.vocabulary, phrases)
}

function grown(values: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(length)
  longer.set(values.subarray(0, Math.min(values.length, length)))
  return longer
}

function otherSpellingsOf(names: readonly Meaning[]): Meaning[] {
  const spellings: Meaning[] = []
  for (const { name, substance, ambiguous } of names) {
    if (!hasOtherSpellings(name)) continue
    for (const spelling of otherSpellings(name)) {
      if (spelling.length <= KEY_LENGTH_MAX) spellings.push({ name: spelling, substance, ambiguous })
    }
  }
  return spellings
}

/** Other spellings come last, and only where no list uses the key for something else. */
function addName(
  index: NameIndex,
  meanings: (Meaning | null)[],
  { folded, firstWord, rolling }: FoldedPhrases,
  name: number,
  meaning: number,
  spelt: number,
): void {
  const word = firstWord[name] ?? 0
  const after = firstWord[name + 1] ?? 0
  if (after <= word) return
  const from = folded.wordFrom[word] ?? 0
  const to = folded.wordTo[after - 1] ?? 0
  if (!isUsable(folded, word, from, to)) return
  const key = addKey(index.table, rolling, from, to)
  const first = index.firstMeaning[key] ?? 0
  if (meaning >= spelt && first !== 0 && first < spelt) return
  const own = meanings[meaning] ?? null
  for (let other = first; other !== 0; other = index.nextMeaning[other] ?? 0) {
    const known = meanings[other]
    if (known?.substance !== own?.substance || known?.name !== own?.name) continue
    if (own?.ambiguous === true) meanings[other] = own
    return
  }
  index.nextMeaning[meaning] = first
  index.firstMeaning[key] = meaning
}

/** A single letter or a bare number names nothing. */
function isUsable(folded: Folded, word: number, from: number, to: number): boolean {
  if (to - from === 0 || to - from > KEY_LENGTH_MAX) return false
  if (to - from === 1) return folded.wordScript[word] === IDEOGRAPH
  for (let at = from; at < to; at++) {
    if ((folded.units[at] ?? 0) > 57) return true
  }
  return false
}

/** Whether some name has this word. Seldom wrong, and then only towards yes. */
export function isNameWord(index: NameIndex, from: number, to: number): boolean {
  return hasWord(index.vocabulary, index.folded.units, from, to)
}
