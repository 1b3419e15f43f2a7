/** The parameters of an Argon2id hash, as RFC 9106 names them. */
export interface Argon2idHash {
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
  readonly salt: Uint8Array<ArrayBuffer>
  readonly tag: Uint8Array<ArrayBuffer>
}

/** Version 1.3 of Argon2, the one that RFC 9106 describes. */
const VERSION = 19
// What a stored hash may ask for at most: a damaged or planted row must not take the server's memory or time.
const MEMORY_KIB_MAX = 256 * 1024
const PASSES_MAX = 16
const LANES_MAX = 16

const SHAPE = /^\$argon2id\$v=19\$m=(\d{1,9}),t=(\d{1,3}),p=(\d{1,3})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/

/** Writes the PHC string: `$argon2id$v=19$m=65536,t=3,p=4$SALT$TAG`, base64 without padding. */
export function writePhc({ memoryKib, passes, lanes, salt, tag }: Argon2idHash): string {
  return `$argon2id$v=${VERSION}$m=${memoryKib},t=${passes},p=${lanes}$${base64(salt)}$${base64(tag)}`
}

/** Reads what `writePhc` wrote; null for anything else, or for parameters beyond the limits. */
export function readPhc(text: string): Argon2idHash | null {
  const [, memory, time, parallel, salt = '', tag = ''] = SHAPE.exec(text) ?? []
  const [memoryKib, passes, lanes] = [Number(memory), Number(time), Number(parallel)]
  const isWithin =
    lanes >= 1 &&
    lanes <= LANES_MAX &&
    passes >= 1 &&
    passes <= PASSES_MAX &&
    memoryKib >= 8 * lanes &&
    memoryKib <= MEMORY_KIB_MAX
  if (!isWithin) return null
  return { memoryKib, passes, lanes, salt: bytes(salt), tag: bytes(tag) }
}

function base64(data: Uint8Array): string {
  return Buffer.from(data).toString('base64').replace(/=+$/, '')
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
