import {
  FileKeyStore,
  isCommandId,
  isJurisdiction,
  Journal,
  mustBe,
  newId,
  type AccountId,
  type Command,
  type Jurisdiction,
  type KeyStore,
  type Receipt,
  type Refusal,
} from './kernel/index.ts'
import type { PolicyBook } from './kernel/policy/book.ts'
import { loadPolicy } from './kernel/policy/load.ts'
import { accountsIn, accountsView, flawOf, PrivateRows, type Secrets } from './modules/accounts/index.ts'
import { policySources, type Action } from './modules/policies.ts'
import { accept, refuse, type Result } from './result.ts'
import type { Storage } from './storage/index.ts'

/** Everything a request needs: where facts are kept, who may do what, and the time. */
export interface House {
  readonly jurisdiction: Jurisdiction
  readonly storage: Storage
  readonly keys: KeyStore
  readonly policy: PolicyBook<Action>
  readonly now: () => Temporal.Instant
  /** Records what somebody asks that needs nobody else; what no fact may say comes along in `secrets`. */
  record(command: Command, input: unknown, who: AccountId, secrets?: Secrets): Promise<Result<Receipt, Refusal>>
}

interface HouseSettings {
  readonly storage: Storage
  readonly keysFolder: string
  /** Needed at the first start only. */
  readonly jurisdiction: Jurisdiction | null
  readonly now?: () => Temporal.Instant
}

/** Joins the floors over an open storage; refuses in one sentence. */
export async function openHouse(settings: HouseSettings): Promise<Result<House, string>> {
  const { storage, keysFolder, now = () => Temporal.Now.instant() } = settings
  const policy = loadPolicy(policySources())
  if (!policy.ok) return refuse(`the policy of ${policy.refusal.module} is wrong: ${policy.refusal.message}`)
  const jurisdiction = await settleJurisdiction(storage, settings.jurisdiction)
  if (!jurisdiction.ok) return jurisdiction
  const rows = new PrivateRows()
  const journal = new Journal(storage, { views: [accountsView, rows.view], flawOf }, now)
  return accept({
    jurisdiction: jurisdiction.value,
    storage,
    keys: new FileKeyStore(keysFolder),
    policy: policy.value,
    now,
    record: async (command, input, who, secrets = {}) => {
      const prepared = command.prepare(input)
      if (!prepared.ok) return prepared
      const id = mustBe(newId(), isCommandId)
      const submission = { id, command: prepared.value, jurisdiction: jurisdiction.value, who, secondPerson: null }
      return await rows.with(id, secrets, () => journal.record(submission))
    },
  })
}

/** A database belongs to one jurisdiction: the one it was begun with. */
async function settleJurisdiction(
  { database }: Storage,
  asked: Jurisdiction | null,
): Promise<Result<Jurisdiction, string>> {
  const logs = await database.selectFrom('log_head').select('jurisdiction').limit(2).execute()
  const codes = await accountsIn(database).selectFrom('one_time_code').select('jurisdiction').limit(1).execute()
  const known = new Set([...logs, ...codes].map(({ jurisdiction }) => jurisdiction))
  if (known.size === 0)
    return asked === null
      ? refuse('this is the first start; say whose law applies, such as --jurisdiction KE.')
      : accept(asked)
  const found = [...known].join(', ')
  if (known.size > 1)
    return refuse(`the database holds the facts of several jurisdictions (${found}); give one of its own.`)
  return asked === null || known.has(asked)
    ? accept(asked ?? jurisdictionOf(found))
    : refuse(`the database belongs to ${found}, not to ${asked}; give another database, or leave --jurisdiction out.`)
}

function jurisdictionOf(text: string): Jurisdiction {
  return mustBe(text, isJurisdiction)
}
