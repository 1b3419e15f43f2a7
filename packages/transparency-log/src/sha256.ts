/** SHA-256, FIPS 180-4. For machines whose own is not synchronous; what it hashes is public. */
export function sha256(message: Uint8Array): Uint8Array {
  const state = Uint32Array.from(INITIAL)
  const whole = message.length - (message.length % BLOCK_BYTES)
  const view = new DataView(message.buffer, message.byteOffset, message.length)
  for (let at = 0; at < whole; at += BLOCK_BYTES) compress(state, view, at)

  // The rest, a one bit, zeros, and the length in bits: one block or two.
  const rest = message.length - whole
  const padded = new Uint8Array(rest + 1 + LENGTH_BYTES <= BLOCK_BYTES ? BLOCK_BYTES : 2 * BLOCK_BYTES)
  padded.set(message.subarray(whole))
  padded[rest] = 0x80
  const end = new DataView(padded.buffer)
  end.setBigUint64(padded.length - LENGTH_BYTES, BigInt(message.length) * 8n)
  for (let at = 0; at < padded.length; at += BLOCK_BYTES) compress(state, end, at)

  const hash = new DataView(new ArrayBuffer(4 * state.length))
  for (const [index, word] of state.entries()) hash.setUint32(4 * index, word)
  return new Uint8Array(hash.buffer)
}

const BLOCK_BYTES = 64
const LENGTH_BYTES = 8
const ROUNDS = 64

// The first 32 bits of the fractional parts of the square and cube roots of the first primes.
const PRIMES = firstPrimes(ROUNDS)
const INITIAL = PRIMES.slice(0, 8).map((prime) => rootFraction(prime, 2n))
const CONSTANTS = Uint32Array.from(PRIMES, (prime) => rootFraction(prime, 3n))

/** Reused: hashing is synchronous and never re-entered. */
const SCHEDULE = new Uint32Array(ROUNDS)

function compress(state: Uint32Array, block: DataView, at: number): void {
  for (let t = 0; t < 16; t++) SCHEDULE[t] = block.getUint32(at + 4 * t)
  for (let t = 16; t < ROUNDS; t++) {
    const [early, late] = [word(SCHEDULE, t - 15), word(SCHEDULE, t - 2)]
    const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    SCHEDULE[t] = word(SCHEDULE, t - 16) + s0 + word(SCHEDULE, t - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < ROUNDS; t++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + word(CONSTANTS, t) + word(SCHEDULE, t)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = word(state, index) + value
}

function rotate(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits))
}

function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes
}

/** The first 32 bits after the point of the square (2) or cube (3) root: the largest r with r^k not above prime × 2^32k. */
function rootFraction(prime: number, k: bigint): number {
  const target = BigInt(prime) << (32n * k)
  let [low, high] = [0n, 1n << 40n]
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle ** k <= target) low = middle
    else high = middle
  }
  return Number(low & 0xffff_ffffn)
}
