import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../../../test/test-database.ts'

const ONE = '01900000-0000-7000-8000-000000000001'
const TWO = '01900000-0000-7000-8000-000000000002'
const HASH = 'a'.repeat(64)
const OTHER = 'b'.repeat(64)
const AT = '2026-11-24T10:00:00Z'

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await testDatabase(backend)
  })
  afterAll(() => own.drop())

  const session = (jurisdiction: string, hash: string, id: string) =>
    sql`insert into account_session values (${jurisdiction}, ${hash}, ${id}, ${ONE}, false, ${AT}, ${AT}, null)`.execute(
      own.storage.database,
    )

  test('a token and a session are there once in a jurisdiction, and again in another', async () => {
    await session('XX', HASH, ONE)
    await expect(session('XX', HASH, TWO)).rejects.toMatchObject({ constraint: 'account_session_pkey' })
    await expect(session('XX', OTHER, ONE)).rejects.toMatchObject({
      constraint: 'account_session_jurisdiction_session_key',
    })
    await session('YY', HASH, ONE)
  })

  test('a name belongs to one account, and only hashes are kept', async () => {
    const name = (hash: string, account: string) =>
      sql`insert into account_name values ('XX', ${hash}, ${account})`.execute(own.storage.database)
    await name(HASH, ONE)
    await expect(name(HASH, TWO)).rejects.toMatchObject({ constraint: 'account_name_pkey' })
    await expect(name('anna', TWO)).rejects.toMatchObject({ constraint: 'account_name_name_hash_check' })
  })

  test('failures do not fall below none', async () => {
    const counted = sql`insert into account_failure values ('XX', ${ONE}, -1, ${AT})`.execute(own.storage.database)
    await expect(counted).rejects.toMatchObject({ constraint: 'account_failure_failures_check' })
  })
})
