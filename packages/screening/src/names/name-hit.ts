import type { SubstanceId } from '@holdfast/control-lists'

/** A name that was found in a text, and what it may mean. */
export interface NameHit {
  /** More than one when the name has several meanings. */
  readonly substances: readonly SubstanceId[]
  /** As written. */
  readonly text: string
  readonly start: number
  readonly end: number
  /**
   * `exact`: as a list or table writes it, letter case aside. `normalised`: the same name in another spelling.
   * `fuzzy`: one or two typing errors away, or part of a longer name that is not known; a person confirms.
   */
  readonly certainty: 'exact' | 'normalised' | 'fuzzy'
  /** Several meanings, or an abbreviation that never decides alone ("TEA"). */
  readonly ambiguous: boolean
  /** A solvent or carrier that the line names around the goods ("in xylene"). */
  readonly role: 'goods' | 'solvent'
  /** The line says that it is absent, or names it as a process or an origin: "phosgene-free", "phosgene process". */
  readonly negated: boolean
  /** The line names it as what the goods are meant for or meet: "detector for phosgene", "tank for methyldiethanolamine". */
  readonly purpose: boolean
  /** The name is the base and the line adds a salt of it: "ephedrine" in "ephedrine hydrochloride". */
  readonly salt: NameSalt | null
}

export interface NameSalt {
  /** `protonated`: with an acid (hydrochloride, sulfate). `metal`: of an acid or thiol (sodium salt). */
  readonly kind: 'protonated' | 'metal'
  /** The words that say so, as written. */
  readonly text: string
  readonly start: number
  readonly end: number
}
