import type { ACCOUNTS_ACTIONS } from './actions.ts'
import type { AccountsCommand } from './commands.ts'

export type AccountsAction = keyof typeof ACCOUNTS_ACTIONS

/**
 * The action that the policy is asked about before a command is decided; null where what was shown at the door is the
 * permission: a one-time code, or a back-up code during sign-in. A lock after failures is asked by the system itself.
 */
export function actionFor(command: AccountsCommand): AccountsAction | null {
  switch (command.kind) {
    case 'use-set-up-code':
    case 'use-backup-code':
      return null
    case 'create':
    case 'invite':
      return 'accounts.create'
    case 'grant-role':
      return 'accounts.grant-role'
    case 'revoke-role':
      return 'accounts.revoke-role'
    case 'set-password':
    case 'add-passkey':
      return command.occasion === 'self' ? 'accounts.change-own' : null
    case 'link-provider':
      return command.by === 'self' ? 'accounts.change-own' : 'accounts.create'
    case 'remove-passkey':
    case 'set-totp':
    case 'unlink-provider':
      return 'accounts.change-own'
    case 'end-sessions':
      return 'accounts.end-sessions'
    case 'lock':
      return command.reason === 'failures' ? null : 'accounts.lock'
    case 'unlock':
      return 'accounts.unlock'
    case 'propose-recovery':
    case 'open-recovery':
      return 'accounts.recover'
    case 'issue-key':
      return 'accounts.issue-key'
    case 'revoke-key':
      return 'accounts.revoke-key'
  }
}
