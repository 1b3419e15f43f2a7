import { readCas, readInchi, readMolfile, readSmiles, type Molecule } from '@holdfast/chemistry'
import type { SubstanceId } from '@holdfast/control-lists'
import { readConcentrationText, readLine } from '../line/index.ts'
import type { LineReading } from '../line/reading.ts'
import type { Concentration, Issue, ScreeningRow } from '../model.ts'
import type { NameIndex } from '../names/index.ts'
import { readHs } from './codes.ts'
import type { Coverer } from './coverer.ts'
import type { CasEvidence, Evidence, NameEvidence, StructureEvidence } from './identified.ts'
import { evidenceOfFormula, evidenceOfKey, looksLikeInchiKey, type KeyIndex } from './keys.ts'
import type { Scope } from './scope.ts'

/** Everything the fields of a row say, before it is put together. */
export interface RowReading {
  readonly evidence: Evidence
  readonly issues: readonly Issue[]
  /** Readings of the free-text fields by field name. */
  readonly lines: readonly { readonly field: string; readonly text: string; readonly reading: LineReading }[]
  readonly hs: string | null
  readonly un: string | null
  readonly concentration: Concentration | null
  readonly concentrationStated: boolean
}

export interface Readers {
  readonly coverer: Coverer
  readonly names: () => NameIndex
  readonly byCas: () => ReadonlyMap<string, SubstanceId>
  readonly keys: () => KeyIndex
}

export function readRow(row: ScreeningRow, readers: Readers, scope: Scope, drawn: Molecule | null = null): RowReading {
  const issues: Issue[] = []
  const lines: { field: string; text: string; reading: LineReading }[] = []
  for (const field of ['name', 'description'] as const) {
    const text = row[field]
    if (text === undefined || text.trim() === '') continue
    if (field === 'description' && text === row.name) continue
    lines.push({ field, text, reading: readLine(text, readers.names()) })
  }
  const structures = [
    ...(drawn === null ? [] : [drawnStructure(drawn, readers.coverer, scope)]),
    ...structuresOf(row, lines, readers.coverer, scope, issues),
  ]
  const keyed = keysOf(row, lines, readers.keys, issues)
  const cas = casOf(row, lines, readers.byCas, structures.length + keyed.length > 0, issues)
  const names = [
    ...lines.flatMap(({ field, reading }) => namesOf(field, reading)),
    ...keyed,
    ...lines.flatMap(({ field, reading }) => formulasOf(field, reading, readers.keys)),
  ]
  const concentration = concentrationOf(row.concentration, issues)
  return {
    evidence: { cas, names, structures },
    issues,
    lines,
    hs: row.hs === undefined ? (lines.flatMap(({ reading }) => reading.hs)[0]?.code ?? null) : readHs(row.hs.trim()),
    un: unOf(row.un, lines),
    concentration,
    concentrationStated: (row.concentration?.trim() ?? '') !== '',
  }
}

function drawnStructure(molecule: Molecule, coverer: Coverer, scope: Scope): StructureEvidence {
  return { text: '', by: 'molfile', molecule, reading: coverer.ofStructure(molecule, scope) }
}

function namesOf(field: string, reading: LineReading): readonly NameEvidence[] {
  return reading.names.map((hit) => ({
    text: hit.text,
    substances: hit.substances,
    sure: hit.certainty !== 'fuzzy' && !hit.ambiguous && hit.substances.length === 1,
    fuzzy: hit.certainty === 'fuzzy',
    role: hit.role,
    by: 'name',
    aside: hit.negated ? 'absent' : hit.purpose ? 'purpose' : null,
    salt: hit.salt,
    at: { field, start: hit.start, end: hit.end },
  }))
}

function formulasOf(field: string, reading: LineReading, keys: () => KeyIndex): readonly NameEvidence[] {
  return reading.formulas.flatMap((mention) => {
    const place = { field, start: mention.start, end: mention.end }
    const evidence = evidenceOfFormula(mention.text, mention.formula, place, keys())
    return evidence === null ? [] : [evidence]
  })
}

/** InChIKeys in any cell, and in the text. */
function keysOf(
  row: ScreeningRow,
  lines: RowReading['lines'],
  keys: () => KeyIndex,
  issues: Issue[],
): readonly NameEvidence[] {
  const found: NameEvidence[] = []
  const take = (text: string, at: NameEvidence['at']): void => {
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
  for (const field of ['cas', 'smiles', 'inchi'] as const) {
    const text = row[field]?.trim() ?? ''
    if (looksLikeInchiKey(text)) take(text, { field, start: 0, end: text.length })
  }
  for (const { field, reading } of lines) {
    for (const { kind, text, start, end } of reading.structures)
      if (kind === 'inchikey') take(text, { field, start, end })
  }
  return found
}

function casOf(
  row: ScreeningRow,
  lines: RowReading['lines'],
  byCas: () => ReadonlyMap<string, SubstanceId>,
  hasStructure: boolean,
  issues: Issue[],
): readonly CasEvidence[] {
  const found: CasEvidence[] = []
  const take = (
    cas: string,
    text: string,
    place: CasEvidence['at'],
    checkDigitOk: boolean,
    repaired: boolean,
  ): void => {
    const substance = byCas().get(cas)
    if (!checkDigitOk) {
      issues.push({
        code: 'cas-check-digit',
        message: `The check digit of CAS ${cas} is wrong: look the number up again.`,
      })
    } else if (repaired) {
      issues.push({ code: 'cas-repaired', message: `"${shorten(text)}" was read as CAS ${cas}.` })
    }
    if (substance !== undefined) found.push({ text, cas, substance, at: place })
    else if (checkDigitOk && !hasStructure) {
      issues.push({ code: 'cas-unknown', message: `CAS ${cas} is not among the substances known here.` })
    }
  }
  for (const cell of (row.cas ?? '').split(/[;|\n]|,(?!\d{2}-)/u)) {
    const text = cell.trim()
    if (looksLikeInchiKey(text)) continue
    if (text === '' || /^(?:n\/?a|none|unknown|various|mixture|proprietary|-+)$/iu.test(text)) continue
    const read = readCas(text)
    if (!read.ok) {
      issues.push({ code: 'cas-check-digit', message: `"${shorten(text)}" is not a CAS number.` })
      continue
    }
    take(
      read.value.cas,
      text,
      { field: 'cas', start: 0, end: text.length },
      read.value.checkDigitOk,
      read.value.repaired !== null,
    )
  }
  for (const { field, text, reading } of lines) {
    for (const mention of reading.cas) {
      const place = { field, start: mention.start, end: mention.end }
      take(mention.value, text.slice(mention.start, mention.end), place, mention.checkDigitOk, mention.repaired)
    }
  }
  return found
}

function structuresOf(
  row: ScreeningRow,
  lines: RowReading['lines'],
  coverer: Coverer,
  scope: Scope,
  issues: Issue[],
): readonly StructureEvidence[] {
  const found: StructureEvidence[] = []
  const take = (text: string, by: StructureEvidence['by'], report: boolean): void => {
    if (by !== 'molfile' && looksLikeInchiKey(text)) return
    const read = by === 'molfile' ? readMolfile(text) : text.startsWith('InChI=') ? readInchi(text) : readSmiles(text)
    if (!read.ok) {
      if (report) issues.push({ code: 'structure-unreadable', message: read.refusal.message })
      return
    }
    if (read.value.element.includes(0)) {
      issues.push({
        code: 'structure-unreadable',
        message: 'The structure has an open place (*): it is no single chemical.',
      })
    }
    addStructure(found, { text, by: text.startsWith('InChI=') ? 'inchi' : by }, read.value, coverer, scope)
  }
  if (isFilled(row.smiles)) take(row.smiles.trim().split(/\s/u)[0] ?? '', 'smiles', true)
  if (isFilled(row.inchi)) take(row.inchi.trim(), 'inchi', true)
  if (isFilled(row.molfile)) take(row.molfile, 'molfile', true)
  for (const { reading } of lines) {
    for (const mention of reading.structures) if (mention.kind !== 'inchikey') take(mention.text, mention.kind, true)
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

function addStructure(
  found: StructureEvidence[],
  source: { readonly text: string; readonly by: StructureEvidence['by'] },
  molecule: Molecule,
  coverer: Coverer,
  scope: Scope,
): void {
  if (found.some((other) => other.text === source.text)) return
  found.push({ ...source, molecule, reading: coverer.ofStructure(molecule, scope) })
}

function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}

function unOf(cell: string | undefined, lines: RowReading['lines']): string | null {
  const own = /\b(\d{4})\b/u.exec(cell ?? '')?.[1] ?? /^\D{0,4}(\d{4})$/u.exec((cell ?? '').trim())?.[1]
  return own ?? lines.flatMap(({ reading }) => reading.un)[0]?.number ?? null
}

/** A bare number up to this may be a fraction (0.35 for 35 %) as well as per cent: it is asked about, never guessed. */
const FRACTION_MAX = 1

function concentrationOf(cell: string | undefined, issues: Issue[]): Concentration | null {
  const text = cell?.trim() ?? ''
  if (text === '') return null
  const bare = /^(\d{1,3}(?:[.,]\d+)?)$/u.exec(text)?.[1]
  const isFraction = bare !== undefined && Number(bare.replace(',', '.')) <= FRACTION_MAX
  const read = isFraction ? null : readConcentrationText(text)
  if (read !== null) return read
  if (/\d/u.test(text)) {
    const asked = isFraction ? 'may be a fraction or per cent: write the unit' : 'was not understood'
    issues.push({ code: 'concentration-unreadable', message: `The concentration "${shorten(text)}" ${asked}.` })
  }
  return null
}

const SHOWN_LENGTH_MAX = 40

export function shorten(text: string): string {
  return text.length <= SHOWN_LENGTH_MAX ? text : `${text.slice(0, SHOWN_LENGTH_MAX - 1)}…`
}
