// Written from the description of the interface by `npm run generate:client`; do not edit.

import { call, type Answered, type Options, type Server } from '../call.ts'
import type * as Schemas from './schemas.ts'

export type GetListsRefusal =
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** The control lists that are held, as of today. */
export function getLists(
  server: Server,
  options: Options = {},
): Promise<Answered<{
  readonly items: readonly (Schemas.ControlList)[]
  readonly digest: string
}, GetListsRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/lists` }, options)
}

export type GetListsByListRefusal =
  | 'list-unknown'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** One list, and how what it leaves silent is read. */
export function getListsByList(
  server: Server,
  list: string,
  options: Options = {},
): Promise<Answered<{
  readonly id: string
  readonly title: string
  readonly short: string
  readonly publisher: string
  readonly legalBasis: string
  readonly url: string | null
  readonly edition: string | null
  readonly reviewBy: string
  readonly overdue: boolean
  readonly lapsedOn: string | null
  readonly entryCount: number
  readonly interpretations: readonly ({
    readonly key: string
    readonly value: string
    readonly choices: readonly (string)[]
    readonly text: string
    readonly citation: {
      readonly source: string
      readonly confidence: "verified" | "unverified"
    }
  })[]
}, GetListsByListRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/lists/${encodeURIComponent(list)}` }, options)
}

export type GetListsByListEntriesRefusal =
  | 'list-unknown'
  | 'edition-unknown'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** Entries of a list, as of a day or an edition, that hold all words. */
export function getListsByListEntries(
  server: Server,
  list: string,
  query: { text?: string; on?: string; after?: number; limit?: number } = {},
  options: Options = {},
): Promise<Answered<{
  readonly items: readonly ({
    readonly entry: string
    readonly title: string
    readonly since: string | null
    readonly from: string
    readonly until: string | null
    readonly cas: readonly (string)[]
    readonly isFamily: boolean
    readonly citation: string
    readonly verified: boolean
  })[]
  readonly next: string | null
}, GetListsByListEntriesRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/lists/${encodeURIComponent(list)}/entries`, query }, options)
}

export type GetListsByListEntriesByEntryRefusal =
  | 'list-unknown'
  | 'edition-unknown'
  | 'entry-unknown'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** One entry as printed: its phrases, chemicals, limits, quantities and what follows. */
export function getListsByListEntriesByEntry(
  server: Server,
  list: string,
  entry: string,
  query: { on?: string } = {},
  options: Options = {},
): Promise<Answered<{
  readonly entry: string
  readonly title: string
  readonly since: string | null
  readonly from: string
  readonly until: string | null
  readonly cas: readonly (string)[]
  readonly isFamily: boolean
  readonly citation: string
  readonly verified: boolean
  readonly text: string
  readonly note: string | null
  readonly exceptEntries: readonly (string)[]
  readonly saltsPrinted: string
  readonly clauses: readonly ({
    readonly id: string
    readonly quote: string
    readonly parts: readonly ({
      readonly kind: "atom"
      readonly element: string
    } | {
      readonly kind: "substituent"
      readonly on: string
      readonly anyOf: readonly ({
        readonly kind: "hydrogen"
      } | {
        readonly kind: "group"
        readonly names: readonly (string)[]
      } | {
        readonly kind: "atom"
        readonly elements: readonly (string)[]
        readonly hydrogens?: number
      } | {
        readonly kind: "alkyl"
        readonly carbonsMax: number
        readonly carbonsMin?: number
        readonly cyclo: boolean
        readonly alsoCounted?: number
        readonly askUpToCarbons?: number
      } | {
        readonly kind: "functional-alkyl"
        readonly carbonsMax: number
        readonly groups: readonly (string)[]
        readonly positionMax: number
      })[]
    } | {
      readonly kind: "chain"
      readonly carbonsMin: number
      readonly carbonsMax: number
    } | {
      readonly kind: "rule"
      readonly id: string
    })[]
  })[]
  readonly members: readonly ({
    readonly substance: string
    readonly role: string
    readonly printedName: string
    readonly printedCas: string | null
    readonly form: string | null
    readonly minPercent: number | null
    readonly citation: {
      readonly source: string
      readonly confidence: "verified" | "unverified"
    }
    readonly note: string | null
  })[]
  readonly equipment: readonly ({
    readonly id: string
    readonly kind: string
    readonly text: string
    readonly parameters: readonly ({
      readonly name: string
      readonly operator: string
      readonly value: number
      readonly unit: string
    })[]
    readonly materials: readonly (string)[]
    readonly citation: {
      readonly source: string
      readonly confidence: "verified" | "unverified"
    }
  })[]
  readonly hs: readonly ({
    readonly substance: string | null
    readonly code: string
    readonly edition: string
    readonly namesIt: boolean
    readonly confidence: string
  })[]
  readonly limits: readonly ({
    readonly id: string
    readonly basis: string
    readonly operator: string
    readonly percent: number
    readonly when: string
    readonly frees: readonly (string)[]
    readonly condition?: string
    readonly text: string
    readonly from: string
    readonly until: string | null
    readonly citation: {
      readonly source: string
      readonly confidence: "verified" | "unverified"
    }
  })[]
  readonly thresholds: readonly ({
    readonly id: string
    readonly kind: string
    readonly activity: string
    readonly operator: string
    readonly value: string
    readonly unit: string
    readonly period: string
    readonly minPercent: number | null
    readonly quality: string
    readonly requirement: string
    readonly from: string
    readonly until: string | null
    readonly citation: {
      readonly source: string
      readonly confidence: "verified" | "unverified"
    }
  })[]
  readonly obligations: readonly ({
    readonly id: string
    readonly directions: readonly (string)[]
    readonly partner: string
    readonly consequence: string
    readonly percentMax: number | null
    readonly percentMin: number | null
    readonly condition: string | null
    readonly text: string
    readonly from: string
    readonly until: string | null
    readonly citation: {
      readonly source: string
      readonly confidence: "verified" | "unverified"
    }
  })[]
}, GetListsByListEntriesByEntryRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/lists/${encodeURIComponent(list)}/entries/${encodeURIComponent(entry)}`, query }, options)
}

export type GetListsByListEditionsRefusal =
  | 'list-unknown'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** Editions of a list, the newest first, with how much each changed. */
export function getListsByListEditions(
  server: Server,
  list: string,
  options: Options = {},
): Promise<Answered<{
  readonly items: readonly ({
    readonly id: string
    readonly inForce: string
    readonly shownAs: string
    readonly citation: {
      readonly source: string
      readonly confidence: "verified" | "unverified"
    }
    readonly entryCount: number
    readonly added: number
    readonly removed: number
    readonly changed: number
  })[]
}, GetListsByListEditionsRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/lists/${encodeURIComponent(list)}/editions` }, options)
}

export type GetListsByListDiffRefusal =
  | 'list-unknown'
  | 'edition-unknown'
  | 'request-malformed'
  | 'session-missing'
  | 'policy-denied'
  | 'policy-failed'
  | 'too-many-requests'
  | 'key-unknown'
  | 'server-failed'

/** What is different between the law of two days or editions. */
export function getListsByListDiff(
  server: Server,
  list: string,
  query: { from: string; to: string },
  options: Options = {},
): Promise<Answered<{
  readonly from: string
  readonly to: string
  readonly entries: {
    readonly added: readonly ({
      readonly entry: string
      readonly title: string
    })[]
    readonly removed: readonly ({
      readonly entry: string
      readonly title: string
    })[]
    readonly changed: readonly ({
      readonly entry: string
      readonly before: string
      readonly after: string
      readonly parts: readonly (string)[]
    })[]
  }
  readonly limits: {
    readonly added: readonly (string)[]
    readonly removed: readonly (string)[]
    readonly changed: readonly (string)[]
  }
  readonly obligations: {
    readonly added: readonly (string)[]
    readonly removed: readonly (string)[]
    readonly changed: readonly (string)[]
  }
}, GetListsByListDiffRefusal>> {
  return call(server, { method: 'GET', path: `/api/v1/lists/${encodeURIComponent(list)}/diff`, query }, options)
}
