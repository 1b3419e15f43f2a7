import type { House } from '../../house.ts'
import { isAccountId, mustBe, seal, type CommandId, type Receipt, type Refusal } from '../../kernel/index.ts'
import {
  accountCommands,
  accountIdSchema,
  accountsIn,
  hashSecret,
  type AccountId,
  type IdentityProvider,
  type Proof,
} from '../../modules/accounts/index.ts'
import { accept, refuse, type Result } from '../../result.ts'
import type { PersonAsker } from '../asker.ts'
import { keepCeremony, takeCeremony } from '../ceremonies.ts'
import { askOwn } from '../own-means.ts'
import { isOpen } from '../passkeys/passkeys.ts'
import { beginSession } from '../sessions.ts'
import { SIGN_IN_FAILED } from '../sign-in.ts'

/** The operator's identity provider, ready to be asked. */
export interface OpenProvider {
  readonly label: string
  readonly provider: IdentityProvider
}

const NONE: Refusal = {
  code: 'provider-none',
  message: 'This server has no identity provider. Sign in with a passkey or a password.',
}

interface BegunAtProvider {
  /** Where the browser goes. */
  readonly address: string
  /** For the cookie with which it comes back. */
  readonly token: string
}

/** @param account whose account is to be linked; null to sign in */
export async function beginAtProvider(
  house: House,
  open: OpenProvider | null,
  account: AccountId | null,
): Promise<Result<BegunAtProvider, Refusal>> {
  if (open === null) return refuse(NONE)
  const begun = await open.provider.begin(house.now())
  if (!begun.ok) return begun
  const purpose = account === null ? 'provider-sign-in' : 'provider-link'
  const token = await keepCeremony(house, purpose, account, begun.value.pending)
  return accept({ address: begun.value.ask.href, token })
}

/**
 * Who came back from the provider: signed in, or their account linked. The cookie says in which browser it began, so nobody is
 * signed in as somebody else by following an address.
 *
 * @returns the session token; null: the account is linked
 */
export async function finishAtProvider(
  house: House,
  open: OpenProvider | null,
  token: string,
  query: string,
): Promise<Result<string | null, Refusal>> {
  if (open === null) return refuse(NONE)
  const taken = await takeCeremony(house, ['provider-sign-in', 'provider-link'], token)
  if (!taken.ok) return taken
  const { pending, account } = taken.value
  const proof = await open.provider.finish(pending, query, house.now())
  if (!proof.ok) return proof
  if (proof.value.method !== 'provider') return refuse(SIGN_IN_FAILED)
  if (account === null) return await signInAs(house, proof.value)
  const linked = await link(house, account, proof.value)
  return linked.ok ? accept(null) : linked
}

type Shown = Extract<Proof, { method: 'provider' }>

async function signInAs(house: House, shown: Shown): Promise<Result<string, Refusal>> {
  const row = await accountsIn(house.storage.database)
    .selectFrom('account_provider')
    .select('account')
    .where('jurisdiction', '=', house.jurisdiction)
    .where('subject_hash', '=', hashOf(shown))
    .executeTakeFirst()
  if (row === undefined) return refuse(SIGN_IN_FAILED)
  const account = accountIdSchema.parse(row.account)
  return (await isOpen(house, account))
    ? accept(await beginSession(house, account, shown.strong))
    : refuse(SIGN_IN_FAILED)
}

/** The policy was asked when it began; the cookie of the session does not travel back from another site. */
async function link(house: House, account: AccountId, shown: Shown): Promise<Result<Receipt, Refusal>> {
  if (!(await isOpen(house, account))) return refuse(SIGN_IN_FAILED)
  const subjectHash = hashOf(shown)
  const subject = await seal(house.keys, account, shown.subject)
  const input = { account, issuer: shown.issuer, subjectHash, subject }
  return await house.record(accountCommands.linkProvider, input, mustBe(account, isAccountId), { subjectHash })
}

export async function unlink(house: House, asker: PersonAsker, id: CommandId): Promise<Result<Receipt, Refusal>> {
  return await askOwn(house, asker, id, accountCommands.unlinkProvider, { account: asker.account }, {})
}

/** A subject is unique at its issuer only. */
function hashOf({ issuer, subject }: Shown): string {
  return hashSecret(JSON.stringify([issuer, subject]))
}
