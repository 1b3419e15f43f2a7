import { accept, type Result } from '../../result.ts'
import type { Decided, Refusal } from '../decision.ts'
import type { CommandId, Jurisdiction } from '../ids.ts'
import type { Reader } from '../journal/tables.ts'
import { canonicalJson } from '../json.ts'
import { defineCommand, type Command, type PreparedCommand } from '../module.ts'
import { declined, type Proposal } from './facts.ts'
import { proposalOf } from './view.ts'

/** Nobody remembers after a month what he meant; and the one who asked may have left. */
const PROPOSAL_DAYS_MAX = 30
const HOURS_A_DAY = 24

export type ProposalRefusalCode = 'proposal-unknown' | 'proposal-closed' | 'proposal-lapsed'

export const UNKNOWN: Refusal<ProposalRefusalCode> = {
  code: 'proposal-unknown',
  message: 'There is no such proposal here.',
}

/** Keeps the command until somebody else approves it. It is parsed already, so what waits can be decided. */
export function proposing(
  prepared: PreparedCommand,
  action: string,
  resource: { readonly id: string; readonly owner: string | null },
  proposal: CommandId,
): PreparedCommand {
  const { name, canonical } = prepared
  const body = { action, command: name, input: canonical, resource: { id: resource.id, owner: resource.owner } }
  return {
    name: 'kernel/propose',
    canonical: canonicalJson(body),
    readsState: false,
    decide: () =>
      Promise.resolve({ ok: true, facts: [{ kind: 'kernel/proposed', stream: `proposal/${proposal}`, body }] }),
  }
}

/**
 * Decides what was proposed against the state of this moment, not of the moment when it was proposed. `denialOf` asks the policy once
 * more, where nothing can change any longer: who approves may have lost the right while the question travelled.
 */
export function approving(
  command: Command,
  proposal: Proposal,
  denialOf: (reader: Reader) => Promise<Refusal | null>,
): Result<PreparedCommand, Refusal> {
  const inner = command.prepare(JSON.parse(proposal.input))
  if (!inner.ok) return inner
  return accept({
    name: 'kernel/approve',
    canonical: canonicalJson({ proposal: proposal.id }),
    readsState: true,
    decide: async (reader, jurisdiction, context) => {
      const closed = await closedBecause(reader, jurisdiction, proposal.id, context.now)
      if (closed !== null) return { ok: false, refusal: closed }
      const denied = await denialOf(reader)
      if (denied !== null) return { ok: false, refusal: denied }
      const decided = await inner.value.decide(reader, jurisdiction, context)
      if (!decided.ok) return decided
      const approval = { kind: 'kernel/approved', stream: `proposal/${proposal.id}`, body: { proposal: proposal.id } }
      return { ok: true, facts: [approval, ...decided.facts] }
    },
  })
}

export const decline = defineCommand({
  name: 'kernel/decline',
  input: declined,
  load: (reader, jurisdiction, { proposal }) => proposalOf(reader, jurisdiction, proposal),
  decide: (state, { proposal, reason }, { now }): Decided => {
    const refusal = refusalOf(state, now)
    if (refusal !== null) return { ok: false, refusal }
    return {
      ok: true,
      facts: [{ kind: 'kernel/declined', stream: `proposal/${proposal}`, body: { proposal, reason } }],
    }
  },
})

async function closedBecause(
  reader: Reader,
  jurisdiction: Jurisdiction,
  id: CommandId,
  now: Temporal.Instant,
): Promise<Refusal<ProposalRefusalCode> | null> {
  return refusalOf(await proposalOf(reader, jurisdiction, id), now)
}

/** Until when it may be approved. */
export function lapsesAt({ proposedAt }: Proposal): Temporal.Instant {
  return proposedAt.add({ hours: PROPOSAL_DAYS_MAX * HOURS_A_DAY })
}

/** Why nothing more can be decided about it; null: it waits. */
function refusalOf(proposal: Proposal | null, now: Temporal.Instant): Refusal<ProposalRefusalCode> | null {
  if (proposal === null) return UNKNOWN
  if (proposal.state !== 'open')
    return { code: 'proposal-closed', message: `Somebody was faster: the proposal was ${proposal.state}.` }
  if (Temporal.Instant.compare(now, lapsesAt(proposal)) <= 0) return null
  return {
    code: 'proposal-lapsed',
    message: `The proposal waited longer than ${PROPOSAL_DAYS_MAX} days. Whoever still wants it proposes it again.`,
  }
}
