import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { backends, testDatabase } from '../../../../test/test-database.ts'

test.each(backends)('one authenticator is one passkey of one account, on $name', async (backend) => {
  const own = await testDatabase(backend)
  const insert = (passkey: string, hash: string) =>
    sql`insert into account_passkey
      (jurisdiction, passkey, account, credential_id, credential_hash, public_key, counter, origin, label, added_at)
      values ('XX', ${passkey}, ${passkey}, 'c', ${hash}, 'k', 0, 'https://a.test', '{}', now())`.execute(
      own.storage.database,
    )
  const [one, other] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002']
  await expect(insert(one, 'short')).rejects.toMatchObject({ constraint: 'account_passkey_credential_hash_check' })
  await insert(one, 'a'.repeat(64))
  await expect(insert(other, 'a'.repeat(64))).rejects.toMatchObject({
    constraint: 'account_passkey_jurisdiction_credential_hash_key',
  })
  await own.drop()
})
