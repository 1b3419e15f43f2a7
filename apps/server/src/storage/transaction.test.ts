import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { journalRow } from '../../test/journal-rows.ts'
import { backends, testDatabase, type TestDatabase } from '../../test/test-database.ts'
import { accept, refuse } from '../result.ts'
import { TRIES_MAX } from './transaction.ts'

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await testDatabase(backend)
    await sql`create function fail(state text) returns void language plpgsql
      as $$ begin raise exception 'asked to fail' using errcode = state; end $$`.execute(own.storage.database)
  })
  afterAll(() => own.drop())

  const rowsAt = async (position: bigint): Promise<number> => {
    const rows = await own.storage.database
      .selectFrom('journal')
      .select('position')
      .where('jurisdiction', '=', 'XX')
      .where('position', '=', position)
      .execute()
    return rows.length
  }

  test('what was written is there, byte for byte and to the microsecond', async () => {
    const body = '{"é":"\\u0000","n":1e+30,"z":0.1}'
    const row = journalRow(1n, { body })
    const done = await own.storage.transaction(async (transaction) => {
      await transaction.insertInto('journal').values(row).execute()
      return accept('written')
    })
    expect(done).toEqual({ ok: true, value: 'written' })
    const [read] = await own.storage.database.selectFrom('journal').selectAll().where('position', '=', 1n).execute()
    expect(read).toMatchObject({ position: 1n, version: 0n, body, fact_id: row.fact_id, second_person: null })
    expect(Buffer.from(read?.leaf_hash ?? [])).toEqual(row.leaf_hash)
    expect(Temporal.Instant.from(read?.recorded_at ?? '').toString()).toBe('2026-11-24T10:00:01.123456Z')
  })

  test('a date stays the day it is, a count is a bigint', async () => {
    const { rows } = await sql<{ day: string; many: bigint; list: readonly bigint[]; days: readonly string[] }>`
      select date '2026-01-01' as day, count(*) as many, array[9007199254740993::int8] as list, array[date '2026-01-01'] as days
      from (values (1), (2)) as v`.execute(own.storage.database)
    expect(rows).toEqual([{ day: '2026-01-01', many: 2n, list: [9_007_199_254_740_993n], days: ['2026-01-01'] }])
  })

  test('a refused decision writes nothing', async () => {
    const done = await own.storage.transaction(async (transaction) => {
      await transaction.insertInto('journal').values(journalRow(2n)).execute()
      return refuse('over-limit')
    })
    expect(done).toEqual({ ok: false, refusal: 'over-limit' })
    expect(await rowsAt(2n)).toBe(0)
  })

  test('a fault of the program writes nothing and is thrown on', async () => {
    const work = own.storage.transaction(async (transaction) => {
      await transaction.insertInto('journal').values(journalRow(3n)).execute()
      throw new TypeError('a fault')
    })
    await expect(work).rejects.toThrow('a fault')
    expect(await rowsAt(3n)).toBe(0)
  })

  test.each(['40001', '40P01'])('after %s the work is run again, and written once', async (state) => {
    let tries = 0
    const position = state === '40001' ? 4n : 5n
    const done = await own.storage.transaction(async (transaction) => {
      tries += 1
      await transaction.insertInto('journal').values(journalRow(position)).execute()
      if (tries < TRIES_MAX) await sql`select fail(${state})`.execute(transaction)
      return accept(tries)
    })
    expect(done).toEqual({ ok: true, value: TRIES_MAX })
    expect(await rowsAt(position)).toBe(1)
  })

  test('the retries are bounded', async () => {
    let tries = 0
    const done = await own.storage.transaction(async (transaction) => {
      tries += 1
      await sql`select fail('40001')`.execute(transaction)
      return accept(null)
    })
    expect(done).toMatchObject({ ok: false, refusal: { code: 'contention' } })
    expect(tries).toBe(TRIES_MAX)
  })

  test.each([
    ['53100', 'disk-full'],
    ['53300', 'too-many-connections'],
    ['25006', 'database-read-only'],
    ['55P03', 'contention'],
    ['57014', 'time-limit'],
    ['57P01', 'connection-lost'],
  ])('%s is refused as %s, with nothing written', async (state, code) => {
    const done = await own.storage.transaction(async (transaction) => {
      await transaction.insertInto('journal').values(journalRow(6n)).execute()
      await sql`select fail(${state})`.execute(transaction)
      return accept(null)
    })
    expect(done).toMatchObject({ ok: false, refusal: { code } })
    expect(await rowsAt(6n)).toBe(0)
  })

  test('two writers of one row, serialisable: both get through', async () => {
    await own.storage.database
      .insertInto('log_head')
      .values({ jurisdiction: 'XX', size: 0n, right_edge: Buffer.alloc(0), recorded_at: '2026-11-24T10:00:01Z' })
      .execute()
    const addOne = () =>
      own.storage.transaction(async (transaction) => {
        const head = await transaction.selectFrom('log_head').select('size').executeTakeFirstOrThrow()
        await transaction
          .updateTable('log_head')
          .set({ size: head.size + 1n })
          .execute()
        return accept(null)
      }, 'serializable')
    const all = await Promise.all([addOne(), addOne(), addOne()])
    expect(all.every((done) => done.ok)).toBe(true)
    expect(await own.storage.database.selectFrom('log_head').select('size').execute()).toEqual([{ size: 3n }])
  })

  test('a key that is taken is a conflict that names the key', async () => {
    const row = journalRow(7n)
    const write = (position: bigint) =>
      own.storage.transaction(async (transaction) => {
        await transaction
          .insertInto('journal')
          .values({ ...row, position, stream: `other-${position}` })
          .execute()
        return accept(null)
      })
    expect(await write(7n)).toEqual({ ok: true, value: null })
    expect(await write(8n)).toMatchObject({
      ok: false,
      refusal: { code: 'conflict', constraint: 'journal_jurisdiction_fact_id_key' },
    })
  })

  test('a connection lost inside the work: nothing is written, and the storage goes on', async () => {
    const done = await own.storage.transaction(async (transaction) => {
      await transaction.insertInto('journal').values(journalRow(9n)).execute()
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction)
      return accept(null)
    })
    expect(done).toMatchObject({ ok: false, refusal: { code: 'connection-lost' } })
    expect(await rowsAt(9n)).toBe(0)
  })

  test('a connection lost while committing: nobody knows, and that is said', async () => {
    const { database } = own.storage
    await sql`create table dies_at_commit (id int)`.execute(database)
    await sql`create function die() returns trigger language plpgsql
      as $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$`.execute(database)
    await sql`create constraint trigger dies after insert on dies_at_commit
      deferrable initially deferred for each row execute function die()`.execute(database)
    const done = await own.storage.transaction(async (transaction) => {
      await sql`insert into dies_at_commit values (1)`.execute(transaction)
      return accept(null)
    })
    expect(done).toMatchObject({ ok: false, refusal: { code: 'outcome-unknown' } })
  })
})
