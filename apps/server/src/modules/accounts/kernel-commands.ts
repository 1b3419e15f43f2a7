import { z } from 'zod'
import { defineCommand, type FactDraft, type Reader, type SealedField } from '../../kernel/index.ts'
import { jurisdictionSchema } from '../../kernel/policy/model.ts'
import type { Decided, DecisionContext } from '../../kernel/decision.ts'
import type { AccountsCommand } from './commands.ts'
import { decide } from './decide.ts'
import { accountIdSchema, oneTimeCodeIdSchema, type AccountFact } from './facts.ts'
import { sealedField } from './recorded.ts'
import { no, type AccountsDecided } from './refusal.ts'
import { applyFact, type AccountsState } from './state.ts'
import { accountsIn } from './tables.ts'
import { loadAccounts } from './views.ts'

// The commands of accounts as the kernel records them: each loads what the pure decision must know.

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const account = accountIdSchema

/**
 * A set-up code and a password make an administrator who can sign in, in one transaction. Names come sealed, for the account
 * that is being made; the code and the name come as hashes.
 */
export const setUp = defineCommand({
  name: 'accounts/set-up',
  input: z.strictObject({
    account,
    codeHash: hash,
    nameHash: hash,
    signInName: sealedField,
    displayName: sealedField,
  }),
  load: async (reader, jurisdiction, { codeHash, nameHash }) => ({
    accounts: await loadAccounts(reader, jurisdiction, []),
    jurisdiction: jurisdictionSchema.parse(jurisdiction),
    code: await findSetUpCode(reader, jurisdiction, codeHash),
    isNameTaken: await isNameTaken(reader, jurisdiction, nameHash),
  }),
  decide: (state, input, context) => {
    const { jurisdiction, code, isNameTaken: taken } = state
    const person = { jurisdiction, isNameTaken: taken, signInName: 'sealed', displayName: 'sealed' }
    const chosen: DecisionContext = { ...context, newId: () => input.account }
    const decided = inTurn(state.accounts, chosen, [
      { kind: 'use-set-up-code', code, ...person },
      { kind: 'set-password', account: input.account, occasion: 'set-up' },
    ])
    if (!decided.ok) return decided
    return { ok: true, facts: decided.facts.map((fact) => withNames(fact, input)) }
  },
})

/** The names of a person, sealed for the account. */
interface SealedNames {
  readonly signInName: SealedField
  readonly displayName: SealedField
}

function withNames(fact: AccountFact, { signInName, displayName }: SealedNames): FactDraft {
  return fact.kind === 'accounts/created' ? { ...fact, body: { ...fact.body, signInName, displayName } } : fact
}

/** One's own new password; the old one was shown. */
export const setOwnPassword = aboutOne('accounts/set-own-password', z.strictObject({ account }), (input) => ({
  kind: 'set-password',
  account: input.account,
  occasion: 'self',
}))

export const endSessions = aboutOne('accounts/end-sessions', z.strictObject({ account }), (input) => ({
  kind: 'end-sessions',
  account: input.account,
}))

export const setTotp = aboutOne(
  'accounts/set-totp',
  z.strictObject({ account, backupCodes: z.int().nonnegative() }),
  (input) => ({ kind: 'set-totp', account: input.account, backupCodes: input.backupCodes }),
)

/** After too many failures: until somebody unlocks. */
export const lockAfterFailures = aboutOne('accounts/lock-after-failures', z.strictObject({ account }), (input) => ({
  kind: 'lock',
  account: input.account,
  reason: 'failures',
  until: null,
}))

/** A back-up code is spent by its hash, once: the row is looked up in the transaction that removes it. */
export const spendBackupCode = defineCommand({
  name: 'accounts/spend-backup-code',
  input: z.strictObject({ account, codeHash: hash }),
  load: async (reader, jurisdiction, input) => ({
    accounts: await loadAccounts(reader, jurisdiction, [input.account]),
    isThere: await hasBackupCode(reader, jurisdiction, input.account, input.codeHash),
  }),
  decide: ({ accounts, isThere }, input, context): Decided =>
    isThere
      ? decide(accounts, { kind: 'use-backup-code', account: input.account }, context)
      : no('accounts-no-backup-code', 'This is no back-up code of the account, or it was spent.'),
})

function aboutOne<
  Input extends { readonly account: z.infer<typeof accountIdSchema> } & Record<string, string | number>,
>(name: string, input: z.ZodType<Input>, commandOf: (input: Input) => AccountsCommand) {
  return defineCommand({
    name,
    input,
    load: (reader, jurisdiction, asked: Input) => loadAccounts(reader, jurisdiction, [asked.account]),
    decide: (state: AccountsState, asked: Input, context): Decided => decide(state, commandOf(asked), context),
  })
}

/** Commands decided one after the other, each on what the one before it said; all of them or none. */
function inTurn(state: AccountsState, context: DecisionContext, commands: readonly AccountsCommand[]): AccountsDecided {
  const facts: AccountFact[] = []
  let now = state
  for (const command of commands) {
    const decided = decide(now, command, context)
    if (!decided.ok) return decided
    facts.push(...decided.facts)
    now = decided.facts.reduce(applyFact, now)
  }
  return { ok: true, facts }
}

async function findSetUpCode(reader: Reader, jurisdiction: string, codeHash: string) {
  const row = await accountsIn(reader)
    .selectFrom('one_time_code')
    .select(['code', 'expires_at'])
    .where('jurisdiction', '=', jurisdiction)
    .where('code_hash', '=', codeHash)
    .where('purpose', '=', 'set-up')
    .executeTakeFirst()
  if (row === undefined) return null
  return { id: oneTimeCodeIdSchema.parse(row.code), expiresAt: Temporal.Instant.from(row.expires_at) }
}

async function isNameTaken(reader: Reader, jurisdiction: string, nameHash: string): Promise<boolean> {
  const row = await accountsIn(reader)
    .selectFrom('account_name')
    .select('account')
    .where('jurisdiction', '=', jurisdiction)
    .where('name_hash', '=', nameHash)
    .executeTakeFirst()
  return row !== undefined
}

async function hasBackupCode(reader: Reader, jurisdiction: string, of: string, codeHash: string): Promise<boolean> {
  const row = await accountsIn(reader)
    .selectFrom('account_backup_code')
    .select('account')
    .where('jurisdiction', '=', jurisdiction)
    .where('account', '=', of)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return row !== undefined
}
