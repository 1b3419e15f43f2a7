import type { SubstanceId } from '@holdfast/control-lists'
import type { Issue } from '../model.ts'
import type { Coverer } from './coverer.ts'
import { WORDY_FIELDS } from './stray-cells.ts'
import type { CasEvidence, Evidence, Group, Identification, NameEvidence, StructureEvidence } from './identified.ts'

/** In free text a number belongs to the name beside it; further apart they may be two goods. */
const BESIDE_CHARACTERS_MAX = 25

/** Puts together what speaks for the same substance, and says where two fields contradict each other. */
export function identify(evidence: Evidence, coverer: Coverer): Identification {
  const issues: Issue[] = []
  const groups = groupBySubstance(evidence, coverer, issues)
  issues.push(...contradictions(groups, coverer))
  return { groups, issues }
}

function groupBySubstance(evidence: Evidence, coverer: Coverer, issues: Issue[]): readonly Group[] {
  const roots = new Map<SubstanceId, { id: SubstanceId; cas: CasEvidence | null; names: NameEvidence[] }>()
  const rootOf = (id: SubstanceId): SubstanceId => coverer.substance(id)?.parent ?? id
  const slot = (id: SubstanceId): { id: SubstanceId; cas: CasEvidence | null; names: NameEvidence[] } => {
    const root = rootOf(id)
    let known = roots.get(root)
    if (known === undefined) {
      known = { id, cas: null, names: [] }
      roots.set(root, known)
    }
    return known
  }
  for (const cas of evidence.cas) slot(cas.substance).cas ??= cas
  for (const name of evidence.names) {
    if (name.sure) for (const id of name.substances) slot(id).names.push(name)
    if (name.sure && name.aside !== null) issues.push(asideIssue(name, name.aside))
  }
  for (const name of evidence.names) {
    if (!name.sure) addUnsure(name, evidence, coverer, (id) => roots.has(rootOf(id)), slot, issues)
  }
  const free = [...evidence.structures]
  const groups: Group[] = []
  for (const { id, cas, names } of roots.values()) {
    const at = free.findIndex((structure) => speaksFor(structure, id, coverer))
    const structure = at < 0 ? null : (free[at] ?? null)
    if (at >= 0) free.splice(at, 1)
    groups.push(groupOf(id, structure, cas, names))
  }
  for (const structure of free) groups.push(groupOf(structureSubstance(structure), structure, null, []))
  return groups
}

/** An unsure name says nothing new where something sure already names one of its meanings. */
function addUnsure(
  name: NameEvidence,
  evidence: Evidence,
  coverer: Coverer,
  isKnown: (id: SubstanceId) => boolean,
  slot: (id: SubstanceId) => { names: NameEvidence[] },
  issues: Issue[],
): void {
  if (name.substances.some(isKnown)) return
  if (name.by === 'formula' && isFormulaOfAnother(name, evidence, coverer)) return
  if (name.substances.some((id) => evidence.structures.some((structure) => speaksFor(structure, id, coverer)))) return
  for (const id of name.substances) slot(id).names.push(name)
  issues.push(
    unsureIssue(
      name,
      name.substances.map((id) => coverer.substance(id)?.name ?? id),
    ),
  )
}

function unsureIssue(name: NameEvidence, meanings: readonly string[]): Issue {
  const all = meanings.join(', ')
  if (name.fuzzy) return { code: 'name-fuzzy', message: `"${name.text}" was read as ${all}: confirm the name.` }
  if (name.by === 'formula') {
    return {
      code: 'name-ambiguous',
      message: `${name.text} is the formula of ${all}, and may be that of other chemicals. Give a name or a CAS number.`,
    }
  }
  if (name.by === 'inchikey') {
    return {
      code: 'person-decides',
      message: `The InChIKey ${name.text} is that of a stereoisomer, labelled form or ion of ${all}. A person decides.`,
    }
  }
  if (WORDY_FIELDS.has(name.at.field)) {
    return {
      code: 'name-ambiguous',
      message: `"${name.text}" stands in the column "${name.at.field}": look whether the columns are in their order.`,
    }
  }
  const message =
    meanings.length > 1
      ? `"${name.text}" may mean: ${all}. Give a full name or a CAS number.`
      : `"${name.text}" is a short form that other goods use too; here it may mean ${all}. Give a full name or a CAS number.`
  return { code: 'name-ambiguous', message }
}

/** What the row names for certain has this formula: no other chemical is looked for. */
function isFormulaOfAnother(name: NameEvidence, evidence: Evidence, coverer: Coverer): boolean {
  const formulas = new Set(name.substances.map((id) => coverer.substance(id)?.formula))
  const named = [
    ...evidence.cas.map((cas) => cas.substance),
    ...evidence.names.filter((other) => other.sure).flatMap((other) => other.substances),
  ]
  return evidence.structures.length > 0 || named.some((id) => formulas.has(coverer.substance(id)?.formula))
}

function asideIssue(name: NameEvidence, aside: 'absent' | 'purpose'): Issue {
  return {
    code: 'person-decides',
    message:
      aside === 'absent'
        ? `The row names "${name.text}" as absent, or as a process or an origin. A person decides what the goods are.`
        : `The row names "${name.text}" as what the goods are meant for. A person decides what the goods are.`,
  }
}

function speaksFor(structure: StructureEvidence, id: SubstanceId, coverer: Coverer): boolean {
  if (structure.reading.matches.some((match) => match.substance.id === id)) return true
  return coverer.agrees(structure.molecule, id) === true
}

function groupOf(
  substance: SubstanceId | null,
  structure: StructureEvidence | null,
  cas: CasEvidence | null,
  names: readonly NameEvidence[],
): Group {
  const sure = structure !== null || cas !== null || names.some((name) => name.sure && name.aside === null)
  const salted = names.filter((name) => name.salt !== null)
  const solvent =
    structure === null && cas === null && names.length > 0 && names.every((name) => name.role === 'solvent')
  return {
    substance,
    structure,
    cas,
    names,
    certainty: sure ? 'certain' : 'possible',
    role: solvent ? 'solvent' : 'goods',
    salt: structure === null && cas === null && salted.length === names.length ? (salted[0]?.salt ?? null) : null,
  }
}

function structureSubstance(structure: StructureEvidence): SubstanceId | null {
  const exact = structure.reading.matches.find((match) => match.whole && match.relation === 'identical')
  return exact?.substance.id ?? null
}

/** How many contradictions are told; a row that has more is no row about goods, and the messages are for reading. */
const CONTRADICTIONS_MAX = 12

function contradictions(groups: readonly Group[], coverer: Coverer): readonly Issue[] {
  const issues: Issue[] = []
  for (const group of groups) {
    if (group.structure === null || group.cas !== null || group.names.some((name) => name.sure)) continue
    // A structure that no name and no number speaks for: the others must not say something else.
    for (const other of groups) {
      if (issues.length >= CONTRADICTIONS_MAX) return issues
      if (other.structure !== null || other.substance === null || other.certainty !== 'certain') continue
      if (other.role === 'solvent' || coverer.agrees(group.structure.molecule, other.substance) !== false) continue
      const name = coverer.substance(other.substance)?.name ?? other.substance
      if (other.cas !== null) {
        issues.push({
          code: 'cas-structure-disagree',
          message: `CAS ${other.cas.cas} is ${name}; the structure is another chemical. Both were screened.`,
        })
      } else {
        issues.push({
          code: 'name-structure-disagree',
          message: `The name says ${name}; the structure is another chemical. Both were screened.`,
        })
      }
    }
  }
  issues.push(...nameAgainstCas(groups, coverer))
  return issues
}

function nameAgainstCas(groups: readonly Group[], coverer: Coverer): readonly Issue[] {
  const issues: Issue[] = []
  const numbers = groups.filter((group) => group.cas !== null && !group.names.some((name) => name.sure))
  const names = groups.filter((group) => group.cas === null && group.role === 'goods' && group.certainty === 'certain')
  for (const number of numbers) {
    for (const named of names) {
      if (issues.length >= CONTRADICTIONS_MAX) return issues
      const name = named.names.find((evidence) => evidence.sure)
      if (number.cas === null || name === undefined || !areAbout(number.cas, name)) continue
      if (name.salt !== null && isSaltOf(number, named, coverer)) continue
      issues.push({
        code: 'name-cas-disagree',
        message: `"${name.text}" and CAS ${number.cas.cas} (${nameOf(number, coverer)}) are different chemicals. Both were screened.`,
      })
    }
  }
  return issues
}

/** "Ephedrine hydrochloride" beside the number of the hydrochloride is no contradiction. */
function isSaltOf(number: Group, named: Group, coverer: Coverer): boolean {
  const molecule = number.substance === null ? null : coverer.moleculeOf(number.substance)
  return molecule !== null && named.substance !== null && coverer.agrees(molecule, named.substance) === true
}

function areAbout(cas: CasEvidence, name: NameEvidence): boolean {
  if (cas.at.field !== name.at.field) return true
  const gap = cas.at.start >= name.at.end ? cas.at.start - name.at.end : name.at.start - cas.at.end
  return gap <= BESIDE_CHARACTERS_MAX
}

function nameOf(group: Group, coverer: Coverer): string {
  return group.substance === null ? 'unknown' : (coverer.substance(group.substance)?.name ?? group.substance)
}
