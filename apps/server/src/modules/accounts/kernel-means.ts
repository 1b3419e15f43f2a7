import { z } from 'zod'
import { defineCommand, type FactDraft, type Reader } from '../../kernel/index.ts'
import type { Decided } from '../../kernel/decision.ts'
import { decide } from './decide.ts'
import { accountIdSchema, passkeyIdSchema, type AccountFact } from './facts.ts'
import { isCredentialKnown } from './private-passkeys.ts'
import { sealedField } from './recorded.ts'
import { no } from './refusal.ts'
import { accountsIn } from './tables.ts'
import { loadAccounts } from './views.ts'

// Passkeys and the identity provider: means of sign-in that are a ceremony. What was shown in it was checked before.

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const account = accountIdSchema
/** Stands for a sealed text in a decision, which does not read it. */
const SEALED = 'sealed'

/** A passkey of one's own. The label comes sealed for the account, the authenticator's name for it as a hash. */
export const addPasskey = defineCommand({
  name: 'accounts/add-passkey',
  input: z.strictObject({ account, publicKeySha256: hash, credentialHash: hash, label: sealedField }),
  sameness: ({ account: id, publicKeySha256 }) => ({ account: id, publicKeySha256 }),
  load: async (reader, jurisdiction, { account: id, credentialHash }) => ({
    accounts: await loadAccounts(reader, jurisdiction, [id]),
    isKnown: await isCredentialKnown(accountsIn(reader), jurisdiction, credentialHash),
  }),
  decide: ({ accounts, isKnown }, { account: id, publicKeySha256, label }, context): Decided => {
    if (isKnown) return no('accounts-passkey-known', 'This authenticator is registered already, here or elsewhere.')
    const asked = { kind: 'add-passkey', account: id, occasion: 'self', publicKeySha256, label: SEALED } as const
    const decided = decide(accounts, asked, context)
    if (!decided.ok) return decided
    return { ok: true, facts: decided.facts.map((fact) => withSealed(fact, { label })) }
  },
})

export const removePasskey = defineCommand({
  name: 'accounts/remove-passkey',
  input: z.strictObject({ account, passkey: passkeyIdSchema }),
  load: (reader, jurisdiction, asked) => loadAccounts(reader, jurisdiction, [asked.account]),
  decide: (accounts, asked, context): Decided => decide(accounts, { kind: 'remove-passkey', ...asked }, context),
})

/** Links one's account to oneself at the identity provider, who said who it is. The subject comes sealed, and as a hash. */
export const linkProvider = defineCommand({
  name: 'accounts/link-provider',
  input: z.strictObject({ account, issuer: z.url(), subjectHash: hash, subject: sealedField }),
  sameness: ({ account: id, subjectHash }) => ({ account: id, subjectHash }),
  load: async (reader, jurisdiction, { account: id, subjectHash }) => ({
    accounts: await loadAccounts(reader, jurisdiction, [id]),
    isSubjectTaken: await isSubjectKnown(reader, jurisdiction, subjectHash),
  }),
  decide: ({ accounts, isSubjectTaken }, { account: id, issuer, subject }, context): Decided => {
    const asked = { kind: 'link-provider', account: id, issuer, subject: SEALED, isSubjectTaken, by: 'self' } as const
    const decided = decide(accounts, asked, context)
    if (!decided.ok) return decided
    return { ok: true, facts: decided.facts.map((fact) => withSealed(fact, { subject })) }
  },
})

export const unlinkProvider = defineCommand({
  name: 'accounts/unlink-provider',
  input: z.strictObject({ account }),
  load: (reader, jurisdiction, asked) => loadAccounts(reader, jurisdiction, [asked.account]),
  decide: (accounts, asked, context): Decided => decide(accounts, { kind: 'unlink-provider', ...asked }, context),
})

type Sealed = Readonly<Record<string, z.output<typeof sealedField>>>

/** The fact with its personal field as the journal holds it. */
function withSealed(fact: AccountFact, sealed: Sealed): FactDraft {
  const own = Object.entries(sealed).filter(([name]) => name in fact.body)
  return own.length === 0 ? fact : { ...fact, body: { ...fact.body, ...Object.fromEntries(own) } }
}

async function isSubjectKnown(reader: Reader, jurisdiction: string, subjectHash: string): Promise<boolean> {
  const row = await accountsIn(reader)
    .selectFrom('account_provider')
    .select('account')
    .where('jurisdiction', '=', jurisdiction)
    .where('subject_hash', '=', subjectHash)
    .executeTakeFirst()
  return row !== undefined
}
