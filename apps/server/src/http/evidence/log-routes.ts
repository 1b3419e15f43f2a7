import {
  formatVerifierKey,
  meetsQuorum,
  verifySignatures,
  type Note,
  type Policy,
  type PolicyWitness,
  type Quorum,
} from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { House } from '../../house.ts'
import {
  factsOfCommand,
  isCommandId,
  leafOf,
  leafHashOf,
  proofOf,
  type Fact,
  type PublishAlarm,
  type Refusal,
} from '../../kernel/index.ts'
import { accept, refuse } from '../../result.ts'
import { guardedRoute, ofHouse } from '../access.ts'
import type { Asker } from '../asker.ts'
import { receiptSchema } from '../replies.ts'

const RECEIPT_UNKNOWN: Refusal = {
  code: 'receipt-unknown',
  message: 'Nothing is recorded under this id, or nothing of yours.',
}

const witnessSchema = z.object({
  name: z.string(),
  key: z.string().meta({ description: 'verifier key, as C2SP signed-note writes it' }),
  ok: z.boolean().meta({ description: 'it has cosigned what is published' }),
  lastCosignedAt: z.string().nullable().meta({ description: 'when it cosigned what is published' }),
  trouble: z.string().nullable(),
})

const logSchema = z
  .object({
    jurisdiction: z.string(),
    origin: z.string().nullable().meta({ description: 'name of the log; null: it is not published yet' }),
    key: z.string().nullable().meta({ description: 'verifier key, as C2SP signed-note writes it' }),
    published: z
      .object({
        size: z.int(),
        at: z.string().meta({ description: 'when it was published, or cosigned last' }),
        checkpoint: z.string().meta({ description: 'signed note, as published' }),
      })
      .nullable(),
    recorded: z.int().nonnegative().meta({ description: 'facts in the journal' }),
    quorum: z
      .object({ needed: z.int(), have: z.int() })
      .nullable()
      .meta({ description: 'how many must cosign, and how many have; null: no witnesses' }),
    witnesses: z.array(witnessSchema),
    alarm: z.object({ code: z.string(), message: z.string(), since: z.string() }).nullable(),
  })
  .meta({ id: 'Log', description: 'How far the log is recorded, published and witnessed' })

const factProof = z.object({
  position: z.int().nonnegative(),
  kind: z.string(),
  at: z.string(),
  leaf: z.base64().meta({ description: 'the bytes whose hash is in the log', examples: ['e30='] }),
  proof: z.string().nullable().meta({ description: 'C2SP tlog-proof; null: not published yet' }),
})

/** How far the log is, and the proofs of what one recorded. */
export function logRoutes(server: FastifyInstance, house: House): void {
  guardedRoute(server, house, {
    method: 'GET',
    url: '/log',
    tag: 'Evidence',
    summary: 'How far the log is recorded, published and witnessed',
    action: 'evidence.read-checkpoint',
    on: ofHouse('log'),
    refusals: [],
    params: {},
    asks: {},
    reply: logSchema,
    handle: async () => accept(await describeLog(house)),
  })

  guardedRoute(server, house, {
    method: 'GET',
    url: '/receipts/:command',
    tag: 'Evidence',
    summary: 'The facts of a command, with their proofs',
    description:
      'Of one’s own commands; with `evidence.read-entries` of anybody’s. Each `proof` is verified offline against its `leaf` and the key of the log.',
    action: 'evidence.read-receipts',
    on: ofHouse('log'),
    refusals: ['receipt-unknown', 'tiles-damaged'],
    params: { command: z.uuid().toLowerCase() },
    asks: {},
    reply: z.object({ receipt: receiptSchema, facts: z.array(factProof) }),
    handle: async ({ asker, params: { command } }) => {
      const facts = isCommandId(command)
        ? await factsOfCommand(house.storage.database, house.jurisdiction, command)
        : []
      const [first] = facts
      const isOwn = facts.every(({ who }) => who === asker.principal.id)
      // To whom may not read entries, what others recorded is not even known to be there.
      if (first === undefined || !(isOwn || mayReadEntries(house, asker))) return refuse(RECEIPT_UNKNOWN)
      const proven: z.output<typeof factProof>[] = []
      for (const fact of facts) {
        const proof = await proofFor(house, fact)
        if (!proof.ok) return proof
        proven.push({
          position: fact.position,
          kind: fact.kind,
          at: fact.recordedAt,
          leaf: Buffer.from(leafOf(fact)).toString('base64'),
          proof: proof.value,
        })
      }
      const placed = facts.map((fact) => ({
        id: fact.id,
        position: fact.position,
        leafHash: Buffer.from(leafHashOf(fact)).toString('base64'),
      }))
      const { jurisdiction, recordedAt } = first
      return accept({ receipt: { jurisdiction, command, facts: placed, recordedAt }, facts: proven })
    },
  })
}

function mayReadEntries({ policy }: House, asker: Asker): boolean {
  const { principal, strong } = asker
  return policy.can(principal, 'evidence.read-entries', ofHouse('log')(asker), { strong }).ok
}

async function proofFor({ log }: House, { position }: Fact) {
  if (log.status === null) return accept(null)
  const proof = await proofOf(log.status.files, position)
  return proof.ok || proof.refusal.code !== 'not-yet-published' ? proof : accept(null)
}

async function describeLog({ jurisdiction, storage, log }: House): Promise<z.output<typeof logSchema>> {
  const head = await storage.database
    .selectFrom('log_head')
    .select('size')
    .where('jurisdiction', '=', jurisdiction)
    .executeTakeFirst()
  const checkpoint = (await log.status?.files.checkpoint()) ?? null
  const at = (await log.status?.files.checkpointAt()) ?? null
  const state = log.status?.state() ?? null
  const cosigned = await cosignedAt(log.status?.policy ?? null, checkpoint?.signed.note ?? null)
  const troubles = new Map((state?.troubles ?? []).map(({ witness, message }) => [witness, message]))
  return {
    jurisdiction,
    origin: log.status?.origin ?? null,
    key: log.status?.key ?? null,
    published:
      checkpoint === null || at === null
        ? null
        : { size: checkpoint.signed.checkpoint.size, at: at.toString(), checkpoint: checkpoint.text },
    recorded: Number(head?.size ?? 0),
    quorum: quorumOf(log.status?.policy?.quorum ?? null, cosigned),
    witnesses: (log.status?.policy?.witnesses ?? []).map((witness) => ({
      name: witness.name,
      key: formatVerifierKey(witness.key),
      ok: cosigned.has(witness),
      lastCosignedAt: cosigned.get(witness)?.toString() ?? null,
      trouble: troubles.get(witness.name) ?? null,
    })),
    alarm: state?.alarm === null || state?.alarm === undefined ? null : alarmOf(state.alarm),
  }
}

function alarmOf({ code, message, since }: PublishAlarm) {
  return { code, message, since: since.toString() }
}

/** Who of the witnesses has cosigned what is published, and when by their own clock. */
async function cosignedAt(
  policy: Policy | null,
  note: Note | null,
): Promise<ReadonlyMap<PolicyWitness, Temporal.Instant>> {
  const witnesses = policy?.witnesses ?? []
  const keys = witnesses.map(({ key }) => key)
  const read = note === null || keys.length === 0 ? null : await verifySignatures(nodeCrypto, note, keys)
  if (read === null || !read.ok) return new Map()
  const times = new Map(read.value.verified.map(({ key, timestampS }) => [key, timestampS]))
  return new Map(
    witnesses.flatMap((witness) => {
      const seconds = times.get(witness.key) ?? null
      return seconds === null ? [] : [[witness, Temporal.Instant.fromEpochMilliseconds(seconds * 1_000)] as const]
    }),
  )
}

/** Of a group within a group only the outer one is counted. */
function quorumOf(quorum: Quorum | null, cosigned: ReadonlyMap<PolicyWitness, unknown>) {
  if (quorum === null || quorum.kind === 'none') return null
  const by = new Set(cosigned.keys())
  if (quorum.kind === 'witness') return { needed: 1, have: by.has(quorum.witness) ? 1 : 0 }
  return { needed: quorum.threshold, have: quorum.members.filter((member) => meetsQuorum(member, by)).length }
}
