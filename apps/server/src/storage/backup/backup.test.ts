import { randomBytes } from 'node:crypto'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFolder, temporaryFolder } from '../../../test/data-folders.ts'
import { journalRow } from '../../../test/journal-rows.ts'
import { backends, testDatabase, type TestDatabase } from '../../../test/test-database.ts'
import type { Result } from '../../result.ts'
import { backup, restore, visitStorage, type Storage, type StorageRefusal } from '../index.ts'
import { seal, unseal } from './cipher.ts'

const PASSPHRASE = 'correct horse battery'
const ROWS = 1_050
const folder = await temporaryFolder()

const quiet = (): void => undefined
const codeOf = (result: Result<unknown, StorageRefusal>): string => (result.ok ? 'done' : result.refusal.code)
const into = (name: string) => ({ kind: 'bundled', dataFolder: join(folder, name) }) as const

async function allRows(storage: Storage) {
  return {
    journal: await storage.database
      .selectFrom('journal')
      .selectAll()
      .orderBy('jurisdiction')
      .orderBy('position')
      .execute(),
    heads: await storage.database.selectFrom('log_head').selectAll().orderBy('jurisdiction').execute(),
  }
}

describe.each(backends)('from $name', (backend) => {
  let own: TestDatabase
  const file = join(folder, `${backend.name}.backup`)
  beforeAll(async () => {
    own = await testDatabase(backend)
    const bodies = [
      '{"a":"\\u0000\\"","é":"(,)\\\\ line\u2028"}',
      '',
      '\\N',
      `{"long":"${randomBytes(60_000).toString('base64')}"}`,
    ]
    const rows = Array.from({ length: ROWS }, (_, index) =>
      journalRow(BigInt(index), {
        body: bodies[index % 200] ?? randomBytes(300).toString('hex'),
        second_person: index % 2 ? '' : null,
      }),
    )
    for (let from = 0; from < ROWS; from += 50) {
      await own.storage.database
        .insertInto('journal')
        .values(rows.slice(from, from + 50))
        .execute()
    }
    const head = {
      jurisdiction: 'XX',
      size: BigInt(ROWS),
      right_edge: randomBytes(64),
      recorded_at: '2026-11-24T10:00:01Z',
    }
    await own.storage.database.insertInto('log_head').values(head).execute()
  })
  afterAll(() => own.drop())

  test('what is restored is what was there, and Holdfast goes on with it', async () => {
    const made = await backup(own.storage, file, PASSPHRASE)
    if (!made.ok) throw new Error(made.refusal.message)
    const filled = [...made.value].filter(([, { rows }]) => rows > 0n).map(([name, { rows }]) => [name, rows])
    expect(filled).toEqual([
      ['journal', BigInt(ROWS)],
      ['log_head', 1n],
    ])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const restored = await restore(file, PASSPHRASE, into(`restored-${backend.name}`), quiet)
    expect(restored).toEqual(made)
    const storage = await openFolder(join(folder, `restored-${backend.name}`))
    expect(await allRows(storage)).toEqual(await allRows(own.storage))
    const again = await backup(storage, `${file}.again`, PASSPHRASE)
    await storage.close()
    expect(again).toEqual(made)
  })

  test('it shows one moment, while others write on', async () => {
    let size = 0n
    const backingUp = new AbortController()
    const writing = (async () => {
      while (!backingUp.signal.aborted) {
        await own.storage.transaction(async (transaction) => {
          await transaction
            .insertInto('journal')
            .values(journalRow(size, { jurisdiction: 'YY' }))
            .execute()
          const head = { size: size + 1n, right_edge: Buffer.alloc(0), recorded_at: '2026-11-24T10:00:01Z' }
          await transaction
            .insertInto('log_head')
            .values({ jurisdiction: 'YY', ...head })
            .onConflict((on) => on.column('jurisdiction').doUpdateSet(head))
            .execute()
          return { ok: true, value: null }
        })
        size += 1n
      }
    })()
    const made = await backup(own.storage, `${file}.meanwhile`, PASSPHRASE)
    backingUp.abort()
    await writing
    const target = into(`meanwhile-${backend.name}`)
    expect(await restore(`${file}.meanwhile`, PASSPHRASE, target, quiet)).toEqual(made)
    const storage = await openFolder(target.dataFolder)
    const { journal, heads } = await allRows(storage)
    await storage.close()
    const facts = journal.filter((row) => row.jurisdiction === 'YY').length
    expect(facts).toBe(Number(heads.find((row) => row.jurisdiction === 'YY')?.size ?? 0))
    expect(facts).toBeLessThan(Number(size))
    await own.storage.database.deleteFrom('journal').where('jurisdiction', '=', 'YY').execute()
    await own.storage.database.deleteFrom('log_head').where('jurisdiction', '=', 'YY').execute()
  })
})

describe('a backup', () => {
  const file = join(folder, 'bundled.backup')
  /** The file with its text changed by someone who knows the passphrase: what a fault of ours could write. */
  const rewritten = async (name: string, change: (text: string) => string): Promise<string> => {
    const plain: Buffer[] = []
    for await (const piece of unseal(Readable.from([await readFile(file)]), PASSPHRASE)) plain.push(piece)
    const text = change(gunzipSync(Buffer.concat(plain)).toString('utf8'))
    const sealed: Buffer[] = []
    for await (const piece of seal(Readable.from([gzipSync(text)]), PASSPHRASE)) sealed.push(piece)
    await writeFile(join(folder, name), Buffer.concat(sealed))
    return join(folder, name)
  }

  test('is not written over a file, nor where nothing can be written, and leaves no part behind', async () => {
    const storage = await openFolder(join(folder, 'source'))
    expect(codeOf(await backup(storage, file, PASSPHRASE))).toBe('backup-file-exists')
    expect(codeOf(await backup(storage, join(folder, 'no', 'such', 'folder'), PASSPHRASE))).toBe('backup-file-unusable')
    expect(codeOf(await backup(storage, join(folder, 'new'), 'short'))).toBe('passphrase-short')
    expect((await readdir(folder)).filter((name) => name.endsWith('.part') || name === 'new')).toEqual([])
    await storage.close()
  })

  test('of a Holdfast that runs is made beside it, and of one that does not run is refused', async () => {
    const storage = await openFolder(join(folder, 'source'))
    const visited = await visitStorage(join(folder, 'source'))
    if (!visited.ok) throw new Error(visited.refusal.message)
    expect(codeOf(await backup(visited.value, join(folder, 'visited.backup'), PASSPHRASE))).toBe('done')
    await visited.value.close()
    await storage.close()
    expect(codeOf(await visitStorage(join(folder, 'source')))).toBe('data-folder-not-running')
    expect(codeOf(await visitStorage(join(folder, 'nowhere')))).toBe('data-folder-not-running')
  })

  test('is restored into an empty database only, and one that failed may be tried again', async () => {
    const target = into('target')
    const cut = join(folder, 'cut.backup')
    await writeFile(cut, (await readFile(file)).subarray(0, -100))
    expect(codeOf(await restore(cut, PASSPHRASE, target, quiet))).toBe('backup-damaged')
    expect(codeOf(await restore(file, 'wrong horse battery', target, quiet))).toBe('backup-passphrase')
    const empty = await openFolder(target.dataFolder)
    expect(await allRows(empty)).toEqual({ journal: [], heads: [] })
    await empty.close()
    expect(codeOf(await restore(file, PASSPHRASE, target, quiet))).toBe('done')
    expect(codeOf(await restore(file, PASSPHRASE, target, quiet))).toBe('restore-not-empty')
    expect(codeOf(await restore(join(folder, 'none'), PASSPHRASE, target, quiet))).toBe('backup-file-unusable')
    await rm(cut)
  })

  test.each([
    ['a row that is missing', 'restore-mismatch', (text: string) => text.replace(/^"\(XX,7,.*\n/m, '')],
    ['a row that is other', 'restore-mismatch', (text: string) => text.replace('(XX,7,', '(XX,70000,')],
    ['a manifest that is missing', 'backup-damaged', (text: string) => text.replace(/^\{"kind":"manifest".*\n/m, '')],
    [
      'a table that we do not have',
      'backup-damaged',
      (text: string) => text.replace('"name":"log_head"', '"name":"x"'),
    ],
    ['other columns', 'backup-damaged', (text: string) => text.replace('"leaf_hash"]', '"leaf"]')],
    ['rows before a table', 'backup-damaged', (text: string) => text.replace(/^\{"kind":"table".*\n/m, '')],
    ['no JSON', 'backup-damaged', (text: string) => `${text}…\n`],
    ['an end without a line end', 'backup-damaged', (text: string) => text.slice(0, -1)],
    ['tables of a newer Holdfast', 'backup-foreign', (text: string) => text.replace('0001-journal', '0001-journey')],
  ])('with %s is refused and nothing is kept', async (_, code, change) => {
    const changed = await rewritten('changed.backup', change)
    const target = into('of-changed')
    expect(codeOf(await restore(changed, PASSPHRASE, target, quiet))).toBe(code)
    const storage = await openFolder(target.dataFolder)
    expect(await allRows(storage)).toEqual({ journal: [], heads: [] })
    await storage.close()
  })
})
