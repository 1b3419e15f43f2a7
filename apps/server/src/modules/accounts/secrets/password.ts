import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { accept, refuse, type Result } from '../../../result.ts'
import type { Refusal } from '../../../kernel/decision.ts'
import { isGuessable } from './guessable.ts'
import { readPhc, writePhc, type Argon2idHash } from './phc.ts'

// The second recommended option of RFC 9106, section 4: for machines that cannot spare 2 GiB for one sign-in. Node hashes on
// its pool of four threads, so that 256 MiB is the most that sign-ins take at once.
const MEMORY_KIB = 64 * 1024
const PASSES = 3
const LANES = 4
const SALT_BYTES = 16
const TAG_BYTES = 32

/** NIST SP 800-63B-4, 3.1.1.2: a password that may be the only factor. */
const PASSWORD_CHARACTERS_MIN = 15
/** Long enough for any passphrase; an upper limit, because hashing begins with reading all of it. */
export const PASSWORD_CHARACTERS_MAX = 256

export type PasswordRefusalCode = 'password-malformed' | 'password-too-short' | 'password-too-long' | 'password-common'

export interface PasswordCheck {
  readonly isRight: boolean
  /** The password is right and its hash was made with other parameters than today's: hash it anew. */
  readonly isStale: boolean
}

/**
 * Hashes a new password.
 *
 * @param names of the person, which the password must not be made of
 * @returns the PHC string to keep, or why the password is not taken
 */
export async function hashPassword(
  password: string,
  names: readonly string[],
): Promise<Result<string, Refusal<PasswordRefusalCode>>> {
  const wrong = refusalOf(password, names)
  if (wrong !== null) return refuse(wrong)
  const salt = new Uint8Array(randomBytes(SALT_BYTES))
  const parameters = { memoryKib: MEMORY_KIB, passes: PASSES, lanes: LANES, salt, tag: new Uint8Array(TAG_BYTES) }
  return accept(writePhc({ ...parameters, tag: await derive(password, parameters) }))
}

/** Compares a password with a kept hash. A hash that cannot be read is a no, never an exception. */
export async function verifyPassword(password: string, phc: string): Promise<PasswordCheck> {
  const hash = readPhc(phc)
  if (hash === null || !password.isWellFormed() || lengthOf(password) > PASSWORD_CHARACTERS_MAX)
    return { isRight: false, isStale: false }
  const isRight = timingSafeEqual(await derive(password, hash), hash.tag)
  return { isRight, isStale: isRight && !isToday(hash) }
}

/** Takes as long as a real comparison: for names that nobody has, so that an answer's time does not tell names apart. */
export async function verifyNoPassword(password: string): Promise<PasswordCheck> {
  await verifyPassword(password, NOBODY)
  return { isRight: false, isStale: false }
}

const NOBODY = writePhc({
  memoryKib: MEMORY_KIB,
  passes: PASSES,
  lanes: LANES,
  salt: new Uint8Array(SALT_BYTES),
  tag: new Uint8Array(TAG_BYTES),
})

function refusalOf(password: string, names: readonly string[]): Refusal<PasswordRefusalCode> | null {
  if (!password.isWellFormed()) return { code: 'password-malformed', message: 'The password is not text.' }
  if (lengthOf(password) > PASSWORD_CHARACTERS_MAX)
    return { code: 'password-too-long', message: `Use at most ${PASSWORD_CHARACTERS_MAX} characters.` }
  if (lengthOf(password) < PASSWORD_CHARACTERS_MIN)
    return { code: 'password-too-short', message: `Use at least ${PASSWORD_CHARACTERS_MIN} characters: several words.` }
  if (isGuessable(normal(password), names))
    return { code: 'password-common', message: 'This is easily guessed. Use words that nobody would guess.' }
  return null
}

/** The same characters typed on different keyboards are the same password (NIST SP 800-63B-4, 3.1.1.2). */
function normal(password: string): string {
  return password.normalize('NFKC')
}

/** Characters, not UTF-16 units. Of a text beyond the limit only as much is counted as shows that it is. */
function lengthOf(password: string): number {
  return Array.from(normal(password.slice(0, 8 * PASSWORD_CHARACTERS_MAX))).length
}

function isToday({ memoryKib, passes, lanes, salt, tag }: Argon2idHash): boolean {
  return (
    memoryKib === MEMORY_KIB &&
    passes === PASSES &&
    lanes === LANES &&
    salt.length === SALT_BYTES &&
    tag.length === TAG_BYTES
  )
}

function derive(password: string, hash: Argon2idHash): Promise<Uint8Array<ArrayBuffer>> {
  const parameters = {
    message: normal(password),
    nonce: hash.salt,
    parallelism: hash.lanes,
    tagLength: hash.tag.length,
    memory: hash.memoryKib,
    passes: hash.passes,
  }
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, key) => (error === null ? resolve(new Uint8Array(key)) : reject(error)))
  })
}
