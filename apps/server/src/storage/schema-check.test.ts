import { sql, type RawBuilder } from 'kysely'
import { describe, expect, test } from 'vitest'
import { backends, testDatabase } from '../../test/test-database.ts'
import { foreignToSchema } from './schema-check.ts'

describe.each(backends)('on $name', (backend) => {
  test('what the migrations make is bare', async () => {
    const own = await testDatabase(backend)
    expect(await foreignToSchema(own.storage.database)).toEqual([])
    await own.drop()
  })

  test.each<[string, RawBuilder<unknown>, RegExp]>([
    ['a rule', sql`create rule blind as on insert to account_role do instead nothing`, /rule blind on account_role/],
    [
      'a trigger',
      sql`create trigger twist before update on account for each row execute function suppress_redundant_updates_trigger()`,
      /trigger twist on account/,
    ],
    [
      'a view in the place of a table',
      sql`create view journal_shadow as select * from journal`,
      /journal_shadow is no/,
    ],
    ['a key taken away', sql`alter table journal drop constraint journal_pkey cascade`, /journal has no primary key/],
  ])('%s is named', async (_what, change, named) => {
    const own = await testDatabase(backend)
    await change.execute(own.storage.database)
    expect(await foreignToSchema(own.storage.database)).toEqual([expect.stringMatching(named)])
    await own.drop()
  })
})
