// Written from the description of the interface by `npm run generate:client`; do not edit.

import { call, type Answered, type Options, type Server } from '../call.ts'
import type * as Schemas from './schemas.ts'

export type GetProposalsRefusal =
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'server-failed'

/** What waits for a second person, as far as it concerns you. */
export function getProposals(
  server: Server,
  query: { state?: "open" | "all" } = {},
  options: Options = {},
): Promise<Answered<{
  readonly items: readonly (Schemas.Proposal)[]
}, GetProposalsRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/proposals`, query }, options)
}

export type PostProposalsByProposalApprovalRefusal =
  | 'proposal-unknown'
  | 'proposal-closed'
  | 'proposal-lapsed'
  | 'policy-no-second-person'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Approve it: it is decided now, and recorded under both names. */
export function postProposalsByProposalApproval(
  server: Server,
  proposal: string,
  options: Options = {},
): Promise<Answered<{
  readonly receipt: Schemas.Receipt
  readonly awaits: {
    readonly proposal: string
    readonly why: string
  } | null
  readonly recovery: {
    readonly code: string
    readonly expiresAt: string
  } | null
}, PostProposalsByProposalApprovalRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/proposals/${encodeURIComponent(proposal)}/approval` }, options)
}

export type PostProposalsByProposalDeclineRefusal =
  | 'proposal-unknown'
  | 'proposal-closed'
  | 'request-malformed'
  | 'request-too-large'
  | 'request-not-json'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
  | 'command-id-used'
  | 'command-running'
  | 'input-malformed'
  | 'body-too-large'
  | 'journal-busy'
  | 'connection-lost'
  | 'outcome-unknown'
  | 'disk-full'
  | 'too-many-connections'
  | 'contention'
  | 'time-limit'
  | 'server-failed'

/** Decline it with a reason, or take back what one proposed. */
export function postProposalsByProposalDecline(
  server: Server,
  proposal: string,
  body: {
  readonly reason: string
},
  options: Options = {},
): Promise<Answered<Schemas.Answer, PostProposalsByProposalDeclineRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/proposals/${encodeURIComponent(proposal)}/decline`, body }, options)
}
