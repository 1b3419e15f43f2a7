import { sql } from 'kysely'
import type { Fact } from '../fact.ts'
import { isAccountId, isCommandId, mustBe, type CommandId, type Jurisdiction } from '../ids.ts'
import type { Reader, Writer } from '../journal/tables.ts'
import type { View } from '../module.ts'
import { approved, declined, proposalStates, proposed, type Proposal } from './facts.ts'

interface ProposalRow {
  jurisdiction: string
  proposal_id: string
  action: string
  command: string
  input: string
  resource_id: string
  resource_owner: string | null
  proposed_by: string
  proposed_at: string
  state: string
  decided_by: string | null
  decided_at: string | null
  reason: string | null
}

// A type, not an interface: kysely asks for an index signature, which only a type has by itself.
type ProposalTables = { proposal: ProposalRow }

export const proposalView: View = {
  name: 'proposals',
  tables: ['proposal'],
  kinds: ['kernel/proposed', 'kernel/approved', 'kernel/declined'],
  apply: async (writer, facts) => {
    const [first] = facts
    if (first === undefined) return
    // A proposal is made before anything becomes of it.
    await insertProposed(
      writer,
      first.jurisdiction,
      facts.filter(({ kind }) => kind === 'kernel/proposed'),
    )
    await close(
      writer,
      first.jurisdiction,
      facts.filter(({ kind }) => kind !== 'kernel/proposed'),
    )
  },
}

async function insertProposed(writer: Writer, jurisdiction: Jurisdiction, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return
  const rows = facts.map((fact) => ({ fact, body: proposed.parse(fact.body) }))
  const column = <Value>(value: (row: (typeof rows)[number]) => Value): Value[] => rows.map(value)
  await sql`
    insert into proposal (
      jurisdiction, proposal_id, action, command, input, resource_id, resource_owner, proposed_by, proposed_at, state
    )
    select ${jurisdiction}, *, 'open' from unnest(
      ${column(({ fact }) => fact.id)}::uuid[],
      ${column(({ body }) => body.action)}::text[],
      ${column(({ body }) => body.command)}::text[],
      ${column(({ body }) => body.input)}::text[],
      ${column(({ body }) => body.resource.id)}::text[],
      ${column(({ body }) => body.resource.owner)}::text[],
      ${column(({ fact }) => fact.who)}::text[],
      ${column(({ fact }) => fact.recordedAt)}::timestamptz[]
    )`.execute(writer)
}

async function close(writer: Writer, jurisdiction: Jurisdiction, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return
  const rows = facts.map(closing)
  const column = <Value>(value: (row: ReturnType<typeof closing>) => Value): Value[] => rows.map(value)
  await sql`
    update proposal set state = closed.state, decided_by = closed.decided_by, decided_at = closed.decided_at,
      reason = closed.reason
    from unnest(
      ${column(({ proposal }) => proposal)}::uuid[],
      ${column(({ state }) => state)}::text[],
      ${column(({ decidedBy }) => decidedBy)}::text[],
      ${column(({ decidedAt }) => decidedAt)}::timestamptz[],
      ${column(({ reason }) => reason)}::text[]
    ) as closed (proposal_id, state, decided_by, decided_at, reason)
    where proposal.jurisdiction = ${jurisdiction} and proposal.proposal_id = closed.proposal_id`.execute(writer)
}

function closing(fact: Fact) {
  const decidedAt = fact.recordedAt
  // An approval stands under the name of who proposed; the second person is who approved.
  if (fact.kind === 'kernel/approved')
    return { ...approved.parse(fact.body), state: 'approved', decidedBy: fact.secondPerson, decidedAt, reason: null }
  return { ...declined.parse(fact.body), state: 'declined', decidedBy: fact.who, decidedAt }
}

/** A proposal, whatever became of it; null: there is none. */
export async function proposalOf(reader: Reader, jurisdiction: Jurisdiction, id: CommandId): Promise<Proposal | null> {
  const row = await reader
    .withTables<ProposalTables>()
    .selectFrom('proposal')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('proposal_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : fromRow(row, jurisdiction)
}

/** The oldest first, because they lapse. */
export async function openProposals(
  reader: Reader,
  jurisdiction: Jurisdiction,
  limit: number,
): Promise<readonly Proposal[]> {
  const rows = await reader
    .withTables<ProposalTables>()
    .selectFrom('proposal')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('state', '=', 'open')
    .orderBy('proposed_at')
    .limit(limit)
    .execute()
  return rows.map((row) => fromRow(row, jurisdiction))
}

/** Those that are decided too, the newest first. */
export async function allProposals(
  reader: Reader,
  jurisdiction: Jurisdiction,
  limit: number,
): Promise<readonly Proposal[]> {
  const rows = await reader
    .withTables<ProposalTables>()
    .selectFrom('proposal')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .orderBy('proposed_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => fromRow(row, jurisdiction))
}

function fromRow(row: ProposalRow, jurisdiction: Jurisdiction): Proposal {
  return {
    id: mustBe(row.proposal_id, isCommandId),
    jurisdiction,
    action: row.action,
    command: row.command,
    input: row.input,
    resource: { id: row.resource_id, owner: row.resource_owner },
    proposedBy: mustBe(row.proposed_by, isAccountId),
    proposedAt: Temporal.Instant.from(row.proposed_at),
    state: proposalStates.parse(row.state),
    decidedBy: row.decided_by === null ? null : mustBe(row.decided_by, isAccountId),
    decidedAt: row.decided_at === null ? null : Temporal.Instant.from(row.decided_at),
    reason: row.reason,
  }
}
