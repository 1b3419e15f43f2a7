import type { IsoDate, ListId } from '@holdfast/control-lists'
import type { Screening, ScreeningOptions, ScreeningRow, Verdict } from '@holdfast/screening'
import type { EntryInFull, ListDifferences } from './law.ts'

// What the page and the engine's worker say to each other. Everything here survives structured cloning.

/** A control list as the page shows it, without its entries. */
export interface ListSummary {
  readonly id: ListId
  readonly title: string
  readonly short: string
  readonly publisher: string
  readonly legalBasis: string
  readonly url: string | null
  /** As the list names it: a year where the day is not known. */
  readonly edition: string
  readonly editions: readonly { readonly id: string; readonly inForce: IsoDate }[]
  readonly reviewBy: IsoDate
  readonly lapsedOn: IsoDate | null
  /** Entries that are law today. */
  readonly entryCount: number
}

/** An entry as the law prints it, beside the finding that names it. */
export interface EntryText {
  readonly list: ListId
  readonly entry: string
  readonly text: string
  readonly citation: string
  readonly verified: boolean
  readonly note: string | null
  /** `1.*`: entries whose chemicals this one leaves out. */
  readonly exceptEntries: readonly string[]
  readonly clauses: readonly { readonly id: string; readonly quote: string }[]
}

export interface EntryRow {
  readonly entry: string
  readonly title: string
  /** The edition since which it applies, as the list names it, or the day. */
  readonly since: string
  readonly until: IsoDate | null
  readonly cas: readonly string[]
  readonly citation: string
  readonly verified: boolean
}

export interface Answer {
  readonly row: ScreeningRow
  readonly options: ScreeningOptions
  readonly screening: Screening
  /** Parallel to `screening.findings`. */
  readonly entries: readonly (EntryText | null)[]
  /** What the HS code of the line says of the substance; null where the lists hold nothing on the pair. */
  readonly hs: HsMeaning | null
  readonly tookMs: number
}

export interface HsMeaning {
  readonly edition: string
  /** The subheading names the substance, or it is only where it falls. */
  readonly namesIt: boolean
}

export interface RowSummary {
  readonly row: number
  readonly verdict: Verdict
  readonly line: string
  readonly findings: string
  readonly lists: readonly string[]
  readonly substances: string
}

export interface Progress {
  readonly rowsDone: number
  /** 0 to 1; null where the length cannot be known beforehand. */
  readonly part: number | null
  readonly elapsedMs: number
}

export type ExportFormat = 'csv' | 'ndjson' | 'xlsx'

export type ManifestRefusal =
  | 'manifest-empty'
  | 'manifest-too-large'
  | 'manifest-too-many-rows'
  | 'manifest-unreadable'
  | 'manifest-kind-unknown'

export type Request =
  | { readonly kind: 'check'; readonly id: number; readonly row: ScreeningRow; readonly options: ScreeningOptions }
  | { readonly kind: 'manifest'; readonly id: number; readonly file: File; readonly options: ScreeningOptions }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'row'; readonly id: number; readonly row: number }
  | {
      readonly kind: 'export'
      readonly id: number
      readonly format: ExportFormat
      readonly rows: readonly number[] | null
    }
  | { readonly kind: 'entries'; readonly id: number; readonly list: string; readonly day: IsoDate }
  | {
      readonly kind: 'entry'
      readonly id: number
      readonly list: string
      readonly entry: string
      readonly day: IsoDate
    }
  | {
      readonly kind: 'differences'
      readonly id: number
      readonly list: string
      readonly from: IsoDate
      readonly to: IsoDate
    }

export type Reply =
  | {
      readonly kind: 'ready'
      readonly lists: readonly ListSummary[]
      readonly digest: string
      readonly openedMs: number
    }
  | { readonly kind: 'broken'; readonly detail: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer }
  | {
      readonly kind: 'columns'
      readonly id: number
      readonly columns: readonly string[]
      readonly unknown: readonly string[]
    }
  | { readonly kind: 'sheets-not-read'; readonly id: number; readonly names: readonly string[] }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: readonly RowSummary[]; readonly progress: Progress }
  | { readonly kind: 'end'; readonly id: number; readonly progress: Progress; readonly cancelled: boolean }
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: ManifestRefusal }
  | { readonly kind: 'exported'; readonly id: number; readonly blob: Blob }
  | { readonly kind: 'entries'; readonly id: number; readonly entries: readonly EntryRow[] }
  /** Null within: no such entry was law on that day. */
  | { readonly kind: 'entry'; readonly id: number; readonly found: { readonly entry: EntryInFull | null } }
  | { readonly kind: 'differences'; readonly id: number; readonly differences: ListDifferences }
