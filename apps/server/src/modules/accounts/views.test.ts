import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { BARE_GROUND } from '../../../test/notes.ts'
import { factsFrom, isCommandId, isJurisdiction, Journal, mustBe, newId, SYSTEM } from '../../kernel/index.ts'
import type { Command } from '../../kernel/index.ts'
import { accountIdSchema } from './facts.ts'
import * as commands from './kernel-commands.ts'
import { PrivateRows, type Secrets } from './private-rows.ts'
import { flawOf, foldable } from './recorded.ts'
import { applyFact, NO_ACCOUNTS } from './state.ts'
import { accountsIn } from './tables.ts'
import { accountsView, loadAccounts } from './views.ts'

const KE = mustBe('KE', isJurisdiction)
const HASHES = ['1', '2', '3'].map((digit) => digit.repeat(64))
const [CODE = '', NAME = '', BACKUP = ''] = HASHES
const sealed = { sealed: { subject: 'x', box: 'AAAA', commitment: 'AAAA' } }

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  let journal: Journal
  const rows = new PrivateRows()
  const account = accountIdSchema.parse(newId())

  beforeAll(async () => {
    own = await testDatabase(backend)
    const ground = { ...BARE_GROUND, companions: [accountsView, rows.companion], flawOf }
    journal = new Journal(own.storage, ground, () => Temporal.Now.instant())
    const expires_at = Temporal.Now.instant().add({ hours: 1 }).toString()
    const code = { jurisdiction: KE, code_hash: CODE, code: newId(), purpose: 'set-up', expires_at, account: null }
    await accountsIn(own.storage.database).insertInto('one_time_code').values(code).execute()
  })
  afterAll(() => own.drop())

  const ask = async (command: Command, input: unknown, secrets: Secrets = {}) => {
    const prepared = command.prepare(input)
    if (!prepared.ok) throw new Error(prepared.refusal.message)
    const id = mustBe(newId(), isCommandId)
    const submission = { id, command: prepared.value, jurisdiction: KE, who: SYSTEM, secondPerson: null }
    return await rows.with(id, secrets, () => journal.record(submission))
  }
  const setUp = (of = account, nameHash = NAME) =>
    ask(
      commands.setUp,
      { account: of, codeHash: CODE, nameHash, signInName: sealed, displayName: sealed },
      { nameHash, phc: 'phc' },
    )
  const count = async (table: 'account_password' | 'account_backup_code' | 'account_totp'): Promise<number> =>
    (await accountsIn(own.storage.database).selectFrom(table).selectAll().execute()).length

  test('a set-up code makes one administrator with a password, and only one', async () => {
    expect(await setUp()).toMatchObject({ ok: true })
    expect(await count('account_password')).toBe(1)
    const again = await setUp(accountIdSchema.parse(newId()), HASHES[2])
    expect(again).toMatchObject({ ok: false, refusal: { code: 'accounts-set-up-code-used' } })
    expect(await count('account_password')).toBe(1)
  })

  test('a second factor and its back-up codes: each is spent once, also when asked twice at once', async () => {
    const made = await ask(
      commands.setTotp,
      { account, backupCodes: 1 },
      { sealedTotp: JSON.stringify(sealed), backupCodes: [BACKUP] },
    )
    expect(made).toMatchObject({ ok: true })
    const spend = () => ask(commands.spendBackupCode, { account, codeHash: BACKUP }, { spentCode: BACKUP })
    const both = await Promise.all([spend(), spend()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await count('account_backup_code')).toBe(0)
    expect(await count('account_totp')).toBe(1)
  })

  test('failures cannot lock out the last administrator for good', async () => {
    const locked = await ask(commands.lockAfterFailures, { account })
    expect(locked).toMatchObject({ ok: false, refusal: { code: 'accounts-last-administrator' } })
  })

  test('the view is the fold of the facts', async () => {
    await ask(commands.setOwnPassword, { account }, { phc: 'other' })
    await ask(commands.endSessions, { account })
    const facts = await factsFrom(own.storage.database, KE, 0, 100)
    const folded = facts.flatMap((fact) => foldable(fact) ?? []).reduce(applyFact, NO_ACCOUNTS)
    expect(folded.accounts.size).toBe(1)
    expect(await loadAccounts(own.storage.database, KE, [account])).toEqual(folded)
  })

  test('a fact holds no secret and no name in clear', async () => {
    const facts = JSON.stringify(await factsFrom(own.storage.database, KE, 0, 100))
    for (const secret of [...HASHES, 'phc']) expect(facts).not.toContain(secret)
  })
})
