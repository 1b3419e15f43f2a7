import type { Role } from '../../kernel/policy/roles.ts'
import type { AccountFact, AccountId, MachineKeyId, OneTimeCodeId, PasskeyId } from './facts.ts'

/** What decisions need to know of an account: nothing secret, nothing personal. */
export interface AccountState {
  readonly id: AccountId
  readonly roles: ReadonlySet<Role>
  readonly hasPassword: boolean
  readonly passkeys: ReadonlySet<PasskeyId>
  readonly hasTotp: boolean
  readonly backupCodesLeft: number
  /** Null when open; `until` null when only a person may unlock. */
  readonly lock: { readonly until: Temporal.Instant | null } | null
  readonly recovery: { readonly step: 'proposed' | 'opened'; readonly expiresAt: Temporal.Instant } | null
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
      return { ...state, usedSetUpCodes: withOne(state.usedSetUpCodes, fact.body.code) }
    case 'accounts/key-issued':
      return { ...state, keys: withOne(state.keys, fact.body.key) }
    case 'accounts/key-revoked':
      return { ...state, keys: withoutOne(state.keys, fact.body.key) }
    case 'accounts/created':
      return withAccount(state, newAccount(fact.body.account))
    default: {
      const account = state.accounts.get(fact.body.account)
      return account === undefined ? state : withAccount(state, changed(account, fact))
    }
  }
}

type FactOfAccount = Exclude<
  AccountFact,
  { kind: 'accounts/set-up-code-used' | 'accounts/key-issued' | 'accounts/key-revoked' | 'accounts/created' }
>

function changed(account: AccountState, fact: FactOfAccount): AccountState {
  switch (fact.kind) {
    case 'accounts/role-granted':
      return { ...account, roles: withOne(account.roles, fact.body.role) }
    case 'accounts/role-revoked':
      return { ...account, roles: withoutOne(account.roles, fact.body.role) }
    case 'accounts/password-set':
      return { ...account, hasPassword: true, recovery: fact.body.occasion === 'recovery' ? null : account.recovery }
    case 'accounts/passkey-added':
      return { ...account, passkeys: withOne(account.passkeys, fact.body.passkey) }
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
    case 'accounts/recovery-proposed':
      return { ...account, recovery: { step: 'proposed', expiresAt: Temporal.Instant.from(fact.body.expiresAt) } }
    case 'accounts/recovery-opened':
      return { ...account, recovery: { step: 'opened', expiresAt: Temporal.Instant.from(fact.body.expiresAt) } }
  }
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
    hasTotp: false,
    backupCodesLeft: 0,
    lock: null,
    recovery: null,
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
