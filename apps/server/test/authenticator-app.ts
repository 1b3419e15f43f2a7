import { stepAt, totpOf } from '../src/modules/accounts/secrets/totp.ts'

/** As an app that read the QR code: base32 (RFC 4648, 6) to bytes, then the code of the time. */
export function codeOf(address: string, now: Temporal.Instant): string {
  const letters = new URL(address).searchParams.get('secret') ?? ''
  const bits = Array.from(letters, (one) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return totpOf(
    Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2)),
    stepAt(now),
    6,
    'sha1',
  )
}
