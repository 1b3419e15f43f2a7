import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  bundlePath,
  decodeBundle,
  parseSignedCheckpoint,
  TILE_WIDTH,
  tilePath,
  type BundleAddress,
  type ReadTiles,
  type SignedCheckpoint,
} from '@holdfast/transparency-log'
import type { Jurisdiction } from '../ids.ts'

/**
 * The published log of a jurisdiction, as the files that C2SP tlog-tiles names: a plain web server, or a stick, can serve them.
 */
export class LogFiles {
  readonly #folder: string

  constructor(logFolder: string, jurisdiction: Jurisdiction) {
    this.#folder = join(logFolder, jurisdiction)
  }

  /** Null: there is none. */
  async read(path: string): Promise<Uint8Array | null> {
    try {
      return await readFile(join(this.#folder, path))
    } catch (cause) {
      if (isMissing(cause)) return null
      throw cause
    }
  }

  /** All of a file or nothing, and on the disk when it answers: what a checkpoint states must be there after a crash. */
  async write(path: string, bytes: Uint8Array | string): Promise<void> {
    const target = join(this.#folder, path)
    await mkdir(dirname(target), { recursive: true })
    const beside = `${target}.new`
    const file = await open(beside, 'w', 0o644)
    try {
      await file.writeFile(bytes)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(beside, target)
  }

  /** A full tile or bundle takes the place of the partial ones before it. */
  async writeFull(path: string, bytes: Uint8Array): Promise<void> {
    await this.write(path, bytes)
    await rm(join(this.#folder, `${path}.p`), { recursive: true, force: true })
  }

  /** When the checkpoint was published, or cosigned last; null before the first. */
  async checkpointAt(): Promise<Temporal.Instant | null> {
    const file = await stat(join(this.#folder, CHECKPOINT)).catch(() => null)
    return file === null ? null : Temporal.Instant.fromEpochMilliseconds(Math.floor(file.mtimeMs))
  }

  /** The latest checkpoint, unverified; null before the first. */
  async checkpoint(): Promise<{ readonly text: string; readonly signed: SignedCheckpoint } | null> {
    const bytes = await this.read(CHECKPOINT)
    if (bytes === null) return null
    const text = Buffer.from(bytes).toString('utf8')
    const signed = parseSignedCheckpoint(text)
    if (!signed.ok) throw new Error(`the checkpoint in ${this.#folder} is damaged: ${signed.refusal.message}`)
    return { text, signed: signed.value }
  }

  async writeCheckpoint(text: string): Promise<void> {
    await this.write(CHECKPOINT, text)
  }

  /** The public key that checkpoints are signed with, for whoever has no better source; null before the first publication. */
  async key(): Promise<string | null> {
    const bytes = await this.read(KEY)
    return bytes === null ? null : Buffer.from(bytes).toString('utf8').trim()
  }

  async writeKey(key: string): Promise<void> {
    await this.write(KEY, `${key}\n`)
  }

  /**
   * The first `width` entries of a bundle; null where it is missing or damaged. After a crash the full bundle may stand in the place
   * of a partial one already, before any checkpoint speaks of it.
   */
  async entries({ index, width }: BundleAddress): Promise<readonly Uint8Array[] | null> {
    const full = bundlePath({ index, width: TILE_WIDTH })
    const bytes = (await this.read(bundlePath({ index, width }))) ?? (await this.read(full))
    const read = bytes === null ? null : decodeBundle(bytes)
    return read !== null && read.ok && read.value.length >= width ? read.value.slice(0, width) : null
  }

  readonly tiles: ReadTiles = (tiles) =>
    Promise.all(
      tiles.map(
        async (tile) =>
          (await this.read(tilePath(tile))) ?? (await this.read(tilePath({ ...tile, width: TILE_WIDTH }))),
      ),
    )
}

const CHECKPOINT = 'checkpoint'
const KEY = 'key'

function isMissing(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && Reflect.get(cause, 'code') === 'ENOENT'
}
