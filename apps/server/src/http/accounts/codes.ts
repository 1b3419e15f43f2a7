import type { House } from '../../house.ts'
import { newId, seal, SYSTEM, type Answer, type CommandId, type Receipt, type Refusal } from '../../kernel/index.ts'
import {
  accountCommands,
  accountIdSchema,
  accountsIn,
  hashPassword,
  hashSecret,
  hashTypedCode,
  makeOneTimeCode,
  readSignInName,
  type AccountId,
} from '../../modules/accounts/index.ts'
import { accept, refuse, type Result } from '../../result.ts'
import type { Asker } from '../asker.ts'
import { namesOf } from '../own-means.ts'

/** A code to hand over. Shown once; null where the question was asked before, and the code was shown then. */
export interface Invitation {
  readonly code: string
  readonly expiresAt: string
}

export interface Invited {
  readonly answer: Answer
  readonly account: AccountId
  readonly invitation: Invitation | null
}

const ID_NOT_NEW: Refusal = {
  code: 'idempotency-key-malformed',
  message: 'The id of this command becomes that of the account: it must be a UUID of version 7.',
}
const CODE_UNKNOWN: Refusal = {
  code: 'accounts-enrolment-not-open',
  message: 'The code was used, or its time is over. Ask for a new one.',
}

/** An account without a role, and an invitation for the person it is for. */
export async function createAccount(
  house: House,
  { principal, strong }: Pick<Asker, 'principal' | 'strong'>,
  id: CommandId,
  asked: { readonly signInName: string; readonly displayName: string },
): Promise<Result<Invited, Refusal>> {
  const name = readSignInName(asked.signInName)
  if (!name.ok) return name
  const account = accountIdSchema.safeParse(id)
  if (!account.success) return refuse(ID_NOT_NEW)
  const nameHash = hashSecret(name.value)
  const [signInName, displayName] = await Promise.all(
    [name.value, asked.displayName].map((text) => seal(house.keys, account.data, text)),
  )
  const code = makeOneTimeCode()
  const input = { account: account.data, nameHash, signInName, displayName, code: newId() }
  const resource = { id: account.data, jurisdiction: house.jurisdiction, owner: account.data }
  const command = { command: accountCommands.create, input, action: 'accounts.create', resource } as const
  const answer = await house.ask({ id, principal, strong, ...command }, { nameHash, oneTimeCode: code.hash })
  return answer.ok ? accept(await invited(house, answer.value, account.data, code)) : answer
}

/** A new code for somebody who cannot sign in yet; the one before opens nothing any more. */
export async function inviteAgain(
  house: House,
  { principal, strong }: Pick<Asker, 'principal' | 'strong'>,
  id: CommandId,
  account: AccountId,
): Promise<Result<Invited, Refusal>> {
  const code = makeOneTimeCode()
  const input = { account, code: newId() }
  const resource = { id: account, jurisdiction: house.jurisdiction, owner: account }
  const command = { command: accountCommands.invite, input, action: 'accounts.create', resource } as const
  const answer = await house.ask({ id, principal, strong, ...command }, { oneTimeCode: code.hash })
  return answer.ok ? accept(await invited(house, answer.value, account, code)) : answer
}

async function invited(
  house: House,
  answer: Answer,
  account: AccountId,
  { secret, hash }: { readonly secret: string; readonly hash: string },
): Promise<Invited> {
  const row = await codeRow(house, hash)
  return { answer, account, invitation: row === null ? null : { code: secret, expiresAt: row.expiresAt } }
}

/** Sets a password with a code that an administrator handed over. Signing in is the next step. */
export async function redeem(
  house: House,
  { code, password }: { readonly code: string; readonly password: string },
): Promise<Result<Receipt, Refusal>> {
  const codeHash = hashTypedCode(code)
  // Before the password is hashed: a stranger without a code gets no work done.
  const row = codeHash === null ? null : await codeRow(house, codeHash)
  if (codeHash === null || row === null || row.account === null) return refuse(CODE_UNKNOWN)
  const account = accountIdSchema.parse(row.account)
  const phc = await hashPassword(password, await namesOf(house, account))
  if (!phc.ok) return phc
  const input = { account, codeHash }
  return await house.record(accountCommands.enrol, input, SYSTEM, { phc: phc.value })
}

/** The code that a recovery which is being approved hands out. */
export async function recoveryCode(house: House, hash: string): Promise<Invitation['expiresAt'] | null> {
  return (await codeRow(house, hash))?.expiresAt ?? null
}

async function codeRow({ storage, jurisdiction }: House, hash: string) {
  const row = await accountsIn(storage.database)
    .selectFrom('one_time_code')
    .select(['account', 'expires_at'])
    .where('jurisdiction', '=', jurisdiction)
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  if (row === undefined) return null
  return { account: row.account, expiresAt: Temporal.Instant.from(row.expires_at).toString() }
}
