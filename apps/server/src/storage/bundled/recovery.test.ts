import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  codeOnOpening,
  isRunning,
  openFolder,
  serverOf,
  startWriter,
  temporaryFolder,
} from '../../../test/data-folders.ts'
import { accept, type Result } from '../../result.ts'
import { visitStorage, type Storage } from '../open.ts'
import { accountFor } from './account.ts'

const folder = await temporaryFolder()

async function placesIn(dataFolder: string): Promise<ReadonlySet<bigint>> {
  const storage = await openFolder(dataFolder)
  const rows = await storage.database.selectFrom('journal').select('position').execute()
  await storage.close()
  return new Set(rows.map((row) => row.position))
}

async function codeOfWork(storage: Storage): Promise<string> {
  const done = await storage.transaction(async (transaction): Promise<Result<unknown, never>> =>
    accept(await sql`select 1`.execute(transaction)),
  )
  return done.ok ? 'passed' : done.refusal.code
}

describe('one opener a data folder', () => {
  test('a second in the same process and one in another are refused, and close frees the folder', async () => {
    const storage = await openFolder(folder)
    expect(await codeOnOpening(folder)).toBe('data-folder-in-use')
    expect((await startWriter(folder)).first).toBe('data-folder-in-use')
    expect(await storage.database.selectFrom('log_head').selectAll().execute()).toEqual([])
    const server = serverOf(folder)
    await storage.close()
    expect(isRunning(server)).toBe(false)
    expect(await codeOnOpening(folder)).toBe('open')
  })
})

describe('after kill -9', () => {
  test('of Holdfast: the database that it left is stopped, never a second one beside it', async () => {
    const writer = await startWriter(folder, 1_000n)
    await writer.reached(20)
    const orphan = serverOf(folder)
    writer.process.kill('SIGKILL')
    await writer.ended
    expect(isRunning(orphan)).toBe(true)
    const said: string[] = []
    const storage = await openFolder(folder, (line) => void said.push(line))
    expect(isRunning(orphan)).toBe(false)
    expect(serverOf(folder)).not.toBe(orphan)
    expect(said.join()).toContain(String(orphan))
    await storage.close()
  })

  test('of the database: the storage says so, and the next start recovers', async () => {
    const storage = await openFolder(folder)
    await sql`select 1`.execute(storage.database)
    process.kill(serverOf(folder), 'SIGKILL')
    await storage.ended
    // A process that served a connection may answer once more before it notices.
    await expect
      .poll(() => codeOfWork(storage), { timeout: 20_000 })
      .toMatch(/^(connection-lost|database-unreachable)$/)
      .finally(() => storage.close())
    // Its file still says that it is ready.
    expect(await visitStorage(folder)).toMatchObject({ ok: false, refusal: { code: 'data-folder-not-running' } })
    expect(await codeOnOpening(folder)).toBe('open')
  })

  test.each([
    { seed: 1, kills: 'Holdfast' },
    { seed: 2, kills: 'the database' },
    { seed: 3, kills: 'both' },
    { seed: 4, kills: 'the database' },
  ])('round $seed, killing $kills in a stream of commits: every confirmed fact is there', async ({ seed, kills }) => {
    const writer = await startWriter(folder, BigInt(seed) * 100_000n)
    expect(writer.first).toBe('open')
    await writer.reached((seed * 7919) % 400)
    const server = serverOf(folder)
    if (kills !== 'Holdfast') process.kill(server, 'SIGKILL')
    if (kills !== 'the database') writer.process.kill('SIGKILL')
    await writer.ended
    const places = await placesIn(folder)
    expect(writer.confirmed.length).toBeGreaterThan(0)
    expect(writer.confirmed.filter((place) => !places.has(place))).toEqual([])
  })

  test.runIf(process.platform === 'linux')(
    'a number that was given to another program since: it is left alone',
    async () => {
      const account = await accountFor(join(folder, 'database'))
      const innocent = spawn('sleep', ['60'], { cwd: '/', ...account })
      await writeFile(
        join(folder, 'database', 'postmaster.pid'),
        `${innocent.pid}\n${folder}/database\n1700000000\n5432\n${folder}/socket\n\n  1234 5678\nready   \n`,
      )
      expect(await codeOnOpening(folder)).toBe('open')
      expect(innocent.exitCode).toBeNull()
      expect(innocent.signalCode).toBeNull()
      innocent.kill()
    },
  )
})
