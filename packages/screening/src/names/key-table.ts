import { hashStretch, hashUnits, spread, type RollingHash } from './hashing.ts'

/** Keys with numbers as values, made once and read often: flat arrays, no object for each key. */
export interface KeyTable {
  count: number
  /** All keys, one after the other. */
  pool: Uint16Array
  poolLength: number
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
const CHECKPOINTS = [32, 16, 8, 4] as const
const PREFIX_BITS = 1 << 19

export function makeKeyTable(expected: number): KeyTable {
  let size = 64
  while (size < expected * 2) size *= 2
  return {
    count: 0,
    pool: new Uint16Array(Math.max(256, expected * 24)),
    poolLength: 0,
    keyFrom: new Uint32Array(size),
    keyLength: new Uint16Array(size),
    keyHash: new Int32Array(size),
    slots: new Int32Array(size),
    prefixBits: new Uint8Array(PREFIX_BITS >>> 3),
    longest: 0,
  }
}

/** The number of the key, new or known. */
export function addKey(table: KeyTable, units: Uint16Array, from: number, to: number): number {
  const hash = hashUnits(units, from, to)
  const known = probe(table, hash, units, from, to)
  if (known >= 0) return known
  if ((table.count + 1) * 2 > table.slots.length) grow(table)
  const key = table.count++
  const length = to - from
  if (table.poolLength + length > table.pool.length) table.pool = enlarged(table.pool, length)
  table.pool.set(units.subarray(from, to), table.poolLength)
  table.keyFrom[key] = table.poolLength
  table.keyLength[key] = length
  table.keyHash[key] = hash
  table.poolLength += length
  table.longest = Math.max(table.longest, length)
  place(table, key, hash)
  for (const checkpoint of CHECKPOINTS) {
    if (length >= checkpoint) setPrefix(table, spread(hashUnits(units, from, from + checkpoint) ^ checkpoint))
  }
  return key
}

/** The number of the key that equals `units[from..to)`, or -1. */
export function findKey(table: KeyTable, rolling: RollingHash, units: Uint16Array, from: number, to: number): number {
  return probe(table, hashStretch(rolling, from, to), units, from, to)
}

/** No key that begins at `from` is longer than this. */
export function longestFrom(table: KeyTable, rolling: RollingHash, from: number, end: number): number {
  let longest = Math.min(table.longest, end - from)
  for (const checkpoint of CHECKPOINTS) {
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

function probe(table: KeyTable, hash: number, units: Uint16Array, from: number, to: number): number {
  const mask = table.slots.length - 1
  for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
    const key = (table.slots[slot] ?? 0) - 1
    if (key < 0) return -1
    if (table.keyHash[key] === hash && table.keyLength[key] === to - from && sameUnits(table, key, units, from)) return key
  }
}

function sameUnits(table: KeyTable, key: number, units: Uint16Array, from: number): boolean {
  const start = table.keyFrom[key] ?? 0
  const length = table.keyLength[key] ?? 0
  for (let index = 0; index < length; index++) {
    if (table.pool[start + index] !== units[from + index]) return false
  }
  return true
}

function setPrefix(table: KeyTable, hash: number): void {
  const bit = hash & (PREFIX_BITS - 1)
  table.prefixBits[bit >>> 3] = (table.prefixBits[bit >>> 3] ?? 0) | (1 << (bit & 7))
}

function place(table: KeyTable, key: number, hash: number): void {
  const mask = table.slots.length - 1
  let slot = spread(hash) & mask
  while (table.slots[slot] !== 0) slot = (slot + 1) & mask
  table.slots[slot] = key + 1
}

function grow(table: KeyTable): void {
  const size = table.slots.length * 2
  const keyFrom = new Uint32Array(size)
  keyFrom.set(table.keyFrom)
  const keyLength = new Uint16Array(size)
  keyLength.set(table.keyLength)
  const keyHash = new Int32Array(size)
  keyHash.set(table.keyHash)
  Object.assign(table, { keyFrom, keyLength, keyHash, slots: new Int32Array(size) })
  for (let key = 0; key < table.count; key++) place(table, key, table.keyHash[key] ?? 0)
}

function enlarged(pool: Uint16Array<ArrayBufferLike>, extra: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(pool.length * 2 + extra)
  larger.set(pool)
  return larger
}
