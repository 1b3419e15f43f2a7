import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { journalRow } from '../../../../test/journal-rows.ts'
import { backends, testDatabase, type TestDatabase } from '../../../../test/test-database.ts'

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await testDatabase(backend)
    await own.storage.database.insertInto('journal').values(journalRow(0n)).execute()
  })
  afterAll(() => own.drop())

  test.each([
    ['a place in the log is taken once', { position: 0n }, 'journal_pkey'],
    [
      'a fact is recorded once',
      { fact_id: '01900000-0000-7000-8000-000000000000' },
      'journal_jurisdiction_fact_id_key',
    ],
    ['a stream has one fact a version', { stream: 'stream-0' }, 'journal_jurisdiction_stream_version_key'],
    ['no place before the first', { position: -1n }, 'journal_position_check'],
    ['no version before the first', { version: -1n }, 'journal_version_check'],
    ['a hash has 32 bytes', { leaf_hash: Buffer.alloc(31) }, 'journal_leaf_hash_check'],
  ])('%s', async (_, change, constraint) => {
    const { database } = own.storage
    const first = journalRow(1n, {
      jurisdiction: 'YY',
      fact_id: '01900000-0000-7000-8000-000000000000',
      stream: 'stream-0',
    })
    await database
      .insertInto('journal')
      .values({ ...first, position: 0n })
      .onConflict((on) => on.doNothing())
      .execute()
    const again = database
      .insertInto('journal')
      .values(journalRow(2n, { jurisdiction: 'YY', ...change }))
      .execute()
    await expect(again).rejects.toMatchObject({ constraint })
  })

  test('another jurisdiction may use the same numbers', async () => {
    const same = await own.storage.database
      .selectFrom('journal')
      .selectAll()
      .where('jurisdiction', '=', 'XX')
      .executeTakeFirstOrThrow()
    const done = await own.storage.database
      .insertInto('journal')
      .values({ ...same, jurisdiction: 'ZZ' })
      .executeTakeFirst()
    expect(done.numInsertedOrUpdatedRows).toBe(1n)
  })

  test('the edge of a log is whole hashes', async () => {
    const head = (bytes: number) => ({
      jurisdiction: `J${bytes}`,
      size: 3n,
      right_edge: Buffer.alloc(bytes),
      recorded_at: '2026-11-24T10:00:01Z',
    })
    const { database } = own.storage
    await expect(database.insertInto('log_head').values(head(33)).execute()).rejects.toMatchObject({
      constraint: 'log_head_right_edge_check',
    })
    await database.insertInto('log_head').values(head(64)).execute()
    const { rows } = await sql`select octet_length(right_edge) as bytes from log_head`.execute(database)
    expect(rows).toEqual([{ bytes: 64 }])
  })
})
