import type { FamilyDefinition } from '@holdfast/chemistry'

/** `YYYY-MM-DD`, checked when parsed. Strings, because they order as dates and every browser has them. */
export type IsoDate = string & { readonly __brand: 'IsoDate' }
export type ListId = string & { readonly __brand: 'ListId' }
export type SubstanceId = string & { readonly __brand: 'SubstanceId' }

/** `verified`: seen in a text of the instrument. `unverified`: known, not yet checked against the text; users see the mark. */
export type Confidence = 'verified' | 'unverified'

export interface Citation {
  readonly source: string
  readonly confidence: Confidence
}

export interface ControlList {
  readonly id: ListId
  readonly title: string
  /** Short form for tables: `CWC`, `AG`. */
  readonly short: string
  readonly publisher: string
  readonly legalBasis: string
  readonly url: string | null
  readonly editions: readonly Edition[]
  /** When a person must have compared the data with the official text again. */
  readonly reviewBy: IsoDate
  /** The authority behind the list ended on this day (CFATS): shown wherever the list decides. */
  readonly lapsedOn: IsoDate | null
  readonly entries: readonly Entry[]
  readonly limits: readonly Limit[]
  /** Limits that hold only where `condition` is met, which a row seldom states: never enough alone to free a mixture. */
  readonly conditionalLimits: readonly ConditionalLimit[]
  /** Quantities of the law (declaration, verification, screening threshold quantities): shown, not decided on. */
  readonly thresholds: readonly Threshold[]
  readonly obligations: readonly Obligation[]
  readonly interpretations: readonly Interpretation[]
}

export interface Edition {
  /** Shown to users and stored in results, for example `2020-06-07`. */
  readonly id: string
  readonly inForce: IsoDate
  /** What people are shown: the first day where it was seen in a text, else the id (`2023`), which claims no more than is known. */
  readonly shownAs: string
  readonly citation: Citation
}

/** A numbered item of a list. */
export interface Entry {
  /** `2.B.4`, `AG item 3` is `3`, CFATS rows have slugs. Unique in its list. */
  readonly id: string
  readonly title: string
  /** The exact printed text where it differs from the title. */
  readonly text: string
  readonly from: IsoDate
  /** Whether the first day was seen in a text; the entry itself has its own mark. */
  readonly fromConfidence: Confidence
  /** First day on which it no longer applies. */
  readonly until: IsoDate | null
  readonly members: readonly Member[]
  /** Definitions of which any one is enough (1.A.16 has two). */
  readonly families: readonly FamilyDefinition[]
  readonly equipment: readonly EquipmentRule[]
  /** HS 2022/2017/2012 subheadings that name it, as printed (`2931.41`). */
  readonly hs: readonly HsReference[]
  /** What the entry prints on salts. `any`: "whenever their existence is possible"; `excluded`: expressly left out. */
  readonly saltsPrinted: 'none' | 'protonated' | 'alkylated-or-protonated' | 'any' | 'excluded'
  /** Family entries: entries whose chemicals this one leaves out ("except for those listed in Schedule 1": `1.*`). */
  readonly exceptEntries: readonly string[]
  readonly citation: Citation
  readonly note: string | null
}

export interface Member {
  readonly substance: SubstanceId
  readonly role: 'entry' | 'example' | 'member' | 'exemption'
  /** The name as the list prints it. */
  readonly printedName: string
  readonly printedCas: string | null
  /** Physical form that the entry names ("powder", "anhydrous", "solid"); null: any. */
  readonly form: string | null
  /** The row applies from this concentration up (CFATS); null: no printed minimum. */
  readonly minPercent: number | null
  readonly citation: Citation
  readonly note: string | null
}

export interface HsReference {
  /** The chemical of the subheading, where it is one. */
  readonly substance: SubstanceId | null
  readonly code: string
  readonly edition: '2012' | '2017' | '2022'
  /** The subheading names this chemical, or it is only where it falls ("other"). */
  readonly namesIt: boolean
  readonly confidence: Confidence
}

export interface EquipmentRule {
  readonly id: string
  /**
   * `reactor`, `agitator`, `tank`, `heat-exchanger`, `column`, `filling`, `valve`, `piping`, `pump`, `vacuum-pump`,
   * `incinerator`, `gas-monitor`, `repair-assembly`, `technology`, `software`, and parts: `pump-part` …
   */
  readonly kind: string
  readonly text: string
  readonly parameters: readonly {
    readonly name: 'volume' | 'area' | 'diameter' | 'nominal-size' | 'flow' | 'temperature' | 'detection'
    readonly operator: '>' | '>=' | '<' | '<='
    readonly value: number
    readonly unit: 'm3' | 'm2' | 'm' | 'cm' | 'm3/h' | 'degC' | 'mg/m3'
  }[]
  /** Material codes that satisfy the rule; empty: material does not matter. */
  readonly materials: readonly string[]
  readonly citation: Citation
}

/** A concentration rule: what changes at or below a percentage by weight. */
export interface Limit {
  readonly id: string
  /** Entry ids or prefixes ending in `*`. */
  readonly entries: readonly string[]
  readonly basis: 'percent-by-weight' | 'percent-nitrogen'
  /** The rule frees a mixture when its concentration is `operator` this value. */
  readonly operator: '<=' | '<'
  readonly percent: number
  /** `always`, or only for transfers with States not Party. */
  readonly when: 'any-movement' | 'transfer-state-not-party'
  /** The consequences that fall away at or below the limit; empty: all of them. */
  readonly frees: readonly Consequence[]
  readonly text: string
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly citation: Citation
}

export interface ConditionalLimit extends Limit {
  readonly condition: string
}

/** An amount in the law. `value` is text, as printed: ranges and pairs exist. */
export interface Threshold {
  readonly id: string
  readonly entries: readonly string[]
  /** `declaration`, `verification`, `limit`, `deadline` … or the security issue group `release`, `theft`, `sabotage`. */
  readonly kind: string
  readonly activity: string
  readonly operator: string
  readonly value: string
  /** `kg`, `t`, `lb`, `g`, `%`, `days`, `placarded-amount` … */
  readonly unit: string
  readonly period: string
  /** Lowest concentration that counts; null where the text prints no number. */
  readonly minPercent: number | null
  /** `commercial-grade` (ACG), `any`, or empty. */
  readonly quality: string
  readonly requirement: string
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly citation: Citation
}

/** What follows from a finding, for a direction and another country. */
export interface Obligation {
  readonly id: string
  readonly entries: readonly string[]
  readonly directions: readonly Direction[]
  readonly partner: 'any' | 'state-party' | 'state-not-party'
  readonly consequence: Consequence
  /** Holds up to this concentration (EU licensing limits); above it another rule speaks. Null: at every concentration. */
  readonly percentMax: number | null
  /** Holds only above this concentration. Null: at every concentration. */
  readonly percentMin: number | null
  /** It follows only if this is so; null: it follows from the finding alone. */
  readonly condition: string | null
  readonly text: string
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly citation: Citation
}

export type Direction = 'import' | 'export' | 'transit' | 'domestic'
export type Consequence =
  | 'prohibited'
  | 'licence'
  | 'notification'
  | 'end-use-certificate'
  | 'declaration'
  | 'report'
  | 'security'

/** A named reading where the text is silent. A jurisdiction may choose another. */
export interface Interpretation {
  readonly key: string
  readonly value: string
  readonly choices: readonly string[]
  readonly text: string
  readonly citation: Citation
}

export interface Substance {
  readonly id: SubstanceId
  readonly name: string
  readonly cas: readonly string[]
  readonly smiles: string | null
  /** `mixture`, `polymer` and `group` are never decided by structure. */
  readonly kind: 'substance' | 'mixture' | 'polymer' | 'group'
  /** The same goods without water of crystallisation (nonahydrate → sodium sulfide): it decides. Salts have none. */
  readonly parent: SubstanceId | null
  /** Hill formula where it is known; null for mixtures and polymers. */
  readonly formula: string | null
  /** Standard InChIKey of the structure; null where there is no structure. */
  readonly inchiKey: string | null
}

export interface SubstanceName {
  readonly substance: SubstanceId
  readonly name: string
  readonly lang: string
  readonly kind: 'iupac' | 'synonym' | 'trade' | 'abbreviation' | 'legal'
  /** Never enough alone in free text ("TEA"). */
  readonly ambiguous: boolean
  readonly confidence: Confidence
}

export interface UnNumber {
  readonly number: string
  readonly shippingName: string
  readonly substances: readonly SubstanceId[]
  /** Not otherwise specified, or a class of goods: never identifies a molecule. */
  readonly generic: boolean
}

/** A State that was not party to the Convention between two days. */
export interface StateNotParty {
  readonly iso2: string
  readonly name: string
  readonly from: IsoDate | null
  readonly until: IsoDate | null
  readonly citation: Citation
}

/** Everything, as loaded. Read-only and shared; building one costs milliseconds. */
export interface Lists {
  readonly lists: readonly ControlList[]
  readonly substances: readonly Substance[]
  readonly names: readonly SubstanceName[]
  readonly unNumbers: readonly UnNumber[]
  readonly statesNotParty: readonly StateNotParty[]
  /** SHA-256 of the compiled artefact, for results and reports. */
  readonly digest: string
}
