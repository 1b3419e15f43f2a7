import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { House } from '../../house.ts'
import { seal, unseal, type CommandId, type Receipt, type Refusal } from '../../kernel/index.ts'
import {
  accountCommands,
  accountIdSchema,
  accountsIn,
  hashSecret,
  isLocked,
  loadAccounts,
  passkeyIdSchema,
  Passkeys,
  sealedField,
  type AccountId,
  type PasskeyId,
  type StoredPasskey,
} from '../../modules/accounts/index.ts'
import { accept, refuse, type Result } from '../../result.ts'
import type { PersonAsker } from '../asker.ts'
import { CEREMONY_OVER, keepCeremony, takeCeremony } from '../ceremonies.ts'
import { originOf } from '../origin.ts'
import { askOwn, namesOf } from '../own-means.ts'
import { beginSession } from '../sessions.ts'
import { SIGN_IN_FAILED } from '../sign-in.ts'

/** What the device shows as whose passkey it is. */
const RELYING_PARTY_NAME = 'Holdfast'

/** What stands in Host may be no address at all. */
const NOWHERE = { hostname: '', protocol: '' }

const NOT_HERE: Refusal = {
  code: 'passkey-unavailable',
  message: 'Browsers have passkeys only at a name over HTTPS, or at localhost. Open the console at such an address.',
}

/** Whether browsers offer passkeys at the address that was asked: not over plain HTTP, and at no number. */
export function hasPasskeys(request: FastifyRequest): boolean {
  const { hostname, protocol } = URL.parse(originOf(request)) ?? NOWHERE
  const isName = isIP(hostname) === 0 && !hostname.startsWith('[')
  return isName && (protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost'))
}

/** The ceremonies at the address that was asked. A passkey that was made at another is none here. */
function passkeysAt(house: House, request: FastifyRequest): Result<Passkeys, Refusal> {
  if (!hasPasskeys(request)) return refuse(NOT_HERE)
  const origin = originOf(request)
  const findPasskey = (credentialId: string) => findAt(house, origin, credentialId)
  const relyingPartyId = new URL(origin).hostname
  return accept(new Passkeys({ relyingPartyId, relyingPartyName: RELYING_PARTY_NAME, origin, findPasskey }))
}

async function findAt(
  { storage, jurisdiction }: House,
  origin: string,
  credentialId: string,
): Promise<StoredPasskey | null> {
  const row = await accountsIn(storage.database)
    .selectFrom('account_passkey')
    .select(['passkey', 'account', 'credential_id', 'public_key', 'counter'])
    .where('jurisdiction', '=', jurisdiction)
    .where('credential_hash', '=', hashSecret(credentialId))
    .where('origin', '=', origin)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    passkey: passkeyIdSchema.parse(row.passkey),
    account: accountIdSchema.parse(row.account),
    credentialId: row.credential_id,
    publicKey: Uint8Array.from(Buffer.from(row.public_key, 'base64')),
    counter: Number(row.counter),
  }
}

/** What a browser needs for its half of the ceremony, and the token with which it comes back. */
interface BegunCeremony {
  readonly options: object
  readonly pending: string
}

/** Asks the browser for a new passkey. The asker has shown the old means of sign-in. */
export async function beginAdding(
  house: House,
  { account }: PersonAsker,
  request: FastifyRequest,
): Promise<Result<BegunCeremony, Refusal>> {
  const passkeys = passkeysAt(house, request)
  if (!passkeys.ok) return passkeys
  const [signInName = '', displayName = signInName] = await namesOf(house, account)
  const rows = await accountsIn(house.storage.database)
    .selectFrom('account_passkey')
    .select('credential_id')
    .where('jurisdiction', '=', house.jurisdiction)
    .where('account', '=', account)
    .execute()
  const credentialIds = rows.map(({ credential_id: id }) => id)
  const registrant = { account, signInName, displayName, credentialIds }
  const { ask: options, pending } = await passkeys.value.beginRegistration(registrant, house.now())
  return accept({ options, pending: await keepCeremony(house, 'passkey-add', account, pending) })
}

interface Made {
  readonly pending: string
  readonly response: unknown
  readonly label: string
}

/** Keeps the passkey that the browser made. */
export async function finishAdding(
  house: House,
  asker: PersonAsker,
  id: CommandId,
  request: FastifyRequest,
  { pending, response, label }: Made,
): Promise<Result<Receipt, Refusal>> {
  const passkeys = passkeysAt(house, request)
  if (!passkeys.ok) return passkeys
  const { account } = asker
  const taken = await takeCeremony(house, ['passkey-add'], pending)
  if (!taken.ok) return taken
  if (taken.value.account !== account) return refuse(CEREMONY_OVER)
  const made = await passkeys.value.finishRegistration(taken.value.pending, response, house.now())
  if (!made.ok) return made
  const { credentialId, publicKey, counter, publicKeySha256 } = made.value
  const credentialHash = hashSecret(credentialId)
  const input = { account, publicKeySha256, credentialHash, label: await seal(house.keys, account, label) }
  const passkey = { credentialId, publicKey, counter, origin: originOf(request) }
  return await askOwn(house, asker, id, accountCommands.addPasskey, input, { passkey })
}

export async function removePasskey(
  house: House,
  asker: PersonAsker,
  id: CommandId,
  passkey: PasskeyId,
): Promise<Result<Receipt, Refusal>> {
  return await askOwn(house, asker, id, accountCommands.removePasskey, { account: asker.account, passkey }, {})
}

/** One's own passkeys, the oldest first. */
export async function passkeysOf({ storage, jurisdiction, keys }: House, account: AccountId) {
  const rows = await accountsIn(storage.database)
    .selectFrom('account_passkey')
    .select(['passkey', 'label', 'added_at', 'last_used_at'])
    .where('jurisdiction', '=', jurisdiction)
    .where('account', '=', account)
    .orderBy('added_at')
    .execute()
  return await Promise.all(
    rows.map(async ({ passkey, label, added_at, last_used_at }) => {
      const opened = await unseal(keys, sealedField.parse(JSON.parse(label)))
      return {
        passkey,
        label: opened.ok ? opened.value : null,
        addedAt: Temporal.Instant.from(added_at).toString(),
        lastUsedAt: last_used_at === null ? null : Temporal.Instant.from(last_used_at).toString(),
      }
    }),
  )
}

export async function beginSignIn(house: House, request: FastifyRequest): Promise<Result<BegunCeremony, Refusal>> {
  const passkeys = passkeysAt(house, request)
  if (!passkeys.ok) return passkeys
  const begun = await passkeys.value.begin(house.now())
  if (!begun.ok) return begun
  const { ask: options, pending } = begun.value
  return accept({ options, pending: await keepCeremony(house, 'passkey-sign-in', null, pending) })
}

/** Signs in with a passkey, strongly. Which part was wrong is not said. */
export async function finishSignIn(
  house: House,
  request: FastifyRequest,
  { pending, response }: { readonly pending: string; readonly response: unknown },
): Promise<Result<string, Refusal>> {
  const passkeys = passkeysAt(house, request)
  if (!passkeys.ok) return passkeys
  const taken = await takeCeremony(house, ['passkey-sign-in'], pending)
  if (!taken.ok) return taken
  const proof = await passkeys.value.finish(taken.value.pending, response, house.now())
  if (!proof.ok) return refuse(proof.refusal.code === 'sign-in-expired' ? CEREMONY_OVER : SIGN_IN_FAILED)
  if (proof.value.method !== 'passkey') return refuse(SIGN_IN_FAILED)
  const { account, passkey, counter } = proof.value
  if (!(await isCounted(house, passkey, counter)) || !(await isOpen(house, account))) return refuse(SIGN_IN_FAILED)
  return accept(await beginSession(house, account, true))
}

/** Keeps the counter, where it has risen meanwhile: an authenticator that was copied is found. Those without one say 0. */
async function isCounted({ storage, jurisdiction, now }: House, passkey: PasskeyId, counter: number): Promise<boolean> {
  const counted = await accountsIn(storage.database)
    .updateTable('account_passkey')
    .set({ counter: BigInt(counter), last_used_at: now().toString() })
    .where('jurisdiction', '=', jurisdiction)
    .where('passkey', '=', passkey)
    .where((row) => (counter === 0 ? row('counter', '=', 0n) : row('counter', '<', BigInt(counter))))
    .executeTakeFirst()
  return counted.numUpdatedRows > 0n
}

/** Whether the account is there and not locked. Passwords that wait after failures keep no passkey waiting. */
export async function isOpen({ storage, jurisdiction, now }: House, account: AccountId): Promise<boolean> {
  const state = (await loadAccounts(storage.database, jurisdiction, [account])).accounts.get(account)
  return state !== undefined && !isLocked(state, now())
}
