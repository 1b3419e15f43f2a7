import { STRUCTURE_TEXT_LENGTH_MAX, type Molecule } from './molecule.ts'
import { accept, refuse, type Result } from './result.ts'
import { NO_TEXT, type ChemistryRefusal } from './refusal.ts'
import { readInchi } from './inchi.ts'
import { readInchiKey, type InChIKeyReading } from './inchikey.ts'
import { readMolfile } from './molfile.ts'
import { readSmiles } from './smiles.ts'

export type StructureFormat = 'smiles' | 'inchi' | 'molfile' | 'inchikey'

/** A structure, or for an InChIKey only the key that finds one in a dictionary. */
export type StructureReading =
  | { readonly format: 'smiles' | 'inchi' | 'molfile'; readonly molecule: Molecule }
  | { readonly format: 'inchikey'; readonly key: InChIKeyReading }

const KEY = /^(?:InChIKey=)?[A-Z]{14}-[A-Z]{10}-[A-Z]$/

/** Reads a structure in whichever of the four formats it is written. */
export function readStructure(text: string): Result<StructureReading, ChemistryRefusal> {
  if (typeof text !== 'string') return refuse(NO_TEXT)
  const format = detectStructureFormat(text)
  if (format === null) return refuse({ code: 'structure-empty', message: 'The structure is empty.', position: 0 })
  if (format === 'inchikey') {
    const key = readInchiKey(text.trim())
    return key.ok ? accept({ format, key: key.value }) : key
  }
  const molecule = format === 'molfile' ? readMolfile(text) : readLine(text, format)
  return molecule.ok ? accept({ format, molecule: molecule.value }) : molecule
}

/** What the text claims to be; null when there is none. Whether it is readable is the reader's business. */
export function detectStructureFormat(text: string): StructureFormat | null {
  if (typeof text !== 'string') return null
  const content = text.length > STRUCTURE_TEXT_LENGTH_MAX ? text : text.trim()
  if (content === '') return null
  if (content.startsWith('InChI=')) return 'inchi'
  if (content.startsWith('InChIKey=') || KEY.test(content)) return 'inchikey'
  return /[\r\n]/.test(content) ? 'molfile' : 'smiles'
}

/** Blanks around a pasted line belong to the pasting. Positions still count from the start of the text. */
function readLine(text: string, format: 'smiles' | 'inchi'): Result<Molecule, ChemistryRefusal> {
  const content = text.trim()
  const reading = format === 'inchi' ? readInchi(content) : readSmiles(content)
  const lead = text.length - text.trimStart().length
  if (reading.ok || lead === 0 || reading.refusal.position === null) return reading
  return refuse({ ...reading.refusal, position: reading.refusal.position + lead })
}
