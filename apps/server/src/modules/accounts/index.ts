// The front door of the module: what routes and other modules may use.
import type { Module } from '../../kernel/index.ts'
import * as accountCommands from './kernel-commands.ts'
import type { PrivateRows } from './private-rows.ts'
import { RECORDED_FACTS } from './recorded.ts'
import { accountsView } from './views.ts'

export { actionFor, type AccountsAction } from './action-for.ts'
export { ACCOUNTS_ACTIONS } from './actions.ts'
export type { AccountsCommand, AddPasskey, IssueKey, LinkProvider, NewPerson, UseSetUpCode } from './commands.ts'
export { decide } from './decide.ts'
export {
  accountIdSchema,
  FACTS,
  machineKeyIdSchema,
  oneTimeCodeIdSchema,
  passkeyIdSchema,
  SEALED_FIELDS,
  type AccountFact,
  type AccountFactKind,
  type AccountId,
  type MachineKeyId,
  type Occasion,
  type OneTimeCodeId,
  type PasskeyId,
} from './facts.ts'
export { isLockDue, lockOut, type LockOut } from './lock-out.ts'
export type { AccountsDecided, AccountsRefusalCode } from './refusal.ts'
export { makeMachineKey, readMachineKey, type MadeMachineKey } from './secrets/machine-key.ts'
export {
  hashPassword,
  verifyNoPassword,
  verifyPassword,
  type PasswordCheck,
  type PasswordRefusalCode,
} from './secrets/password.ts'
export { hashSecret, isSameHash, makeSessionToken, type MadeSecret } from './secrets/secret.ts'
export { checkTotp, makeTotpSecret, totpAddress, type TotpCheck, type TotpRefusalCode } from './secrets/totp.ts'
export {
  hashTypedCode,
  makeBackupCodes,
  makeOneTimeCode,
  SET_UP_CODES,
  SET_UP_CODE_HOURS,
} from './secrets/typed-code.ts'
export { SEPARATIONS, separationOf } from './separation.ts'
export { readSignInName } from './sign-in-name.ts'
export {
  Passkeys,
  type PasskeySettings,
  type RegisteredPasskey,
  type Registrant,
  type StoredPasskey,
} from './sign-in/passkeys.ts'
export { IdentityProvider, type ProviderSettings } from './sign-in/provider.ts'
export { isLoopback } from './sign-in/provider-fetch.ts'
export type { Begun, Pending, Proof, SignIn, SignInRefusalCode } from './sign-in/sign-in.ts'
export { applyFact, hasMeans, isLocked, NO_ACCOUNTS, type AccountsState, type AccountState } from './state.ts'
export { accountCommands }
export { PrivateRows, type Secrets } from './private-rows.ts'
export { flawOf, RECORDED_FACTS, sealedField } from './recorded.ts'
export { accountsIn, accountsWrittenIn, type AccountReader, type AccountTables } from './tables.ts'
export { accountsView, loadAccounts } from './views.ts'

/** The module over the private rows that come with its facts. */
export function accountsModule(rows: PrivateRows): Module {
  return {
    name: 'accounts',
    facts: RECORDED_FACTS,
    commands: Object.values(accountCommands),
    views: [accountsView],
    privateRows: rows.companion,
  }
}
