import { randomBytes } from 'node:crypto'
import { chmod, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { codeOf, Refused } from '../refusal.ts'
import type { Account } from './account.ts'
import { makeFolders } from './make-folders.ts'
import { run } from './run.ts'

/** What lies where in a data folder. */
export interface DataFolder {
  readonly path: string
  /** Marks the folder as ours; held while it is open. */
  readonly lock: string
  /** What the account of the database must reach: the folder itself, or one of the machine's when it cannot reach that. */
  readonly home: string
  /** PostgreSQL's own folder, of the account that runs it. */
  readonly database: string
  /** The password of the database, for us alone. */
  readonly password: string
  readonly log: string
  /** A copy of PostgreSQL, made only when its account cannot read the original. */
  readonly program: string
}

/** Where an installation of the whole machine keeps its things; every account may pass through it. */
const MACHINE_FOLDER = '/var/lib/holdfast'
const MARK = 'holdfast.lock'
const PASS_THROUGH = 0o711
const OURS_ALONE = 0o700
const SHELL_TIMEOUT_MS = 10_000

/** In the data folder, when the database lies elsewhere: where. */
const PLACE = 'database.place'
/** In that other place: whose database it is. */
const OWNER = 'data-folder'
const PLACE_BYTES = 9

export function layoutOf(path: string, home: string = path): DataFolder {
  return {
    path,
    home,
    lock: join(path, MARK),
    database: join(home, 'database'),
    password: join(path, 'database.password'),
    log: join(path, 'database.log'),
    program: join(home, 'program'),
  }
}

/** The layout of a folder that may have been opened before. */
export async function layoutAt(path: string): Promise<DataFolder> {
  const place = (await readFile(join(path, PLACE), 'utf8').catch(() => '')).trim()
  return layoutOf(path, place === '' ? path : place)
}

/**
 * The folder when none was named: one of that name where we stand, or in the machine's folder when root stands in a place that the
 * account of the database cannot reach.
 */
export async function defaultDataFolder(here: string, account: Account | null, name: string): Promise<string> {
  return join((await canReach(here, account)) ? here : MACHINE_FOLDER, name)
}

/** Makes the folder, or takes an empty one or one of ours. Anything else is somebody's and is left alone. */
export async function takeFolder(named: string): Promise<DataFolder> {
  const asked = resolve(named)
  try {
    await makeFolders(asked, PASS_THROUGH)
    const folder = await layoutAt(await realpath(asked))
    await refuseOtherOwner(folder)
    const found = await readdir(folder.path)
    if (found.length > 0 && !found.includes(MARK)) {
      throw new Refused(
        'data-folder-foreign',
        `The folder ${asked} holds other files and no ${MARK}; give an empty folder or one that Holdfast made.`,
      )
    }
    return folder
  } catch (cause) {
    if (cause instanceof Refused) throw cause
    throw new Refused(
      'data-folder-unwritable',
      `The data folder ${asked} cannot be used (${codeOf(cause)}); give a folder that this account may write.`,
    )
  }
}

/** Before anything is written: a database of another account is not ours to start. */
async function refuseOtherOwner(folder: DataFolder): Promise<void> {
  const me = process.getuid?.()
  const owner = await stat(folder.database).catch(() => null)
  if (owner === null || me === undefined || (me === 0 ? owner.uid !== 0 : owner.uid === me)) return
  throw new Refused(
    'data-folder-other-owner',
    me === 0
      ? `The database in ${folder.path} belongs to root, whom PostgreSQL refuses to serve; give the folder 'database' to another account.`
      : `The database in ${folder.path} belongs to another account (user number ${owner.uid}); run Holdfast as that account.`,
  )
}

/**
 * Opens the folder to the account of the database, no wider than needed. Where a folder above it is closed to that account (a
 * checkout below root's home, for instance) a new database is put into a folder of the machine.
 */
export async function admit(
  folder: DataFolder,
  account: Account | null,
  say: (line: string) => void,
): Promise<DataFolder> {
  await chmod(folder.path, account === null ? OURS_ALONE : PASS_THROUGH)
  if (folder.home !== folder.path) await refuseMoved(folder)
  if (await canReach(folder.home, account)) return folder
  const isNew = await stat(folder.database).then(
    () => false,
    () => true,
  )
  if (isNew && folder.home === folder.path) return await placeElsewhere(folder, account, say)
  throw unreachable(folder.home, account)
}

async function placeElsewhere(
  { path }: DataFolder,
  account: Account | null,
  say: (line: string) => void,
): Promise<DataFolder> {
  const home = join(MACHINE_FOLDER, 'databases', randomBytes(PLACE_BYTES).toString('hex'))
  await makeFolders(home, PASS_THROUGH)
  if (!(await canReach(home, account))) throw unreachable(path, account)
  await writeFile(join(home, OWNER), `${path}\n`, { flush: true })
  await writeFile(join(path, PLACE), `${home}\n`, { flush: true })
  say(`The account of the database cannot reach ${path}: the database lies in ${home}.`)
  return layoutOf(path, home)
}

/** A data folder that was copied still names the database of the first: two would serve one. */
async function refuseMoved({ path, home }: DataFolder): Promise<void> {
  const owner = (await readFile(join(home, OWNER), 'utf8').catch(() => '')).trim()
  if (owner === path) return
  throw new Refused(
    'data-folder-moved',
    `The database of ${path} lies in ${home} and belongs to ${owner === '' ? 'no folder' : owner}; move that back, or restore a backup.`,
  )
}

function unreachable(path: string, account: Account | null): Refused {
  return new Refused(
    'data-folder-unreachable',
    `The account that runs the database (user number ${account?.uid}) cannot reach ${path}, because a folder above ` +
      `it is closed to others; give a data folder such as ${join(MACHINE_FOLDER, 'data')}.`,
  )
}

/** Asked of the system itself, as that account: modes, access lists and mounts all count. */
async function canReach(path: string, account: Account | null): Promise<boolean> {
  if (account === null) return true
  const { status } = await run('/bin/sh', ['-c', 'cd "$1"', 'sh', path], account, SHELL_TIMEOUT_MS)
  return status === 0
}
