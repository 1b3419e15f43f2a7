import { readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { codeOf, Refused } from '../refusal.ts'

export interface FolderLock {
  release(): void
}

const SQLITE_BUSY = 5

/**
 * Holds the data folder for this process. The operating system frees the lock when the process ends, however it ends, so there
 * is no stale lock and no guessing from process numbers. Node has no file locks of its own; SQLite, which it carries, takes
 * them on every platform and also tells two openers within one process apart. The file stays empty.
 */
export function lockFolder(folder: string, lockFile: string): FolderLock {
  const holderFile = `${lockFile}.holder`
  let held: DatabaseSync | null = null
  try {
    makeFile(lockFile)
    held = new DatabaseSync(lockFile, { timeout: 0 })
    held.exec('begin exclusive')
    writeFileSync(holderFile, `${process.pid}\n`)
    const database = held
    return { release: () => database.close() }
  } catch (cause) {
    held?.close()
    const isBusy = cause instanceof Error && Reflect.get(cause, 'errcode') === SQLITE_BUSY
    if (!isBusy) {
      const said = cause instanceof Error ? cause.message : String(cause)
      throw new Refused(
        'data-folder-unwritable',
        `The data folder ${folder} cannot be locked: ${said}. Make it writable.`,
      )
    }
    throw new Refused(
      'data-folder-in-use',
      `The data folder ${folder} is open in another Holdfast${holder(holderFile)}; stop that one or give another folder.`,
    )
  }
}

/** Who wrote its number last; a help for people, never a reason to decide. */
function holder(file: string): string {
  try {
    const pid = /^\d{1,10}$/m.exec(readFileSync(file, 'utf8'))?.[0]
    return pid === undefined ? '' : ` (process ${pid})`
  } catch {
    return ''
  }
}

/**
 * Made for us alone: whoever may read it could hold it. An existing file is not opened, for closing a second handle to it would
 * free the lock of this process.
 */
function makeFile(path: string): void {
  try {
    writeFileSync(path, '', { flag: 'wx', mode: 0o600 })
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause
  }
}
