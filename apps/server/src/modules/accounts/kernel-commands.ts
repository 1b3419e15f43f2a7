import { z } from 'zod'
import { defineCommand, type FactDraft, type Reader, type SealedField } from '../../kernel/index.ts'
import { jurisdictionSchema } from '../../kernel/policy/model.ts'
import { ROLES } from '../../kernel/policy/roles.ts'
import type { Decided, DecisionContext } from '../../kernel/decision.ts'
import type { AccountsCommand } from './commands.ts'
import { decide } from './decide.ts'
import { accountIdSchema, machineKeyIdSchema, oneTimeCodeIdSchema, type AccountFact } from './facts.ts'
import { sealedField } from './recorded.ts'
import { no, type AccountsDecided } from './refusal.ts'
import { applyFact, NO_ACCOUNTS, type AccountsState } from './state.ts'
import { accountsIn } from './tables.ts'
import { loadAccounts } from './views.ts'

export * from './kernel-means.ts'

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
  sameness: ({ codeHash, nameHash }) => ({ codeHash, nameHash }),
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

/**
 * An account without a role, and an invitation to set a password. The id of the account is that of the command; names come sealed
 * for it, the sign-in name and the code as hashes.
 */
export const create = defineCommand({
  name: 'accounts/create',
  input: z.strictObject({
    account,
    nameHash: hash,
    signInName: sealedField,
    displayName: sealedField,
    code: oneTimeCodeIdSchema,
  }),
  sameness: ({ account: id, nameHash }) => ({ account: id, nameHash }),
  load: async (reader, jurisdiction, { nameHash }) => ({
    accounts: await loadAccounts(reader, jurisdiction, []),
    jurisdiction: jurisdictionSchema.parse(jurisdiction),
    isNameTaken: await isNameTaken(reader, jurisdiction, nameHash),
  }),
  decide: ({ accounts, jurisdiction, isNameTaken: taken }, input, context) => {
    const chosen: DecisionContext = { ...context, newId: () => input.account }
    const person = { jurisdiction, isNameTaken: taken, signInName: 'sealed', displayName: 'sealed' }
    const decided = inTurn(accounts, chosen, [
      { kind: 'create', ...person },
      { kind: 'invite', account: input.account, code: input.code },
    ])
    if (!decided.ok) return decided
    return { ok: true, facts: decided.facts.map((fact) => withNames(fact, input)) }
  },
})

/** A new code for somebody who cannot sign in yet. */
export const invite = defineCommand({
  name: 'accounts/invite',
  input: z.strictObject({ account, code: oneTimeCodeIdSchema }),
  sameness: ({ account: id }) => ({ account: id }),
  load: (reader, jurisdiction, asked) => loadAccounts(reader, jurisdiction, [asked.account]),
  decide: (state, asked, context): Decided => decide(state, { kind: 'invite', ...asked }, context),
})

/** A password that is set with a code: the first one, or a new one after a recovery. */
export const enrol = defineCommand({
  name: 'accounts/enrol',
  input: z.strictObject({ account, codeHash: hash }),
  load: async (reader, jurisdiction, asked) => ({
    accounts: await loadAccounts(reader, jurisdiction, [asked.account]),
    purpose: await purposeOfCode(reader, jurisdiction, asked.account, asked.codeHash),
  }),
  decide: ({ accounts, purpose }, asked, context): Decided =>
    purpose === null
      ? no('accounts-enrolment-not-open', 'The code was used, or its time is over. Ask for a new one.')
      : decide(accounts, { kind: 'set-password', account: asked.account, occasion: purpose }, context),
})

const roleOfOne = z.strictObject({ account, role: z.enum(ROLES) })
export const grantRole = aboutOne('accounts/grant-role', roleOfOne, (input) => ({ kind: 'grant-role', ...input }))
export const revokeRole = aboutOne('accounts/revoke-role', roleOfOne, (input) => ({ kind: 'revoke-role', ...input }))

export const lock = aboutOne('accounts/lock', z.strictObject({ account }), (input) => ({
  kind: 'lock',
  account: input.account,
  reason: 'by-person',
  until: null,
}))
export const unlock = aboutOne('accounts/unlock', z.strictObject({ account }), (input) => ({
  kind: 'unlock',
  account: input.account,
}))

/** Proposed by one and approved by another, as the kernel sees to it: then a code sets new means of sign-in. */
export const recover = defineCommand({
  name: 'accounts/recover',
  input: z.strictObject({ account }),
  load: (reader, jurisdiction, asked) => loadAccounts(reader, jurisdiction, [asked.account]),
  decide: (state, asked, context): Decided =>
    inTurn(state, context, [
      { kind: 'propose-recovery', account: asked.account },
      { kind: 'open-recovery', account: asked.account },
    ]),
})

export const issueKey = defineCommand({
  name: 'accounts/issue-key',
  input: z.strictObject({
    prefix: z.string().regex(/^[0-9a-f]{10}$/),
    keySha256: hash,
    label: z.string().trim().min(1).max(200),
    scopes: z.array(z.string().max(100)).max(100).readonly(),
    expiresAt: z.iso.datetime(),
  }),
  load: (_reader, jurisdiction) => Promise.resolve(jurisdictionSchema.parse(jurisdiction)),
  decide: (jurisdiction, { expiresAt, ...asked }, context): Decided => {
    const command = { kind: 'issue-key', jurisdiction, ...asked, expiresAt: Temporal.Instant.from(expiresAt) } as const
    return decide(NO_ACCOUNTS, command, context)
  },
})

export const revokeKey = defineCommand({
  name: 'accounts/revoke-key',
  input: z.strictObject({ key: machineKeyIdSchema }),
  load: (reader, jurisdiction) => loadAccounts(reader, jurisdiction, []),
  decide: (state, asked, context): Decided => decide(state, { kind: 'revoke-key', ...asked }, context),
})

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

async function purposeOfCode(
  reader: Reader,
  jurisdiction: string,
  of: string,
  codeHash: string,
): Promise<'invitation' | 'recovery' | null> {
  const row = await accountsIn(reader)
    .selectFrom('one_time_code')
    .select('purpose')
    .where('jurisdiction', '=', jurisdiction)
    .where('account', '=', of)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return row?.purpose === 'invitation' || row?.purpose === 'recovery' ? row.purpose : null
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
