import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { backends, testDatabase } from '../../../../test/test-database.ts'

test.each(backends)('a proposal is open, approved or declined, on $name', async (backend) => {
  const own = await testDatabase(backend)
  const insert = (state: string) =>
    sql`insert into proposal (jurisdiction, proposal_id, action, command, input, resource_id, proposed_by, proposed_at, state)
      values ('XX', '01900000-0000-7000-8000-000000000000', 'a.b', 'a/b', '{}', 'r', 'p', '2026-11-24T10:00:00Z', ${state})`.execute(
      own.storage.database,
    )
  await expect(insert('forgotten')).rejects.toMatchObject({ constraint: 'proposal_state_check' })
  await insert('open')
  await expect(insert('open')).rejects.toMatchObject({ constraint: 'proposal_pkey' })
  await own.drop()
})
