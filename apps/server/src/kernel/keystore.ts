import { createHash, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyStore } from './sealed.ts'

const KEY_BYTES = 32

/** Keys as files, one a subject, in a folder that no backup of the database holds: what is deleted here is forgotten. */
export class FileKeyStore implements KeyStore {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async keyFor(subject: string): Promise<Uint8Array> {
    const known = await this.keyOf(subject)
    if (known !== null) return known
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const path = this.#path(subject)
    const beside = `${path}.${randomBytes(8).toString('hex')}`
    const file = await open(beside, 'wx', 0o600)
    try {
      await file.writeFile(randomBytes(KEY_BYTES))
      await file.sync()
    } finally {
      await file.close()
    }
    // Two who make the same key at once: the first stays, and both use it.
    await link(beside, path).catch((cause: unknown) => {
      if (codeOf(cause) !== 'EEXIST') throw cause
    })
    await rm(beside)
    const made = await this.keyOf(subject)
    if (made === null) throw new Error('a key is not there after it was made')
    return made
  }

  async keyOf(subject: string): Promise<Uint8Array | null> {
    try {
      const key = await readFile(this.#path(subject))
      if (key.length !== KEY_BYTES) throw new Error('a key file is cut off: restore it from the copy of the key folder')
      return key
    } catch (cause) {
      if (codeOf(cause) === 'ENOENT') return null
      throw cause
    }
  }

  async destroy(subject: string): Promise<void> {
    await rm(this.#path(subject), { force: true })
  }

  /** The name of a file tells nothing of whom it is for. */
  #path(subject: string): string {
    return join(this.#folder, `${createHash('sha256').update(subject).digest('hex')}.key`)
  }
}

function codeOf(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : undefined
}
