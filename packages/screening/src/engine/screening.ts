import type { Molecule } from '@holdfast/chemistry'
import type { UnNumber } from '@holdfast/control-lists'
import type {
  Concentration,
  Finding,
  IdentifiedSubstance,
  Issue,
  NearMiss,
  ReadBack,
  Screening,
  ScreeningOptions,
  ScreeningRow,
} from '../model.ts'
import type { NameSalt } from '../names/index.ts'
import { decideEquipment } from '../equipment/decision.ts'
import type { EquipmentReading } from '../equipment/reading.ts'
import { decideHs, onePerEntry } from './codes.ts'
import { concentrationFor, concentrationIssues, isInProduct, isMixture } from './concentrations.ts'
import { countedTogether } from './counted-together.ts'
import { settleCoverages, type Coverage } from './coverage.ts'
import { judge, type Goods } from './finding.ts'
import { readForm, type FormReading } from './forms.ts'
import { besideEquipment, equipmentOf } from './goods-or-equipment.ts'
import { CELL_LENGTH_MAX } from './given-row.ts'
import { identify } from './identification.ts'
import type { Group } from './identified.ts'
import { listIssues, wordIssues } from './issues.ts'
import { countryIssues, familyNameFindings, familyNameIssues, notHeldIssues, polymerIssues } from './open-questions.ts'
import { isMonomer } from './monomers.ts'
import type { Movement } from './partner.ts'
import { readRow, type Readers, type RowReading } from './row-evidence.ts'
import { coveragesOfSalt } from './salts.ts'
import type { Scope } from './scope.ts'
import { shorten } from './shorten.ts'
import { decideUn } from './un-numbers.ts'
import { verdictOf } from './verdict.ts'

export interface Screener {
  readonly readers: Readers
  readonly unNumbers: () => ReadonlyMap<string, UnNumber>
}

/** The answer for one row: read, identify, cover, judge, and say it in one word. */
export function screenRow(
  row: ScreeningRow,
  options: ScreeningOptions,
  scope: Scope,
  movement: Movement,
  screener: Screener,
  given: readonly Issue[],
  drawn: Molecule | null = null,
): Screening {
  const reading = readRow(row, screener.readers, scope, drawn)
  const identification = identify(reading.evidence, screener.readers.coverer)
  const text = goodsText(row, reading)
  const { coverer } = screener.readers
  const equipment = equipmentOf(text, identification.groups, reading, coverer, scope)
  const { groups, issues: identityIssues } =
    equipment === null ? identification : besideEquipment(identification, equipment, reading)
  const goods = groups.filter((group) => group.role === 'goods')
  const substances = groups.map((group) => shown(group, goods, reading, row, screener.readers))
  const judged = judgeAll(groups, substances, reading, text, movement, scope, screener.readers)
  const codes = decideCodes(reading, groups, judged.coverages, movement, scope, screener)
  const fitted = equipment === null ? { findings: [], issues: [] } : decideEquipment(equipment, scope, movement)
  const found = judged.findings.concat(codes.findings, fitted.findings)
  const findings = found.concat(unmet(familyNameFindings(reading, movement, scope), found))
  const issues = distinct([
    given,
    reading.issues,
    identityIssues,
    wordIssues(row, reading, groups, equipment !== null, CELL_LENGTH_MAX),
    judged.issues,
    concentrationIssues(groups, judged.findings, reading),
    codes.issues,
    fitted.issues,
    familyNameIssues(reading),
    equipment === null ? polymerIssues(groups, findings, coverer) : [],
    notHeldIssues(groups, equipment, movement, scope, coverer),
    countryIssues(findings, movement, scope),
    listIssues(findings, scope),
  ])
  const identified = groups.some((group) => group.certainty === 'certain') || equipment !== null
  const allIdentified = identified && groups.every((group) => group.certainty === 'certain')
  const misses = options.nearMiss === true ? nearMissesOf(groups, scope, screener) : null
  return {
    verdict: verdictOf(findings, substances, issues, allIdentified),
    substances,
    findings,
    issues,
    read: readBack(row, reading, substances, equipment),
    ...(misses === null ? {} : { nearMisses: misses }),
  }
}

function unmet(candidates: readonly Finding[], found: readonly Finding[]): readonly Finding[] {
  return onePerEntry(candidates).filter(
    (candidate) => !found.some((other) => other.list === candidate.list && other.entry === candidate.entry),
  )
}

/** What the goods are called; equipment may stand in any cell that holds words. */
function goodsText(row: ScreeningRow, { lines }: RowReading): string {
  const parts = [row.name, row.description].filter((part) => part !== undefined && part !== '')
  for (const { field, text, reading } of lines) {
    const isNamed = field === 'name' || field === 'description'
    if (!isNamed && (parts.length === 0 || reading.equipmentWords.length > 0)) parts.push(text)
  }
  const all = parts.join(' ; ')
  return all.length > CELL_LENGTH_MAX ? all.slice(0, CELL_LENGTH_MAX) : all
}

interface JudgedAll {
  readonly findings: readonly Finding[]
  readonly issues: readonly Issue[]
  readonly coverages: readonly Coverage[]
}

function judgeAll(
  groups: readonly Group[],
  substances: readonly IdentifiedSubstance[],
  reading: RowReading,
  text: string,
  movement: Movement,
  scope: Scope,
  readers: Readers,
): JudgedAll {
  const findings: Finding[] = []
  const issues: Issue[] = []
  const all: Coverage[] = []
  let form: FormReading | null = null
  const shares = groups.map((group, at) => ({
    coverages: coveragesOf(group, scope, readers),
    concentration: substances[at]?.concentration ?? null,
  }))
  for (const [at, group] of groups.entries()) {
    const { coverages = [], concentration = null } = shares[at] ?? {}
    if (coverages.length === 0) continue
    all.push(...coverages)
    form ??= readForm(text)
    const goods: Goods = {
      name: substances[at]?.name ?? '',
      at,
      certainty: isMonomer(group, reading) ? 'possible' : group.certainty,
      byNameOnly: group.structure === null && group.cas === null && group.names.every((name) => name.by !== 'inchikey'),
      concentration,
      mixture: isMixture(group, groups, reading),
      inProduct: isInProduct(group, groups, reading),
      form,
    }
    for (const coverage of coverages) {
      const counted = shares.length === 1 ? concentration : countedTogether(coverage, concentration, shares)
      const judged = judge(
        coverage,
        counted === concentration ? goods : { ...goods, concentration: counted },
        movement,
        scope,
      )
      if (judged === null) continue
      findings.push(judged.finding)
      issues.push(...judged.issues)
    }
  }
  return { findings, issues, coverages: all }
}

function coveragesOf(group: Group, scope: Scope, readers: Readers): readonly Coverage[] {
  const drawn = group.structure?.reading.coverages ?? []
  if (group.substance === null) return drawn
  const known = readers.coverer.ofSubstance(group.substance, scope)
  if (group.structure === null) {
    const name = readers.coverer.substance(group.substance)?.name ?? group.substance
    if (group.salt !== null) return coveragesOfSalt(known, group.salt, name, scope)
    return group.names.length > 0 && group.names.every((named) => named.by === 'inchikey' && !named.sure)
      ? known.map((coverage) => ({ ...coverage, how: 'stereoisomer' as const }))
      : known
  }
  // The drawing speaks for itself; the record adds only the rows that print the substance, not those that print its number
  // for a mixture.
  const printed = known.filter((coverage) => coverage.member !== null && coverage.certainty === 'certain')
  return settleCoverages([...drawn, ...printed], scope)
}

function shown(
  group: Group,
  goods: readonly Group[],
  reading: RowReading,
  row: ScreeningRow,
  readers: Readers,
): IdentifiedSubstance {
  const substance = group.substance === null ? null : readers.coverer.substance(group.substance)
  const source = sourceOf(group)
  const drawn = group.structure?.by === 'smiles' ? group.structure.text : null
  return {
    substance: group.substance,
    name: group.salt === null ? (substance?.name ?? unnamed(group, row)) : saltName(group.salt, substance?.name ?? ''),
    cas: group.salt === null ? (substance?.cas[0] ?? group.cas?.cas ?? null) : null,
    by: source.by,
    input: source.input,
    certainty: group.certainty,
    smiles: drawn ?? (group.structure === null && group.salt === null ? (substance?.smiles ?? null) : null),
    concentration: concentrationFor(group, goods, reading),
    role: group.role,
  }
}

function sourceOf(group: Group): { readonly by: IdentifiedSubstance['by']; readonly input: string } {
  if (group.cas !== null) return { by: 'cas', input: group.cas.text }
  if (group.structure !== null) return { by: group.structure.by, input: group.structure.text }
  const name = group.names[0]
  if (name?.by === 'inchikey') return { by: 'inchikey', input: name.text }
  return { by: name?.fuzzy === true ? 'fuzzy-name' : 'name', input: name?.text ?? '' }
}

/** The base that the row names, with what makes it a salt. */
function saltName(salt: NameSalt, base: string): string {
  return `${base}, ${salt.text}`
}

/** A drawing that is nobody's entry: named after what it is a form of, or as the row names it. */
function unnamed(group: Group, row: ScreeningRow): string {
  const match = group.structure?.reading.matches[0]
  const written = row.name?.trim()
  if (written !== undefined && written !== '') return written
  if (match === undefined)
    return shorten(group.structure?.by === 'molfile' ? 'drawn structure' : (group.structure?.text ?? ''))
  if (match.relation === 'salt') return `Salt of ${match.substance.name}`
  if (match.relation === 'isotopologue') return `Labelled ${match.substance.name}`
  return match.substance.name
}

function decideCodes(
  reading: RowReading,
  groups: readonly Group[],
  coverages: readonly Coverage[],
  movement: Movement,
  scope: Scope,
  screener: Screener,
): { readonly findings: readonly Finding[]; readonly issues: readonly Issue[] } {
  const known = groups.flatMap((group) => (group.substance === null ? [] : [group.substance]))
  const covered = coverages.map((coverage) => coverage.scope)
  const { coverer } = screener.readers
  const findings: Finding[] = []
  const issues: Issue[] = []
  const substances = reading.hs.length === 0 ? [] : known.flatMap((id) => coverer.substance(id) ?? [])
  for (const code of reading.hs) {
    const hs = decideHs(code, scope, movement, covered, substances)
    findings.push(...hs.findings)
    issues.push(...hs.issues)
  }
  for (const number of reading.un) {
    const un = decideUn(number, groups, known, movement, scope, screener.readers.coverer, screener.unNumbers())
    findings.push(...un.findings)
    issues.push(...un.issues)
  }
  return { findings: onePerEntry(findings), issues }
}

function nearMissesOf(groups: readonly Group[], scope: Scope, screener: Screener): readonly NearMiss[] {
  const coverer = screener.readers.coverer
  return groups.flatMap((group) => {
    const molecule =
      group.structure?.molecule ?? (group.substance === null ? null : coverer.moleculeOf(group.substance))
    return molecule === null ? [] : coverer.nearMisses(molecule, scope)
  })
}

const MASS_UNITS: ReadonlySet<string> = new Set(['kg', 'g', 'mg', 't', 'lb', 'oz'])

function readBack(
  row: ScreeningRow,
  reading: RowReading,
  substances: readonly IdentifiedSubstance[],
  equipment: EquipmentReading | null,
): ReadBack {
  // A volume, an area or a flow of equipment is its size, not an amount of goods.
  const quantity =
    reading.lines
      .map(({ reading: line }) => line.quantity)
      .find(
        (mention) => mention !== null && !mention.isCapacity && (equipment === null || MASS_UNITS.has(mention.unit)),
      ) ?? null
  const packages = reading.lines.map(({ reading: line }) => line.packages).find((found) => found !== null) ?? null
  const value = row.quantity?.trim() ?? ''
  const own = value === '' ? null : { text: `${value} ${row.unit ?? ''}`.trim(), value, unit: row.unit?.trim() ?? '' }
  return {
    quantity: own ?? (quantity === null ? null : { text: quantity.text, value: quantity.value, unit: quantity.unit }),
    packages: packages === null ? null : { text: packages.text, count: packages.count, kind: packages.kind },
    concentration: firstConcentration(reading, substances),
    hs: shownCodes(reading.hs),
    un: shownCodes(reading.un),
    origin: row.origin ?? null,
    destination: row.destination ?? null,
  }
}

function shownCodes(codes: readonly string[]): string | null {
  return codes.length === 0 ? null : codes.join(', ')
}

function firstConcentration(reading: RowReading, substances: readonly IdentifiedSubstance[]): Concentration | null {
  if (reading.concentration !== null) return reading.concentration
  const line = reading.lines.flatMap((part) => part.reading.concentrations)[0]
  return line?.value ?? substances.find((substance) => substance.concentration !== null)?.concentration ?? null
}

/** Most rows have no issue at all, so nothing is made before there are two. */
function distinct(parts: readonly (readonly Issue[])[]): readonly Issue[] {
  const filled = parts.filter((part) => part.length > 0)
  const [only] = filled
  if (only === undefined || (filled.length === 1 && only.length === 1)) return only ?? []
  const seen = new Set<string>()
  return filled.flat().filter((issue) => {
    const key = `${issue.code} ${issue.message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
