import type { Consequence, Direction, IsoDate, ListId, SubstanceId } from '@holdfast/control-lists'

/** The cells that a row may have. */
export const ROW_FIELDS = [
  'id',
  'description',
  'name',
  'cas',
  'smiles',
  'inchi',
  'molfile',
  'hs',
  'un',
  'concentration',
  'quantity',
  'unit',
  'origin',
  'destination',
  // What stands in columns that nothing explains, and in those about firms, prices and papers.
  'further',
  'aside',
] as const
export type RowField = (typeof ROW_FIELDS)[number]

/** One row of a manifest, or one line of text: strings as written, any of them absent. */
export type ScreeningRow = { readonly [Field in RowField]?: string }

export interface ScreeningOptions {
  /** Which lists are asked; absent: all. */
  readonly lists?: readonly ListId[]
  /** The law of which day; the caller passes today. */
  readonly asOf: IsoDate
  readonly direction?: Direction
  /** The clause that failed, for authority roles only. */
  readonly nearMiss?: boolean
  /** Readings that a jurisdiction chose, by interpretation key. */
  readonly interpretations?: Readonly<Record<string, string>>
}

export type Verdict = 'controlled' | 'review' | 'not-listed' | 'unidentified'
export type Certainty = 'certain' | 'possible'
export type Effect = 'controlled' | 'below-limit' | 'exempt'
export type How =
  | 'identity'
  | 'family'
  | 'isotopologue'
  | 'stereoisomer'
  | 'salt'
  | 'name'
  | 'hs-code'
  | 'un-number'
  | 'equipment'

/** What the engine answers for a row. Serialises to JSON as it is. */
export interface Screening {
  readonly verdict: Verdict
  readonly substances: readonly IdentifiedSubstance[]
  readonly findings: readonly Finding[]
  readonly issues: readonly Issue[]
  readonly read: ReadBack
  /** Only with `nearMiss`. */
  readonly nearMisses?: readonly NearMiss[]
}

export interface IdentifiedSubstance {
  readonly substance: SubstanceId | null
  readonly name: string
  readonly cas: string | null
  /** What identified it. */
  readonly by: 'cas' | 'name' | 'fuzzy-name' | 'smiles' | 'inchi' | 'inchikey' | 'molfile' | 'un-number' | 'hs-code'
  /** The part of the input, as written, and where it stands in it. */
  readonly input: string
  readonly certainty: Certainty
  readonly smiles: string | null
  readonly concentration: Concentration | null
  /** A solvent, carrier or water that the line names around the goods. */
  readonly role: 'goods' | 'solvent'
}

export interface Concentration {
  /** As written. */
  readonly text: string
  /** Per cent by weight as far as it can be known; equal when exact. */
  readonly percentMin: number
  readonly percentMax: number
  readonly basis: 'by-weight' | 'by-volume' | 'weight-per-volume' | 'normality' | 'baume' | 'assumed-by-weight'
}

export interface Finding {
  readonly list: ListId
  readonly edition: string
  readonly entry: string
  readonly title: string
  readonly how: How
  readonly certainty: Certainty
  readonly effect: Effect
  /** Index into `substances`, or null for equipment and codes. */
  readonly substance: number | null
  readonly reasons: readonly Reason[]
  readonly consequences: readonly FindingConsequence[]
  /** True where the entry or the rule that decided is not yet checked against the official text. */
  readonly unverified: boolean
}

export interface Reason {
  /** Clause id of the family, or `identity`, `limit`, `exemption`, `salt` … */
  readonly clause: string
  /** The legal phrase or a plain sentence. */
  readonly text: string
  /** Atom numbers (zero-based, input order) of the substance's structure. */
  readonly atoms: readonly number[]
}

export interface FindingConsequence {
  readonly consequence: Consequence
  readonly text: string
  /** `applies`, or `if`: it depends on something the row does not state, which the text names. */
  readonly when: 'applies' | 'if'
  readonly citation: string
  readonly since: IsoDate
  readonly unverified: boolean
}

export interface Issue {
  readonly code: IssueCode
  readonly message: string
}

export type IssueCode =
  | 'row-empty'
  | 'row-malformed'
  | 'text-too-long'
  | 'nothing-identified'
  | 'substance-unknown'
  | 'name-ambiguous'
  | 'name-fuzzy'
  | 'name-cas-disagree'
  | 'name-structure-disagree'
  | 'cas-structure-disagree'
  | 'cas-check-digit'
  | 'cas-repaired'
  | 'cas-unknown'
  | 'structure-unreadable'
  | 'inchikey-unknown'
  | 'hs-disagrees'
  | 'un-generic'
  | 'un-unknown'
  | 'un-disagrees'
  | 'mixture-undefined'
  | 'polymer'
  | 'not-otherwise-specified'
  | 'concentration-unknown'
  | 'concentration-straddles-limit'
  | 'concentration-unreadable'
  | 'destination-matters'
  | 'country-unknown'
  | 'form-unknown'
  | 'salt-silent'
  | 'person-decides'
  | 'equipment-parameter-unknown'
  | 'edition-not-held'
  | 'list-authority-lapsed'
  | 'list-review-overdue'

/** What was taken from the line, so that a person can see that it was read right. */
export interface ReadBack {
  readonly quantity: { readonly text: string; readonly value: string; readonly unit: string } | null
  readonly packages: { readonly text: string; readonly count: string; readonly kind: string } | null
  readonly concentration: Concentration | null
  readonly hs: string | null
  readonly un: string | null
  readonly origin: string | null
  readonly destination: string | null
}

/** An entry of which exactly one clause failed. Recognition only: it never says what to change. */
export interface NearMiss {
  readonly list: ListId
  readonly entry: string
  readonly failedClause: string
  readonly because: string
}
