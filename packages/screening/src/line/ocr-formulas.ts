import type { SubstanceId } from '@holdfast/control-lists'
import { findKey } from '../names/key-table.ts'
import { hashPrefixes, makeRollingHash } from '../names/hashing.ts'
import { NAME, type Hit, type LineWords } from './line-words.ts'

/** Short formulas in which a scanner saw one or capital i for the l of chlorine, or zero for oxygen: PC13, POCI3, C0Cl2. */
const TOKEN = /(?<![\p{L}\d])(?=[A-Za-z]*\d?[A-Za-z]*[1I0|])[A-Z][A-Za-z\d|]{2,7}(?![\p{L}\d])/gu
const CHLORINE = /C[1I|l]/g
const ZERO = /(?<=[A-Za-z])0(?=[A-Z]|\d)/g
const FORMULA = /^(?:[A-Z][a-z]?\d?)+$/
const LENGTH_MAX = 8
/** More such tokens are a table of codes. */
const TOKENS_MAX = 32

const scratch = new Uint16Array(LENGTH_MAX)
const rolling = makeRollingHash(LENGTH_MAX)

/** Formulas of listed chemicals behind such readings are possible, for a person to confirm. False: there were too many. */
export function readDamagedFormulas(words: LineWords, flat: string): boolean {
  let tokens = 0
  for (const match of flat.matchAll(TOKEN)) {
    if (++tokens > TOKENS_MAX) return false
    const written = match[0]
    const formula = written.replace(CHLORINE, 'Cl').replace(ZERO, 'O')
    if (formula === written || !FORMULA.test(formula) || formula.length > LENGTH_MAX) continue
    const substances = listedBy(words, formula.toLowerCase())
    if (substances.length > 0) addHit(words, match.index, match.index + written.length, substances)
  }
  return true
}

function listedBy(words: LineWords, key: string): readonly SubstanceId[] {
  const { index } = words
  for (let at = 0; at < key.length; at++) scratch[at] = key.charCodeAt(at)
  hashPrefixes(rolling, scratch, key.length)
  const found = findKey(index.table, rolling, scratch, 0, key.length)
  const substances: SubstanceId[] = []
  if (found < 0) return substances
  for (let meaning = index.firstMeaning[found] ?? 0; meaning !== 0; meaning = index.nextMeaning[meaning] ?? 0) {
    const substance = index.meanings[meaning]?.substance
    if (substance !== undefined && index.listed.has(substance) && !substances.includes(substance)) {
      substances.push(substance)
    }
  }
  return substances
}

function addHit(words: LineWords, start: number, end: number, substances: readonly SubstanceId[]): void {
  const { wordStart, wordEnd, words: count } = words.folded
  let firstWord = 0
  while (firstWord < count && (wordStart[firstWord] ?? 0) < start) firstWord++
  let lastWord = firstWord
  while (lastWord + 1 < count && (wordEnd[lastWord + 1] ?? 0) <= end) lastWord++
  // A name over the whole token is read as written; one inside it (the Cl2 of C0Cl2) is a part of it.
  const isPart = (other: Hit): boolean => other.start >= start && other.end <= end
  const overlapping = words.hits.filter((other) => other.start < end && start < other.end)
  if (firstWord >= count || overlapping.some((other) => !isPart(other) || other.end - other.start === end - start))
    return
  for (const other of overlapping) words.hits.splice(words.hits.indexOf(other), 1)
  const hit: Hit = {
    firstWord,
    lastWord,
    start,
    end,
    substances,
    certainty: 'fuzzy',
    ambiguous: substances.length > 1,
    role: 'goods',
    negated: false,
    purpose: false,
    salt: null,
  }
  words.hits.push(hit)
  words.hits.sort((one, other) => one.start - other.start)
  words.cover.fill(NAME, firstWord, lastWord + 1)
  words.plain.fill(0, firstWord, lastWord + 1)
}
