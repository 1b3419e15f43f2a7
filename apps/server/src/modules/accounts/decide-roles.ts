import type { Role } from '../../kernel/policy/roles.ts'
import { no, record, type AccountsDecided } from './refusal.ts'
import { separationOf } from './separation.ts'
import { administratorsOf, type AccountsState, type AccountState } from './state.ts'
import { accountStream, sessionsEnded } from './streams.ts'

export function grantRole({ id: account, roles }: AccountState, role: Role): AccountsDecided {
  if (roles.has(role)) return no('accounts-role-held', `The person is ${role} already.`)
  const separation = separationOf(roles, role)
  if (separation !== null)
    return no('accounts-duties-separate', `${role} and ${separation.with} are not joined: ${separation.because}.`)
  return record({ kind: 'accounts/role-granted', stream: accountStream(account), body: { account, role } })
}

export function revokeRole({ id: account, roles }: AccountState, state: AccountsState, role: Role): AccountsDecided {
  if (!roles.has(role)) return no('accounts-role-not-held', `The person is not ${role}.`)
  if (role === 'administrator' && administratorsOf(state).every((other) => other === account))
    return no(
      'accounts-last-administrator',
      'Nobody would be left to manage accounts. Make another administrator first.',
    )
  return record(
    { kind: 'accounts/role-revoked', stream: accountStream(account), body: { account, role } },
    sessionsEnded(account, 'role-taken'),
  )
}
