import { randomBytes } from 'node:crypto'
import { hashSecret, type MadeSecret } from './secret.ts'

/** Crockford's letters: without I, L, O and U, which people misread. 5 bits each. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP_LETTERS = 4
/** 80 bits: beyond guessing, and beyond searching even when its fast hash is known. */
const BACKUP_GROUPS = 4
/** 100 bits: it makes an administrator. */
const ONE_TIME_GROUPS = 5
const BACKUP_CODES = 10
/** Giving a role needs a second person, so the first day needs two administrators. */
export const SET_UP_CODES = 2
/** Time to hand the codes to two people, over a weekend. */
export const SET_UP_CODE_HOURS = 72
/** No code that we make is longer, with any spacing a person may type. */
const TYPED_LENGTH_MAX = 100

/** Ten back-up codes, `XXXX-XXXX-XXXX-XXXX`. */
export function makeBackupCodes(): readonly MadeSecret[] {
  return Array.from({ length: BACKUP_CODES }, () => makeCode(BACKUP_GROUPS))
}

/** A code for set-up or recovery, `XXXX-XXXX-XXXX-XXXX-XXXX`. */
export function makeOneTimeCode(): MadeSecret {
  return makeCode(ONE_TIME_GROUPS)
}

/**
 * The hash to look a typed code up by: case, spaces and hyphens do not matter, O is 0, I and L are 1. Null when it is no code.
 */
export function hashTypedCode(typed: string): string | null {
  if (typed.length > TYPED_LENGTH_MAX) return null
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{16,20}$/.test(letters) ? hashSecret(letters) : null
}

function makeCode(groups: number): MadeSecret {
  const letters = [...randomBytes(groups * GROUP_LETTERS)].map((byte) => LETTERS.charAt(byte % LETTERS.length)).join('')
  const written = letters.match(/.{4}/g) ?? []
  return { secret: written.join('-'), hash: hashSecret(letters) }
}
