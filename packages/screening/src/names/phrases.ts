import { foldNames, makeFolded, type Folded } from './fold.ts'
import { hashPrefixes, makeRollingHash, type RollingHash } from './hashing.ts'

/** Many phrases folded in one go, with the words of each. */
export interface FoldedPhrases {
  readonly folded: Folded
  readonly rolling: RollingHash
  /** First word of each phrase; one more at the end. */
  readonly firstWord: Uint32Array
}

/** One long text is read much faster than many short ones while the code is still cold. A line break parts the phrases. */
export function foldPhrases(phrases: readonly string[]): FoldedPhrases {
  const text = phrases.join('\n')
  let room = text.length + (text.length >> 3) + 1024
  let folded = makeFolded(room, room >> 1)
  // Greek letters and ligatures lengthen a text, ideographs are words; what did not fit is read again with more room.
  while (!foldNames(text, folded)) {
    room *= 2
    folded = makeFolded(room, room)
  }
  const rolling = makeRollingHash(folded.length)
  hashPrefixes(rolling, folded.units, folded.length)
  return { folded, rolling, firstWord: firstWords(phrases, folded) }
}

function firstWords(phrases: readonly string[], folded: Folded): Uint32Array {
  const first = new Uint32Array(phrases.length + 1)
  let word = 0
  let start = 0
  for (let index = 0; index < phrases.length; index++) {
    while (word < folded.words && (folded.wordStart[word] ?? 0) < start) word++
    first[index] = word
    start += (phrases[index]?.length ?? 0) + 1
  }
  first[phrases.length] = folded.words
  return first
}

/** Where the letters of a phrase stand in the stream. */
export function stretchOf(phrases: FoldedPhrases, index: number): { from: number; to: number } {
  const first = phrases.firstWord[index] ?? 0
  const after = phrases.firstWord[index + 1] ?? 0
  if (after <= first) return { from: 0, to: 0 }
  return { from: phrases.folded.wordFrom[first] ?? 0, to: phrases.folded.wordTo[after - 1] ?? 0 }
}
