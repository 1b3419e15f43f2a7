import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret at the moment it is made: shown once, and what is kept of it. */
export interface MadeSecret {
  readonly secret: string
  readonly hash: string
}

/** As strong as the hash it is kept under; nobody types it. */
const TOKEN_BYTES = 32

/** A session token: 256 random bits in base64url. Only the hash is kept. */
export function makeSessionToken(): MadeSecret {
  const secret = randomBytes(TOKEN_BYTES).toString('base64url')
  return { secret, hash: hashSecret(secret) }
}

/** The SHA-256, in hexadecimal, under which a random secret is kept. Not for passwords. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function isSameHash(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}
