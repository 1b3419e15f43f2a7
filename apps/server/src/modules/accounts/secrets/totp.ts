import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { accept, refuse, type Result } from '../../../result.ts'
import type { Refusal } from '../../../kernel/decision.ts'
import { toBase32 } from './base32.ts'

// RFC 6238 leaves these open; authenticator apps understand these for sure.
const STEP_SECONDS = 30
const DIGITS = 6
const ALGORITHM = 'sha1'
/** RFC 4226, 4 (R6): 160 bits are recommended. */
const SECRET_BYTES = 20
/** RFC 6238, 5.2 allows one step for delay; one more ahead for a telephone whose clock is fast. */
const STEPS_AROUND = 1

export type TotpRefusalCode = 'totp-malformed' | 'totp-wrong' | 'totp-replayed'

export interface TotpCheck {
  readonly secret: Uint8Array
  readonly typed: string
  readonly now: Temporal.Instant
  /** The step of the last code that was accepted for this secret, null when none was. */
  readonly lastStep: number | null
}

export function makeTotpSecret(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(SECRET_BYTES))
}

/** The address that an authenticator app reads from a QR code. */
export function totpAddress(secret: Uint8Array, issuer: string, signInName: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(signInName)}`
  const query = `secret=${toBase32(secret)}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`
  return `otpauth://totp/${label}?${query}`
}

/**
 * Accepts a code of now or one step around, once. The accepted step must be kept as the next `lastStep`, in the same
 * transaction.
 */
export function checkTotp({ secret, typed, now, lastStep }: TotpCheck): Result<number, Refusal<TotpRefusalCode>> {
  const code = typed.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return refuse({ code: 'totp-malformed', message: 'Type the six digits of the app.' })
  const current = stepAt(now)
  // All steps are compared, whichever fits: the time taken does not tell.
  const fitting = stepsAround(current).filter((step) => isSame(totpOf(secret, step, DIGITS, ALGORITHM), code))
  if (fitting.length === 0) return refuse({ code: 'totp-wrong', message: 'This is not the code of this time.' })
  const fresh = fitting.find((step) => lastStep === null || step > lastStep)
  return fresh === undefined
    ? refuse({ code: 'totp-replayed', message: 'This code was used. Wait for the next.' })
    : accept(fresh)
}

/** The number of the step that an instant lies in. */
export function stepAt(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1000 / STEP_SECONDS)
}

/** The code of a step (RFC 6238, 4; truncated as RFC 4226, 5.3). */
export function totpOf(
  secret: Uint8Array,
  step: number,
  digits: number,
  algorithm: 'sha1' | 'sha256' | 'sha512',
): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac(algorithm, secret).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 0xf
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

function stepsAround(current: number): readonly number[] {
  return Array.from({ length: 2 * STEPS_AROUND + 1 }, (_, index) => current - STEPS_AROUND + index).filter(
    (step) => step >= 0,
  )
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
