import type { House } from '../house.ts'
import { accountsWrittenIn, isLockDue, lockOut } from '../modules/accounts/index.ts'
import { accept } from '../result.ts'

export interface Attempt {
  /** False: the account waits, whatever is typed. */
  readonly isOpen: boolean
  /** So many failures that only a person should open the account again, if this one fails too. */
  readonly isLast: boolean
}

/** Counts an attempt as failed before it is checked: guesses that are sent all at once are counted one after the other. */
export async function beginAttempt(house: House, account: string): Promise<Attempt | null> {
  const { jurisdiction } = house
  const now = house.now()
  const begun = await house.storage.transaction(async (transaction) => {
    const tables = accountsWrittenIn(transaction)
    await tables
      .insertInto('account_failure')
      .values({ jurisdiction, account, failures: 0, last_at: now.toString() })
      .onConflict((on) => on.columns(['jurisdiction', 'account']).doNothing())
      .execute()
    const { failures, last_at } = await tables
      .selectFrom('account_failure')
      .select(['failures', 'last_at'])
      .where('jurisdiction', '=', jurisdiction)
      .where('account', '=', account)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (lockOut(failures, Temporal.Instant.from(last_at), now).state === 'wait')
      return accept({ isOpen: false, isLast: false })
    await tables
      .updateTable('account_failure')
      .set({ failures: failures + 1, last_at: now.toString() })
      .where('jurisdiction', '=', jurisdiction)
      .where('account', '=', account)
      .execute()
    return accept({ isOpen: true, isLast: isLockDue(failures + 1) })
  })
  return begun.ok ? begun.value : null
}

/** Takes the count of this attempt back: it was no guess. */
export async function takeBackAttempt({ storage, jurisdiction }: House, account: string): Promise<void> {
  await storage.transaction(async (transaction) => {
    await accountsWrittenIn(transaction)
      .updateTable('account_failure')
      .set(({ eb }) => ({ failures: eb('failures', '-', 1) }))
      .where('jurisdiction', '=', jurisdiction)
      .where('account', '=', account)
      .where('failures', '>', 0)
      .execute()
    return accept(null)
  })
}

/** After a success nothing is held against the account. */
export async function forgetAttempts({ storage, jurisdiction }: House, account: string): Promise<void> {
  await storage.transaction(async (transaction) => {
    await accountsWrittenIn(transaction)
      .deleteFrom('account_failure')
      .where('jurisdiction', '=', jurisdiction)
      .where('account', '=', account)
      .execute()
    return accept(null)
  })
}
