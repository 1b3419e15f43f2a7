import { z } from 'zod'
import { seal, SYSTEM, unseal, type Command, type CommandId, type Receipt, type Refusal } from '../kernel/index.ts'
import type { House } from '../house.ts'
import {
  accountCommands,
  accountsIn,
  checkTotp,
  hashPassword,
  makeBackupCodes,
  makeTotpSecret,
  sealedField,
  totpAddress,
  verifyPassword,
  type AccountId,
  type Secrets,
} from '../modules/accounts/index.ts'
import { accept, refuse, type Result } from '../result.ts'
import { own } from './access.ts'
import type { PersonAsker } from './asker.ts'
import { beginAttempt, takeBackAttempt } from './attempts.ts'

/** What the app shows above its codes. */
const ISSUER = 'Holdfast'
/** A sign-in so long ago may be a session that was left open. */
const RECENT_MINUTES = 10
/** Time to find the telephone. */
const PENDING_MINUTES = 10

const PASSWORD_WRONG: Refusal = {
  code: 'password-wrong',
  message: 'This is not your password, or your account waits after several failures.',
}
const NOT_RECENT: Refusal = {
  code: 'sign-in-not-recent',
  message: 'Give your password, or sign in again with a passkey or a second factor: this session is too old for that.',
}
const FACTOR_MISSING: Refusal = {
  code: 'second-factor-missing',
  message: 'This session began without your second factor. Sign in with it first.',
}
const PENDING_OVER: Refusal = {
  code: 'second-factor-expired',
  message: 'This secret is not yours, or more than ten minutes old. Begin again.',
}

/** A new password. It ends every session, this one too. */
export async function changePassword(
  house: House,
  asker: PersonAsker,
  id: CommandId,
  { password, newPassword }: { readonly password: string; readonly newPassword: string },
): Promise<Result<Receipt, Refusal>> {
  const { account } = asker
  const names = await namesOf(house, account)
  const confirmed = await confirm(house, asker, password)
  if (confirmed !== null) return refuse(confirmed)
  const phc = await hashPassword(newPassword, names)
  if (!phc.ok) return phc
  return await askOwn(house, asker, id, accountCommands.setOwnPassword, { account }, { phc: phc.value })
}

export interface OfferedFactor {
  /** For a QR code. Shown once. */
  readonly address: string
  /** To be sent back with a code of the app; only the server can open it. */
  readonly pending: string
}

const pendingSchema = z.strictObject({ secret: z.base64(), expiresAt: z.iso.datetime() })

/** A secret for the app. Nothing is kept of it until a code shows that the app has it. */
export async function offerSecondFactor(house: House, { account }: PersonAsker): Promise<OfferedFactor> {
  const secret = makeTotpSecret()
  const expiresAt = house.now().add({ minutes: PENDING_MINUTES }).toString()
  const pending = JSON.stringify({ secret: Buffer.from(secret).toString('base64'), expiresAt })
  const [signInName = ''] = await namesOf(house, account)
  return {
    address: totpAddress(secret, ISSUER, signInName),
    pending: JSON.stringify(await seal(house.keys, pendingSubject(account), pending)),
  }
}

interface Confirmation {
  readonly password: string
  readonly pending: string
  readonly code: string
}

/** Keeps the second factor once the app has shown a code of it. Answers the back-up codes, shown once. */
export async function keepSecondFactor(
  house: House,
  asker: PersonAsker,
  id: CommandId,
  { password, pending, code }: Confirmation,
): Promise<Result<readonly string[], Refusal>> {
  const { account } = asker
  const secret = await openPending(house, account, pending)
  if (secret === null) return refuse(PENDING_OVER)
  const step = checkTotp({ secret: Buffer.from(secret, 'base64'), typed: code, now: house.now(), lastStep: null })
  if (!step.ok) return step
  const confirmed = await confirm(house, asker, password)
  if (confirmed !== null) return refuse(confirmed)
  const codes = makeBackupCodes()
  const input = { account, backupCodes: codes.length }
  const recorded = await askOwn(house, asker, id, accountCommands.setTotp, input, {
    sealedTotp: JSON.stringify(await seal(house.keys, account, secret)),
    totpStep: step.value,
    backupCodes: codes.map(({ hash }) => hash),
  })
  return recorded.ok ? accept(codes.map((made) => made.secret)) : recorded
}

/** A change of one's own account needs no second person. */
export async function askOwn(
  house: House,
  asker: PersonAsker,
  id: CommandId,
  command: Command,
  input: unknown,
  secrets: Secrets,
): Promise<Result<Receipt, Refusal>> {
  const { principal, strong } = asker
  const asked = { id, principal, strong, action: 'accounts.change-own', resource: own(asker), command, input } as const
  const answer = await house.ask(asked, secrets)
  return answer.ok ? accept(answer.value.receipt) : answer
}

/**
 * Whoever changes a means of sign-in shows the old ones: a session left open is not enough to take an account over. Null: they
 * were shown.
 */
async function confirm(house: House, { account, session }: PersonAsker, password: string): Promise<Refusal | null> {
  const row = await accountsIn(house.storage.database)
    .selectFrom('account')
    .innerJoin('account_password', (join) =>
      join
        .onRef('account_password.jurisdiction', '=', 'account.jurisdiction')
        .onRef('account_password.account', '=', 'account.account'),
    )
    .select(['has_totp', 'phc'])
    .where('account.jurisdiction', '=', house.jurisdiction)
    .where('account.account', '=', account)
    .executeTakeFirst()
  if (row?.has_totp === true && !session.isStrong) return FACTOR_MISSING
  const attempt = row === undefined ? null : await beginAttempt(house, account)
  if (row === undefined || attempt === null || !attempt.isOpen) return PASSWORD_WRONG
  if ((await verifyPassword(password, row.phc)).isRight) {
    await takeBackAttempt(house, account)
    return null
  }
  if (attempt.isLast) await house.record(accountCommands.lockAfterFailures, { account }, SYSTEM)
  return PASSWORD_WRONG
}

/** Who it is: by the password, or by a strong sign-in that has just been, for whoever has no password. */
export async function confirmOwner(
  house: House,
  asker: PersonAsker,
  password: string | undefined,
): Promise<Result<null, Refusal>> {
  if (password !== undefined) {
    const refusal = await confirm(house, asker, password)
    return refusal === null ? accept(null) : refuse(refusal)
  }
  const { isStrong, createdAt } = asker.session
  const age = Temporal.Instant.from(createdAt).until(house.now()).total('minutes')
  return isStrong && age < RECENT_MINUTES ? accept(null) : refuse(NOT_RECENT)
}

async function openPending({ keys, now }: House, account: AccountId, pending: string): Promise<string | null> {
  const field = sealedField.safeParse(jsonOf(pending))
  if (!field.success || field.data.sealed.subject !== pendingSubject(account)) return null
  const opened = await unseal(keys, field.data)
  const read = pendingSchema.safeParse(opened.ok ? jsonOf(opened.value) : null)
  if (!read.success || Temporal.Instant.compare(now(), Temporal.Instant.from(read.data.expiresAt)) >= 0) return null
  return read.data.secret
}

/** A key of its own: what was sealed for another purpose is no pending secret. */
function pendingSubject(account: AccountId): string {
  return `second-factor/${account}`
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Sign-in name and display name; none that was forgotten. */
export async function namesOf({ storage, jurisdiction, keys }: House, account: AccountId): Promise<readonly string[]> {
  const row = await accountsIn(storage.database)
    .selectFrom('account')
    .select(['sign_in_name', 'display_name'])
    .where('jurisdiction', '=', jurisdiction)
    .where('account', '=', account)
    .executeTakeFirstOrThrow()
  const opened = await Promise.all(
    [row.sign_in_name, row.display_name].map((field) => unseal(keys, sealedField.parse(JSON.parse(field)))),
  )
  return opened.flatMap((name) => (name.ok ? [name.value] : []))
}
