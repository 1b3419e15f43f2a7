import { chmod, chown, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { codeOnOpening, openFolder, serverOf, startWriter, temporaryFolder } from '../../../test/data-folders.ts'
import { accountFor } from './account.ts'
import { defaultDataFolder, layoutOf } from './folder.ts'
import { bundledPackage, runnableProgram } from './program.ts'
import { openBundled } from './open-bundled.ts'
import { run } from './run.ts'
import { socketFolderOf } from './socket.ts'

const isRoot = process.getuid?.() === 0
if (!isRoot) console.log('skipped: starting as root and lending an account: these tests do not run as root')

const folder = await temporaryFolder()
const data = join(folder, 'data')

async function settingsOf(dataFolder: string, names: readonly string[]): Promise<Record<string, string>> {
  const storage = await openFolder(dataFolder)
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name = any(${names})`.execute(storage.database)
  await storage.close()
  return Object.fromEntries(rows.map((row) => [row.name, row.setting]))
}

const DURABLE = {
  data_checksums: 'on',
  fsync: 'on',
  full_page_writes: 'on',
  listen_addresses: '',
  server_encoding: 'UTF8',
  synchronous_commit: 'on',
}

describe('a data folder', () => {
  test('is durable, listens on no network, and a statement cannot change that', async () => {
    expect(await settingsOf(data, Object.keys(DURABLE))).toEqual(DURABLE)
    const storage = await openFolder(data)
    await sql`alter system set fsync = off`.execute(storage.database)
    await sql`alter system set listen_addresses = '*'`.execute(storage.database)
    await storage.close()
    expect(await settingsOf(data, Object.keys(DURABLE))).toEqual(DURABLE)
  })

  test('is closed to other accounts, and its log holds no values', async () => {
    const storage = await openFolder(data)
    expect((await stat(join(data, 'socket'))).mode & 0o77).toBe(0)
    await sql`create table private (secret text primary key)`.execute(storage.database)
    await sql`insert into private values ('hidden-value')`.execute(storage.database)
    const again = sql`insert into private values ('hidden-value')`.execute(storage.database)
    await expect(again).rejects.toMatchObject({ code: '23505' })
    await storage.close()
    const log = await readFile(join(data, 'database.log'), 'utf8')
    expect(log).toContain('private_pkey')
    expect(log).not.toContain('hidden-value')
    const modes = await Promise.all(
      ['database', 'database.password', 'database.log', 'holdfast.lock'].map(
        async (name) => (await stat(join(data, name))).mode & 0o77,
      ),
    )
    expect(modes).toEqual([0, 0, 0, 0])
  })

  test('a first start that was cut off leaves nothing in the way', async () => {
    const cut = join(folder, 'cut')
    await mkdir(join(cut, 'database.making', 'base'), { recursive: true })
    await writeFile(join(cut, 'holdfast.lock'), '')
    expect(await codeOnOpening(cut)).toBe('open')
  })

  test('with a path too long for a socket works', async () => {
    const long = join(folder, 'l'.repeat(120))
    expect(await codeOnOpening(long)).toBe('open')
    await expect(stat(socketFolderOf(layoutOf(long)))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test.each([
    ['a folder with files of somebody', 'data-folder-foreign', () => folder],
    ['a file', 'data-folder-unwritable', () => join(data, 'database.log')],
    ['a place where nothing can be made', 'data-folder-unwritable', () => '/proc/holdfast/data'],
  ])('refuses %s', async (_, code, path) => {
    expect(await codeOnOpening(path())).toBe(code)
  })

  test('refuses a password that is not the one, and none', async () => {
    const file = join(data, 'database.password')
    await rename(file, `${file}.kept`)
    expect(await codeOnOpening(data)).toBe('password-missing')
    await writeFile(file, 'wrong', { mode: 0o600 })
    expect(await codeOnOpening(data)).toBe('password-refused')
    await rename(`${file}.kept`, file)
    expect(await codeOnOpening(data)).toBe('open')
  })

  test('refuses a database of another PostgreSQL', async () => {
    const file = join(data, 'database', 'PG_VERSION')
    const version = await readFile(file, 'utf8')
    await writeFile(file, '12\n')
    expect(await codeOnOpening(data)).toBe('database-other-version')
    await writeFile(file, version)
  })

  test('a database that cannot start says why', async () => {
    const file = join(data, 'database', 'postgresql.conf')
    const text = await readFile(file, 'utf8')
    await writeFile(file, `${text}\nno_such_setting = 1\n`)
    expect(await codeOnOpening(data)).toBe('database-not-starting')
    await writeFile(file, text)
    expect(await codeOnOpening(data)).toBe('open')
  })
})

const someone = { uid: 65_534, gid: 65_534 }
const program = await run(process.execPath, [join(import.meta.dirname, '..', 'refusal.ts')], someone, 20_000)
const canBeSomeone = isRoot && program.status === 0
if (isRoot && !canBeSomeone)
  console.log('skipped: starting as an ordinary user: this checkout is closed to other accounts')

test.runIf(canBeSomeone)(
  'an ordinary user runs it all as himself, and a folder that he may not write is refused',
  async () => {
    const own = join(folder, 'of-someone')
    await mkdir(own)
    expect((await startWriter(own, 0n, someone)).first).toBe('data-folder-unwritable')
    await chown(own, someone.uid, someone.gid)
    const writer = await startWriter(own, 0n, someone)
    expect(writer.first).toBe('open')
    expect((await stat(join(own, 'database'))).uid).toBe(someone.uid)
    expect((await stat(own)).mode & 0o777).toBe(0o700)
    process.kill(serverOf(own), 'SIGQUIT')
    await writer.ended
    expect((await startWriter(data, 0n, someone)).first).toBe('data-folder-other-owner')
  },
)

describe.runIf(isRoot)('started by root', () => {
  test('the database belongs to an account without rights, and stays with it', async () => {
    const account = await accountFor(join(folder, 'not-there'))
    expect(account?.uid).toBeGreaterThan(0)
    expect((await stat(join(data, 'database'))).uid).toBe(account?.uid)
    const other = join(folder, 'of-another')
    await mkdir(other)
    await chown(other, 4_321, 4_321)
    expect(await accountFor(other)).toEqual({ uid: 4_321, gid: 4_321 })
  })

  test('where the account cannot reach the data folder the database lies in a folder of the machine, and stays its own', async () => {
    const closed = join(folder, 'closed')
    const own = join(closed, 'data')
    await mkdir(closed, { mode: 0o700 })
    expect(await codeOnOpening(own)).toBe('open')
    const place = (await readFile(join(own, 'database.place'), 'utf8')).trim()
    onTestFinished(() => rm(place, { recursive: true, force: true }))
    expect(place).toMatch(/^\/var\/lib\/holdfast\/databases\/[0-9a-f]+$/)
    expect(await codeOnOpening(own)).toBe('open')
    await cp(own, join(closed, 'copy'), { recursive: true })
    expect(await codeOnOpening(join(closed, 'copy'))).toBe('data-folder-moved')
    const later = join(folder, 'closed-later')
    expect(await codeOnOpening(join(later, 'data'))).toBe('open')
    await chmod(later, 0o700)
    expect(await codeOnOpening(join(later, 'data'))).toBe('data-folder-unreachable')
  })

  test('the default is never where the account cannot reach it', async () => {
    const closed = join(folder, 'closed')
    const account = await accountFor(closed)
    expect(await defaultDataFolder(closed, account, 'data')).toBe('/var/lib/holdfast/data')
    expect(await defaultDataFolder(folder, account, 'data')).toBe(join(folder, 'data'))
  })

  test('a database of root is refused', async () => {
    const owned = join(folder, 'owned')
    await mkdir(join(owned, 'database'), { recursive: true })
    await writeFile(join(owned, 'holdfast.lock'), '')
    expect(await codeOnOpening(owned)).toBe('data-folder-other-owner')
  })

  test('a PostgreSQL that the account cannot read is copied once, and runs', async () => {
    const closed = join(folder, 'closed-checkout')
    const native = join(closed, 'native')
    const shipped = await bundledPackage()
    await mkdir(closed, { mode: 0o700 })
    await cp(shipped.native, native, { recursive: true, verbatimSymlinks: true })
    for (const name of ['libpq.so.5', 'libicuuc.so.60', 'libicui18n.so.60', 'libicudata.so.60']) {
      await rm(join(native, 'lib', name), { force: true })
    }
    const said: string[] = []
    const account = await accountFor(closed)
    const find = (): Promise<string> =>
      runnableProgram({ native, version: shipped.version }, ['/proc/nowhere', join(folder, 'pg')], account, (line) =>
        said.push(line),
      )
    const copy = join(folder, 'pg', shipped.version)
    const program = join(copy, 'bin')
    expect(await Promise.all([find(), find(), find()])).toEqual([program, program, program])
    const made = await stat(copy)
    expect(await find()).toBe(program)
    expect((await stat(copy)).ino).toBe(made.ino)
    expect(said.join()).toContain(copy)
    expect(await readdir(join(folder, 'pg'))).toEqual([shipped.version])
    await rm(join(copy, 'bin', 'initdb'))
    expect(await find()).toBe(program)
    const database = await openBundled(join(folder, 'by-copy'), () => undefined, { program, durability: 'durable' })
    await database.close()
    const nowhere = runnableProgram({ native, version: shipped.version }, ['/proc/nowhere'], account, () => undefined)
    await expect(nowhere).rejects.toMatchObject({ refusal: { code: 'program-unrunnable' } })
  })

  test('a folder for the socket that somebody else made is refused', async () => {
    const long = join(folder, 'm'.repeat(120))
    expect(await codeOnOpening(long)).toBe('open')
    const socket = socketFolderOf(layoutOf(long))
    onTestFinished(() => rm(socket, { recursive: true, force: true }))
    await mkdir(socket)
    await chown(socket, 4_321, 4_321)
    expect(await codeOnOpening(long)).toBe('socket-folder-unsafe')
    await chmod(socket, 0o777)
    expect(await codeOnOpening(long)).toBe('socket-folder-unsafe')
  })
})
