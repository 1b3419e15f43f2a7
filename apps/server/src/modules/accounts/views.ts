import { sql } from 'kysely'
import type { Fact, Reader, View, Writer } from '../../kernel/index.ts'
import { ROLES, type Role } from '../../kernel/policy/roles.ts'
import { accountIdSchema, FACTS, machineKeyIdSchema, oneTimeCodeIdSchema, passkeyIdSchema } from './facts.ts'
import type { AccountId } from './facts.ts'
import { foldable } from './recorded.ts'
import { applyFact, NO_ACCOUNTS, type AccountsState, type AccountState } from './state.ts'
import { accountsIn, accountsWrittenIn, type AccountReader, type AccountTables } from './tables.ts'
import { insertNames, saveAccounts, saveKeys, saveRoles, saveUsedCodes } from './view-rows.ts'

/** The accounts as decisions see them, one row each: the fold of their facts, kept so that nobody reads the journal again. */
export const accountsView: View = {
  name: 'accounts',
  tables: ['account', 'account_role', 'machine_key', 'used_set_up_code'],
  kinds: Object.keys(FACTS),
  apply: async (writer, facts) => {
    const [first] = facts
    if (first !== undefined) await foldPage(writer, first.jurisdiction, facts)
  },
}

/** Reads the accounts that a page of facts is about, folds the facts in memory, and writes what they come to: a statement a table. */
async function foldPage(writer: Writer, jurisdiction: string, recorded: readonly Fact[]): Promise<void> {
  const facts = recorded.flatMap((fact) => foldable(fact) ?? [])
  const touched = new Set(facts.flatMap(({ body }) => ('account' in body ? [body.account] : [])))
  const before = await statesOf(accountsWrittenIn(writer), jurisdiction, [...touched])
  let after = NO_ACCOUNTS
  const accounts = new Map(before)
  for (const fact of facts) {
    if ('account' in fact.body) {
      const { account } = fact.body
      const known = accounts.get(account)
      // One account at a time: the fold copies what it is given.
      after = applyFact({ ...after, accounts: new Map(known === undefined ? [] : [[account, known]]) }, fact)
      const now = after.accounts.get(account)
      if (now !== undefined) accounts.set(account, now)
    }
  }
  const created = recorded.filter(({ kind }) => kind === 'accounts/created')
  await insertNames(writer, jurisdiction, created)
  await saveAccounts(writer, jurisdiction, [...accounts.values()])
  await saveRoles(writer, jurisdiction, before, accounts)
  await saveKeys(writer, jurisdiction, recorded)
  await saveUsedCodes(writer, jurisdiction, after.usedSetUpCodes)
}

/**
 * What a decision about some accounts must know: those accounts and every administrator (the last one is protected), the keys
 * that live and the set-up codes that were used.
 */
export function loadAccounts(
  reader: Reader,
  jurisdiction: string,
  accounts: readonly AccountId[],
): Promise<AccountsState> {
  return readState(accountsIn(reader), jurisdiction, accounts)
}

/** One account as it stands; null: there is none. Asked at every request, so it reads no more than that. */
export async function loadAccount(
  reader: Reader,
  jurisdiction: string,
  account: AccountId,
): Promise<AccountState | null> {
  return (await statesOf(accountsIn(reader), jurisdiction, [account])).get(account) ?? null
}

async function readState(
  tables: AccountReader,
  jurisdiction: string,
  asked: readonly AccountId[],
): Promise<AccountsState> {
  const administrators = await tables
    .selectFrom('account_role')
    .select('account')
    .where('jurisdiction', '=', jurisdiction)
    .where('role', '=', 'administrator')
    .execute()
  const ids = [...new Set([...asked, ...administrators.map(({ account }) => account)])]
  const keys = await tables
    .selectFrom('machine_key')
    .select('key')
    .where('jurisdiction', '=', jurisdiction)
    .where('revoked_at', 'is', null)
    .execute()
  const codes = await tables
    .selectFrom('used_set_up_code')
    .select('code')
    .where('jurisdiction', '=', jurisdiction)
    .execute()
  return {
    accounts: await statesOf(
      tables,
      jurisdiction,
      ids.map((id) => accountIdSchema.parse(id)),
    ),
    keys: new Set(keys.map(({ key }) => machineKeyIdSchema.parse(key))),
    usedSetUpCodes: new Set(codes.map(({ code }) => oneTimeCodeIdSchema.parse(code))),
  }
}

async function statesOf(
  tables: AccountReader,
  jurisdiction: string,
  ids: readonly AccountId[],
): Promise<ReadonlyMap<AccountId, AccountState>> {
  if (ids.length === 0) return new Map()
  const among = sql<boolean>`account = any(${ids}::uuid[])`
  const rows = tables.selectFrom('account').selectAll().where('jurisdiction', '=', jurisdiction).where(among)
  const held = tables.selectFrom('account_role').selectAll().where('jurisdiction', '=', jurisdiction).where(among)
  const roles = new Map<string, Role[]>()
  for (const { account, role } of await held.execute()) {
    if (isRole(role)) roles.getOrInsert(account, []).push(role)
  }
  const states = (await rows.execute()).map((row) => stateOf(row, roles.get(row.account) ?? []))
  return new Map(states.map((state) => [state.id, state]))
}

function stateOf(row: AccountTables['account'], roles: readonly Role[]): AccountState {
  return {
    id: accountIdSchema.parse(row.account),
    roles: new Set(roles),
    hasPassword: row.has_password,
    passkeys: new Set(row.passkeys.map((passkey) => passkeyIdSchema.parse(passkey))),
    isLinked: row.is_linked,
    hasTotp: row.has_totp,
    backupCodesLeft: row.backup_codes_left,
    lock: row.is_locked ? { until: instantOf(row.locked_until) } : null,
    recoveryProposedUntil: instantOf(row.recovery_proposed_until),
    enrolment: enrolmentOf(row),
  }
}

function enrolmentOf(row: AccountTables['account']): AccountState['enrolment'] {
  const [occasion, expiresAt] = [row.enrolment_occasion, instantOf(row.enrolment_expires_at)]
  if (expiresAt === null) return null
  if (occasion === 'set-up' || occasion === 'invitation' || occasion === 'recovery') return { occasion, expiresAt }
  throw new Error('an enrolment has an occasion that there is not')
}

function instantOf(text: string | null): Temporal.Instant | null {
  return text === null ? null : Temporal.Instant.from(text)
}

function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text)
}
