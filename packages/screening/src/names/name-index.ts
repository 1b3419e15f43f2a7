import type { Lists, SubstanceId } from '@holdfast/control-lists'
import { IDEOGRAPH } from './characters.ts'
import { makeFolded, type Folded } from './fold.ts'
import type { FuzzyIndex } from './fuzzy.ts'
import { hashStretch, hashUnits, makeRollingHash, spread, type RollingHash } from './hashing.ts'
import { addKey, KEY_LENGTH_MAX, makeKeyTable, type KeyTable } from './key-table.ts'
import { foldPhrases, stretchOf, type FoldedPhrases } from './phrases.ts'
import { hasOtherSpellings, otherSpellings } from './spellings.ts'

/** Every name of the lists by its key. Made once; the scratch inside makes a reading of a line free of allocation. */
export interface NameIndex {
  readonly table: KeyTable
  /** Per key, the first of its meanings; meanings are chained. Zero is the end. */
  readonly firstMeaning: Int32Array
  readonly nextMeaning: Int32Array
  readonly meaningName: readonly string[]
  readonly meaningSubstance: readonly SubstanceId[]
  readonly meaningAmbiguous: Uint8Array
  /** Every registry number of the substances. */
  readonly cas: ReadonlySet<string>
  /** Substances that some entry of a list names. */
  readonly listed: ReadonlySet<SubstanceId>
  /** Hashes of the words that names are made of. */
  readonly vocabulary: Uint8Array
  readonly folded: Folded
  readonly rolling: RollingHash
  /** Built when the first unknown word asks for it. */
  fuzzy: FuzzyIndex | null
}

/** Two bits a word: of ten thousand words that no name has, a few are taken for one that some name has. */
const VOCABULARY_BITS = 1 << 22
/** Room for a whole line in key letters, which can be longer than the line (α is five). */
const SCRATCH_LENGTH = 24_576

/** Reads the names of all substances and the printed names of all members. Costs milliseconds; do it once. */
export function buildNameIndex(lists: Lists): NameIndex {
  const names = collectNames(lists)
  const printed = names.text.length
  addOtherSpellings(names)
  const phrases = foldPhrases(names.text)
  const count = names.text.length
  const index: NameIndex = {
    table: makeKeyTable(phrases.folded.units, count),
    firstMeaning: new Int32Array(count),
    nextMeaning: new Int32Array(count),
    meaningName: names.text,
    meaningSubstance: names.substance,
    meaningAmbiguous: Uint8Array.from(names.ambiguous),
    cas: new Set(lists.substances.flatMap((substance) => substance.cas)),
    listed: listedSubstances(lists),
    vocabulary: new Uint8Array(VOCABULARY_BITS >>> 3),
    folded: makeFolded(SCRATCH_LENGTH, SCRATCH_LENGTH),
    rolling: makeRollingHash(SCRATCH_LENGTH),
    fuzzy: null,
  }
  for (let name = 1; name < count; name++) addName(index, phrases, name, printed)
  for (let word = 0; word < phrases.folded.words; word++) rememberWord(index, phrases, word)
  return index
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

/** The own name of a substance is among its names. Number zero stays empty: it ends the chains. */
function collectNames(lists: Lists): Names {
  const names: Names = { text: [''], substance: [], ambiguous: [0] }
  for (const name of lists.names) push(names, name.name, name.substance, name.ambiguous)
  for (const list of lists.lists) {
    for (const entry of list.entries) {
      for (const member of entry.members) push(names, member.printedName, member.substance, false)
    }
  }
  return names
}

function push(names: Names, text: string, substance: SubstanceId, ambiguous: boolean): void {
  if (text.length > KEY_LENGTH_MAX) return
  names.substance[names.text.length] = substance
  names.text.push(text)
  names.ambiguous.push(ambiguous ? 1 : 0)
}

function addOtherSpellings(names: Names): void {
  const printed = names.text.length
  for (let name = 1; name < printed; name++) {
    const text = names.text[name] ?? ''
    const substance = names.substance[name]
    if (substance === undefined || !hasOtherSpellings(text)) continue
    for (const spelling of otherSpellings(text)) push(names, spelling, substance, names.ambiguous[name] === 1)
  }
}

/** Other spellings come last, and only where no list uses the key for something else. */
function addName(index: NameIndex, phrases: FoldedPhrases, name: number, printed: number): void {
  const { from, to } = stretchOf(phrases, name)
  if (!isUsable(phrases, name, from, to)) return
  const key = addKey(index.table, phrases.rolling, from, to)
  const first = index.firstMeaning[key] ?? 0
  if (name >= printed && first !== 0 && first < printed) return
  for (let meaning = first; meaning !== 0; meaning = index.nextMeaning[meaning] ?? 0) {
    const isSame =
      index.meaningSubstance[meaning] === index.meaningSubstance[name] &&
      index.meaningName[meaning] === index.meaningName[name]
    if (!isSame) continue
    if (index.meaningAmbiguous[name] === 1) index.meaningAmbiguous[meaning] = 1
    return
  }
  index.nextMeaning[name] = first
  index.firstMeaning[key] = name
}

/** A single letter or a bare number names nothing. */
function isUsable(phrases: FoldedPhrases, name: number, from: number, to: number): boolean {
  const { folded } = phrases
  if (to - from === 0 || to - from > KEY_LENGTH_MAX) return false
  if (to - from === 1) return folded.wordScript[phrases.firstWord[name] ?? 0] === IDEOGRAPH
  for (let at = from; at < to; at++) {
    if ((folded.units[at] ?? 0) > 57) return true
  }
  return false
}

function rememberWord(index: NameIndex, phrases: FoldedPhrases, word: number): void {
  const { folded, rolling } = phrases
  const from = folded.wordFrom[word] ?? 0
  const to = folded.wordTo[word] ?? 0
  if (to - from > KEY_LENGTH_MAX) return
  const hash = hashStretch(rolling, from, to)
  for (const bit of [firstBit(hash), secondBit(hash)]) {
    index.vocabulary[bit >>> 3] = (index.vocabulary[bit >>> 3] ?? 0) | (1 << (bit & 7))
  }
}

function firstBit(hash: number): number {
  return spread(hash) & (VOCABULARY_BITS - 1)
}

function secondBit(hash: number): number {
  return spread(hash ^ 0x3c6ef372) & (VOCABULARY_BITS - 1)
}

/** Whether some name has this word. Seldom wrong, and then only towards yes. */
export function isNameWord(index: NameIndex, from: number, to: number): boolean {
  const hash = hashUnits(index.folded.units, from, to)
  return isSet(index, firstBit(hash)) && isSet(index, secondBit(hash))
}

function isSet(index: NameIndex, bit: number): boolean {
  return ((index.vocabulary[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0
}
