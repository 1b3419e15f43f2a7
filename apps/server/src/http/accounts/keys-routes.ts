import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import type { Refusal } from '../../kernel/index.ts'
import { accountCommands, accountsIn, machineKeyIdSchema, makeMachineKey } from '../../modules/accounts/index.ts'
import { isAction } from '../../modules/policies.ts'
import { accept, refuse } from '../../result.ts'
import { ofHouse, personRoute } from '../access.ts'
import { answerSchema, sayWhatBecame } from '../replies.ts'

const KEYS_MAX = 1_000
const SCOPE_UNKNOWN: Refusal = {
  code: 'accounts-key-scope-unknown',
  message: 'A program may never do one of these, or there is no such action. Name actions that machines may do.',
}

const keySchema = z
  .object({
    key: z.string(),
    prefix: z.string().meta({ description: 'what the key begins with: hfk_PREFIX_' }),
    label: z.string(),
    scopes: z.array(z.string()),
    issuedAt: z.string(),
    issuedBy: z.string(),
    approvedBy: z.string().nullable(),
    expiresAt: z.string(),
    revokedAt: z.string().nullable(),
    lastUsedAt: z.string().nullable().meta({ description: 'to the minute; null: never' }),
  })
  .meta({ id: 'MachineKey', description: 'A key with which a program acts' })

/** Keys of programs: proposed by one, approved by another, ended by either alone. */
export function keysRoutes(server: FastifyInstance, house: House): void {
  personRoute(server, house, {
    method: 'GET',
    url: '/keys',
    tag: 'Accounts',
    summary: 'Which programs have a key, for what and until when',
    action: 'accounts.list',
    on: ofHouse('keys'),
    refusals: [],
    params: {},
    asks: {},
    reply: z.object({ items: z.array(keySchema) }),
    handle: async () => accept({ items: await keysOf(house) }),
  })

  personRoute(server, house, {
    method: 'POST',
    url: '/keys',
    tag: 'Accounts',
    summary: 'Propose a key for a program',
    description: 'The key is shown now, once, and opens nothing before somebody else has approved it.',
    action: 'accounts.issue-key',
    on: ofHouse('keys'),
    refusals: ['accounts-key-scope-unknown', 'accounts-key-without-scope', 'accounts-key-expiry'],
    params: {},
    asks: {
      body: z.strictObject({
        label: z.string().trim().min(1).max(200),
        scopes: z.array(z.string().max(100)).min(1).max(100),
        expiresAt: z.iso.datetime(),
      }),
    },
    reply: answerSchema.extend({ secret: z.string().meta({ description: 'the whole key, shown once' }) }),
    handle: async ({ asker, commandId, asks, reply }) => {
      const { label, scopes, expiresAt } = asks.body
      if (!scopes.every((scope) => isForMachines(house, scope))) return refuse(SCOPE_UNKNOWN)
      const made = makeMachineKey()
      const { principal, strong } = asker
      const answer = await house.ask({
        id: commandId,
        principal,
        strong,
        action: 'accounts.issue-key',
        resource: ofHouse('keys')(asker),
        command: accountCommands.issueKey,
        input: { prefix: made.prefix, keySha256: made.hash, label, scopes, expiresAt },
      })
      if (!answer.ok) return answer
      sayWhatBecame(reply, answer.value)
      return accept({ ...answer.value, secret: made.key })
    },
  })

  personRoute(server, house, {
    method: 'DELETE',
    url: '/keys/:key',
    tag: 'Accounts',
    summary: 'End a key, at once',
    action: 'accounts.revoke-key',
    on: ofHouse('keys'),
    refusals: ['accounts-key-unknown'],
    params: { key: machineKeyIdSchema },
    asks: {},
    reply: answerSchema,
    handle: async ({ asker, commandId, params, reply }) => {
      const { principal, strong } = asker
      const answer = await house.ask({
        id: commandId,
        principal,
        strong,
        action: 'accounts.revoke-key',
        resource: ofHouse('keys')(asker),
        command: accountCommands.revokeKey,
        input: { key: params.key },
      })
      if (answer.ok) sayWhatBecame(reply, answer.value)
      return answer
    },
  })
}

/** Whether any program could ever do it, on something of its own at the least. */
function isForMachines({ policy, jurisdiction }: House, scope: string): boolean {
  if (!isAction(scope)) return false
  const id = 'a-program'
  const machine = { kind: 'machine', id, jurisdiction, scopes: [scope] } as const
  return policy.can(machine, scope, { id, jurisdiction, owner: id }, { strong: false }).ok
}

async function keysOf({ storage, jurisdiction }: House) {
  const rows = await accountsIn(storage.database)
    .selectFrom('machine_key')
    .leftJoin('machine_key_use', (join) =>
      join
        .onRef('machine_key_use.jurisdiction', '=', 'machine_key.jurisdiction')
        .onRef('machine_key_use.key', '=', 'machine_key.key'),
    )
    .selectAll('machine_key')
    .select('last_used_at')
    .where('machine_key.jurisdiction', '=', jurisdiction)
    .orderBy('issued_at', 'desc')
    .limit(KEYS_MAX)
    .execute()
  return rows.map((row) => ({
    key: row.key,
    prefix: row.prefix,
    label: row.label,
    scopes: row.scopes,
    issuedAt: isoOf(row.issued_at),
    issuedBy: row.issued_by,
    approvedBy: row.approved_by,
    expiresAt: isoOf(row.expires_at),
    revokedAt: row.revoked_at === null ? null : isoOf(row.revoked_at),
    lastUsedAt: row.last_used_at === null ? null : isoOf(row.last_used_at),
  }))
}

function isoOf(text: string): string {
  return Temporal.Instant.from(text).toString()
}
