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
  /** Where the keys of each file begin; one more at the end. */
  readonly starts: Uint32Array
  readonly keys: Uint16Array | Uint32Array
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
  const filings = fileAll(table)
  let size = 1024
  while (size < filings.count / 2) size *= 2
  const starts = new Uint32Array(size + 1)
  const mask = size - 1
  for (let filing = 0; filing < filings.count; filing++) {
    const after = ((filings.hash[filing] ?? 0) & mask) + 1
    starts[after] = (starts[after] ?? 0) + 1
  }
  for (let file = 0; file < size; file++) starts[file + 1] = (starts[file + 1] ?? 0) + (starts[file] ?? 0)
  const keys = table.count > 0xffff ? new Uint32Array(filings.count) : new Uint16Array(filings.count)
  const next = starts.slice(0, size)
  for (let filing = 0; filing < filings.count; filing++) {
    const file = (filings.hash[filing] ?? 0) & mask
    const place = next[file] ?? 0
    keys[place] = filings.key[filing] ?? 0
    next[file] = place + 1
  }
  return { starts, keys, asked: new Uint32Array(table.count), question: 0 }
}

/** Under which hash each key is filed. */
interface Filings {
  count: number
  readonly hash: Uint32Array
  readonly key: Uint32Array
}

function fileAll(table: KeyTable): Filings {
  let most = 0
  for (let key = 0; key < table.count; key++) most += (table.keyLength[key] ?? 0) + 2
  const filings: Filings = { count: 0, hash: new Uint32Array(most), key: new Uint32Array(most) }
  const rolling = makeRollingHash(table.pool.length)
  hashPrefixes(rolling, table.pool, table.pool.length)
  for (let key = 0; key < table.count; key++) {
    const from = table.keyFrom[key] ?? 0
    const to = from + (table.keyLength[key] ?? 0)
    if (errorsAllowed(table.pool, from, to) === 0) continue
    const middle = from + ((to - from) >> 1)
    fileHalf(filings, rolling, table.pool, from, middle, FIRST_HALF, key)
    fileHalf(filings, rolling, table.pool, middle, to, SECOND_HALF, key)
  }
  return filings
}

const FIRST_HALF = 0x5bd1e995
const SECOND_HALF = 0x2545f491

function fileHalf(
  filings: Filings,
  rolling: RollingHash,
  units: Uint16Array,
  from: number,
  to: number,
  half: number,
  key: number,
): void {
  for (let without = from - 1; without < to; without++) {
    // The same letter left out of a double letter gives the same file.
    if (without > from && units[without] === units[without - 1]) continue
    filings.hash[filings.count] = spread(hashWithout(rolling, from, to, without) ^ half)
    filings.key[filings.count++] = key
  }
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
  const mask = index.starts.length - 2
  for (let without = halfFrom - 1; without < halfTo; without++) {
    if (without > halfFrom && units[without] === units[without - 1]) continue
    const file = spread(hashWithout(rolling, halfFrom, halfTo, without) ^ half) & mask
    found.work++
    for (let place = index.starts[file] ?? 0; place < (index.starts[file + 1] ?? 0); place++) {
      found.work++
      const key = index.keys[place] ?? 0
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
