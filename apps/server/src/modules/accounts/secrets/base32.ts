const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base32 of RFC 4648, section 6, without padding: how authenticator apps are given a secret. */
export function toBase32(data: Uint8Array): string {
  let [text, held, bits] = ['', 0, 0]
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xfff
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS.charAt((held >> (bits - 5)) & 31)
  }
  return bits === 0 ? text : text + LETTERS.charAt((held << (5 - bits)) & 31)
}
