import { readInchi, readSmiles, type Molecule } from '@holdfast/chemistry'
import type { Issue, ScreeningRow } from '../model.ts'
import type { Coverer } from './coverer.ts'
import type { NameEvidence, Place, StructureEvidence } from './identified.ts'
import { evidenceOfKey, looksLikeInchiKey, type KeyIndex } from './keys.ts'
import type { RowLine } from './row-lines.ts'
import type { Scope } from './scope.ts'
import { shorten } from './shorten.ts'
import { structureCellIssues, type StructureCell } from './structure-cells.ts'

/** A radical, a lone cation of a non-metal, an open place: no goods are that, so something else was meant. */
const UNSTABLE: Issue = {
  code: 'structure-unreadable',
  message:
    'The structure has an open valence, an impossible charge or no counter-ion: no substance by itself is drawn so.',
}

/** Every structure of the row, from its cells and from its lines. */
export function structuresOf(
  drawn: Molecule | null,
  cells: readonly StructureCell[],
  lines: readonly RowLine[],
  coverer: Coverer,
  scope: Scope,
  issues: Issue[],
): readonly StructureEvidence[] {
  const found: StructureEvidence[] = []
  const add = (text: string, by: StructureEvidence['by'], molecule: Molecule): void => {
    if (molecule.element.includes(0)) {
      issues.push({
        code: 'structure-unreadable',
        message: 'The structure has an open place (*): it is no single chemical.',
      })
    }
    if (found.some((other) => other.text === text)) return
    const reading = coverer.ofStructure(molecule, scope)
    if (reading.isUnstable) issues.push(UNSTABLE)
    found.push({ text, by, molecule, reading })
  }
  if (drawn !== null) add('', 'molfile', drawn)
  for (const cell of cells) {
    for (const { text, by, molecule } of cell.structures) add(text, by, molecule)
    const words = lines.find((line) => line.field === cell.field)?.reading ?? null
    issues.push(...structureCellIssues(cell, words))
  }
  for (const { reading } of lines) {
    for (const { kind, text } of reading.structures) {
      if (kind === 'inchikey') continue
      const read = kind === 'inchi' ? readInchi(text) : readSmiles(text)
      if (read.ok) add(text, kind, read.value)
      else issues.push({ code: 'structure-unreadable', message: read.refusal.message })
    }
    for (const { text, message, position } of reading.unreadable) {
      const place = position === null ? '' : ` Character ${position + 1} of "${shorten(text)}".`
      issues.push({ code: 'structure-unreadable', message: `${message}${place}` })
    }
    if (reading.unreadable.length === 0 && reading.flaws.includes('structure-unreadable')) {
      issues.push({ code: 'structure-unreadable', message: 'The line holds a structure that cannot be read.' })
    }
  }
  return found
}

/** InChIKeys in any cell, and in the text. */
export function keysOf(
  row: ScreeningRow,
  cells: readonly StructureCell[],
  lines: readonly RowLine[],
  keys: () => KeyIndex,
  issues: Issue[],
): readonly NameEvidence[] {
  const found: NameEvidence[] = []
  const take = (text: string, at: Place): void => {
    const evidence = evidenceOfKey(text, at, keys())
    if (evidence !== null) found.push(evidence)
    else {
      issues.push({
        code: 'inchikey-unknown',
        message:
          'The InChIKey is not that of a substance known here, and does not hold the structure: give the InChI, SMILES or CAS number.',
      })
    }
  }
  const cas = row.cas?.trim() ?? ''
  if (looksLikeInchiKey(cas)) take(cas, { field: 'cas', start: 0, end: cas.length })
  for (const cell of cells) {
    for (const { text, start } of cell.keys) take(text, { field: cell.field, start, end: start + text.length })
  }
  for (const { field, reading } of lines) {
    for (const { kind, text, start, end } of reading.structures)
      if (kind === 'inchikey') take(text, { field, start, end })
  }
  return found
}
