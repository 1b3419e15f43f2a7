import { z } from 'zod'
import type { House } from '../src/house.ts'
import { beginSession } from '../src/http/sessions.ts'
import { defineFreeCommand, newId, seal, SYSTEM } from '../src/kernel/index.ts'
import type { Role } from '../src/kernel/policy/roles.ts'
import { accountIdSchema, hashSecret, sealedField, type AccountId } from '../src/modules/accounts/index.ts'

export interface SignedIn {
  readonly account: AccountId
  /** What a browser of this person sends. */
  readonly headers: { readonly cookie: string }
}

const make = defineFreeCommand({
  name: 'test/make-person',
  input: z.strictObject({ account: z.string(), role: z.string(), jurisdiction: z.string(), names: sealedField }),
  decide: ({ account, role, jurisdiction, names }) => ({
    ok: true,
    facts: [
      {
        kind: 'accounts/created',
        stream: `account/${account}`,
        body: { account, jurisdiction, signInName: names, displayName: names },
      },
      { kind: 'accounts/role-granted', stream: `account/${account}`, body: { account, role } },
    ],
  }),
})

/** Makes a person of a role by facts, and a session that proved a second factor. */
export async function signedIn(house: House, role: Role, name: string = role): Promise<SignedIn> {
  const account = accountIdSchema.parse(newId())
  const names = await seal(house.keys, account, name)
  const { jurisdiction } = house
  const made = await house.record(make, { account, role, jurisdiction, names }, SYSTEM, {
    nameHash: hashSecret(account),
  })
  if (!made.ok) throw new Error(made.refusal.message)
  return { account, headers: { cookie: `holdfast-session=${await beginSession(house, account, true)}` } }
}
