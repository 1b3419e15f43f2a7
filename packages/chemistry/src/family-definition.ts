import type { Molecule } from './molecule.ts'

/**
 * A family as the law defines it, in data: a core graph, what may stand at each site, and the legal phrase behind each clause.
 * Matching never looks at bond orders: saturation is read from hydrogens and neighbours, so that SMILES, molfile, InChI,
 * Kekulé, aromatic and charge-separated drawings give one answer.
 */
export interface FamilyDefinition {
  /** Fixed atoms. The first is where the search starts, so name the rarest element first. */
  readonly core: readonly CoreAtom[]
  readonly bonds: readonly (readonly [string, string])[]
  /** What else may be bonded to core atoms. Core atoms have no neighbours but core atoms and sites. */
  readonly sites: readonly Site[]
  /** Variable-length carbon chains between two core atoms. */
  readonly chains?: readonly Chain[]
  readonly salts: 'none' | 'protonated' | 'alkylated-or-protonated'
  readonly clauses: readonly Clause[]
}

export interface CoreAtom {
  readonly id: string
  readonly element: string
  /** Attached hydrogens, after normalisation; absent: any. */
  readonly hydrogens?: number | readonly number[]
  readonly charge?: number
  /** Other neighbours beside core and sites are allowed as long as none is of these elements (2.B.4: "not further carbon"). */
  readonly openExceptElements?: readonly string[]
}

export interface Site {
  readonly id: string
  readonly on: string
  readonly anyOf: readonly Substituent[]
}

export type Substituent =
  | { readonly kind: 'hydrogen' }
  | { readonly kind: 'group'; readonly names: readonly ('Me' | 'Et' | 'n-Pr' | 'i-Pr')[] }
  | { readonly kind: 'atom'; readonly elements: readonly string[]; readonly hydrogens?: number }
  | {
      readonly kind: 'alkyl'
      readonly carbonsMax: number
      readonly carbonsMin?: number
      readonly cyclo: boolean
      /** A carbon count above carbonsMax and up to this one, or a second ring, is a question for a person. */
      readonly askUpToCarbons?: number
    }

export interface Chain {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly carbonsMin: number
  readonly carbonsMax: number
}

/** One phrase of the law and the parts of the definition that implement it. `quote` is the exact text, in printed order. */
export interface Clause {
  readonly id: string
  readonly quote: string
  readonly binds: readonly string[]
}

export type FamilyResult =
  | {
      readonly outcome: 'match'
      /** Clause id → atoms of the input molecule, ascending. */
      readonly atoms: ReadonlyMap<string, readonly number[]>
      /** What had to be set aside for the match: isotopes, stereo, protonation, alkylation, counter-ions, tautomer, charges. */
      readonly views: readonly View[]
      /** Open questions ("two rings", "eleven carbons counting the alkylidene"): a person decides. */
      readonly questions: readonly string[]
    }
  | { readonly outcome: 'miss'; readonly failedClause: string | null; readonly because: string }

export type View =
  | 'isotope-cleared'
  | 'stereo-cleared'
  | 'charges-neutralised'
  | 'deprotonated'
  | 'dequaternised'
  | 'counter-ion-removed'
  | 'solvent-removed'
  | 'tautomer'

export interface FamilyMatcher {
  match(molecule: Molecule): FamilyResult
}
