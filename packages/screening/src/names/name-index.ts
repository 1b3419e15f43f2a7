import type { Lists, SubstanceId } from '@holdfast/control-lists'
import { IDEOGRAPH } from './characters.ts'
import { foldText, makeFolded, type Folded } from './fold.ts'
import type { FuzzyIndex } from './fuzzy.ts'
import { hashUnits, makeRollingHash, spread, type RollingHash } from './hashing.ts'
import { addKey, KEY_LENGTH_MAX, makeKeyTable, type KeyTable } from './key-table.ts'
import { otherSpellings } from './spellings.ts'

/** Every name of the lists by its key. Made once; the scratch inside makes a reading of a line free of allocation. */
export interface NameIndex {
  readonly table: KeyTable
  /** Per key, the first of its meanings; meanings are chained. Zero is the end. */
  readonly firstMeaning: Int32Array
  readonly nextMeaning: Int32Array
  readonly meaningName: readonly string[]
  readonly meaningSubstance: readonly SubstanceId[]
  readonly meaningAmbiguous: readonly boolean[]
  /** Hashes of the words that names are made of. */
  readonly vocabulary: Uint8Array
  readonly folded: Folded
  readonly rolling: RollingHash
  /** Built when the first unknown word asks for it. */
  fuzzy: FuzzyIndex | null
}

export const VOCABULARY_BITS = 1 << 18
/** Room for a whole line in key letters, which can be longer than the line (α is five). */
const SCRATCH_LENGTH = 65_536

/** Reads the names of all substances and the printed names of all members. Costs milliseconds; do it once. */
export function buildNameIndex(lists: Lists): NameIndex {
  const builder = startBuilding(lists)
  for (const name of lists.names) addName(builder, name.name, name.substance, name.ambiguous)
  for (const substance of lists.substances) addName(builder, substance.name, substance.id, false)
  for (const list of lists.lists) {
    for (const entry of list.entries) {
      for (const member of entry.members) addName(builder, member.printedName, member.substance, false)
    }
  }
  addOtherSpellings(builder)
  return {
    table: builder.table,
    firstMeaning: Int32Array.from(builder.first),
    nextMeaning: Int32Array.from(builder.next),
    meaningName: builder.names,
    meaningSubstance: builder.substances,
    meaningAmbiguous: builder.ambiguous,
    vocabulary: builder.vocabulary,
    folded: builder.folded,
    rolling: makeRollingHash(SCRATCH_LENGTH),
    fuzzy: null,
  }
}

interface Builder {
  readonly table: KeyTable
  readonly folded: Folded
  readonly vocabulary: Uint8Array
  readonly first: number[]
  readonly next: number[]
  readonly names: string[]
  readonly substances: SubstanceId[]
  readonly ambiguous: boolean[]
}

function startBuilding(lists: Lists): Builder {
  const expected = lists.names.length + lists.substances.length + 64
  return {
    table: makeKeyTable(expected + (expected >> 2)),
    folded: makeFolded(SCRATCH_LENGTH),
    vocabulary: new Uint8Array(VOCABULARY_BITS >>> 3),
    first: [],
    // Meaning zero means none.
    next: [0],
    names: [''],
    substances: [],
    ambiguous: [false],
  }
}

function addName(builder: Builder, name: string, substance: SubstanceId, ambiguous: boolean): void {
  if (name.length > KEY_LENGTH_MAX) return
  const { folded, table } = builder
  foldText(name, folded, null)
  rememberWords(builder)
  if (!isUsable(folded)) return
  addMeaning(builder, addKey(table, folded.units, 0, folded.length), name, substance, ambiguous)
}

/** A single letter or a bare number names nothing. */
function isUsable(folded: Folded): boolean {
  if (folded.length === 0 || folded.length > KEY_LENGTH_MAX) return false
  if (folded.length === 1) return folded.wordScript[0] === IDEOGRAPH
  for (let index = 0; index < folded.length; index++) {
    if ((folded.units[index] ?? 0) > 57) return true
  }
  return false
}

function addMeaning(builder: Builder, key: number, name: string, substance: SubstanceId, ambiguous: boolean): void {
  const first = builder.first[key] ?? 0
  for (let meaning = first; meaning !== 0; meaning = builder.next[meaning] ?? 0) {
    if (builder.substances[meaning] !== substance) continue
    const sameName = builder.names[meaning] === name
    if (sameName || builder.ambiguous[meaning] === ambiguous) {
      if (ambiguous) builder.ambiguous[meaning] = true
      if (sameName) return
    }
  }
  const meaning = builder.names.length
  builder.names.push(name)
  builder.substances[meaning] = substance
  builder.ambiguous.push(ambiguous)
  builder.next.push(first)
  builder.first[key] = meaning
}

/** Other spellings come last and only where no list uses the key for something else. */
function addOtherSpellings(builder: Builder): void {
  const { folded, table } = builder
  const printed = builder.names.length
  for (let meaning = 1; meaning < printed; meaning++) {
    const name = builder.names[meaning] ?? ''
    const substance = builder.substances[meaning]
    if (substance === undefined) continue
    for (const spelling of otherSpellings(name)) {
      foldText(spelling, folded, null)
      if (!isUsable(folded)) continue
      const before = table.count
      const key = addKey(table, folded.units, 0, folded.length)
      const isNew = key >= before || isOtherSpelling(builder, key, printed)
      if (isNew) addMeaning(builder, key, name, substance, builder.ambiguous[meaning] ?? false)
    }
  }
}

function isOtherSpelling(builder: Builder, key: number, printed: number): boolean {
  return (builder.first[key] ?? 0) >= printed
}

function rememberWords(builder: Builder): void {
  const { folded, vocabulary } = builder
  for (let word = 0; word < folded.words; word++) {
    const hash = hashUnits(folded.units, folded.wordFrom[word] ?? 0, folded.wordTo[word] ?? 0)
    const bit = spread(hash) & (VOCABULARY_BITS - 1)
    vocabulary[bit >>> 3] = (vocabulary[bit >>> 3] ?? 0) | (1 << (bit & 7))
  }
}

/** Whether some name has this word. Seldom wrong, and then only towards yes. */
export function isNameWord(index: NameIndex, from: number, to: number): boolean {
  const bit = spread(hashUnits(index.folded.units, from, to)) & (VOCABULARY_BITS - 1)
  return ((index.vocabulary[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0
}
