import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../../../test/test-database.ts'

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await testDatabase(backend)
  })
  afterAll(() => own.drop())

  test('an alarm has one row, and a backup the place of its fact', async () => {
    const { database } = own.storage
    const at = '2026-11-24T10:00:00Z'
    const see = () =>
      sql`insert into alarm_acknowledgement values ('XX', 'disk-nearly-full', ${at}, ${at}, 'p', null)`.execute(
        database,
      )
    const keep = () =>
      sql`insert into backup_made values ('XX', 7, 'XX.holdfast', 12, 900, ${at}, 'p')`.execute(database)
    await see()
    await keep()
    await expect(see()).rejects.toMatchObject({ constraint: 'alarm_acknowledgement_pkey' })
    await expect(keep()).rejects.toMatchObject({ constraint: 'backup_made_pkey' })
  })
})
