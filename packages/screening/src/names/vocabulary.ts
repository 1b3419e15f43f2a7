import { hashStretch, hashUnits, spread } from './hashing.ts'
import type { FoldedPhrases } from './phrases.ts'
import { KEY_LENGTH_MAX } from './key-table.ts'

/** Of a hundred thousand words that no name has, one is taken for a word that some name has. */
const BITS = 1 << 21
const BITS_PER_WORD = 4

/** Hashes of the words that names are made of. */
export function makeVocabulary(): Uint8Array {
  return new Uint8Array(BITS >>> 3)
}

export function rememberWords(vocabulary: Uint8Array, { folded, rolling }: FoldedPhrases): void {
  for (let word = 0; word < folded.words; word++) {
    const from = folded.wordFrom[word] ?? 0
    const to = folded.wordTo[word] ?? 0
    if (to - from > KEY_LENGTH_MAX) continue
    const hash = hashStretch(rolling, from, to)
    const step = stepOf(hash)
    for (let count = 0, bit = spread(hash); count < BITS_PER_WORD; count++, bit += step) {
      vocabulary[(bit & MASK) >>> 3] = (vocabulary[(bit & MASK) >>> 3] ?? 0) | (1 << (bit & 7))
    }
  }
}

/** Whether some name has this word. Seldom wrong, and then only towards yes. */
export function hasWord(vocabulary: Uint8Array, units: Uint16Array, from: number, to: number): boolean {
  const hash = hashUnits(units, from, to)
  const step = stepOf(hash)
  for (let count = 0, bit = spread(hash); count < BITS_PER_WORD; count++, bit += step) {
    if (((vocabulary[(bit & MASK) >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false
  }
  return true
}

const MASK = BITS - 1

/** From one bit of a word to the next. */
function stepOf(hash: number): number {
  return spread(hash ^ 0x3c6ef372) | 1
}
