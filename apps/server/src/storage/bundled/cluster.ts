import { randomBytes } from 'node:crypto'
import { appendFile, chmod, chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, Refused } from '../refusal.ts'
import type { Account } from './account.ts'
import type { DataFolder } from './folder.ts'
import type { ProgramFolder } from './program.ts'
import { lastLines, run } from './run.ts'

/** The role and the database; one word for both, and for the account that may run them. */
export const DATABASE_NAME = 'holdfast'

const INITDB_MS_MAX = 300_000 // half a second on a quiet machine; a busy one with a slow disk is given time
const VERSION_MS_MAX = 20_000
const PASSWORD_BYTES = 32

/**
 * Room for a journal of millions of facts; the operator may change them in `postgresql.conf`. Memory is taken as it is used. Between
 * checkpoints the first change of a page is logged whole, so that fewer checkpoints are less to write, and more to go through after
 * a crash: some seconds.
 */
const CONFIGURATION = `
# Holdfast: room for a journal of millions of facts
shared_buffers = 256MB
max_wal_size = 4GB
checkpoint_timeout = 15min
`

/** Makes the database when there is none, whole or not at all: it gets its name when it is complete. */
export async function makeCluster(program: ProgramFolder, folder: DataFolder, account: Account | null): Promise<void> {
  if (await exists(folder.database)) return await refuseOtherVersion(program, folder)
  const making = `${folder.database}.making`
  const secret = `${folder.database}.secret`
  await rm(making, { recursive: true, force: true })
  const password = randomBytes(PASSWORD_BYTES).toString('base64url')
  await writeSecret(folder.password, password)
  await writeSecret(secret, password)
  try {
    await mkdir(making, { mode: 0o700 })
    if (account !== null) {
      await chown(making, account.uid, account.gid)
      await chown(secret, account.uid, account.gid)
    }
    const args = ['-D', making, '-U', DATABASE_NAME, '-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums']
    const asking = ['-A', 'scram-sha-256', `--pwfile=${secret}`, '--no-instructions']
    const { status, said } = await run(join(program, 'initdb'), [...args, ...asking], account, INITDB_MS_MAX)
    if (status !== 0) {
      throw new Refused('database-not-starting', `The database in ${folder.path} could not be made: ${lastLines(said)}`)
    }
    await appendFile(join(making, 'postgresql.conf'), CONFIGURATION, { flush: true })
    await rename(making, folder.database)
    await syncFolder(folder.home)
  } finally {
    await rm(secret, { force: true })
  }
}

async function writeSecret(path: string, secret: string): Promise<void> {
  await rm(path, { force: true })
  await writeFile(path, `${secret}\n`, { mode: 0o600, flag: 'wx', flush: true })
  await chmod(path, 0o600)
}

async function refuseOtherVersion(program: ProgramFolder, folder: DataFolder): Promise<void> {
  const made = (await readFile(join(folder.database, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  const { said } = await run(join(program, 'postgres'), ['--version'], null, VERSION_MS_MAX)
  const major = /(\d+)\.\d+/.exec(said)?.[1] ?? ''
  if (made === major) return
  throw new Refused(
    'database-other-version',
    `The database in ${folder.path} is of PostgreSQL ${made || 'unknown'}, and this Holdfast brings ${major}; ` +
      'make a backup with the Holdfast that wrote it and restore that into a new folder.',
  )
}

export async function readPassword(folder: DataFolder): Promise<string> {
  const password = (await readFile(folder.password, 'utf8').catch(() => '')).trim()
  if (password !== '') return password
  throw new Refused(
    'password-missing',
    `${folder.password} is not there or cannot be read; bring it back from your copy of the data folder.`,
  )
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    (cause: unknown) => {
      if (codeOf(cause) === 'ENOENT') return false
      throw cause
    },
  )
}

/** Makes a new name in a folder survive a loss of power. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
