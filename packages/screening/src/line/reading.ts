import type { Concentration } from '../model.ts'
import type { NameHit } from '../names/index.ts'

/** What a line of text says. Offsets are UTF-16, into the text as given; `end` is exclusive. */
export interface LineReading {
  readonly cas: readonly CasMention[]
  readonly un: readonly UnMention[]
  readonly hs: readonly HsMention[]
  readonly structures: readonly StructureMention[]
  readonly names: readonly NameHit[]
  readonly concentrations: readonly ConcentrationMention[]
  readonly quantity: QuantityMention | null
  readonly packages: PackagesMention | null
  /** "mixture of", "reaction mass", "preparation" … */
  readonly mixtureWords: readonly WordMention[]
  /** "n.o.s." and its like. */
  readonly nosWords: readonly WordMention[]
  readonly polymerWords: readonly WordMention[]
  /** `word` is one of FORM_WORDS: `powder`, `anhydrous`, `solid`, `solution`, `aqueous` … */
  readonly formWords: readonly WordMention[]
  /** Reactor, tank, detector, pump …: the line is about equipment. */
  readonly equipmentWords: readonly WordMention[]
  /** Articles of daily use that hold chemicals: toothpaste, shampoo, nail varnish, matches …: a mixture of unstated strength. */
  readonly productWords: readonly WordMention[]
  /** Molecular formulas ("C3H9O3P"): many substances may share one. */
  readonly formulas: readonly FormulaMention[]
  /** Names that no list has, with a part that puts them in a family of a list ("…methylphosphonate"). */
  readonly familyWords: readonly FamilyMention[]
  /** Tokens that look like a structure and cannot be read as one. */
  readonly unreadable: readonly UnreadableStructure[]
  /** Words that nothing explains: one of them may be an unknown chemical. */
  readonly leftover: readonly Leftover[]
  readonly flaws: readonly LineFlaw[]
}

export interface Span {
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface CasMention {
  readonly value: string
  readonly start: number
  readonly end: number
  readonly repaired: boolean
  readonly checkDigitOk: boolean
}

export interface UnMention {
  /** Four digits. */
  readonly number: string
  readonly start: number
  readonly end: number
}

export interface HsMention {
  /** Dotted after the fourth digit, as tariffs print it: `2931.49`, `2931.49.00`. */
  readonly code: string
  readonly start: number
  readonly end: number
}

export interface StructureMention extends Span {
  readonly kind: 'smiles' | 'inchi' | 'inchikey'
}

export interface UnreadableStructure extends Span {
  /** What the reader of structures says about it. */
  readonly message: string
  /** Place in `text` where reading failed, where the reader gives one. */
  readonly position: number | null
}

export interface FormulaMention extends Span {
  /** In the order of Hill: carbon, hydrogen, then the alphabet. */
  readonly formula: string
}

export interface FamilyMention extends Span {
  readonly family: NameFamily
}

/** Families as far as a name shows them. Alkyl is methyl, ethyl, propyl or isopropyl. */
export type NameFamily =
  | 'alkylphosphonofluoridate'
  | 'phosphoramidocyanidate'
  /** Thiolates and thioates with an aminoethyl group. */
  | 'alkylphosphonothiolate'
  | 'alkylphosphonyl-difluoride'
  | 'alkylphosphonite'
  /** Phosphonates, phosphonic acids and halides, thioates, amides: phosphorus with one alkyl. */
  | 'alkylphosphonate'
  | 'phosphoramidic-dihalide'
  | 'phosphoramidate'
  | 'dialkylaminoethyl-chloride'
  | 'dialkylaminoethanol'
  | 'dialkylaminoethanethiol'

export interface ConcentrationMention {
  readonly value: Concentration
  readonly start: number
  readonly end: number
  /** The name or registry number that it belongs to, or null where the line does not say. */
  readonly appliesTo: Target | null
}

export interface Target {
  readonly kind: 'name' | 'cas'
  /** Index into `names` or `cas`. */
  readonly index: number
}

export interface QuantityMention extends Span {
  /** Digits and at most one point. */
  readonly value: string
  /** `kg`, `g`, `t`, `lb`, `oz`, `L`, `mL`, `m3`, `gal` … */
  readonly unit: string
  /** Behind words of equipment a volume is its capacity, not an amount of goods ("REACTOR, GLASS-LINED, 6.3 M3"). */
  readonly isCapacity: boolean
}

export interface PackagesMention extends Span {
  readonly count: string
  /** English, singular: `drum`, `ibc`, `iso tank`, `bag`, `cylinder` … */
  readonly kind: string
}

export interface WordMention extends Span {
  readonly word: string
}

export interface Leftover extends Span {
  /** Built like a chemical name (stems, endings, locants), or joined to one: weighs more than a plain word. */
  readonly chemical: boolean
}

export type LineFlaw =
  /** Longer than LINE_LENGTH_MAX: the rest was not read. */
  | 'too-long'
  /** A token that says it is a structure and cannot be read as one. */
  | 'structure-unreadable'
  /** A number with `%` that is not a concentration (over 100, or out of order). */
  | 'concentration-unreadable'
  /** "etc", "other chemicals", "unknown", or goods of unknown make joined to a name: the line does not name all of the goods. */
  | 'not-all-named'
  /** More unknown words, numbers, structures or formulas than are looked up one by one. */
  | 'too-many-words'

/** Bills of lading run to a few hundred characters; the longest goods description field in use (EDIFACT, 5 × 512) fits six times. */
export const LINE_LENGTH_MAX = 16_384
