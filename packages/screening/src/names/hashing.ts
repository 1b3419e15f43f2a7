/** Rolling hashes over key letters: the hash of any stretch of a text comes from two prefix hashes. */
const BASE = 0x01000193

export interface RollingHash {
  readonly prefix: Int32Array
  readonly powers: Int32Array
}

/** Longer stretches than this are never asked for: it is more than the longest key. */
const STRETCH_MAX = 512

export function makeRollingHash(capacity: number): RollingHash {
  const powers = new Int32Array(STRETCH_MAX + 1)
  powers[0] = 1
  for (let index = 1; index <= STRETCH_MAX; index++) powers[index] = Math.imul(powers[index - 1] ?? 0, BASE)
  return { prefix: new Int32Array(capacity + 1), powers }
}

/** So many letters in one go: what is optimised while a long stream is hashed is used from the next stretch on. */
const GO_LENGTH = 4_096

export function hashPrefixes(hash: RollingHash, units: Uint16Array, length: number): void {
  for (let from = 0; from < length; from += GO_LENGTH) hashOn(hash, units, from, Math.min(from + GO_LENGTH, length))
}

function hashOn({ prefix }: RollingHash, units: Uint16Array, from: number, to: number): void {
  let value = prefix[from] ?? 0
  for (let index = from; index < to; index++) {
    value = (Math.imul(value, BASE) + (units[index] ?? 0) + 1) | 0
    prefix[index + 1] = value
  }
}

/** Equal to what hashUnits gives for the same letters. */
export function hashStretch(hash: RollingHash, from: number, to: number): number {
  return ((hash.prefix[to] ?? 0) - Math.imul(hash.prefix[from] ?? 0, hash.powers[to - from] ?? 0)) | 0
}

export function hashUnits(units: Uint16Array, from: number, to: number): number {
  let value = 0
  for (let index = from; index < to; index++) value = (Math.imul(value, BASE) + (units[index] ?? 0) + 1) | 0
  return value
}

/** Spreads a rolling hash over the low bits that tables use. */
export function spread(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}
