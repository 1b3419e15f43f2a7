import { readInchi, readMolfile, readSmiles, type ChemistryRefusal, type Molecule } from '@holdfast/chemistry'
import type { LineReading } from '../line/reading.ts'
import type { Issue, ScreeningRow } from '../model.ts'
import { looksLikeInchiKey } from './keys.ts'

export type StructureField = 'smiles' | 'inchi' | 'molfile'

/** A cell for structures, taken apart: each structure by itself, and what is none. */
export interface StructureCell {
  readonly field: StructureField
  readonly structures: readonly DrawnPiece[]
  readonly keys: readonly Piece[]
  /** The cell with its structures blanked out, so that places in it stay; empty where nothing is left. */
  readonly words: string
  readonly refused: readonly RefusedPiece[]
  /** It holds more structures than are read. */
  readonly isCut: boolean
}

interface Piece {
  readonly text: string
  readonly start: number
}

interface DrawnPiece extends Piece {
  readonly by: StructureField
  readonly molecule: Molecule
}

interface RefusedPiece extends Piece {
  readonly refusal: ChemistryRefusal
}

/** A cell is for one substance; a few parts of a mixture may stand in it, not a library. */
const STRUCTURES_MAX = 32
/** Words are tried as structures too; what stands beyond is still read as words. */
const WORDS_MAX = 64
const NOTHING =
  /^(?:n[/.]?a\.?|none|nil|unknown|not (?:available|applicable|known)|various|mixture|proprietary|confidential|trade secret|-+)$/iu
/** Words that say that there are chemicals which the cell does not name. */
const HIDING = /^(?:various|mixture|proprietary|confidential|trade secret)$/iu
const PIECES = /[^\s|]+/gu
/** Marks of an extended SMILES ("|c:1,3,t:5|", "|$R1;;$|"): they add nothing that decides. */
const EXTENSION = /\|(?:\$[^|]*\$|(?:[A-Za-z&]{1,4}|\^\d):[\d.,:;a-z]*)\|/gu
const STRUCTURE_FIELDS = ['smiles', 'inchi', 'molfile'] as const

/** Whether a cell says that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return text.length < 20 && NOTHING.test(text)
}

export function hidesChemicals(text: string): boolean {
  return text.length < 20 && HIDING.test(text)
}

export function readStructureCells(row: ScreeningRow): readonly StructureCell[] {
  const cells: StructureCell[] = []
  for (const field of STRUCTURE_FIELDS) {
    const text = row[field]
    if (text === undefined || text.trim() === '' || saysNothing(text.trim())) continue
    const isDrawing = field === 'molfile' && /[\r\n]/u.test(text)
    cells.push(isDrawing ? readRecords(text) : (readSingle(text, field) ?? readPieces(text, field)))
  }
  return cells
}

/** The plain case: one structure and nothing else. */
function readSingle(cell: string, field: StructureField): StructureCell | null {
  const text = cell.trim()
  const read = text.startsWith('InChI=') ? readInchi(text) : readSmiles(text)
  if (!read.ok || isWord(text)) return null
  const piece: DrawnPiece = { text, start: 0, by: kindOf(text), molecule: read.value }
  return { field, structures: [piece], keys: [], words: '', refused: [], isCut: false }
}

function readPieces(cell: string, field: StructureField): StructureCell {
  const text = cell.replaceAll(EXTENSION, (mark) => ' '.repeat(mark.length))
  const structures: DrawnPiece[] = []
  const keys: Piece[] = []
  const refused: RefusedPiece[] = []
  let words = text
  const take = (piece: Piece): void => {
    words = `${words.slice(0, piece.start)}${' '.repeat(piece.text.length)}${words.slice(piece.start + piece.text.length)}`
  }
  let isCut = false
  for (const piece of piecesOf(text)) {
    if (structures.length + keys.length >= STRUCTURES_MAX || refused.length >= WORDS_MAX) {
      isCut = refused.length < WORDS_MAX
      break
    }
    if (looksLikeInchiKey(piece.text)) {
      keys.push(piece)
      take(piece)
      continue
    }
    const read = piece.text.startsWith('InChI=') ? readInchi(piece.text) : readSmiles(piece.text)
    if (read.ok && !isWord(piece.text)) {
      structures.push({ ...piece, by: kindOf(piece.text), molecule: read.value })
      take(piece)
    } else if (!read.ok) refused.push({ ...piece, refusal: read.refusal })
  }
  return { field, structures, keys, words: words.trim() === '' ? '' : words, refused, isCut }
}

function kindOf(text: string): StructureField {
  return text.startsWith('InChI=') ? 'inchi' : 'smiles'
}

/** Small letters without a ring are a word ("on", "son"), although each of them is an aromatic atom. */
function isWord(text: string): boolean {
  return /^[a-z]+$/u.test(text)
}

/** Parted by blanks and bars; commas, semicolons and reaction arrows part SMILES too, but belong to an InChI. */
function* piecesOf(text: string): Generator<Piece> {
  for (const match of text.matchAll(PIECES)) {
    const isInchi = match[0].includes('InChI=')
    for (const part of match[0].matchAll(isInchi ? /InChI=(?:(?![;,]InChI=).)+|[^;,>]+/gu : /[^;,>]+/gu)) {
      yield { text: part[0], start: match.index + part.index }
    }
  }
}

const RECORD_END = /^\$\$\$\$[^\S\n]*$/mu
const DRAWING_END = /^M {2}END.*$/mu
/** The heading of a data item in an SD file: "> <CAS>". */
const ITEM_HEADING = /^>.*$/gmu

/** A molfile, or the records of an SD file; data items below a drawing are words. */
function readRecords(cell: string): StructureCell {
  const structures: DrawnPiece[] = []
  const refused: RefusedPiece[] = []
  const words: string[] = []
  const records = cell.split(RECORD_END).filter((record) => record.trim() !== '')
  for (const record of records.slice(0, STRUCTURES_MAX)) {
    const end = DRAWING_END.exec(record)
    const below = end === null ? '' : record.slice(end.index + end[0].length)
    const drawing = below.trim() === '' ? record : record.slice(0, record.length - below.length)
    // Between records stands the line end of "$$$$"; the three lines of heading count from behind it.
    const text = structures.length + refused.length > 0 ? drawing.replace(/^\r?\n/u, '') : drawing
    const read = readMolfile(text)
    if (read.ok) structures.push({ text, start: 0, by: 'molfile', molecule: read.value })
    else refused.push({ text: 'molfile', start: 0, refusal: read.refusal })
    if (below.trim() !== '') words.push(below.replaceAll(ITEM_HEADING, ' ; '))
  }
  return {
    field: 'molfile',
    structures,
    keys: [],
    words: words.join('\n'),
    refused,
    isCut: records.length > STRUCTURES_MAX,
  }
}

/** What could not be read and is no word that the reader of lines knows. `words`: the reading of the cell's words. */
export function structureCellIssues(cell: StructureCell, words: LineReading | null): readonly Issue[] {
  const issues: Issue[] = []
  if (cell.isCut) {
    issues.push({ code: 'text-too-long', message: `Only the first ${STRUCTURES_MAX} structures of a cell are read.` })
  }
  const open = cell.refused.find((piece) => !isExplained(piece, cell, words))
  if (open !== undefined) issues.push({ code: 'structure-unreadable', message: open.refusal.message })
  return issues
}

/** Names, numbers and formulas are words; beside a structure so is a plain title ("CCO batch_17"). */
function isExplained(piece: RefusedPiece, cell: StructureCell, words: LineReading | null): boolean {
  if (words === null || cell.field === 'molfile') return false
  if (/[[\]=#@\\]/u.test(piece.text)) return false
  const end = piece.start + piece.text.length
  const touches = (span: { readonly start: number; readonly end: number }): boolean =>
    span.start < end && span.end > piece.start
  const { names, cas, hs, un, formulas, structures, leftover } = words
  if ([...names, ...cas, ...hs, ...un, ...formulas, ...structures].some(touches)) return true
  const left = leftover.filter(touches)
  const known = names.length + cas.length + formulas.length + cell.structures.length > 0
  return known && /^[\p{L}\p{N}_.'-]+$/u.test(piece.text) && !left.some((word) => word.chemical)
}
