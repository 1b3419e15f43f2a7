import { isAccountId, mustBe, SYSTEM, unseal, type Refusal } from '../kernel/index.ts'
import type { House } from '../house.ts'
import {
  accountCommands,
  accountIdSchema,
  accountsIn,
  accountsWrittenIn,
  checkTotp,
  hashPassword,
  hashSecret,
  hashTypedCode,
  isLocked,
  loadAccounts,
  readSignInName,
  sealedField,
  verifyNoPassword,
  verifyPassword,
  type AccountId,
} from '../modules/accounts/index.ts'
import { accept, refuse, type Result } from '../result.ts'
import { beginAttempt, forgetAttempts, takeBackAttempt } from './attempts.ts'
import { beginSession } from './sessions.ts'

export interface Typed {
  readonly signInName: string
  readonly password: string
  /** Of the app, or a back-up code; null when none was typed. */
  readonly code: string | null
}

/** One sentence for every failure: which part was wrong, and whether the account exists or waits, helps an attacker. */
export const SIGN_IN_FAILED: Refusal = {
  code: 'sign-in-failed',
  message: 'Sign-in failed. Check the name, the password and the code; after several failures wait before the next.',
}
/** Said only to who knows the password. */
const CODE_NEEDED: Refusal = {
  code: 'sign-in-code-needed',
  message: 'Type the code of your app, or a back-up code, as well.',
}

/**
 * Signs in with a password, and a second factor where the account has one. An unknown name takes as long as a known one.
 *
 * @returns the session token, or why not
 */
export async function signIn(house: House, { signInName, password, code }: Typed): Promise<Result<string, Refusal>> {
  const known = await findAccount(house, signInName)
  // Nobody's attempts are counted as somebody's would be: the same work for every name.
  const attempt = await beginAttempt(house, known?.account ?? SYSTEM)
  const check =
    known === null || attempt === null || !attempt.isOpen
      ? await verifyNoPassword(password)
      : await verifyPassword(password, known.phc)
  if (known === null || attempt === null || !attempt.isOpen) return refuse(SIGN_IN_FAILED)
  const { account } = known
  const failed = async () => {
    if (attempt.isLast) await house.record(accountCommands.lockAfterFailures, { account }, SYSTEM)
    return refuse(SIGN_IN_FAILED)
  }
  if (!check.isRight) return await failed()
  const state = (await loadAccounts(house.storage.database, house.jurisdiction, [account])).accounts.get(account)
  if (state === undefined || isLocked(state, house.now())) return refuse(SIGN_IN_FAILED)
  if (state.hasTotp && code === null) {
    await takeBackAttempt(house, account)
    return refuse(CODE_NEEDED)
  }
  if (state.hasTotp && !(await isSecondFactor(house, account, code ?? ''))) return await failed()
  if (check.isStale) await hashAnew(house, account, password)
  await forgetAttempts(house, account)
  return accept(await beginSession(house, account, state.hasTotp || house.isDemo))
}

/** The hash under which a sign-in name is found; null when no name can be so. */
function hashName(typed: string): string | null {
  const name = readSignInName(typed)
  return name.ok ? hashSecret(name.value) : null
}

async function findAccount({ storage, jurisdiction }: House, typed: string) {
  const row = await accountsIn(storage.database)
    .selectFrom('account_name')
    .innerJoin('account_password', (join) =>
      join
        .onRef('account_password.jurisdiction', '=', 'account_name.jurisdiction')
        .onRef('account_password.account', '=', 'account_name.account'),
    )
    .select(['account_name.account', 'phc'])
    .where('account_name.jurisdiction', '=', jurisdiction)
    .where('name_hash', '=', hashName(typed) ?? '')
    .executeTakeFirst()
  return row === undefined ? null : { account: accountIdSchema.parse(row.account), phc: row.phc }
}

async function isSecondFactor(house: House, account: AccountId, typed: string): Promise<boolean> {
  const codeHash = hashTypedCode(typed)
  if (codeHash === null) return await isTotp(house, account, typed)
  const input = { account, codeHash }
  const spent = await house.record(accountCommands.spendBackupCode, input, mustBe(account, isAccountId), {
    spentCode: codeHash,
  })
  return spent.ok
}

/** Compares the code of the app and keeps its step in one transaction: a code that is sent twice at once passes once. */
async function isTotp(
  { storage, jurisdiction, keys, now }: House,
  account: AccountId,
  typed: string,
): Promise<boolean> {
  const checked = await storage.transaction(async (transaction) => {
    const tables = accountsWrittenIn(transaction)
    const row = await tables
      .selectFrom('account_totp')
      .select(['sealed_secret', 'last_step'])
      .where('jurisdiction', '=', jurisdiction)
      .where('account', '=', account)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) return refuse(SIGN_IN_FAILED)
    const opened = await unseal(keys, sealedField.parse(JSON.parse(row.sealed_secret)))
    if (!opened.ok) return refuse(SIGN_IN_FAILED)
    const lastStep = row.last_step === null ? null : Number(row.last_step)
    const step = checkTotp({ secret: Buffer.from(opened.value, 'base64'), typed, now: now(), lastStep })
    if (!step.ok) return refuse(SIGN_IN_FAILED)
    await tables
      .updateTable('account_totp')
      .set({ last_step: BigInt(step.value) })
      .where('jurisdiction', '=', jurisdiction)
      .where('account', '=', account)
      .execute()
    return accept(null)
  })
  return checked.ok
}

/** The parameters of hashing have changed since the password was set. */
async function hashAnew({ storage, jurisdiction }: House, account: AccountId, password: string): Promise<void> {
  const phc = await hashPassword(password, [])
  if (!phc.ok) return
  await accountsIn(storage.database)
    .updateTable('account_password')
    .set({ phc: phc.value })
    .where('jurisdiction', '=', jurisdiction)
    .where('account', '=', account)
    .execute()
}
