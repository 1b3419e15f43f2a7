import { builtinLists } from '@holdfast/control-lists'
import { openEngine } from '@holdfast/screening'
import {
  digestKeyOf,
  FileKeyStore,
  isCommandId,
  isJurisdiction,
  Kernel,
  LogStatusHolder,
  mustBe,
  newId,
  type AccountId,
  type Answer,
  type Asked,
  type Asker,
  type Command,
  type CommandId,
  type Jurisdiction,
  type KeyStore,
  type Module,
  type Reader,
  type Receipt,
  type Refusal,
  type ToOpen,
} from './kernel/index.ts'
import type { PolicyBook } from './kernel/policy/book.ts'
import { loadPolicy } from './kernel/policy/load.ts'
import type { Principal } from './kernel/policy/model.ts'
import {
  accountIdSchema,
  accountsIn,
  accountsModule,
  isLocked,
  loadAccount,
  PrivateRows,
  type Secrets,
} from './modules/accounts/index.ts'
import { isAction, policySources, type Action } from './modules/policies.ts'
import { DEMO_JURISDICTION } from './settings.ts'
import { openDesk, screeningModule, type Desk } from './modules/screening/index.ts'
import { systemModule } from './modules/system/index.ts'
import { accept, refuse, type Result } from './result.ts'
import type { Storage } from './storage/index.ts'
import { openInstallation, type Installation, type Place } from './system/installation.ts'

/** Everything a request needs: where facts are kept, who may do what, and the time. */
export interface House {
  readonly jurisdiction: Jurisdiction
  readonly storage: Storage
  readonly keys: KeyStore
  readonly policy: PolicyBook<Action>
  /** A demonstration: everybody sees the passwords, so a password is as strong as anything. */
  readonly isDemo: boolean
  readonly now: () => Temporal.Instant
  readonly modules: readonly Module[]
  readonly kernel: Kernel<Action>
  /** The screening engine with its lists, and the keys it seals with. */
  readonly desk: Desk
  /** How the log is published, once somebody publishes it. */
  readonly log: LogStatusHolder
  /** The running server: its disk, its backups, its alarms. */
  readonly installation: Installation
  /** Asks the kernel for a command; what no fact may say comes along in `secrets`. */
  ask(asked: Asked<Action>, secrets?: Secrets): Promise<Result<Answer, Refusal>>
  /** Approves what another has proposed. */
  approve(id: CommandId, proposal: CommandId, asker: Asker<Action>, secrets?: Secrets): Promise<Result<Answer, Refusal>>
  /** Opens sealed fields for whom the policy was asked about; that they were read is a fact. Null: forgotten. */
  open(
    asker: { readonly principal: Principal<Action> },
    purpose: Action,
    fields: readonly ToOpen[],
  ): Promise<Result<readonly (string | null)[], Refusal>>
  /** Records what the policy is not asked about: what the system does by itself, and what is shown at the door. */
  record(command: Command, input: unknown, who: AccountId, secrets?: Secrets): Promise<Result<Receipt, Refusal>>
}

interface HouseSettings {
  readonly storage: Storage
  readonly keysFolder: string
  /** Needed at the first start only. */
  readonly jurisdiction: Jurisdiction | null
  readonly isDemo?: boolean
  /** Where not given, the disk is that of the keys, and backups are not this server's work. */
  readonly place?: Place
  readonly now?: () => Temporal.Instant
}

/** Joins the floors over an open storage; refuses in one sentence. */
export async function openHouse(settings: HouseSettings): Promise<Result<House, string>> {
  const { storage, keysFolder, isDemo = false, now = () => Temporal.Now.instant() } = settings
  const { place = { kind: 'url', folder: keysFolder, backups: null } } = settings
  const policy = loadPolicy(policySources())
  if (!policy.ok) return refuse(`the policy of ${policy.refusal.module} is wrong: ${policy.refusal.message}`)
  const jurisdiction = await settleJurisdiction(storage, settings.jurisdiction)
  if (!jurisdiction.ok) return jurisdiction
  if (isDemo !== (jurisdiction.value === DEMO_JURISDICTION)) return refuse(isDemo ? NO_DEMO : IS_DEMO)
  const keys = new FileKeyStore(keysFolder)
  const desk = await openDesk(openEngine(builtinLists()), keys)
  const rows = new PrivateRows()
  const modules = [accountsModule(rows), screeningModule(desk), systemModule]
  const digestKey = await digestKeyOf(keys)
  const kernel = new Kernel<Action>({
    storage,
    policy: policy.value,
    isAction,
    modules,
    digestKey,
    now,
    principalNow: (reader, principal) => principalNow(reader, principal, now()),
  })
  return accept({
    jurisdiction: jurisdiction.value,
    storage,
    keys,
    policy: policy.value,
    isDemo,
    now,
    modules,
    kernel,
    desk,
    log: new LogStatusHolder(),
    installation: openInstallation(place, now()),
    ask: (asked, secrets = {}) => rows.with(asked.id, secrets, () => kernel.ask(asked)),
    approve: (id, proposal, { principal, strong }, secrets = {}) =>
      rows.with(id, secrets, () => kernel.approve(id, proposal, { principal, strong })),
    open: (asker, purpose, fields) => kernel.open(keys, asker, purpose, fields),
    record: (command, input, who, secrets = {}) => {
      const id = mustBe(newId(), isCommandId)
      const unasked = { id, jurisdiction: jurisdiction.value, who, command, input }
      return rows.with(id, secrets, () => kernel.recordUnasked(unasked))
    },
  })
}

/** Who is locked has no role. */
async function principalNow(
  reader: Reader,
  principal: Principal<Action>,
  now: Temporal.Instant,
): Promise<Principal<Action>> {
  if (principal.kind === 'machine') return principal
  const account = accountIdSchema.parse(principal.id)
  const state = await loadAccount(reader, principal.jurisdiction, account)
  return { ...principal, roles: state === null || isLocked(state, now) ? [] : [...state.roles] }
}

const IS_DEMO = 'the database holds a demonstration; add --demo, or give another.'
const NO_DEMO = 'the database holds facts that are no demonstration; leave --demo out, or give another.'

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
