import { differOnlyInSpelling } from './critical-tokens.ts'
import { damerauDistance } from './damerau.ts'
import { hashPrefixes, hashStretch, makeRollingHash, spread, type RollingHash } from './hashing.ts'
import { keyText, type KeyTable } from './key-table.ts'

/**
 * Which keys are one or two typing errors away. Both halves of every key are filed whole and with each one letter left out: two
 * errors cannot put two errors into both halves (an exchange over the middle counts once in each), so one half is at most one
 * error away and shares a file with the typed half that has one letter left out. Nothing within the distance is missed.
 */
export interface FuzzyIndex {
  readonly heads: Int32Array
  readonly nexts: Int32Array
  readonly keys: Uint32Array
  /** Keys already compared for the current question. */
  readonly asked: Uint32Array
  question: number
}

/** Letters needed before one, and before two errors are forgiven. Shorter names differ by one letter and are other substances. */
const LETTERS_FOR_ONE = 6
const LETTERS_FOR_TWO = 10

/** How many errors a key of this many letters may have; digits and marks do not count. */
export function errorsAllowed(units: Uint16Array, from: number, to: number): number {
  let letters = 0
  for (let at = from; at < to; at++) {
    const unit = units[at] ?? 0
    // An ideograph is a whole word, a kana a syllable: one other character is another substance. Of Korean no critical parts are known.
    if ((unit >= 0x2e80 && unit < 0xfb00) || (unit >= 0x1100 && unit < 0x1200)) return 0
    if (unit > 57) letters++
  }
  return letters >= LETTERS_FOR_TWO ? 2 : letters >= LETTERS_FOR_ONE ? 1 : 0
}

export function buildFuzzyIndex(table: KeyTable): FuzzyIndex {
  let files = 0
  for (let key = 0; key < table.count; key++) files += (table.keyLength[key] ?? 0) + 2
  let size = 1024
  while (size < files) size *= 2
  const index: FuzzyIndex = {
    heads: new Int32Array(size),
    nexts: new Int32Array(files + 1),
    keys: new Uint32Array(files + 1),
    asked: new Uint32Array(table.count),
    question: 0,
  }
  const rolling = makeRollingHash(table.pool.length)
  hashPrefixes(rolling, table.pool, table.pool.length)
  let filed = 0
  for (let key = 0; key < table.count; key++) {
    const from = table.keyFrom[key] ?? 0
    const to = from + (table.keyLength[key] ?? 0)
    if (errorsAllowed(table.pool, from, to) === 0) continue
    const middle = from + ((to - from) >> 1)
    filed = fileHalf(index, rolling, table.pool, from, middle, FIRST_HALF, key, filed)
    filed = fileHalf(index, rolling, table.pool, middle, to, SECOND_HALF, key, filed)
  }
  return index
}

const FIRST_HALF = 0x5bd1e995
const SECOND_HALF = 0x2545f491

function fileHalf(
  index: FuzzyIndex,
  rolling: RollingHash,
  units: Uint16Array,
  from: number,
  to: number,
  half: number,
  key: number,
  filed: number,
): number {
  const mask = index.heads.length - 1
  for (let without = from - 1; without < to; without++) {
    // The same letter left out of a double letter gives the same file.
    if (without > from && units[without] === units[without - 1]) continue
    const slot = spread(hashWithout(rolling, from, to, without) ^ half) & mask
    filed++
    index.keys[filed] = key
    index.nexts[filed] = index.heads[slot] ?? 0
    index.heads[slot] = filed
  }
  return filed
}

/** The hash of the letters with the one at `without` left out; all of them when it lies outside. */
function hashWithout(rolling: RollingHash, from: number, to: number, without: number): number {
  if (without < from) return hashStretch(rolling, from, to)
  const front = Math.imul(hashStretch(rolling, from, without), rolling.powers[to - without - 1] ?? 0)
  return (front + hashStretch(rolling, without + 1, to)) | 0
}

export interface FuzzyFound {
  /** Keys at the least distance found; empty when none. */
  keys: number[]
  distance: number
  /** Files opened: what the question cost. */
  work: number
}

/** The typed letters `units[from..to)` of a stream, with the hashes of the stream. */
export interface Typed {
  readonly units: Uint16Array
  readonly rolling: RollingHash
  readonly from: number
  readonly to: number
}

/** The nearest keys to what was typed within the errors its length allows. */
export function findFuzzy(index: FuzzyIndex, table: KeyTable, typed: Typed): FuzzyFound {
  const { units, from, to } = typed
  const allowed = errorsAllowed(units, from, to)
  const found: FuzzyFound = { keys: [], distance: allowed + 1, work: 0 }
  const length = to - from
  if (allowed === 0) return found
  index.question++
  const shortest = Math.max(1, ((length - allowed) >> 1) - 1)
  const longestFirst = Math.min(length, ((length + allowed) >> 1) + 1)
  const longestSecond = Math.min(length, ((length + allowed + 1) >> 1) + 1)
  for (let half = shortest; half <= longestFirst; half++) {
    askHalf(index, table, typed, from, from + half, FIRST_HALF, allowed, found)
  }
  for (let half = shortest; half <= longestSecond; half++) {
    askHalf(index, table, typed, to - half, to, SECOND_HALF, allowed, found)
  }
  return found
}

function askHalf(
  index: FuzzyIndex,
  table: KeyTable,
  typed: Typed,
  halfFrom: number,
  halfTo: number,
  half: number,
  allowed: number,
  found: FuzzyFound,
): void {
  const { units, rolling } = typed
  const mask = index.heads.length - 1
  for (let without = halfFrom - 1; without < halfTo; without++) {
    if (without > halfFrom && units[without] === units[without - 1]) continue
    const slot = spread(hashWithout(rolling, halfFrom, halfTo, without) ^ half) & mask
    found.work++
    for (let file = index.heads[slot] ?? 0; file !== 0; file = index.nexts[file] ?? 0) {
      found.work++
      const key = index.keys[file] ?? 0
      if (index.asked[key] === index.question) continue
      index.asked[key] = index.question
      compare(table, key, units, typed.from, typed.to, allowed, found)
    }
  }
}

function compare(
  table: KeyTable,
  key: number,
  units: Uint16Array,
  from: number,
  to: number,
  allowed: number,
  found: FuzzyFound,
): void {
  const keyFrom = table.keyFrom[key] ?? 0
  const keyLength = table.keyLength[key] ?? 0
  if (Math.abs(keyLength - (to - from)) > allowed) return
  const limit = Math.min(allowed, errorsAllowed(table.pool, keyFrom, keyFrom + keyLength), found.distance)
  found.work += 8
  const distance = damerauDistance(units, from, to - from, table.pool, keyFrom, keyLength, limit)
  if (distance > limit) return
  if (!differOnlyInSpelling(String.fromCharCode(...units.subarray(from, to)), keyText(table, key))) return
  if (distance < found.distance) {
    found.distance = distance
    found.keys = [key]
  } else found.keys.push(key)
}
