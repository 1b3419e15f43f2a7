import { z } from 'zod'
import type { House } from '../../house.ts'
import type { Refusal, ToOpen } from '../../kernel/index.ts'
import { accountIdSchema, accountsIn, machineKeyIdSchema, sealedField } from '../../modules/accounts/index.ts'
import type { Action } from '../../modules/policies.ts'
import { accept, type Result } from '../../result.ts'
import type { Asker } from '../asker.ts'
import { ofHouse } from '../access.ts'
import { namesOf } from '../own-means.ts'

export const whoSchema = z.object({
  account: z.string(),
  displayName: z
    .string()
    .nullable()
    .meta({ description: 'of a program what its key is for; null: forgotten, or not for who asks' }),
  isProgram: z.boolean().meta({ description: 'it asked with a key' }),
})

/** Says who an account is. */
export type Names = (account: string) => z.output<typeof whoSchema>

interface Opened {
  readonly names: Names
  /** The further fields, in their order; null: forgotten. */
  readonly texts: readonly (string | null)[]
}

/**
 * Opens the names of accounts, and further sealed fields with them, in one reading that is recorded. Who may not read what others
 * asked sees no name but their own, and that is no reading.
 */
export async function openNames(
  house: House,
  asker: Asker,
  purpose: Action,
  accounts: readonly string[],
  further: readonly ToOpen[] = [],
): Promise<Result<Opened, Refusal>> {
  const known = new Map<string, string>()
  const { principal, strong } = asker
  if (asker.kind === 'person' && accounts.includes(asker.account)) {
    const [, displayName] = await namesOf(house, asker.account)
    if (displayName !== undefined) known.set(asker.account, displayName)
  }
  const may = house.policy.can(principal, 'screening.read', ofHouse('screenings')(asker), { strong }).ok
  const others = may ? [...new Set(accounts)].filter((account) => account !== principal.id) : []
  const sealed = await sealedNames(house, others)
  const opened = await house.open(asker, purpose, [...further, ...sealed.map(({ field }) => field)])
  if (!opened.ok) return opened
  for (const [at, { account }] of sealed.entries()) {
    const name = opened.value[further.length + at] ?? null
    if (name !== null) known.set(account, name)
  }
  const programs = await programsAmong(house, accounts)
  const names: Names = (account) => {
    const label = may || account === principal.id ? programs.get(account) : undefined
    return { account, displayName: known.get(account) ?? label ?? null, isProgram: programs.has(account) }
  }
  return accept({ names, texts: opened.value.slice(0, further.length) })
}

async function sealedNames(
  { storage, jurisdiction }: House,
  accounts: readonly string[],
): Promise<readonly { readonly account: string; readonly field: ToOpen }[]> {
  const ids = accounts.flatMap((account) => accountIdSchema.safeParse(account).data ?? [])
  if (ids.length === 0) return []
  const rows = await accountsIn(storage.database)
    .selectFrom('account')
    .select(['account', 'display_name'])
    .where('jurisdiction', '=', jurisdiction)
    .where('account', 'in', ids)
    .execute()
  return rows.map(({ account, display_name }) => ({
    account,
    field: { of: `account/${account}`, field: sealedField.parse(JSON.parse(display_name)) },
  }))
}

/** Which of them are keys of programs, and what each key is for. */
async function programsAmong(
  { storage, jurisdiction }: House,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = accounts.flatMap((account) => machineKeyIdSchema.safeParse(account).data ?? [])
  if (ids.length === 0) return new Map()
  const rows = await accountsIn(storage.database)
    .selectFrom('machine_key')
    .select(['key', 'label'])
    .where('jurisdiction', '=', jurisdiction)
    .where('key', 'in', ids)
    .execute()
  return new Map(rows.map(({ key, label }) => [key, label]))
}
