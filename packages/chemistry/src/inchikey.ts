import { accept, refuse, type Result } from './result.ts'
import { NO_TEXT, type ChemistryRefusal } from './refusal.ts'

/** A well-formed InChIKey. A hash: it finds what is in the dictionary and says nothing about the structure. */
export type InChIKey = string & { readonly __brand: 'InChIKey' }

export interface InChIKeyReading {
  readonly key: InChIKey
  /** First block: formula and connections, without stereo, isotopes and charge. */
  readonly skeleton: string
  /** Whether the key was made from a standard InChI; others may hash the same substance differently. */
  readonly standard: boolean
  /** Protons added to or taken from the substance of the first block. */
  readonly protons: number
}

const INCHIKEY = /^(?:InChIKey=)?([A-Z]{14})-([A-Z]{8})([SN])A-([A-Z])$/
const LENGTH_MAX = 40

/**
 * @example
 * readInchiKey('XKMRRTOUMJRJIA-UHFFFAOYSA-N') // skeleton 'XKMRRTOUMJRJIA', standard, no protons moved
 */
export function readInchiKey(text: string): Result<InChIKeyReading, ChemistryRefusal> {
  if (typeof text !== 'string') return refuse(NO_TEXT)
  const match = text.length > LENGTH_MAX ? null : INCHIKEY.exec(text)
  if (match === null) {
    return refuse({
      code: 'inchikey-malformed',
      message: 'An InChIKey is fourteen, ten and one capital letters, joined by "-".',
      position: null,
    })
  }
  const [, skeleton = '', rest = '', flag = '', protonation = ''] = match
  return accept({
    key: inchiKey(`${skeleton}-${rest}${flag}A-${protonation}`),
    skeleton,
    standard: flag === 'S',
    protons: protonation.charCodeAt(0) - 'N'.charCodeAt(0),
  })
}

/** The only place where the brand is given. */
function inchiKey(text: string): InChIKey {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand can only be given by assertion
  return text as InChIKey
}
