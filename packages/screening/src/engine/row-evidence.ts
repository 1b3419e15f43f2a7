import type { Molecule } from '@holdfast/chemistry'
import type { SubstanceId } from '@holdfast/control-lists'
import { readConcentrationText } from '../line/index.ts'
import type { LineReading } from '../line/reading.ts'
import type { Concentration, Issue, ScreeningRow } from '../model.ts'
import type { NameHit, NameIndex } from '../names/index.ts'
import type { Coverer } from './coverer.ts'
import type { Evidence, NameEvidence } from './identified.ts'
import { evidenceOfFormula, type KeyIndex } from './keys.ts'
import { hasHidden, linesOf, type RowLine } from './row-lines.ts'
import { casOf, hsOf, unOf } from './row-numbers.ts'
import { keysOf, structuresOf } from './row-structures.ts'
import type { Scope } from './scope.ts'
import { shorten } from './shorten.ts'
import { WORDY_FIELDS } from './stray-cells.ts'
import { readStructureCells } from './structure-cells.ts'

export { shorten } from './shorten.ts'

/** Everything the fields of a row say, before it is put together. */
export interface RowReading {
  readonly evidence: Evidence
  readonly issues: readonly Issue[]
  /** Readings of every field that holds words, by field name. */
  readonly lines: readonly RowLine[]
  readonly hs: readonly string[]
  readonly un: readonly string[]
  readonly concentration: Concentration | null
  readonly concentrationStated: boolean
}

export interface Readers {
  readonly coverer: Coverer
  readonly names: () => NameIndex
  readonly byCas: () => ReadonlyMap<string, SubstanceId>
  readonly keys: () => KeyIndex
  /** Cells that were read as lines and said nothing: units and places come again with every row. */
  readonly quiet: Set<string>
}

const HIDDEN: Issue = {
  code: 'mixture-undefined',
  message: 'A cell says that the goods hold chemicals that are not named: name each.',
}

export function readRow(row: ScreeningRow, readers: Readers, scope: Scope, drawn: Molecule | null = null): RowReading {
  const issues: Issue[] = []
  const cells = readStructureCells(row)
  const lines = linesOf(row, cells, readers, scope)
  const structures = structuresOf(drawn, cells, lines, readers.coverer, scope, issues)
  const keyed = keysOf(row, cells, lines, readers.keys, issues)
  const cas = casOf(row, lines, readers.byCas, structures.length + keyed.length > 0, issues)
  const formulas = lines.flatMap(({ field, reading }) => formulasOf(field, reading, readers.keys))
  const names = lines.flatMap(namesOf).concat(keyed, formulas)
  if (hasHidden(row)) issues.push(HIDDEN)
  const concentration = concentrationOf(row.concentration, issues)
  return {
    evidence: { cas, names, structures },
    issues,
    lines,
    hs: hsOf(row, lines),
    un: unOf(row, lines),
    concentration,
    concentrationStated: (row.concentration?.trim() ?? '') !== '',
  }
}

/** A name in a column of places or numbers of rows is a question: the columns may have shifted, or a street bears it. */
function namesOf({ field, text, reading }: RowLine): readonly NameEvidence[] {
  const inPlace = !WORDY_FIELDS.has(field)
  return reading.names.map((hit) => nameOf(field, hit, inPlace, hit.certainty === 'fuzzy' || isDoubleSalt(text, hit)))
}

function nameOf(field: string, hit: NameHit, inPlace: boolean, fuzzy: boolean): NameEvidence {
  return {
    text: hit.text,
    substances: hit.substances,
    sure: inPlace && !fuzzy && !hit.ambiguous && hit.substances.length === 1,
    fuzzy,
    role: hit.role,
    by: 'name',
    aside: hit.negated ? 'absent' : hit.purpose ? 'purpose' : null,
    salt: hit.salt,
    at: { field, start: hit.start, end: hit.end },
  }
}

/** "Gold potassium cyanide" is a salt of its own. Of metals only gold and silver are also words for a colour. */
const COINAGE_BEFORE = /(?<!\p{L})(?:gold|silver)[ -]$/iu
const ALKALI_SALT = /^(?:potassium|sodium|ammonium)\b/iu
const BEFORE_LENGTH = 8

function isDoubleSalt(text: string, { text: name, start }: NameHit): boolean {
  return ALKALI_SALT.test(name) && COINAGE_BEFORE.test(text.slice(Math.max(0, start - BEFORE_LENGTH), start))
}

function formulasOf(field: string, reading: LineReading, keys: () => KeyIndex): readonly NameEvidence[] {
  return reading.formulas.flatMap((mention) => {
    const place = { field, start: mention.start, end: mention.end }
    const evidence = evidenceOfFormula(mention.text, mention.formula, place, keys())
    return evidence === null ? [] : [evidence]
  })
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
