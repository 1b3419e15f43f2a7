import type { Lists, SubstanceId } from '@holdfast/control-lists'
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
  readonly meaningName: string[]
  readonly meaningSubstance: SubstanceId[]
  readonly meaningAmbiguous: number[]
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
  waiting: Names | null
}

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
    meaningName: [''],
    meaningSubstance: latin.substance.slice(0, 1),
    meaningAmbiguous: [0],
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

interface Names {
  readonly text: string[]
  readonly substance: SubstanceId[]
  readonly ambiguous: number[]
}

/** The own name of a substance is among its names. */
function collectNames(lists: Lists): { readonly latin: Names; readonly other: Names } {
  const latin: Names = { text: [], substance: [], ambiguous: [] }
  const other: Names = { text: [], substance: [], ambiguous: [] }
  const file = (text: string, substance: SubstanceId, ambiguous: boolean): void => {
    push(OTHER_LETTERS.test(text) ? other : latin, text, substance, ambiguous ? 1 : 0)
  }
  for (const name of lists.names) file(name.name, name.substance, name.ambiguous)
  for (const list of lists.lists) {
    for (const entry of list.entries) {
      for (const member of entry.members) file(member.printedName, member.substance, false)
    }
  }
  return { latin, other }
}

/** Letters that words of other scripts than Latin are made of; not Greek ones, which count positions in Latin names. */
const OTHER_LETTERS = /[\u0400-\u1dff\u2e80-\ud7ff\uf900-\uffdc]/

function push(names: Names, text: string, substance: SubstanceId, ambiguous: number): void {
  if (text.length > KEY_LENGTH_MAX) return
  names.text.push(text)
  names.substance.push(substance)
  names.ambiguous.push(ambiguous)
}

function addNames(index: NameIndex, names: Names): void {
  const first = index.meaningName.length
  const spelt = first + names.text.length
  addOtherSpellings(names)
  const phrases = foldPhrases(names.text)
  const { folded } = phrases
  extendKeyTable(index.table, folded.units.subarray(0, folded.length), names.text.length)
  const last = first + names.text.length
  index.firstMeaning = grown(index.firstMeaning, index.table.count + names.text.length)
  index.nextMeaning = grown(index.nextMeaning, last)
  for (const [position, text] of names.text.entries()) {
    index.meaningName.push(text)
    index.meaningAmbiguous.push(names.ambiguous[position] ?? 0)
  }
  index.meaningSubstance.push(...names.substance)
  for (let meaning = first; meaning < last; meaning++) addName(index, phrases, meaning - first, meaning, spelt)
  rememberWords(index.vocabulary, phrases)
}

function grown(values: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(length)
  longer.set(values.subarray(0, Math.min(values.length, length)))
  return longer
}

function addOtherSpellings(names: Names): void {
  const printed = names.text.length
  for (let name = 0; name < printed; name++) {
    const text = names.text[name] ?? ''
    const substance = names.substance[name]
    if (substance === undefined || !hasOtherSpellings(text)) continue
    for (const spelling of otherSpellings(text)) push(names, spelling, substance, names.ambiguous[name] ?? 0)
  }
}

/** Other spellings come last, and only where no list uses the key for something else. */
function addName(index: NameIndex, phrases: FoldedPhrases, name: number, meaning: number, spelt: number): void {
  const { folded, firstWord } = phrases
  const word = firstWord[name] ?? 0
  const after = firstWord[name + 1] ?? 0
  if (after <= word) return
  const from = folded.wordFrom[word] ?? 0
  const to = folded.wordTo[after - 1] ?? 0
  if (!isUsable(folded, word, from, to)) return
  const key = addKey(index.table, phrases.rolling, from, to)
  const first = index.firstMeaning[key] ?? 0
  if (meaning >= spelt && first !== 0 && first < spelt) return
  for (let other = first; other !== 0; other = index.nextMeaning[other] ?? 0) {
    const isSame =
      index.meaningSubstance[other] === index.meaningSubstance[meaning] &&
      index.meaningName[other] === index.meaningName[meaning]
    if (!isSame) continue
    if (index.meaningAmbiguous[meaning] === 1) index.meaningAmbiguous[other] = 1
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
