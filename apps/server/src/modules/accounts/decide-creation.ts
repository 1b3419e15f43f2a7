import type { DecisionContext } from '../../kernel/decision.ts'
import type { NewPerson, UseSetUpCode } from './commands.ts'
import { accountIdSchema, type AccountFact, type AccountId, type OneTimeCodeId } from './facts.ts'
import { no, record, type AccountsDecided } from './refusal.ts'
import { hasMeans, type AccountsState, type AccountState } from './state.ts'
import { accountStream, ENROLMENT_MINUTES } from './streams.ts'

/** Time to hand an invitation over, and for the person to come back to it: a working week and its weekend. */
const INVITATION_HOURS = 7 * 24

/** Each code makes one administrator, once. Two codes are printed, because giving roles needs a second person. */
export function useSetUpCode(state: AccountsState, command: UseSetUpCode, context: DecisionContext): AccountsDecided {
  const { code } = command
  if (code === null) return no('accounts-set-up-code-unknown', 'There is no such set-up code.')
  if (state.usedSetUpCodes.has(code.id)) return no('accounts-set-up-code-used', 'This set-up code was used.')
  if (Temporal.Instant.compare(context.now, code.expiresAt) >= 0)
    return no('accounts-set-up-code-expired', 'This set-up code is too old. Have a new one printed on the server.')
  if (command.isNameTaken) return nameTaken()
  const account = accountIdSchema.parse(context.newId())
  const expiresAt = context.now.add({ minutes: ENROLMENT_MINUTES }).toString()
  return record(
    created(account, command),
    { kind: 'accounts/set-up-code-used', stream: `set-up/${code.id}`, body: { code: code.id, account, expiresAt } },
    { kind: 'accounts/role-granted', stream: accountStream(account), body: { account, role: 'administrator' } },
  )
}

/** An account without a role: what it may do is given by two persons afterwards. */
export function createAccount(command: NewPerson, context: DecisionContext): AccountsDecided {
  if (command.isNameTaken) return nameTaken()
  return record(created(accountIdSchema.parse(context.newId()), command))
}

/** A code with which somebody who cannot sign in yet sets the first means. Later it would be a recovery by one person. */
export function invite(account: AccountState, code: OneTimeCodeId, { now }: DecisionContext): AccountsDecided {
  if (hasMeans(account))
    return no('accounts-has-sign-in', 'The person can sign in. Who lost every means is recovered, by two persons.')
  const expiresAt = now.add({ hours: INVITATION_HOURS }).toString()
  return record({
    kind: 'accounts/invited',
    stream: accountStream(account.id),
    body: { account: account.id, code, expiresAt },
  })
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
