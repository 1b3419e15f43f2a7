import type { DecisionContext } from '../../kernel/decision.ts'
import type { NewPerson, UseSetUpCode } from './commands.ts'
import { accountIdSchema, type AccountFact, type AccountId } from './facts.ts'
import { no, record, type AccountsDecided } from './refusal.ts'
import type { AccountsState } from './state.ts'
import { accountStream } from './streams.ts'

/** Each code makes one administrator, once. Two codes are printed, because giving roles needs a second person. */
export function useSetUpCode(state: AccountsState, command: UseSetUpCode, context: DecisionContext): AccountsDecided {
  const { code } = command
  if (code === null) return no('accounts-set-up-code-unknown', 'There is no such set-up code.')
  if (state.usedSetUpCodes.has(code.id)) return no('accounts-set-up-code-used', 'This set-up code was used.')
  if (Temporal.Instant.compare(context.now, code.expiresAt) >= 0)
    return no('accounts-set-up-code-expired', 'This set-up code is too old. Have a new one printed on the server.')
  if (command.isNameTaken) return nameTaken()
  const account = accountIdSchema.parse(context.newId())
  return record(
    { kind: 'accounts/set-up-code-used', stream: `set-up/${code.id}`, body: { code: code.id, account } },
    created(account, command),
    { kind: 'accounts/role-granted', stream: accountStream(account), body: { account, role: 'administrator' } },
  )
}

/** An account without a role: what it may do is given by two persons afterwards. */
export function createAccount(command: NewPerson, context: DecisionContext): AccountsDecided {
  if (command.isNameTaken) return nameTaken()
  return record(created(accountIdSchema.parse(context.newId()), command))
}

function created(account: AccountId, { jurisdiction, signInName, displayName }: NewPerson): AccountFact {
  return {
    kind: 'accounts/created',
    stream: accountStream(account),
    body: { account, jurisdiction, signInName, displayName },
  }
}

function nameTaken(): AccountsDecided {
  return no('accounts-name-taken', 'Somebody else signs in with this name. Choose another.')
}
