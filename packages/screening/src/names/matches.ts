import { IDEOGRAPH } from './characters.ts'
import { GAP_HARD, GAP_SPACE, type Folded } from './fold.ts'
import type { RollingHash } from './hashing.ts'
import { findKey, longestFrom, type KeyTable } from './key-table.ts'

/** A key that stands in the text between two words, both included. */
export interface Match {
  readonly key: number
  readonly firstWord: number
  readonly lastWord: number
  readonly start: number
  readonly end: number
  /** Letters of the key: what decides between matches that overlap. */
  readonly length: number
  /** So short that it only counts where the name itself is written with these spaces: "n a" is not NA. */
  readonly doubtful: boolean
}

/** More keys in one line than any real line has; the rest is left unread and the line is flagged. */
export const MATCHES_MAX = 1_024
/** A key this short joins no words over a space. */
const SPACELESS_LENGTH_MAX = 4

/** All keys of the table in the text, from word border to word border. The caller has hashed the stream. */
export function findMatches(table: KeyTable, folded: Folded, rolling: RollingHash): Match[] {
  const matches: Match[] = []
  let segment = 0
  for (let word = 0; word < folded.words; word++) {
    if (segment <= word) segment = segmentEnd(folded, word)
    const from = folded.wordFrom[word] ?? 0
    findFrom(table, folded, rolling, word, segment, from, folded.wordStart[word] ?? 0, matches)
    if (folded.wordInnerFrom[word] === 1) {
      findFrom(table, folded, rolling, word, segment, from + 1, (folded.wordStart[word] ?? 0) + 1, matches)
    }
    if (matches.length >= MATCHES_MAX) break
  }
  return matches
}

/** The word after the last one that a name can run to. */
function segmentEnd(folded: Folded, word: number): number {
  let end = word + 1
  while (end < folded.words && ((folded.gapBefore[end] ?? 0) & GAP_HARD) === 0) end++
  return end
}

function findFrom(
  table: KeyTable,
  folded: Folded,
  rolling: RollingHash,
  firstWord: number,
  segment: number,
  from: number,
  start: number,
  matches: Match[],
): void {
  const longest = longestFrom(table, rolling, from, folded.wordTo[segment - 1] ?? from)
  let spaced = false
  let apart = (folded.gapBefore[firstWord] ?? 0) !== 0
  for (let word = firstWord; word < segment; word++) {
    if ((folded.wordFrom[word] ?? 0) - from > longest) return
    if (word > firstWord) {
      const gap = folded.gapBefore[word] ?? 0
      if ((gap & GAP_SPACE) !== 0) spaced = true
      if (gap === 0) apart = false
    }
    const to = folded.wordTo[word] ?? 0
    const end = folded.wordEnd[word] ?? 0
    for (let inside = 0; inside <= (folded.wordInnerTo[word] ?? 0); inside++) {
      const length = to - inside - from
      if (length > longest) continue
      const key = findKey(table, rolling, folded.units, from, to - inside)
      if (key < 0 || (length === 1 && isPartOfCompound(folded, word))) continue
      const doubtful = spaced && length <= SPACELESS_LENGTH_MAX && !(apart && isEvenlySpaced(folded, word))
      matches.push({ key, firstWord, lastWord: word, start, end: end - inside, length, doubtful })
    }
  }
}

/** 光 气: ideographs that all stand alone, to the last. */
function isEvenlySpaced(folded: Folded, last: number): boolean {
  if (folded.wordScript[last] !== IDEOGRAPH) return false
  return last + 1 >= folded.words || folded.gapBefore[last + 1] !== 0
}

/** What stands before and behind an element in the name of a compound: 砷 in 砷化镓 is no arsenic, 汞 in 氯化亚汞 and 二甲基汞 no mercury. */
const BEFORE_ELEMENT = codesOf('化亚高次过偏二三四五六七八基氧酸')
const BEHIND_ELEMENT = codesOf('化酸氰')

function isPartOfCompound(folded: Folded, word: number): boolean {
  if (folded.wordScript[word] !== IDEOGRAPH) return false
  const isBehind = folded.gapBefore[word] === 0 && BEFORE_ELEMENT.has(unitOf(folded, word - 1))
  return isBehind || (folded.gapBefore[word + 1] === 0 && BEHIND_ELEMENT.has(unitOf(folded, word + 1)))
}

function unitOf(folded: Folded, word: number): number {
  return word < 0 || word >= folded.words ? 0 : (folded.units[folded.wordFrom[word] ?? 0] ?? 0)
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)))
}
