/**
 * A family as the law defines it, in data: a core graph, what may stand at each site, and the legal phrase behind each
 * clause. Matching never looks at bond orders: saturation is read from hydrogens and neighbours, so that SMILES,
 * molfile, InChI, Kekulé, aromatic and charge-separated drawings give one answer.
 */
export interface FamilyDefinition {
  /** Fixed atoms. The first is where the search starts, so name the rarest element first. */
  readonly core: readonly CoreAtom[]
  readonly bonds: readonly (readonly [string, string])[]
  /**
   * What else may be bonded to core atoms. Core atoms have no neighbours but core atoms and sites, unless declared
   * open.
   */
  readonly sites: readonly Site[]
  /** Variable-length carbon chains between two core atoms. */
  readonly chains?: readonly Chain[]
  readonly salts: SaltRule
  /** The counter-ion that the text prints. Any other, or none drawn, is a question for a person. */
  readonly counterIon?: CounterIon
  /** A reading of the text that is open as a whole: every match of this definition asks this question. */
  readonly question?: string
  readonly clauses: readonly Clause[]
}

/**
 * `own-words`: the text describes a part of the molecule, so that any salt of it is covered by the same words (2.B.4).
 */
export type SaltRule = 'none' | 'protonated' | 'alkylated-or-protonated' | 'own-words'

export interface CounterIon {
  readonly id: string
  readonly element: string
  /** How many stand beside one cation. */
  readonly count: number
}

export interface CoreAtom {
  readonly id: string
  readonly element: string
  /** Attached hydrogens after normalisation, beside those that stand at sites; absent: none. */
  readonly hydrogens?: number | readonly number[] | 'any'
  /** Residual charge after normalisation; absent: none. */
  readonly charge?: number | 'any'
  /**
   * Other neighbours are allowed as long as none is of these elements (2.B.4: "not further carbon"). Bound as
   * `<id>.others`.
   */
  readonly openExceptElements?: readonly string[]
}

export interface Site {
  readonly id: string
  readonly on: string
  readonly anyOf: readonly Substituent[]
}

export type GroupName = 'Me' | 'Et' | 'n-Pr' | 'i-Pr'
export type FunctionalGroup = 'hydroxyl' | 'cyano' | 'acetoxy'

export type Substituent =
  | { readonly kind: 'hydrogen' }
  | { readonly kind: 'group'; readonly names: readonly GroupName[] }
  /** A single atom with no further neighbours. */
  | { readonly kind: 'atom'; readonly elements: readonly string[]; readonly hydrogens?: number }
  | {
      readonly kind: 'alkyl'
      readonly carbonsMax: number
      readonly carbonsMin?: number
      /** One ring anywhere in the substituent; a second ring is then a question for a person. */
      readonly cyclo: boolean
      /** Core carbons that the text counts with the substituent (the carbon of an alkylidene). */
      readonly alsoCounted?: number
      /** A carbon count above carbonsMax and up to this one is a question for a person. */
      readonly askUpToCarbons?: number
    }
  | {
      /**
       * Unbranched alkyl with one functional group; branched, or a position above `positionMax`: a question for a
       * person.
       */
      readonly kind: 'functional-alkyl'
      readonly carbonsMax: number
      readonly groups: readonly FunctionalGroup[]
      readonly positionMax: number
    }

export interface Chain {
  readonly id: string
  readonly from: string
  readonly to: string
  /** Carbons between the two core atoms, each CH2. */
  readonly carbonsMin: number
  readonly carbonsMax: number
  /** The last carbon carries the rest of an unbranched alkane of this many carbons (`to` stands inside the chain). */
  readonly tailToCarbons?: number
}

/**
 * One phrase of the law and the parts of the definition that implement it. `quote` is the exact text, in printed order.
 * Parts are ids of core atoms, sites, chains and the counter-ion, `<core>.others`, `salts`, and `exceptEntries` for an
 * exception that the entry implements.
 */
export interface Clause {
  readonly id: string
  readonly quote: string
  readonly binds: readonly string[]
}

export type FamilyResult = FamilyMatch | FamilyMiss

export interface FamilyMatch {
  readonly outcome: 'match'
  /** Clause id → atoms of the input molecule, ascending. */
  readonly atoms: ReadonlyMap<string, readonly number[]>
  /**
   * What had to be set aside for the match: isotopes, stereo, protonation, alkylation, counter-ions, tautomer, charges.
   */
  readonly views: readonly View[]
  /** Open questions ("two rings", "eleven carbons counting the alkylidene"): a person decides. */
  readonly questions: readonly string[]
  /** Which fragment of the normalised molecule matched. */
  readonly fragment: number
}

export interface FamilyMiss {
  readonly outcome: 'miss'
  /** The one clause that failed; null where several did, and where the near miss was not asked for. */
  readonly failedClause: string | null
  readonly because: string
}

export type View =
  | 'isotope-cleared'
  | 'stereo-cleared'
  | 'charges-neutralised'
  | 'deprotonated'
  | 'dequaternised'
  | 'counter-ion-removed'
  | 'solvent-removed'
  | 'tautomer'
