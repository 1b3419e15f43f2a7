/** Why an input was not read. Codes are stable; messages are for people and may change. */
export interface ChemistryRefusal {
  readonly code: ChemistryRefusalCode
  /** One sentence: what is wrong and what would be right. Never holds more than 40 characters of the input. */
  readonly message: string
  /** Zero-based offset in the text (UTF-16), or null where no place is meaningful. */
  readonly position: number | null
}

export type ChemistryRefusalCode =
  | 'structure-empty'
  | 'structure-no-text'
  | 'structure-too-long'
  | 'structure-too-many-atoms'
  | 'structure-too-many-fragments'
  | 'structure-control-character'
  | 'smiles-unexpected-character'
  | 'smiles-unknown-element'
  | 'smiles-unclosed-bracket'
  | 'smiles-unclosed-branch'
  | 'smiles-unclosed-ring'
  | 'smiles-ring-bond-conflict'
  | 'smiles-dangling-bond'
  | 'smiles-number-out-of-range'
  | 'molfile-malformed'
  | 'molfile-unsupported'
  | 'molfile-unknown-element'
  | 'inchi-malformed'
  | 'inchi-unsupported-version'
  | 'inchi-unsupported-layer'
  | 'inchi-inconsistent'
  | 'inchikey-malformed'
  | 'formula-malformed'
  | 'cas-malformed'
  | 'valence-impossible'

/** The refusal for a caller without types that passed something else than text. */
export const NO_TEXT: ChemistryRefusal = {
  code: 'structure-no-text',
  message: 'This is no text.',
  position: null,
}
