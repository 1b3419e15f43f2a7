import { randomBytes } from 'node:crypto'
import { hashSecret } from './secret.ts'

/** What every key begins with, so that scanners of leaked secrets know one. */
const BRAND = 'hfk'
/** The part that is kept in clear: a key is found and named by it. 40 bits. */
const PREFIX_BYTES = 5
const SECRET_BYTES = 32
const SHAPE = /^hfk_([0-9a-f]{10})_[A-Za-z0-9_-]{43}$/

export interface MadeMachineKey {
  /** The whole key, shown once. */
  readonly key: string
  readonly prefix: string
  readonly hash: string
}

/** A key for a program: `hfk_PREFIX_SECRET`. */
export function makeMachineKey(): MadeMachineKey {
  const prefix = randomBytes(PREFIX_BYTES).toString('hex')
  const key = `${BRAND}_${prefix}_${randomBytes(SECRET_BYTES).toString('base64url')}`
  return { key, prefix, hash: hashSecret(key) }
}

/** What to look a presented key up by, or null when it is none of ours. */
export function readMachineKey(presented: string): { readonly prefix: string; readonly hash: string } | null {
  const [key, prefix] = SHAPE.exec(presented) ?? []
  return key === undefined || prefix === undefined ? null : { prefix, hash: hashSecret(key) }
}
