import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isJurisdiction, type Jurisdiction } from '../ids.ts'

/** Where the logs of a data folder lie. */
export interface LogFolder {
  /** Tiles and checkpoints: a plain web server may serve it. */
  readonly published: string
  /** Keys and memory of the signer: best on another machine, or under another account. */
  readonly signer: string
  /** The first part of each origin: no other log has it. */
  readonly name: string
  /** It was made just now. */
  readonly isNew: boolean
}

const NAME_BYTES = 6
const NAME = /^[a-z0-9.-]{1,200}$/

/** Made at the first start, and kept: a log never changes its name. */
export async function openLogFolder(dataFolder: string): Promise<LogFolder> {
  const published = join(dataFolder, 'log')
  await mkdir(published, { recursive: true })
  const path = join(published, 'name')
  const made = `holdfast-${randomBytes(NAME_BYTES).toString('hex')}`
  const isNew = await writeFile(path, `${made}\n`, { flag: 'wx' }).then(
    () => true,
    (cause: unknown) => {
      if (!isThere(cause)) throw cause
      return false
    },
  )
  const name = (await readFile(path, 'utf8')).trim()
  if (!NAME.test(name)) throw new Error(`${path} does not hold the name of a log: restore it from a copy`)
  return { published, signer: join(dataFolder, 'signer'), name, isNew }
}

/** Jurisdictions of which something was published. */
export async function publishedJurisdictions({ published }: LogFolder): Promise<readonly Jurisdiction[]> {
  return (await readdir(published)).filter(isJurisdiction)
}

function isThere(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && Reflect.get(cause, 'code') === 'EEXIST'
}
