import type { z } from 'zod'
import { accept, refuse, type Result } from '../result.ts'
import type { FactDraft, Refusal } from './decision.ts'
import { isAccountId, isCommandId, mustBe, newId, type AccountId, type CommandId, type Jurisdiction } from './ids.ts'
import type { Ground, Receipt } from './journal/append.ts'
import { Journal, type JournalStorage } from './journal/journal.ts'
import type { Reader } from './journal/tables.ts'
import type { Command, Module, PreparedCommand } from './module.ts'
import type { PolicyBook } from './policy/book.ts'
import type { Permission, Principal, Resource } from './policy/model.ts'
import { approving, decline, proposing, UNKNOWN } from './proposals/commands.ts'
import { PROPOSAL_FACTS, type Proposal } from './proposals/facts.ts'
import { proposalOf, proposalView } from './proposals/view.ts'
import { REACTION_FACTS } from './reactions.ts'
import { openSealed, READING_FACTS } from './readings.ts'
import { unseal, type KeyStore, type SealedField } from './sealed.ts'

/** Who asks, as the sign-in knows them. `strong`: this sign-in proved a passkey or a second factor. */
export interface Asker<Action extends string> {
  readonly principal: Principal<Action>
  readonly strong: boolean
}

/** One command, asked for. `id` was made by who asks: asked again after a lost answer, it is answered again. */
export interface Asked<Action extends string> extends Asker<Action> {
  readonly id: CommandId
  readonly action: Action
  readonly resource: Resource
  readonly command: Command
  readonly input: unknown
}

/** What became of a command: recorded, or kept until a second person approves. */
export interface Answer {
  readonly receipt: Receipt
  /** Null: it is done. */
  readonly awaits: { readonly proposal: CommandId; readonly why: string } | null
}

export interface KernelStorage extends JournalStorage {
  readonly database: Reader
}

interface KernelParts<Action extends string> {
  readonly storage: KernelStorage
  readonly policy: PolicyBook<Action>
  readonly isAction: (text: string) => text is Action
  readonly modules: readonly Module[]
  /** Keys the digests of commands; see `digestKeyOf`. */
  readonly digestKey: Uint8Array
  readonly now: () => Temporal.Instant
  /** Who asks as they are where it is decided: roles that were taken away while the question travelled are gone. */
  readonly principalNow?: (reader: Reader, principal: Principal<Action>) => Promise<Principal<Action>>
}

/** A sealed field, and the stream of what it belongs to: `account/ID`, `screening/ID`. */
export interface ToOpen {
  readonly of: string
  readonly field: SealedField
}

/** A command that nobody is asked leave for. */
export interface Unasked {
  readonly id: CommandId
  readonly jurisdiction: Jurisdiction
  readonly who: AccountId
  readonly command: Command
  readonly input: unknown
}

/** The one way through the house: authorise, decide, record, receipt; and the second person, whom no module sees to itself. */
export class Kernel<Action extends string> {
  readonly #storage: KernelStorage
  readonly #journal: Journal
  readonly #policy: PolicyBook<Action>
  readonly #commands: ReadonlyMap<string, Command>
  readonly #isAction: (text: string) => text is Action
  readonly #principalNow: (reader: Reader, principal: Principal<Action>) => Promise<Principal<Action>>
  readonly #proposerNow: (reader: Reader, principal: Principal<Action>) => Promise<Principal<Action> | null>

  constructor({ storage, policy, isAction, modules, digestKey, now, principalNow }: KernelParts<Action>) {
    this.#storage = storage
    this.#journal = new Journal(storage, groundOf(modules, digestKey), now)
    this.#policy = policy
    this.#isAction = isAction
    this.#principalNow = principalNow ?? ((_reader, principal) => Promise.resolve(principal))
    // Without it nobody's roles are known but those that are shown, so the proposer's are not asked about.
    this.#proposerNow = principalNow ?? (() => Promise.resolve(null))
    this.#commands = new Map(modules.flatMap(({ commands }) => commands.map((command) => [command.name, command])))
  }

  /** Records the command, or proposes it where the policy wants a second person. */
  async ask(asked: Asked<Action>): Promise<Result<Answer, Refusal>> {
    const { id, action, resource, principal, strong } = asked
    const permission = this.#policy.can(principal, action, resource, { strong })
    if (!permission.ok) return refuse(permission.refusal)
    const prepared = asked.command.prepare(asked.input)
    if (!prepared.ok) return prepared
    const { secondPerson } = permission
    if (secondPerson === null) return done(await this.#record(id, prepared.value, asked, null))
    const receipt = await this.#record(id, proposing(prepared.value, action, resource, id), asked, null)
    return receipt.ok ? accept({ receipt: receipt.value, awaits: { proposal: id, why: secondPerson.why } }) : receipt
  }

  /**
   * Records what the policy is not asked about: what the system does by itself, and what is shown at the door, where a code or a
   * password is the permission.
   */
  async recordUnasked({ id, jurisdiction, who, command, input }: Unasked): Promise<Result<Receipt, Refusal>> {
    const prepared = command.prepare(input)
    if (!prepared.ok) return prepared
    return this.#journal.record({ id, command: prepared.value, jurisdiction, who, secondPerson: null })
  }

  /**
   * Opens sealed fields for somebody who may read them, which the route has asked the policy about. That they were read is recorded
   * first. Null: what the field held is forgotten.
   */
  async open(
    keys: KeyStore,
    { principal }: Pick<Asker<Action>, 'principal'>,
    purpose: Action,
    fields: readonly ToOpen[],
  ): Promise<Result<readonly (string | null)[], Refusal>> {
    if (fields.length === 0) return accept([])
    const who = accountOf(principal)
    if (who === null) return refuse(NO_ACCOUNT)
    const input = { purpose, of: [...new Set(fields.map(({ of }) => of))] }
    const id = mustBe(newId(), isCommandId)
    const { jurisdiction } = principal
    const recorded = await this.recordUnasked({ id, jurisdiction, who, command: openSealed, input })
    if (!recorded.ok) return recorded
    const texts: (string | null)[] = []
    for (const { field } of fields) {
      const opened = await unseal(keys, field)
      if (!opened.ok && opened.refusal.code !== 'sealed-forgotten') return opened
      texts.push(opened.ok ? opened.value : null)
    }
    return accept(texts)
  }

  /** Decides and records what another has proposed, under both names. */
  async approve(id: CommandId, proposal: CommandId, asker: Asker<Action>): Promise<Result<Answer, Refusal>> {
    const found = await this.#waiting(proposal, asker)
    if (!found.ok) return found
    const { proposedBy, command } = found.value
    const approver = accountOf(asker.principal)
    const known = this.#commands.get(command)
    if (known === undefined || approver === null) return refuse(UNKNOWN)
    const prepared = approving(known, found.value, async (reader) => {
      const principal = await this.#principalNow(reader, asker.principal)
      const permission = this.#mayApprove(found.value, { ...asker, principal })
      return permission.ok ? await this.#lostByProposer(reader, found.value) : permission.refusal
    })
    if (!prepared.ok) return prepared
    const { jurisdiction } = asker.principal
    return done(
      await this.#journal.record({
        id,
        command: prepared.value,
        jurisdiction,
        who: proposedBy,
        secondPerson: approver,
      }),
    )
  }

  /** Whoever could approve may decline, and whoever proposed may take it back; the reason is kept. */
  async decline(
    id: CommandId,
    proposal: CommandId,
    reason: string,
    asker: Asker<Action>,
  ): Promise<Result<Answer, Refusal>> {
    const { principal } = asker
    const own = await proposalOf(this.#storage.database, principal.jurisdiction, proposal)
    if (own?.proposedBy !== principal.id) {
      const found = await this.#waiting(proposal, asker)
      if (!found.ok) return found
    }
    const prepared = decline.prepare({ proposal, reason })
    return prepared.ok ? done(await this.#record(id, prepared.value, asker, null)) : prepared
  }

  /** A proposal that this person may decide about; to all others it is not there. */
  async #waiting(proposal: CommandId, { principal, strong }: Asker<Action>): Promise<Result<Proposal, Refusal>> {
    const found = await proposalOf(this.#storage.database, principal.jurisdiction, proposal)
    if (found === null) return refuse(UNKNOWN)
    const permission = this.#mayApprove(found, { principal, strong })
    return permission.ok ? accept(found) : refuse(permission.refusal)
  }

  #mayApprove(proposal: Proposal, { principal, strong }: Asker<Action>): Result<null, Refusal> {
    const { action, proposedBy, jurisdiction } = proposal
    if (!this.#isAction(action)) return refuse(UNKNOWN)
    const resource = { ...proposal.resource, jurisdiction }
    const permission: Permission = this.#policy.canApprove(principal, { action, resource, proposedBy }, { strong })
    return permission.ok ? accept(null) : refuse(permission.refusal)
  }

  /** Who was locked or lost the role since has no word left in it. Their sign-in was strong enough when they asked. */
  async #lostByProposer(
    reader: Reader,
    { action, resource, jurisdiction, proposedBy }: Proposal,
  ): Promise<Refusal | null> {
    if (!this.#isAction(action)) return UNKNOWN
    const asked = { kind: 'person', id: proposedBy, jurisdiction, roles: [] } as const
    const principal = await this.#proposerNow(reader, asked)
    if (principal === null) return null
    const may = this.#policy.can(principal, action, { ...resource, jurisdiction }, { strong: true })
    return may.ok ? null : PROPOSER_GONE
  }

  async #record(
    id: CommandId,
    command: PreparedCommand,
    { principal }: Asker<Action>,
    secondPerson: AccountId | null,
  ): Promise<Result<Receipt, Refusal>> {
    const who = accountOf(principal)
    if (who === null) return refuse(NO_ACCOUNT)
    return this.#journal.record({ id, command, jurisdiction: principal.jurisdiction, who, secondPerson })
  }
}

const PROPOSER_GONE: Refusal = {
  code: 'proposer-not-permitted',
  message:
    'Who proposed this is locked or no longer in the role for it. Decline it, and propose it again if it is still right.',
}
const NO_ACCOUNT: Refusal = { code: 'account-malformed', message: 'The account has no id of ours: sign in again.' }

function accountOf({ id }: Principal): AccountId | null {
  return isAccountId(id) ? id : null
}

function done(receipt: Result<Receipt, Refusal>): Result<Answer, Refusal> {
  return receipt.ok ? accept({ receipt: receipt.value, awaits: null }) : receipt
}

/** The subject of the key for digests of commands. It belongs to nobody and is never destroyed. */
const DIGEST_SUBJECT = 'command-digest'

/** The key that digests of commands are made with, outside the database; made when it is first asked for. */
export function digestKeyOf(keys: KeyStore): Promise<Uint8Array> {
  return keys.keyFor(DIGEST_SUBJECT)
}

/** What all appends stand on: what is written beside facts, and a schema for every kind of fact. */
function groundOf(modules: readonly Module[], digestKey: Uint8Array): Ground {
  const schemas = new Map<string, z.ZodType>(Object.entries({ ...PROPOSAL_FACTS, ...READING_FACTS, ...REACTION_FACTS }))
  for (const { facts } of modules) for (const [kind, schema] of Object.entries(facts)) schemas.set(kind, schema)
  return {
    companions: [proposalView, ...modules.flatMap(({ views, privateRows = [] }) => [views, privateRows].flat())],
    digestKey,
    flawOf: ({ kind, body }: FactDraft) => {
      const schema = schemas.get(kind)
      if (schema === undefined) return 'no module declares this kind of fact'
      const parsed = schema.safeParse(body)
      return parsed.success ? null : parsed.error.message
    },
  }
}
