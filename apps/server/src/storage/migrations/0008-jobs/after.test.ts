import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../../../test/test-database.ts'

const ID = '01900000-0000-7000-8000-00000000000'

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await testDatabase(backend)
  })
  afterAll(() => own.drop())

  const begin = (id: number, position: number, state: string) =>
    sql`insert into rescreening values ('XX', ${`${ID}${id}`}, ${position}, '2026-11-24', 'd', '{}', '2026-11-24T10:00:00Z', 'p',
      ${state}, null, null, 0, 0, null)`.execute(own.storage.database)

  test('a re-screening has one of four states, and a place of its own', async () => {
    await begin(1, 1, 'running')
    await expect(begin(2, 2, 'waiting')).rejects.toMatchObject({ constraint: 'rescreening_state_check' })
    await expect(begin(2, 1, 'done')).rejects.toMatchObject({ constraint: 'rescreening_jurisdiction_position_key' })
  })

  test('a job has one row', async () => {
    const insert = () =>
      sql`insert into job values ('XX', ${`${ID}1`}, null, '2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z', -1, 0, 0, 0, null)`.execute(
        own.storage.database,
      )
    await insert()
    await expect(insert()).rejects.toMatchObject({ constraint: 'job_pkey' })
  })
})
