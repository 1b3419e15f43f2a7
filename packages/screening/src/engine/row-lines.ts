import { readCas } from '@holdfast/chemistry'
import { readLine } from '../line/index.ts'
import type { LineReading } from '../line/reading.ts'
import type { ScreeningRow } from '../model.ts'
import { looksLikeInchiKey } from './keys.ts'
import type { Readers } from './row-evidence.ts'
import type { Scope } from './scope.ts'
import { CODE_FIELDS, isStray, strayReading, type CodeField } from './stray-cells.ts'
import { hidesChemicals, saysNothing, type StructureCell } from './structure-cells.ts'

/** The words of one cell, read. */
export interface RowLine {
  readonly field: string
  readonly text: string
  readonly reading: LineReading
}

const QUIET_MAX = 2_000
const QUIET_LENGTH_MAX = 60

/** Every cell that holds words: the names, what structure cells hold beside structures, and cells that should hold a code. */
export function linesOf(
  row: ScreeningRow,
  cells: readonly StructureCell[],
  readers: Readers,
  scope: Scope,
): readonly RowLine[] {
  const lines: RowLine[] = []
  const add = (field: string, text: string): void => {
    lines.push({ field, text, reading: readLine(text, readers.names()) })
  }
  if (isFilled(row.name)) add('name', row.name)
  if (isFilled(row.description) && row.description !== row.name) add('description', row.description)
  for (const { field, words } of cells) {
    if (words === '') continue
    const reading = readLine(words, readers.names())
    // Titles of structures ("batch_17") are words of their own.
    const leftover = reading.leftover.filter((word) => word.chemical)
    lines.push({
      field,
      text: words,
      reading: { ...reading, leftover, unreadable: [], flaws: withoutStructures(reading) },
    })
  }
  if (isFilled(row.cas) && casParts(row.cas).some((part) => !readCas(part).ok)) add('cas', row.cas)
  for (const field of CODE_FIELDS) {
    const text = row[field]
    if (text === undefined || text === '') continue
    const line = strayLine(field, text, readers, scope)
    if (line !== null) lines.push(line)
  }
  return lines
}

/** The cell of structures says itself which of its pieces cannot be read. */
function withoutStructures({ flaws }: LineReading): LineReading['flaws'] {
  return flaws.includes('structure-unreadable') ? flaws.filter((flaw) => flaw !== 'structure-unreadable') : flaws
}

function strayLine(field: CodeField, text: string, readers: Readers, scope: Scope): RowLine | null {
  const cell = text.trim()
  if (cell === '' || !isStray(field, cell)) return null
  const key = `${field} ${cell}`
  if (readers.quiet.has(key) || saysNothing(cell)) return null
  const { coverer, byCas, names } = readers
  const reading = strayReading(field, readLine(text, names()), {
    isKnownCas: (cas) => byCas().has(cas),
    isListed: (id) => coverer.ofSubstance(id, scope).length > 0,
    isListedStructure: (smiles) => coverer.coversSmiles(smiles, scope),
  })
  if (!saysAnything(reading) && cell.length <= QUIET_LENGTH_MAX) {
    if (readers.quiet.size >= QUIET_MAX) readers.quiet.clear()
    readers.quiet.add(key)
    return null
  }
  return { field, text, reading }
}

function saysAnything(reading: LineReading): boolean {
  return Object.values(reading).some((said) => Array.isArray(said) && said.length > 0)
}

/** A cell for a number or a structure says that there are chemicals which it keeps to itself. */
export function hasHidden(row: ScreeningRow): boolean {
  return [row.cas, row.smiles, row.inchi].some((cell) =>
    cell?.split(/[;|,\n]/u).some((part) => hidesChemicals(part.trim())),
  )
}

/** Registry numbers of a cell, apart from keys and from words that say that there is none. */
export function casParts(cell: string): readonly string[] {
  return cell
    .split(/[;|\n]|,(?!\d{2}-)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !looksLikeInchiKey(part) && !saysNothing(part))
}

function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
