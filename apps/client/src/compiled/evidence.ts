// Written from the description of the interface by `npm run generate:client`; do not edit.

import { call, type Answered, type Options, type Server } from '../call.ts'
import type * as Schemas from './schemas.ts'

export type GetLogRefusal =
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** How far the log is recorded, published and witnessed. */
export function getLog(
  server: Server,
  options: Options = {},
): Promise<Answered<Schemas.Log, GetLogRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/log` }, options)
}

export type GetReceiptsByCommandRefusal =
  | 'receipt-unknown'
  | 'tiles-damaged'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** The facts of a command, with their proofs. */
export function getReceiptsByCommand(
  server: Server,
  command: string,
  options: Options = {},
): Promise<Answered<{
  readonly receipt: Schemas.Receipt
  readonly facts: readonly ({
    readonly position: number
    readonly kind: string
    readonly at: string
    readonly leaf: string
    readonly proof: string | null
  })[]
}, GetReceiptsByCommandRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/receipts/${encodeURIComponent(command)}` }, options)
}

export type GetLogFactsRefusal =
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** What was recorded by whom and when, in the order of the log. */
export function getLogFacts(
  server: Server,
  query: { after?: number; kind?: string; limit?: number } = {},
  options: Options = {},
): Promise<Answered<{
  readonly items: readonly (Schemas.LogEntry)[]
  readonly next: string | null
}, GetLogFactsRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/log/facts`, query }, options)
}
