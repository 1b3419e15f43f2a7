import { codeOf, Refused, type StorageRefusalCode } from './refusal.ts'

/** What PostgreSQL's five-character states and the system's error names mean to us. Appendix A of its manual lists the states. */
const MEANING: Readonly<Record<string, StorageRefusalCode>> = {
  // class 08, 57P: the connection or the server went away
  '08000': 'connection-lost',
  '08003': 'connection-lost',
  '08006': 'connection-lost',
  '57P01': 'connection-lost',
  '57P02': 'connection-lost',
  '25P03': 'connection-lost',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  // it was never there
  '08001': 'database-unreachable',
  '08004': 'database-unreachable',
  '57P03': 'database-unreachable',
  ECONNREFUSED: 'database-unreachable',
  ENOENT: 'database-unreachable',
  ENOTFOUND: 'database-unreachable',
  EAI_AGAIN: 'database-unreachable',
  EHOSTUNREACH: 'database-unreachable',
  ENETUNREACH: 'database-unreachable',
  ETIMEDOUT: 'database-unreachable',
  EACCES: 'database-unreachable',
  '28P01': 'password-refused',
  '28000': 'password-refused',
  '3D000': 'database-missing',
  // resources
  '53100': 'disk-full',
  '53300': 'too-many-connections',
  '25006': 'database-read-only',
  // two at once
  '40001': 'contention',
  '40P01': 'contention',
  '55P03': 'contention',
  '57014': 'time-limit',
  '23505': 'conflict',
}

const SENTENCE: Readonly<Partial<Record<StorageRefusalCode, string>>> = {
  'connection-lost': 'was lost; nothing was written. Try again',
  'database-unreachable': 'does not answer; start it, or correct the address',
  'password-refused': 'does not accept the user or the password; correct them',
  'database-missing': 'is not there; create it',
  'disk-full': 'has no room on its disk; nothing was written. Free some space',
  'too-many-connections': 'has no connection free; try again, or let it take more',
  'database-read-only': 'takes no writes (a standby, or set read-only); give the address of the primary',
  contention: 'was busy with other writers until the retries ran out; nothing was written. Try again',
  'time-limit': 'took longer than its limit and was stopped; nothing was written',
  conflict: 'already holds a row with that key; nothing was written',
}

/** pg gives these no code: they are recognised by the words of pg 8. */
const WORDS: readonly (readonly [RegExp, StorageRefusalCode])[] = [
  [/^timeout exceeded when trying to connect/, 'too-many-connections'], // of our own pool
  [/Connection terminated|Client has encountered a connection error|Client was closed/, 'connection-lost'],
  [/timeout expired/, 'database-unreachable'],
  [/SASL|password must be a string/, 'password-refused'],
  [/does not support SSL|self-signed certificate|certificate/, 'database-unreachable'],
]

/** The refusal for a failure of the database or the way to it; null when it is a fault of our own program. */
export function failureOf(cause: unknown, name: string): Refused | null {
  const code = meaningOf(cause)
  if (code === null) return null
  const constraint: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'constraint') : undefined
  const said = `The database ${name} ${SENTENCE[code] ?? code}.`
  return new Refused(code, said, typeof constraint === 'string' ? constraint : null)
}

/** Serialisation failures and deadlocks: the same transaction, run again, may well pass. */
export function mayPassWhenRepeated(cause: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(cause))
}

function meaningOf(cause: unknown): StorageRefusalCode | null {
  const known = MEANING[codeOf(cause)]
  if (known !== undefined) return known
  // A name with several addresses fails once for each; they all say the same in other words.
  if (cause instanceof AggregateError) return meaningOf(cause.errors[0])
  if (!(cause instanceof Error)) return null
  return WORDS.find(([words]) => words.test(cause.message))?.[1] ?? null
}
