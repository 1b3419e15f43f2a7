import { accept, refuse, type Result } from '../result.ts'

/** Why the storage said no. Codes are stable and explained in the README beside this file; messages are for people. */
export type StorageRefusalCode =
  | 'platform-unsupported'
  | 'program-missing'
  | 'program-unrunnable'
  | 'data-folder-unwritable'
  | 'data-folder-foreign'
  | 'data-folder-moved'
  | 'data-folder-unreachable'
  | 'data-folder-other-owner'
  | 'data-folder-in-use'
  | 'data-folder-not-running'
  | 'socket-folder-unsafe'
  | 'password-missing'
  | 'password-refused'
  | 'database-other-version'
  | 'database-stuck'
  | 'database-not-starting'
  | 'database-url-malformed'
  | 'database-unreachable'
  | 'database-missing'
  | 'database-too-old'
  | 'database-not-durable'
  | 'database-encoding'
  | 'database-read-only'
  | 'migration-edited'
  | 'migration-unknown'
  | 'migration-failed'
  | 'migration-waiting'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'conflict'
  | 'passphrase-short'
  | 'backup-file-exists'
  | 'backup-file-unusable'
  | 'backup-passphrase'
  | 'backup-damaged'
  | 'backup-foreign'
  | 'restore-not-empty'
  | 'restore-mismatch'

export interface StorageRefusal {
  readonly code: StorageRefusalCode
  /** What happened, where, and what to do. Never holds a password, a passphrase or the text of a statement. */
  readonly message: string
  /** Of a conflict: the name of the unique key that was already taken. Else null. */
  readonly constraint: string | null
}

/** How a refusal travels inside this folder; `answering` turns it into a result at the border. */
export class Refused extends Error {
  readonly refusal: StorageRefusal
  constructor(code: StorageRefusalCode, message: string, constraint: string | null = null) {
    super(message)
    this.refusal = { code, message, constraint }
  }
}

/** Runs a step; what it refused becomes the answer, anything else is a fault of ours and is thrown on. */
export async function answering<Value>(step: () => Promise<Value>): Promise<Result<Value, StorageRefusal>> {
  try {
    return accept(await step())
  } catch (cause) {
    if (cause instanceof Refused) return refuse(cause.refusal)
    throw cause
  }
}

/** The `code` of a failure of the system or of the database (`ENOENT`, `53100`), or the empty text. */
export function codeOf(cause: unknown): string {
  const code: unknown = typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined
  return typeof code === 'string' ? code : ''
}
