import { hashStretch, spread, type RollingHash } from './hashing.ts'

/** Keys by number, found by their letters: flat arrays, no object for each key. */
export interface KeyTable {
  count: number
  /** The stream of letters that the keys are stretches of. */
  pool: Uint16Array
  /** Where in the pool the letters of the keys begin that are being added. */
  base: number
  keyFrom: Uint32Array
  keyLength: Uint16Array
  keyHash: Int32Array
  /** Open addressing; key number plus one. */
  slots: Int32Array
  readonly prefixBits: Uint8Array
  longest: number
}

/** Names longer than this are sentences; none of the lists comes near. */
export const KEY_LENGTH_MAX = 400
/** Prefixes of these lengths are remembered, so that a scan stops early where no key goes on. */
const CHECKPOINT_MAX = 32
const CHECKPOINT_MIN = 4
const PREFIX_BITS = 1 << 19

/** `pool` holds the letters of at most `keys` keys. */
export function makeKeyTable(pool: Uint16Array, keys: number): KeyTable {
  return {
    count: 0,
    pool,
    base: 0,
    keyFrom: new Uint32Array(keys),
    keyLength: new Uint16Array(keys),
    keyHash: new Int32Array(keys),
    slots: makeSlots(keys),
    prefixBits: new Uint8Array(PREFIX_BITS >>> 3),
    longest: 0,
  }
}

/** Makes room for at most `keys` more keys, whose letters are `units`. */
export function extendKeyTable(table: KeyTable, units: Uint16Array, keys: number): void {
  const capacity = table.count + keys
  const pool = new Uint16Array(table.pool.length + units.length)
  pool.set(table.pool)
  pool.set(units, table.pool.length)
  table.base = table.pool.length
  table.pool = pool
  const { keyFrom, keyLength, keyHash, count } = table
  table.keyFrom = new Uint32Array(capacity)
  table.keyFrom.set(keyFrom.subarray(0, count))
  table.keyLength = new Uint16Array(capacity)
  table.keyLength.set(keyLength.subarray(0, count))
  table.keyHash = new Int32Array(capacity)
  table.keyHash.set(keyHash.subarray(0, count))
  table.slots = makeSlots(capacity)
  for (let key = 0; key < count; key++) table.slots[freeSlot(table, table.keyHash[key] ?? 0)] = key + 1
}

function makeSlots(keys: number): Int32Array {
  let size = 64
  while (size < keys * 2) size *= 2
  return new Int32Array(size)
}

/** The number of the key `[from..to)` in the stream that was added last, new or known; `rolling` was made over that stream. */
export function addKey(table: KeyTable, rolling: RollingHash, from: number, to: number): number {
  const hash = hashStretch(rolling, from, to)
  const start = table.base + from
  const slot = slotOf(table, hash, table.pool, start, table.base + to)
  const known = table.slots[slot] ?? 0
  if (known > 0) return known - 1
  const key = table.count++
  const length = to - from
  table.keyFrom[key] = start
  table.keyLength[key] = length
  table.keyHash[key] = hash
  if (length > table.longest) table.longest = length
  table.slots[slot] = key + 1
  for (let checkpoint = CHECKPOINT_MIN; checkpoint <= CHECKPOINT_MAX && checkpoint <= length; checkpoint *= 2) {
    setPrefix(table, spread(hashStretch(rolling, from, from + checkpoint) ^ checkpoint))
  }
  return key
}

/** The number of the key that equals `units[from..to)`, or -1. */
export function findKey(table: KeyTable, rolling: RollingHash, units: Uint16Array, from: number, to: number): number {
  return (table.slots[slotOf(table, hashStretch(rolling, from, to), units, from, to)] ?? 0) - 1
}

/** No key that begins at `from` is longer than this. */
export function longestFrom(table: KeyTable, rolling: RollingHash, from: number, end: number): number {
  let longest = Math.min(table.longest, end - from)
  for (let checkpoint = CHECKPOINT_MAX; checkpoint >= CHECKPOINT_MIN; checkpoint /= 2) {
    if (longest < checkpoint) continue
    const bit = spread(hashStretch(rolling, from, from + checkpoint) ^ checkpoint) & (PREFIX_BITS - 1)
    if (((table.prefixBits[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) longest = checkpoint - 1
  }
  return longest
}

export function keyText(table: KeyTable, key: number): string {
  const from = table.keyFrom[key] ?? 0
  return String.fromCharCode(...table.pool.subarray(from, from + (table.keyLength[key] ?? 0)))
}

/** Where the key `units[from..to)` stands; the free place for it where there is none. */
function slotOf(table: KeyTable, hash: number, units: Uint16Array, from: number, to: number): number {
  const { slots, keyHash, keyLength } = table
  const mask = slots.length - 1
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const key = (slots[slot] ?? 0) - 1
    if (key < 0) return slot
    if (keyHash[key] === hash && keyLength[key] === to - from && sameUnits(table, key, units, from)) return slot
  }
}

function sameUnits({ pool, keyFrom, keyLength }: KeyTable, key: number, units: Uint16Array, from: number): boolean {
  const start = keyFrom[key] ?? 0
  const length = keyLength[key] ?? 0
  for (let index = 0; index < length; index++) {
    if (pool[start + index] !== units[from + index]) return false
  }
  return true
}

function setPrefix(table: KeyTable, hash: number): void {
  const bit = hash & (PREFIX_BITS - 1)
  table.prefixBits[bit >>> 3] = (table.prefixBits[bit >>> 3] ?? 0) | (1 << (bit & 7))
}

function freeSlot({ slots }: KeyTable, hash: number): number {
  const mask = slots.length - 1
  let slot = spread(hash) & mask
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  return slot
}
