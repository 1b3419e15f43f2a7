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
    for (const fact of facts) await applyOne(writer, fact)
  },
}

async function applyOne(writer: Writer, fact: Fact): Promise<void> {
  const tables = writer.withTables<ProposalTables>()
  if (fact.kind === 'kernel/proposed') {
    const { action, command, input, resource } = proposed.parse(fact.body)
    await tables
      .insertInto('proposal')
      .values({
        jurisdiction: fact.jurisdiction,
        proposal_id: fact.id,
        action,
        command,
        input,
        resource_id: resource.id,
        resource_owner: resource.owner,
        proposed_by: fact.who,
        proposed_at: fact.recordedAt,
        state: 'open',
      })
      .execute()
    return
  }
  const isApproval = fact.kind === 'kernel/approved'
  const { proposal, reason } = isApproval ? { ...approved.parse(fact.body), reason: null } : declined.parse(fact.body)
  await tables
    .updateTable('proposal')
    .set({
      state: isApproval ? 'approved' : 'declined',
      // An approval stands under the name of who proposed; the second person is who approved.
      decided_by: isApproval ? fact.secondPerson : fact.who,
      decided_at: fact.recordedAt,
      reason,
    })
    .where('jurisdiction', '=', fact.jurisdiction)
    .where('proposal_id', '=', proposal)
    .execute()
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
  }
}
