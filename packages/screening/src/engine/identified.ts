import type { Molecule } from '@holdfast/chemistry'
import type { SubstanceId } from '@holdfast/control-lists'
import type { Certainty, Issue } from '../model.ts'
import type { NameSalt } from '../names/index.ts'
import type { StructureReading } from './coverer.ts'

/** A registry number that was found, with what it means. */
export interface CasEvidence {
  readonly text: string
  readonly cas: string
  readonly substance: SubstanceId
  readonly at: Place
}

/** A name that was found; several meanings where it is ambiguous. */
export interface NameEvidence {
  readonly text: string
  readonly substances: readonly SubstanceId[]
  readonly sure: boolean
  readonly fuzzy: boolean
  readonly role: 'goods' | 'solvent'
  /** The key or formula of the substance, where it is not named in words. */
  readonly by: 'name' | 'inchikey' | 'formula'
  /** Named as absent or as a process, or as what the goods are meant for: not as goods. */
  readonly aside: 'absent' | 'purpose' | null
  readonly salt: NameSalt | null
  readonly at: Place
}

export interface StructureEvidence {
  readonly text: string
  readonly by: 'smiles' | 'inchi' | 'molfile'
  readonly molecule: Molecule
  readonly reading: StructureReading
}

/** Which field of the row, and where in it: the same place in two fields means nothing. */
export interface Place {
  readonly field: string
  readonly start: number
  readonly end: number
}

export interface Evidence {
  readonly cas: readonly CasEvidence[]
  readonly names: readonly NameEvidence[]
  readonly structures: readonly StructureEvidence[]
}

/** One substance of the row with everything that speaks for it. */
export interface Group {
  readonly substance: SubstanceId | null
  readonly structure: StructureEvidence | null
  readonly cas: CasEvidence | null
  readonly names: readonly NameEvidence[]
  readonly certainty: Certainty
  readonly role: 'goods' | 'solvent'
  /** The goods are a salt of the substance, in the words of the row. */
  readonly salt: NameSalt | null
}

export interface Identification {
  readonly groups: readonly Group[]
  readonly issues: readonly Issue[]
}
