import { sql } from 'kysely'
import { canonicalJson, type Fact, type Writer } from '../../kernel/index.ts'
import { FACTS, type AccountId, type OneTimeCodeId } from './facts.ts'
import type { AccountState } from './state.ts'
import { accountsWrittenIn } from './tables.ts'

// The rows of the accounts view. Statements get arrays, a column each: their text stays the same for any number of rows.

/** The names in the one spelling of JSON: a fact that was read from the journal gives the row of the one that was recorded. */
export async function insertNames(writer: Writer, jurisdiction: string, created: readonly Fact[]): Promise<void> {
  if (created.length === 0) return
  const column = (name: string): string[] => created.map(({ body }) => canonicalJson(body[name] ?? null))
  await sql`
    insert into account (
      jurisdiction, account, sign_in_name, display_name, has_password, passkeys, is_linked, has_totp, backup_codes_left,
      is_locked
    )
    select ${jurisdiction}, made.account, made.sign_in_name, made.display_name, false, '{}', false, false, 0, false
    from unnest(
      ${created.map(({ body }) => body['account'])}::uuid[],
      ${column('signInName')}::text[],
      ${column('displayName')}::text[]
    ) as made (account, sign_in_name, display_name)`.execute(writer)
}

export async function saveAccounts(
  writer: Writer,
  jurisdiction: string,
  accounts: readonly AccountState[],
): Promise<void> {
  if (accounts.length === 0) return
  const column = <Value>(value: (account: AccountState) => Value): Value[] => accounts.map(value)
  await sql`
    update account set has_password = now.has_password, passkeys = now.passkeys::text[], is_linked = now.is_linked,
      has_totp = now.has_totp, backup_codes_left = now.backup_codes_left, is_locked = now.is_locked,
      locked_until = now.locked_until, recovery_proposed_until = now.recovery_proposed_until,
      enrolment_occasion = now.enrolment_occasion, enrolment_expires_at = now.enrolment_expires_at
    from unnest(
      ${column(({ id }) => id)}::uuid[],
      ${column(({ hasPassword }) => hasPassword)}::boolean[],
      ${column(({ passkeys }) => `{${[...passkeys].join(',')}}`)}::text[],
      ${column(({ isLinked }) => isLinked)}::boolean[],
      ${column(({ hasTotp }) => hasTotp)}::boolean[],
      ${column(({ backupCodesLeft }) => backupCodesLeft)}::integer[],
      ${column(({ lock }) => lock !== null)}::boolean[],
      ${column(({ lock }) => lock?.until?.toString() ?? null)}::timestamptz[],
      ${column(({ recoveryProposedUntil }) => recoveryProposedUntil?.toString() ?? null)}::timestamptz[],
      ${column(({ enrolment }) => enrolment?.occasion ?? null)}::text[],
      ${column(({ enrolment }) => enrolment?.expiresAt.toString() ?? null)}::timestamptz[]
    ) as now (
      account, has_password, passkeys, is_linked, has_totp, backup_codes_left, is_locked, locked_until,
      recovery_proposed_until, enrolment_occasion, enrolment_expires_at
    )
    where account.jurisdiction = ${jurisdiction} and account.account = now.account`.execute(writer)
}

type Accounts = ReadonlyMap<AccountId, AccountState>

export async function saveRoles(
  writer: Writer,
  jurisdiction: string,
  before: Accounts,
  after: Accounts,
): Promise<void> {
  const held = pairs(before)
  const now = pairs(after)
  const taken = [...held].filter(([name]) => !now.has(name)).map(([, pair]) => pair)
  const given = [...now].filter(([name]) => !held.has(name)).map(([, pair]) => pair)
  if (taken.length > 0) {
    await sql`
      delete from account_role using unnest(
        ${taken.map(({ account }) => account)}::uuid[], ${taken.map(({ role }) => role)}::text[]
      ) as taken (account, role)
      where account_role.jurisdiction = ${jurisdiction}
        and account_role.account = taken.account and account_role.role = taken.role`.execute(writer)
  }
  if (given.length > 0) {
    await sql`
      insert into account_role (jurisdiction, account, role)
      select ${jurisdiction}, * from unnest(
        ${given.map(({ account }) => account)}::uuid[], ${given.map(({ role }) => role)}::text[]
      )`.execute(writer)
  }
}

function pairs(accounts: Accounts) {
  return new Map(
    [...accounts.values()].flatMap(({ id, roles }) =>
      [...roles].map((role) => [`${id} ${role}`, { account: id, role }] as const),
    ),
  )
}

/** In the order of the facts: a key is issued before it is revoked, perhaps in the same page. */
export async function saveKeys(writer: Writer, jurisdiction: string, facts: readonly Fact[]): Promise<void> {
  const tables = accountsWrittenIn(writer)
  for (const { kind, body, who, secondPerson, recordedAt } of facts) {
    if (kind === 'accounts/key-issued') {
      const { key, prefix, keySha256, label, scopes, expiresAt } = FACTS['accounts/key-issued'].parse(body)
      await tables
        .insertInto('machine_key')
        .values({
          jurisdiction,
          key,
          prefix,
          key_sha256: keySha256,
          label,
          scopes: [...scopes],
          issued_at: recordedAt,
          issued_by: who,
          approved_by: secondPerson,
          expires_at: expiresAt,
          revoked_at: null,
        })
        .execute()
    }
    if (kind === 'accounts/key-revoked') {
      const { key } = FACTS['accounts/key-revoked'].parse(body)
      const revoked = tables.updateTable('machine_key').set({ revoked_at: recordedAt })
      await revoked.where('jurisdiction', '=', jurisdiction).where('key', '=', key).execute()
    }
  }
}

export async function saveUsedCodes(
  writer: Writer,
  jurisdiction: string,
  used: ReadonlySet<OneTimeCodeId>,
): Promise<void> {
  const codes = [...used].map((code) => ({ jurisdiction, code }))
  if (codes.length > 0) await accountsWrittenIn(writer).insertInto('used_set_up_code').values(codes).execute()
}
