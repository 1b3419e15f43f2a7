import type { Role } from '../../kernel/policy/roles.ts'
import type { AccountFact, AccountId, MachineKeyId, Occasion, OneTimeCodeId, PasskeyId } from './facts.ts'

/** What decisions need to know of an account: nothing secret, nothing personal. */
export interface AccountState {
  readonly id: AccountId
  readonly roles: ReadonlySet<Role>
  readonly hasPassword: boolean
  readonly passkeys: ReadonlySet<PasskeyId>
  /** Linked to somebody at the operator's identity provider. */
  readonly isLinked: boolean
  readonly hasTotp: boolean
  readonly backupCodesLeft: number
  /** Null when open; `until` null when only a person may unlock. */
  readonly lock: { readonly until: Temporal.Instant | null } | null
  /** Until when somebody may approve a proposed recovery. */
  readonly recoveryProposedUntil: Temporal.Instant | null
  /** Open while a one-time code may set the first means of sign-in, or after a recovery new ones. */
  readonly enrolment: { readonly occasion: Exclude<Occasion, 'self'>; readonly expiresAt: Temporal.Instant } | null
}

/** The accounts of one jurisdiction, folded from their facts. */
export interface AccountsState {
  readonly accounts: ReadonlyMap<AccountId, AccountState>
  /** Ids of keys for programs that are not revoked. */
  readonly keys: ReadonlySet<MachineKeyId>
  readonly usedSetUpCodes: ReadonlySet<OneTimeCodeId>
}

export const NO_ACCOUNTS: AccountsState = { accounts: new Map(), keys: new Set(), usedSetUpCodes: new Set() }

/** The state after one more fact. Facts are trusted: the decision that made them was the check. */
export function applyFact(state: AccountsState, fact: AccountFact): AccountsState {
  switch (fact.kind) {
    case 'accounts/set-up-code-used':
      return aboutAccount({ ...state, usedSetUpCodes: withOne(state.usedSetUpCodes, fact.body.code) }, fact)
    case 'accounts/key-issued':
      return { ...state, keys: withOne(state.keys, fact.body.key) }
    case 'accounts/key-revoked':
      return { ...state, keys: withoutOne(state.keys, fact.body.key) }
    case 'accounts/created':
      return withAccount(state, newAccount(fact.body.account))
    default:
      return aboutAccount(state, fact)
  }
}

function aboutAccount(state: AccountsState, fact: FactOfAccount): AccountsState {
  const account = state.accounts.get(fact.body.account)
  return account === undefined ? state : withAccount(state, changed(account, fact))
}

type FactOfAccount = Exclude<AccountFact, { kind: 'accounts/key-issued' | 'accounts/key-revoked' | 'accounts/created' }>

function changed(account: AccountState, fact: FactOfAccount): AccountState {
  switch (fact.kind) {
    case 'accounts/role-granted':
      return { ...account, roles: withOne(account.roles, fact.body.role) }
    case 'accounts/role-revoked':
      return { ...account, roles: withoutOne(account.roles, fact.body.role) }
    case 'accounts/password-set':
      return { ...account, hasPassword: true, enrolment: enrolmentAfter(account, fact.body.occasion) }
    case 'accounts/password-removed':
      return { ...account, hasPassword: false }
    case 'accounts/passkey-added':
      return {
        ...account,
        passkeys: withOne(account.passkeys, fact.body.passkey),
        enrolment: enrolmentAfter(account, fact.body.occasion),
      }
    case 'accounts/passkey-removed':
      return { ...account, passkeys: withoutOne(account.passkeys, fact.body.passkey) }
    case 'accounts/totp-set':
      return { ...account, hasTotp: true, backupCodesLeft: fact.body.backupCodes }
    case 'accounts/totp-removed':
      return { ...account, hasTotp: false, backupCodesLeft: 0 }
    case 'accounts/backup-code-used':
      return { ...account, backupCodesLeft: fact.body.left }
    case 'accounts/sessions-ended':
      return account
    case 'accounts/locked':
      return { ...account, lock: { until: fact.body.until === null ? null : Temporal.Instant.from(fact.body.until) } }
    case 'accounts/unlocked':
      return { ...account, lock: null }
    case 'accounts/provider-linked':
      return { ...account, isLinked: true }
    case 'accounts/provider-unlinked':
      return { ...account, isLinked: false }
    case 'accounts/set-up-code-used':
      return { ...account, enrolment: enrolment('set-up', fact.body.expiresAt) }
    case 'accounts/invited':
      return { ...account, enrolment: enrolment('invitation', fact.body.expiresAt) }
    case 'accounts/recovery-proposed':
      return { ...account, recoveryProposedUntil: Temporal.Instant.from(fact.body.expiresAt) }
    case 'accounts/recovery-opened':
      return { ...account, recoveryProposedUntil: null, enrolment: enrolment('recovery', fact.body.expiresAt) }
  }
}

function enrolment(occasion: Exclude<Occasion, 'self'>, expiresAt: string): AccountState['enrolment'] {
  return { occasion, expiresAt: Temporal.Instant.from(expiresAt) }
}

/** A one-time code sets one means of sign-in; more are set by the person who signed in with it. */
function enrolmentAfter(account: AccountState, occasion: Occasion): AccountState['enrolment'] {
  return occasion === 'self' ? account.enrolment : null
}

/** Whether the person has any way to sign in. */
export function hasMeans({ hasPassword, passkeys, isLinked }: AccountState): boolean {
  return hasPassword || passkeys.size > 0 || isLinked
}

/** Whether the account may sign in at that time, as far as locks go. */
export function isLocked({ lock }: AccountState, now: Temporal.Instant): boolean {
  return lock !== null && (lock.until === null || Temporal.Instant.compare(now, lock.until) < 0)
}

/** Administrators who are not locked for good: a wait of minutes leaves nobody without an administrator. */
export function administratorsOf({ accounts }: AccountsState): readonly AccountId[] {
  return [...accounts.values()]
    .filter(({ roles, lock }) => roles.has('administrator') && (lock === null || lock.until !== null))
    .map(({ id }) => id)
}

function newAccount(id: AccountId): AccountState {
  return {
    id,
    roles: new Set(),
    hasPassword: false,
    passkeys: new Set(),
    isLinked: false,
    hasTotp: false,
    backupCodesLeft: 0,
    lock: null,
    recoveryProposedUntil: null,
    enrolment: null,
  }
}

function withAccount(state: AccountsState, account: AccountState): AccountsState {
  return { ...state, accounts: new Map(state.accounts).set(account.id, account) }
}

function withOne<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return new Set(items).add(item)
}

function withoutOne<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return new Set([...items].filter((other) => other !== item))
}
