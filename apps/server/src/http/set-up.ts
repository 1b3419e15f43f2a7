import { newId, seal, SYSTEM, type Receipt, type Refusal } from '../kernel/index.ts'
import type { House } from '../house.ts'
import {
  accountCommands,
  accountIdSchema,
  accountsIn,
  accountsWrittenIn,
  hashPassword,
  hashSecret,
  hashTypedCode,
  makeOneTimeCode,
  readSignInName,
  SET_UP_CODES,
  SET_UP_CODE_HOURS,
} from '../modules/accounts/index.ts'
import { accept, refuse, type Result } from '../result.ts'

export interface NewAdministrator {
  readonly code: string
  readonly signInName: string
  readonly displayName: string
  readonly password: string
}

const CODE_UNKNOWN: Refusal = {
  code: 'accounts-set-up-code-unknown',
  message: 'There is no such set-up code. Copy it again, or start the server again to have new ones printed.',
}

/**
 * The set-up codes that are still to be used, made anew at each start: a code that was lost is replaced, and what an earlier
 * start printed opens nothing any more. Two are ever used; with both, none is made.
 */
export async function renewSetUpCodes({ storage, jurisdiction, now }: House): Promise<readonly string[]> {
  const expires_at = now().add({ hours: SET_UP_CODE_HOURS }).toString()
  const renewed = await storage.transaction<readonly string[], never>(async (transaction) => {
    const tables = accountsWrittenIn(transaction)
    const of = { jurisdiction, purpose: 'set-up', expires_at }
    await tables
      .deleteFrom('one_time_code')
      .where('jurisdiction', '=', jurisdiction)
      .where('purpose', '=', 'set-up')
      .execute()
    const used = await tables
      .selectFrom('used_set_up_code')
      .select('code')
      .where('jurisdiction', '=', jurisdiction)
      .execute()
    const made = Array.from({ length: Math.max(0, SET_UP_CODES - used.length) }, makeOneTimeCode)
    const rows = made.map(({ hash }) => ({ ...of, code_hash: hash, code: newId(), account: null }))
    if (rows.length > 0) await tables.insertInto('one_time_code').values(rows).execute()
    return accept(made.map(({ secret }) => secret))
  }, 'serializable')
  if (!renewed.ok) throw new Error(renewed.refusal.message)
  return renewed.value
}

/** Makes an administrator of whoever has a set-up code. Signing in is the next step. */
export async function setUp(house: House, asked: NewAdministrator): Promise<Result<Receipt, Refusal>> {
  const codeHash = hashTypedCode(asked.code)
  // Before the password is hashed: a stranger without a code gets no work done.
  if (codeHash === null || !(await isKnown(house, codeHash))) return refuse(CODE_UNKNOWN)
  const name = readSignInName(asked.signInName)
  if (!name.ok) return name
  const phc = await hashPassword(asked.password, [name.value, asked.displayName])
  if (!phc.ok) return phc
  const account = accountIdSchema.parse(newId())
  const nameHash = hashSecret(name.value)
  const [signInName, displayName] = await Promise.all(
    [name.value, asked.displayName].map((text) => seal(house.keys, account, text)),
  )
  const input = { account, codeHash, nameHash, signInName, displayName }
  return await house.record(accountCommands.setUp, input, SYSTEM, { nameHash, phc: phc.value })
}

async function isKnown({ storage, jurisdiction }: House, codeHash: string): Promise<boolean> {
  const row = await accountsIn(storage.database)
    .selectFrom('one_time_code')
    .select('code')
    .where('jurisdiction', '=', jurisdiction)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  return row !== undefined
}
