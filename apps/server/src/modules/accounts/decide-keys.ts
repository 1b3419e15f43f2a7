import type { DecisionContext } from '../../kernel/decision.ts'
import type { IssueKey } from './commands.ts'
import { machineKeyIdSchema, type MachineKeyId } from './facts.ts'
import { no, record, type AccountsDecided } from './refusal.ts'
import type { AccountsState } from './state.ts'

/** A year and a month to renew it in: a key that nobody renews is a key that nobody looks after. */
const KEY_DAYS_MAX = 400

export function issueKey(command: IssueKey, { now, newId }: DecisionContext): AccountsDecided {
  const { jurisdiction, prefix, keySha256, label, expiresAt } = command
  const scopes = [...new Set(command.scopes)].toSorted()
  if (scopes.length === 0)
    return no('accounts-key-without-scope', 'A key for nothing is not made. Name at least one action.')
  const latest = now.add({ hours: 24 * KEY_DAYS_MAX })
  if (Temporal.Instant.compare(expiresAt, now) <= 0 || Temporal.Instant.compare(expiresAt, latest) > 0)
    return no('accounts-key-expiry', `A key ends within ${KEY_DAYS_MAX} days.`)
  const key = machineKeyIdSchema.parse(newId())
  return record({
    kind: 'accounts/key-issued',
    stream: `machine-key/${key}`,
    body: { key, jurisdiction, prefix, keySha256, label, scopes, expiresAt: expiresAt.toString() },
  })
}

export function revokeKey({ keys }: AccountsState, { key }: { readonly key: MachineKeyId }): AccountsDecided {
  if (!keys.has(key)) return no('accounts-key-unknown', 'There is no such key, or it was revoked.')
  return record({ kind: 'accounts/key-revoked', stream: `machine-key/${key}`, body: { key } })
}
