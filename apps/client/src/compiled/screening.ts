// Written from the description of the interface by `npm run generate:client`; do not edit.

import { call, stream, type Answered, type Options, type Server } from '../call.ts'
import type * as Schemas from './schemas.ts'

export type PostScreeningsRefusal =
  | 'screening-day-malformed'
  | 'screening-list-unknown'
  | 'command-id-used'
  | 'request-too-large'
  | 'request-malformed'
  | 'request-not-json'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'idempotency-key-malformed'
  | 'request-from-elsewhere'
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

/** Ask whether goods are controlled: 1 to 200 rows, answered and kept. */
export function postScreenings(
  server: Server,
  body: {
  readonly asOf?: string
  readonly scope?: {
    readonly lists?: readonly (string)[] | null
    readonly direction?: "import" | "export" | "transit" | "domestic" | null
    readonly interpretations?: { readonly [name: string]: string }
  }
  readonly rows: readonly ({
    readonly reference?: string | null
    readonly cells: { readonly [name: string]: string }
  })[]
},
  options: Options = {},
): Promise<Answered<{
  readonly receipt: Schemas.Receipt
  readonly screenings: readonly (Schemas.Screening)[]
}, PostScreeningsRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/screenings`, body }, options)
}

export type GetScreeningsRefusal =
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** What was asked, the newest first. */
export function getScreenings(
  server: Server,
  query: { mine?: "true" | "false"; verdict?: "controlled" | "review" | "not-listed" | "unidentified"; text?: string; after?: string; limit?: number } = {},
  options: Options = {},
): Promise<Answered<{
  readonly items: readonly (Schemas.Screening)[]
  readonly next: string | null
}, GetScreeningsRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/screenings`, query }, options)
}

export type GetScreeningsByScreeningRefusal =
  | 'screening-unknown'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** One screening: the row as asked, the findings in full, and what happened to it. */
export function getScreeningsByScreening(
  server: Server,
  screening: string,
  options: Options = {},
): Promise<Answered<{
  readonly id: string
  readonly askedAt: string
  readonly askedBy: {
    readonly account: string
    readonly displayName: string | null
    readonly isProgram: boolean
  }
  readonly asOf: string
  readonly reference: string | null
  readonly scope: {
    readonly lists: readonly (string)[] | null
    readonly direction: "import" | "export" | "transit" | "domestic" | null
    readonly interpretations: { readonly [name: string]: string }
  }
  readonly answer: {
    readonly verdict: "controlled" | "review" | "not-listed" | "unidentified"
    readonly substances: readonly ({
      readonly id: string
      readonly name: string
      readonly cas: string | null
    })[]
    readonly findings: readonly ({
      readonly list: string
      readonly entry: string
      readonly edition: string
      readonly how: "identity" | "family" | "isotopologue" | "stereoisomer" | "salt" | "name" | "hs-code" | "un-number" | "equipment"
      readonly certainty: "certain" | "possible"
      readonly effect: "controlled" | "below-limit" | "exempt"
    })[]
    readonly findingsLeftOut: number
    readonly issues: readonly (string)[]
  }
  readonly law: {
    readonly lists: string
    readonly editions: { readonly [name: string]: string }
  }
  readonly settlement: {
    readonly answer: string
    readonly reason: string
    readonly by: {
      readonly account: string
      readonly displayName: string | null
      readonly isProgram: boolean
    }
    readonly at: string
    readonly decidedAt: string
  } | null
  readonly rescreenedAt: string | null
  readonly row: { readonly [name: string]: string } | null
  readonly full: Schemas.FullAnswer | null
  readonly rereadable: boolean
  readonly history: readonly ({
    readonly at: string
    readonly kind: "asked" | "rescreened" | "settled" | "settlement-withdrawn"
    readonly by: {
      readonly account: string
      readonly displayName: string | null
      readonly isProgram: boolean
    }
    readonly secondPerson: string | null
    readonly verdict: string | null
    readonly answer: string | null
    readonly reason: string | null
    readonly newlyControlled: readonly ({
      readonly list: string
      readonly entry: string
    })[]
  })[]
}, GetScreeningsByScreeningRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/screenings/${encodeURIComponent(screening)}` }, options)
}

export type GetScreeningsByScreeningNearMissesRefusal =
  | 'screening-unknown'
  | 'screening-forgotten'
  | 'screening-law-not-held'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** Why a row just misses an entry: for the national authority. */
export function getScreeningsByScreeningNearMisses(
  server: Server,
  screening: string,
  options: Options = {},
): Promise<Answered<{
  readonly items: readonly ({
    readonly list: string
    readonly entry: string
    readonly failedClause: string
    readonly because: string
  })[]
}, GetScreeningsByScreeningNearMissesRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/screenings/${encodeURIComponent(screening)}/near-misses` }, options)
}

export type GetReviewsRefusal =
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** What waits for an officer’s decision, the oldest first. */
export function getReviews(
  server: Server,
  query: { after?: string; limit?: number } = {},
  options: Options = {},
): Promise<Answered<{
  readonly items: readonly (Schemas.Screening)[]
  readonly next: string | null
}, GetReviewsRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/reviews`, query }, options)
}

export type PostScreeningsByScreeningSettlementRefusal =
  | 'screening-unknown'
  | 'screening-not-review'
  | 'screening-settled'
  | 'screening-own'
  | 'screening-law-changed'
  | 'request-malformed'
  | 'request-too-large'
  | 'request-not-json'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
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

/** Decide what the lists leave open, with a reason. */
export function postScreeningsByScreeningSettlement(
  server: Server,
  screening: string,
  body: {
  readonly answer: "controlled" | "not-listed"
  readonly reason: string
},
  options: Options = {},
): Promise<Answered<Schemas.Answer, PostScreeningsByScreeningSettlementRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/screenings/${encodeURIComponent(screening)}/settlement`, body }, options)
}

export type PostScreeningsByScreeningSettlementWithdrawalRefusal =
  | 'screening-unknown'
  | 'screening-unsettled'
  | 'screening-own'
  | 'screening-own-settlement'
  | 'request-malformed'
  | 'request-too-large'
  | 'request-not-json'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
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

/** Take a wrong decision back, with a reason: by another officer than who gave it. */
export function postScreeningsByScreeningSettlementWithdrawal(
  server: Server,
  screening: string,
  body: {
  readonly reason: string
},
  options: Options = {},
): Promise<Answered<Schemas.Answer, PostScreeningsByScreeningSettlementWithdrawalRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/screenings/${encodeURIComponent(screening)}/settlement/withdrawal`, body }, options)
}

export type PostRescreeningsRefusal =
  | 'rescreening-running'
  | 'rescreening-day'
  | 'screening-day-malformed'
  | 'request-malformed'
  | 'request-too-large'
  | 'request-not-json'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
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

/** Ask everything again under the law of a day; a job does it. */
export function postRescreenings(
  server: Server,
  body: {
  readonly asOf?: string
},
  options: Options = {},
): Promise<Answered<{
  readonly job: string
  readonly receipt: Schemas.Receipt
}, PostRescreeningsRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/rescreenings`, body }, options)
}

export type GetRescreeningsRefusal =
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** What was asked again, and how many rows are held against an older law. */
export function getRescreenings(
  server: Server,
  query: { after?: string; limit?: number } = {},
  options: Options = {},
): Promise<Answered<{
  readonly items: readonly (Schemas.Rescreening)[]
  readonly next: string | null
  readonly outdated: number
}, GetRescreeningsRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/rescreenings`, query }, options)
}

export type GetRescreeningsByJobRefusal =
  | 'rescreening-unknown'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** One re-screening: how far it is, and what is answered otherwise and where. */
export function getRescreeningsByJob(
  server: Server,
  job: string,
  query: { after?: string; limit?: number } = {},
  options: Options = {},
): Promise<Answered<{
  readonly job: string
  readonly startedAt: string
  readonly startedBy: {
    readonly account: string
    readonly displayName: string | null
    readonly isProgram: boolean
  }
  readonly asOf: string
  readonly state: "running" | "done" | "stopped" | "failed"
  readonly endedAt: string | null
  readonly checked: number
  readonly total: number | null
  readonly changed: number
  readonly newlyControlled: number
  readonly rowsPerSecond: number | null
  readonly secondsLeft: number | null
  readonly error: string | null
  readonly items: readonly ({
    readonly screening: string
    readonly reference: string | null
    readonly before: string
    readonly after: string
    readonly newEntries: readonly ({
      readonly list: string
      readonly entry: string
    })[]
  })[]
  readonly next: string | null
}, GetRescreeningsByJobRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/rescreenings/${encodeURIComponent(job)}`, query }, options)
}

export type PostRescreeningsByJobStopRefusal =
  | 'rescreening-unknown'
  | 'rescreening-ended'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
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

/** Stop a re-screening; what it found so far stays. */
export function postRescreeningsByJobStop(
  server: Server,
  job: string,
  options: Options = {},
): Promise<Answered<Schemas.Answer, PostRescreeningsByJobStopRefusal>> {
  return call(server, { method: 'POST', path: `/api/v1/rescreenings/${encodeURIComponent(job)}/stop` }, options)
}

export type PostScreenLine = {
  readonly reference?: string | null
  readonly cells: { readonly [name: string]: string }
}
/** Ask for many rows: lines of JSON in, one answer a line out, in their order. */
export function postScreen(
  server: Server,
  rows: AsyncIterable<PostScreenLine> | Iterable<PostScreenLine>,
  query: { asOf?: string; lists?: string; direction?: "import" | "export" | "transit" | "domestic" } = {},
  options: Options = {},
) {
  return stream<{
  readonly row: number
  readonly screening: string
  readonly position: number
  readonly reference: string | null
  readonly answer: {
    readonly verdict: "controlled" | "review" | "not-listed" | "unidentified"
    readonly substances: readonly ({
      readonly id: string
      readonly name: string
      readonly cas: string | null
    })[]
    readonly findings: readonly ({
      readonly list: string
      readonly entry: string
      readonly edition: string
      readonly how: "identity" | "family" | "isotopologue" | "stereoisomer" | "salt" | "name" | "hs-code" | "un-number" | "equipment"
      readonly certainty: "certain" | "possible"
      readonly effect: "controlled" | "below-limit" | "exempt"
    })[]
    readonly findingsLeftOut: number
    readonly issues: readonly (string)[]
  }
  readonly settled: "controlled" | "not-listed" | null
} | {
  readonly row: number
  readonly refusal: {
    readonly type: string
    readonly detail: string
  }
} | {
  readonly refusal: {
    readonly type: string
    readonly detail: string
  }
}>(server, { method: 'POST', path: `/api/v1/screen`, query, body: rows }, options)
}
