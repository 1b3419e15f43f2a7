import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { backends, testDatabase } from '../../../../test/test-database.ts'

test.each(backends)('a reaction has one place, not before the first fact, on $name', async (backend) => {
  const own = await testDatabase(backend)
  const insert = (position: number) =>
    sql`insert into reaction_cursor (jurisdiction, reaction, position) values ('XX', 'a/b', ${position})`.execute(
      own.storage.database,
    )
  await expect(insert(-1)).rejects.toMatchObject({ constraint: 'reaction_cursor_position_check' })
  await insert(0)
  await expect(insert(1)).rejects.toMatchObject({ constraint: 'reaction_cursor_pkey' })
  await own.drop()
})
