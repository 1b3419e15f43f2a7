import type {
  ConditionalLimit,
  Difference,
  Entry,
  EquipmentRule,
  IsoDate,
  Limit,
  ListId,
  Member,
  Obligation,
  Threshold,
} from '@holdfast/control-lists'

// What the worker tells the pages of the control lists. Everything here survives structured cloning.

type Family = Entry['families'][number]
export type Substituent = Family['sites'][number]['anyOf'][number]
export type SaltRule = Family['salts']

/** What a phrase of the law stands for in a molecule. */
export type PhrasePart =
  | { readonly kind: 'atom'; readonly element: string }
  | { readonly kind: 'substituent'; readonly on: string; readonly anyOf: readonly Substituent[] }
  | { readonly kind: 'chain'; readonly carbonsMin: number; readonly carbonsMax: number }
  | { readonly kind: 'counter-ion'; readonly element: string; readonly count: number }
  | { readonly kind: 'salts'; readonly salts: SaltRule }
  | { readonly kind: 'excepted'; readonly entries: readonly string[] }
  | { readonly kind: 'no-further'; readonly on: string; readonly elements: readonly string[] }

export interface FamilyPhrase {
  readonly quote: string
  readonly parts: readonly PhrasePart[]
}

export interface NamedSubstance extends Pick<Member, 'role' | 'printedCas' | 'form' | 'minPercent' | 'note'> {
  readonly name: string
  readonly smiles: string | null
}

/** An entry with everything that the law of a day says of it. */
export interface EntryInFull {
  readonly list: ListId
  readonly entry: string
  readonly title: string
  readonly text: string
  readonly from: IsoDate
  readonly until: IsoDate | null
  /** The edition of the day; null before the first that is held. */
  readonly edition: string | null
  readonly citation: string
  readonly verified: boolean
  readonly note: string | null
  readonly exceptEntries: readonly string[]
  readonly saltsPrinted: Entry['saltsPrinted']
  /** One a definition; any one of them is enough. */
  readonly families: readonly (readonly FamilyPhrase[])[]
  readonly members: readonly NamedSubstance[]
  readonly equipment: readonly EquipmentRule[]
  readonly hs: readonly string[]
  readonly limits: readonly (Limit | ConditionalLimit)[]
  readonly thresholds: readonly Threshold[]
  readonly obligations: readonly Obligation[]
}

export interface ListDifferences {
  readonly entries: Difference<Pick<Entry, 'id' | 'title' | 'text'>>
  readonly limits: Difference<Pick<Limit, 'id' | 'text'>>
  readonly obligations: Difference<Pick<Obligation, 'id' | 'text'>>
}
