import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { backends, testDatabase } from '../../../../test/test-database.ts'

test.each(backends)('a prefix names one key, on $name', async (backend) => {
  const own = await testDatabase(backend)
  const insert = (key: string, hash: string) =>
    sql`insert into machine_key (jurisdiction, key, prefix, key_sha256, label, scopes, issued_at, issued_by, expires_at)
      values ('XX', ${key}, 'a', ${hash}, 'l', '{screening.ask}', now(), 'p', now())`.execute(own.storage.database)
  const [one, other] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']
  await expect(insert(one, 'short')).rejects.toMatchObject({ constraint: 'machine_key_key_sha256_check' })
  await insert(one, 'a'.repeat(64))
  await expect(insert(other, 'a'.repeat(64))).rejects.toMatchObject({
    constraint: 'machine_key_jurisdiction_prefix_key',
  })
  await own.drop()
})
