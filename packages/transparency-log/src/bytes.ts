const ENCODER = new TextEncoder()
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

export function utf8(text: string): Uint8Array {
  return ENCODER.encode(text)
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Nothing here is secret: what is compared are hashes that anybody may compute. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}

/** RFC 4648 section 4 with padding. One text for one value: no white space, no stray bits at the end. */
export function decodeBase64(text: string): Uint8Array | null {
  if (!BASE64.test(text)) return null
  try {
    return Uint8Array.fromBase64(text, { lastChunkHandling: 'strict' })
  } catch {
    return null // the only thing left to go wrong is the last chunk
  }
}

export function encodeBase64(bytes: Uint8Array): string {
  return bytes.toBase64()
}

/** ASCII decimal without leading zeros, up to the largest whole number that a double holds; null for anything else. */
export function parseDecimal(text: string): number | null {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return null
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : null
}

/** Eight bytes, most significant first. */
export function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value))
  return bytes
}

/** The whole number in eight bytes, most significant first; null when a double does not hold it. */
export function readU64(bytes: Uint8Array): number | null {
  const value = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0))
  return Number.isSafeInteger(value) ? value : null
}

export function readU32(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
}

export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}
