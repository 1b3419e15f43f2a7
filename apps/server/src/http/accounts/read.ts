import { sql } from 'kysely'
import { z } from 'zod'
import type { House } from '../../house.ts'
import { openProposals, type Refusal } from '../../kernel/index.ts'
import {
  accountIdSchema,
  accountsIn,
  hasMeans,
  isLocked,
  loadAccounts,
  sealedField,
  type AccountId,
  type AccountState,
} from '../../modules/accounts/index.ts'
import { accept, type Result } from '../../result.ts'
import type { Asker } from '../asker.ts'

/** More that wait than anybody reads. */
const PROPOSALS_MAX = 1_000

export const personSchema = z.object({
  account: z.string(),
  displayName: z.string().nullable().meta({ description: 'null: forgotten, or not for who asks' }),
})

export const accountSchema = z
  .object({
    account: z.string(),
    signInName: z.string().nullable(),
    displayName: z.string().nullable().meta({ description: 'null: the name was forgotten' }),
    roles: z.array(z.string()),
    state: z.enum(['active', 'invited', 'locked', 'no-means']),
    lockedUntil: z.string().nullable(),
    hasSecondFactor: z.boolean(),
    passkeys: z.int().nonnegative(),
    lastSignInAt: z.string().nullable(),
    openProposals: z.int().nonnegative().meta({ description: 'about this account, waiting for a second person' }),
  })
  .meta({ id: 'Account', description: 'Who has an account, and in which roles' })
export type DescribedAccount = z.output<typeof accountSchema>

/** A page of accounts in the order in which they were made. Reading their names is recorded. */
export async function accountsAfter(
  house: House,
  asker: Asker,
  after: string | undefined,
  limit: number,
): Promise<Result<{ readonly items: readonly DescribedAccount[]; readonly next: string | null }, Refusal>> {
  const rows = await accountsIn(house.storage.database)
    .selectFrom('account')
    .select('account')
    .where('jurisdiction', '=', house.jurisdiction)
    .where('account', '>', after ?? '00000000-0000-0000-0000-000000000000')
    .orderBy('account')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit).map(({ account }) => accountIdSchema.parse(account))
  const items = await describeAccounts(house, asker, page)
  return items.ok ? accept({ items: items.value, next: rows.length > limit ? (page.at(-1) ?? null) : null }) : items
}

/** Accounts as an administrator sees them, in the order asked; those that are not there are left out. */
export async function describeAccounts(
  house: House,
  asker: Asker,
  asked: readonly AccountId[],
): Promise<Result<DescribedAccount[], Refusal>> {
  const { accounts } = await loadAccounts(house.storage.database, house.jurisdiction, asked)
  const there = asked.filter((account) => accounts.has(account))
  const names = await namesFor(house, asker, there)
  if (!names.ok) return names
  const signIns = await lastSignIns(house, there)
  const waiting = await waitingAbout(house)
  return accept(
    there.flatMap((account) => {
      const state = accounts.get(account)
      if (state === undefined) return []
      const shown = describe(house, state, names.value.get(account))
      return [{ ...shown, lastSignInAt: signIns.get(account) ?? null, openProposals: waiting.get(account) ?? 0 }]
    }),
  )
}

interface Names {
  readonly signInName: string | null
  readonly displayName: string | null
}

/** The names of some accounts; opening them is recorded as one reading. */
export async function namesFor(
  house: House,
  asker: Asker,
  accounts: readonly AccountId[],
): Promise<Result<ReadonlyMap<string, Names>, Refusal>> {
  const rows = await accountsIn(house.storage.database)
    .selectFrom('account')
    .select(['account', 'sign_in_name', 'display_name'])
    .where('jurisdiction', '=', house.jurisdiction)
    .where(sql<boolean>`account = any(${[...accounts]}::uuid[])`)
    .execute()
  const fields = rows.flatMap((row) =>
    [row.sign_in_name, row.display_name].map((field) => ({
      of: `account/${row.account}`,
      field: sealedField.parse(JSON.parse(field)),
    })),
  )
  const opened = await house.open(asker, 'accounts.list', fields)
  if (!opened.ok) return opened
  return accept(
    new Map(
      rows.map(({ account }, at) => [
        account,
        { signInName: opened.value[at * 2] ?? null, displayName: opened.value[at * 2 + 1] ?? null },
      ]),
    ),
  )
}

/** Sessions are kept until the person signs in again, so the last one is always there. */
async function lastSignIns({ storage, jurisdiction }: House, accounts: readonly AccountId[]) {
  const rows = await accountsIn(storage.database)
    .selectFrom('account_session')
    .select(({ fn }) => ['account', fn.max('created_at').as('at')])
    .where('jurisdiction', '=', jurisdiction)
    .where(sql<boolean>`account = any(${[...accounts]}::uuid[])`)
    .groupBy('account')
    .execute()
  return new Map(rows.map(({ account, at }) => [account, Temporal.Instant.from(at).toString()]))
}

/** How many open proposals are about each account. */
async function waitingAbout({ storage, jurisdiction }: House): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const { resource } of await openProposals(storage.database, jurisdiction, PROPOSALS_MAX)) {
    if (resource.owner !== null) counts.set(resource.owner, (counts.get(resource.owner) ?? 0) + 1)
  }
  return counts
}

function describe(
  house: House,
  state: AccountState,
  names: Names | undefined,
): Omit<DescribedAccount, 'lastSignInAt' | 'openProposals'> {
  const { id, roles, passkeys, hasTotp, lock } = state
  return {
    account: id,
    signInName: names?.signInName ?? null,
    displayName: names?.displayName ?? null,
    roles: [...roles].toSorted(),
    state: stateOf(house, state),
    lockedUntil: lock?.until?.toString() ?? null,
    hasSecondFactor: hasTotp,
    passkeys: passkeys.size,
  }
}

function stateOf(house: House, state: AccountState): DescribedAccount['state'] {
  if (isLocked(state, house.now())) return 'locked'
  if (hasMeans(state)) return 'active'
  const { enrolment } = state
  return enrolment !== null && Temporal.Instant.compare(house.now(), enrolment.expiresAt) < 0 ? 'invited' : 'no-means'
}
