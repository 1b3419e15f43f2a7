import type { DecisionContext } from '../../kernel/decision.ts'
import type { AccountsCommand } from './commands.ts'
import { issueKey, revokeKey } from './decide-keys.ts'
import { createAccount, invite, useSetUpCode } from './decide-creation.ts'
import { grantRole, revokeRole } from './decide-roles.ts'
import {
  addPasskey,
  linkProvider,
  removePasskey,
  setPassword,
  setTotp,
  unlinkProvider,
  useBackupCode,
} from './decide-means.ts'
import { endSessions, lock, openRecovery, proposeRecovery, unlock } from './decide-stops.ts'
import type { AccountId } from './facts.ts'
import { no, type AccountsDecided } from './refusal.ts'
import type { AccountsState, AccountState } from './state.ts'

/**
 * Decides a command about accounts: facts, or a refusal. Whether the actor may ask it at all was decided by the policy
 * before; the second person, where one is needed, has approved.
 *
 * @param state the accounts of the jurisdiction that the command is about
 */
export function decide(state: AccountsState, command: AccountsCommand, context: DecisionContext): AccountsDecided {
  switch (command.kind) {
    case 'use-set-up-code':
      return useSetUpCode(state, command, context)
    case 'create':
      return createAccount(command, context)
    case 'issue-key':
      return issueKey(command, context)
    case 'revoke-key':
      return revokeKey(state, command)
    default:
      return withAccount(state, command.account, (account) => decideAbout(account, state, command, context))
  }
}

type CommandOfAccount = Exclude<AccountsCommand, { kind: 'use-set-up-code' | 'create' | 'issue-key' | 'revoke-key' }>

function decideAbout(
  account: AccountState,
  state: AccountsState,
  command: CommandOfAccount,
  context: DecisionContext,
): AccountsDecided {
  switch (command.kind) {
    case 'grant-role':
      return grantRole(account, command.role)
    case 'revoke-role':
      return revokeRole(account, state, command.role)
    case 'set-password':
      return setPassword(account, command.occasion, context)
    case 'add-passkey':
      return addPasskey(account, command, context)
    case 'remove-passkey':
      return removePasskey(account, command.passkey)
    case 'set-totp':
      return setTotp(account, command.backupCodes)
    case 'invite':
      return invite(account, command.code, context)
    case 'link-provider':
      return linkProvider(account, command)
    case 'unlink-provider':
      return unlinkProvider(account)
    case 'use-backup-code':
      return useBackupCode(account)
    case 'end-sessions':
      return endSessions(account)
    case 'lock':
      return lock(account, state, command, context)
    case 'unlock':
      return unlock(account, context)
    case 'propose-recovery':
      return proposeRecovery(account, context)
    case 'open-recovery':
      return openRecovery(account, context)
  }
}

function withAccount(
  state: AccountsState,
  id: AccountId,
  then: (account: AccountState) => AccountsDecided,
): AccountsDecided {
  const account = state.accounts.get(id)
  return account === undefined
    ? no('accounts-unknown', 'There is no such account in this jurisdiction.')
    : then(account)
}
