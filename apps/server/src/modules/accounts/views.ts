import type { Fact, Reader, View } from '../../kernel/index.ts'
import { ROLES, type Role } from '../../kernel/policy/roles.ts'
import { accountIdSchema, FACTS, machineKeyIdSchema, oneTimeCodeIdSchema, passkeyIdSchema } from './facts.ts'
import type { AccountId } from './facts.ts'
import { foldable } from './recorded.ts'
import { applyFact, type AccountsState, type AccountState } from './state.ts'
import { accountsIn, accountsWrittenIn, type AccountReader, type AccountTables } from './tables.ts'

/** The accounts as decisions see them, one row each: the fold of their facts, kept so that nobody reads the journal again. */
export const accountsView: View = {
  name: 'accounts',
  tables: ['account', 'account_role', 'live_machine_key', 'used_set_up_code'],
  kinds: Object.keys(FACTS),
  apply: async (writer, facts) => {
    const tables = accountsWrittenIn(writer)
    for (const fact of facts) await applyOne(tables, fact)
  },
}

async function applyOne(tables: AccountReader, recorded: Fact): Promise<void> {
  const { jurisdiction } = recorded
  const fact = foldable(recorded)
  if (fact === null) return
  if (fact.kind === 'accounts/key-issued') {
    await tables.insertInto('live_machine_key').values({ jurisdiction, key: fact.body.key }).execute()
    return
  }
  if (fact.kind === 'accounts/key-revoked') {
    const revoked = tables.deleteFrom('live_machine_key').where('jurisdiction', '=', jurisdiction)
    await revoked.where('key', '=', fact.body.key).execute()
    return
  }
  if (fact.kind === 'accounts/created') await insertNames(tables, recorded, fact.body.account)
  if (fact.kind === 'accounts/set-up-code-used')
    await tables.insertInto('used_set_up_code').values({ jurisdiction, code: fact.body.code }).execute()
  const { account } = fact.body
  const after = applyFact(await readState(tables, jurisdiction, [account]), fact).accounts.get(account)
  if (after !== undefined) await saveAccount(tables, jurisdiction, after)
}

async function insertNames(tables: AccountReader, { jurisdiction, body }: Fact, account: AccountId): Promise<void> {
  await tables
    .insertInto('account')
    .values({
      jurisdiction,
      account,
      sign_in_name: JSON.stringify(body['signInName']),
      display_name: JSON.stringify(body['displayName']),
      has_password: false,
      passkeys: [],
      is_linked: false,
      has_totp: false,
      backup_codes_left: 0,
      is_locked: false,
      locked_until: null,
      recovery_proposed_until: null,
      enrolment_occasion: null,
      enrolment_expires_at: null,
    })
    .execute()
}

async function saveAccount(tables: AccountReader, jurisdiction: string, state: AccountState): Promise<void> {
  await tables
    .updateTable('account')
    .set({
      has_password: state.hasPassword,
      passkeys: [...state.passkeys],
      is_linked: state.isLinked,
      has_totp: state.hasTotp,
      backup_codes_left: state.backupCodesLeft,
      is_locked: state.lock !== null,
      locked_until: state.lock?.until?.toString() ?? null,
      recovery_proposed_until: state.recoveryProposedUntil?.toString() ?? null,
      enrolment_occasion: state.enrolment?.occasion ?? null,
      enrolment_expires_at: state.enrolment?.expiresAt.toString() ?? null,
    })
    .where('jurisdiction', '=', jurisdiction)
    .where('account', '=', state.id)
    .execute()
  const held = tables.deleteFrom('account_role').where('jurisdiction', '=', jurisdiction)
  await held.where('account', '=', state.id).execute()
  const roles = [...state.roles].map((role) => ({ jurisdiction, account: state.id, role }))
  if (roles.length > 0) await tables.insertInto('account_role').values(roles).execute()
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
  const rows =
    ids.length === 0
      ? []
      : await tables
          .selectFrom('account')
          .selectAll()
          .where('jurisdiction', '=', jurisdiction)
          .where('account', 'in', ids)
          .execute()
  const held =
    ids.length === 0
      ? []
      : await tables
          .selectFrom('account_role')
          .selectAll()
          .where('jurisdiction', '=', jurisdiction)
          .where('account', 'in', ids)
          .execute()
  const keys = await tables
    .selectFrom('live_machine_key')
    .select('key')
    .where('jurisdiction', '=', jurisdiction)
    .execute()
  const codes = await tables
    .selectFrom('used_set_up_code')
    .select('code')
    .where('jurisdiction', '=', jurisdiction)
    .execute()
  const states = rows.map((row) =>
    stateOf(
      row,
      held.flatMap(({ account, role }) => (account === row.account && isRole(role) ? [role] : [])),
    ),
  )
  return {
    accounts: new Map(states.map((state) => [state.id, state])),
    keys: new Set(keys.map(({ key }) => machineKeyIdSchema.parse(key))),
    usedSetUpCodes: new Set(codes.map(({ code }) => oneTimeCodeIdSchema.parse(code))),
  }
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
