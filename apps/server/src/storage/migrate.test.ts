import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../test/test-database.ts'
import { connectOnce } from './connection.ts'
import { migrate, type Migration } from './migrate.ts'
import { answering } from './refusal.ts'

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

const first = migration('0001-first', 'create table one (jurisdiction text primary key)')
const second = migration(
  '0002-second',
  "insert into one values ('XX'); create table two (jurisdiction text primary key)",
)
const third = migration('0003-third', "insert into one values ('YY'); insert into nowhere values (1)")

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase | null = null
  afterEach(async () => {
    await own?.drop()
    own = null
  })
  const empty = async () => (own = await testDatabase(backend, 'template0'))
  const countOf = async (database: TestDatabase, table: string): Promise<unknown> =>
    await connectOnce(database.endpoint, async (client) => (await client.query(`select count(*) from ${table}`)).rows)

  test('what is missing is applied, in order, once', async () => {
    const { endpoint } = await empty()
    expect(await migrate(endpoint, [first])).toEqual(['0001-first'])
    expect(await migrate(endpoint, [first, second])).toEqual(['0002-second'])
    expect(await migrate(endpoint, [first, second])).toEqual([])
  })

  test('an edited migration is refused', async () => {
    const { endpoint } = await empty()
    await migrate(endpoint, [first])
    const edited = migration('0001-first', 'create table one (jurisdiction text primary key, more text)')
    const done = await answering(() => migrate(endpoint, [edited, second]))
    expect(done).toMatchObject({ ok: false, refusal: { code: 'migration-edited' } })
  })

  test('the tables of a newer Holdfast are refused', async () => {
    const { endpoint } = await empty()
    await migrate(endpoint, [first, second])
    expect(await answering(() => migrate(endpoint, [first]))).toMatchObject({ refusal: { code: 'migration-unknown' } })
  })

  test('a migration put between applied ones is refused', async () => {
    const { endpoint } = await empty()
    await migrate(endpoint, [first, migration('0003-late', 'select 1')])
    const done = await answering(() => migrate(endpoint, [first, second, migration('0003-late', 'select 1')]))
    expect(done).toMatchObject({ refusal: { code: 'migration-edited' } })
  })

  test('one that fails changes nothing, and those before it stay', async () => {
    const database = await empty()
    const done = await answering(() => migrate(database.endpoint, [first, second, third]))
    expect(done).toMatchObject({ refusal: { code: 'migration-failed' } })
    expect(await countOf(database, 'one')).toEqual([{ count: 1n }])
    expect(await migrate(database.endpoint, [first, second])).toEqual([])
  })

  test('of many that start at once, one migrates and the others wait', async () => {
    const database = await empty()
    const slow = migration('0001-first', `select pg_sleep(0.3); ${first.sql}`)
    const all = await Promise.all(Array.from({ length: 6 }, () => migrate(database.endpoint, [slow, second])))
    expect(all.flat().sort()).toEqual(['0001-first', '0002-second'])
    expect(await countOf(database, 'one')).toEqual([{ count: 1n }])
  })
})
