import { z } from 'zod'
import { isCommandId, type AccountId, type CommandId, type Jurisdiction } from '../ids.ts'

const proposalId = z.custom<CommandId>((value) => typeof value === 'string' && isCommandId(value), {
  message: 'a proposal is named by its id',
})

/** The facts of the second person. */
export const proposed = z.strictObject({
  action: z.string(),
  command: z.string(),
  /** The input in its canonical spelling. */
  input: z.string(),
  resource: z.strictObject({ id: z.string(), owner: z.string().nullable() }),
})
export const approved = z.strictObject({ proposal: proposalId })
export const declined = z.strictObject({ proposal: proposalId, reason: z.string().min(1).max(2_000) })

export const PROPOSAL_FACTS = {
  'kernel/proposed': proposed,
  'kernel/approved': approved,
  'kernel/declined': declined,
}

/** A command that waits, or waited, for a second person. */
export interface Proposal {
  readonly id: CommandId
  readonly jurisdiction: Jurisdiction
  readonly action: string
  readonly command: string
  readonly input: string
  readonly resource: { readonly id: string; readonly owner: string | null }
  readonly proposedBy: AccountId
  readonly proposedAt: Temporal.Instant
  readonly state: 'open' | 'approved' | 'declined'
  /** Null: nobody yet. */
  readonly decidedBy: AccountId | null
  readonly decidedAt: Temporal.Instant | null
  /** Why it was declined. */
  readonly reason: string | null
}

export const proposalStates = z.enum(['open', 'approved', 'declined'])
