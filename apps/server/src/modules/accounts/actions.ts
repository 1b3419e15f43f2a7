import type { ActionTable } from '../../kernel/policy/model.ts'

/** The owner of an account is its person; a key for a machine has no owner. */
export const ACCOUNTS_ACTIONS = {
  'accounts.list': { on: 'Account', means: 'see who has an account, in which roles' },
  'accounts.create': { on: 'Account', means: 'make an account, without any role' },
  'accounts.grant-role': { on: 'Account', means: 'give a role to somebody else' },
  'accounts.revoke-role': { on: 'Account', means: 'take a role away' },
  'accounts.lock': { on: 'Account', means: 'stop an account from signing in' },
  'accounts.unlock': { on: 'Account', means: 'let a locked account sign in again' },
  'accounts.end-sessions': { on: 'Account', means: 'sign a person out everywhere' },
  'accounts.recover': { on: 'Account', means: 'let somebody who lost every means of sign-in set new ones' },
  'accounts.change-own': { on: 'Account', means: 'change one’s own password, passkeys and second factor' },
  'accounts.issue-key': { on: 'MachineKey', means: 'make a key with which a program acts' },
  'accounts.revoke-key': { on: 'MachineKey', means: 'end a key' },
} as const satisfies ActionTable
