import {
  compareFragments,
  compileFamily,
  moleculeKey,
  normalise,
  principalFragments,
  readSmiles,
  surveyMolecule,
  type FamilyDefinition,
  type FamilyMatch,
  type FamilyMatcher,
  type Molecule,
  type NormalisedMolecule,
} from '@holdfast/chemistry'
import type { Lists, Substance, SubstanceId } from '@holdfast/control-lists'
import type { Certainty, Issue, NearMiss, Reason } from '../model.ts'
import { settleCoverages, type Coverage } from './coverage.ts'
import type { EntryScope, MemberScope, Scope } from './scope.ts'
import { coverFromMatch, membersFor } from './structure-coverage.ts'
import { buildStructureIndex, type StructureIndex, type StructureMatch } from './structures.ts'

/** A drawn structure, what it is known as, and which entries speak of it. */
export interface StructureReading {
  readonly molecule: Molecule
  readonly matches: readonly StructureMatch[]
  readonly coverages: readonly Coverage[]
}

export interface Coverer {
  readonly substance: (id: SubstanceId) => Substance | null
  readonly ofStructure: (molecule: Molecule, scope: Scope) => StructureReading
  readonly ofSubstance: (id: SubstanceId, scope: Scope) => readonly Coverage[]
  readonly nearMisses: (molecule: Molecule, scope: Scope) => readonly NearMiss[]
  /** The structure of a known substance; null for mixtures, polymers and what has none. */
  readonly moleculeOf: (id: SubstanceId) => Molecule | null
  /** Whether a drawing and a known substance are the same chemical; null where the substance has no structure. */
  readonly agrees: (molecule: Molecule, id: SubstanceId) => boolean | null
}

interface FamilyOfScope {
  readonly entry: EntryScope
  readonly matcher: FamilyMatcher
  /** Core atoms that carry a positive charge for good (quaternary nitrogen): a drawing with fewer cannot match. */
  readonly cationsMin: number
}

const NOTHING: readonly never[] = []

export function buildCoverer(lists: Lists): Coverer {
  // Each part is built when it is first asked for, so that start-up costs nothing and a row of numbers little.
  let byId: ReadonlyMap<SubstanceId, Substance> | null = null
  const substances = (): ReadonlyMap<SubstanceId, Substance> =>
    (byId ??= new Map(lists.substances.map((substance) => [substance.id, substance])))
  let listed: StructureIndex | null = null
  const listedStructures = (): StructureIndex => (listed ??= buildStructureIndex(listedSubstances(lists)))
  let known: StructureIndex | null = null
  const knownStructures = (): StructureIndex => (known ??= buildStructureIndex(lists.substances))
  const compiled = new WeakMap<FamilyDefinition, FamilyMatcher | null>()
  const familiesOf = new WeakMap<Scope, readonly FamilyOfScope[]>()
  const bySubstance = new WeakMap<Scope, Map<SubstanceId, readonly Coverage[]>>()

  const matcherFor = (definition: FamilyDefinition): FamilyMatcher | null => {
    let matcher = compiled.get(definition)
    if (matcher === undefined) {
      const result = compileFamily(definition)
      // Definitions are checked when lists are compiled; a foreign list that was not is refused there, not here.
      matcher = result.ok ? result.value : null
      compiled.set(definition, matcher)
    }
    return matcher
  }

  const families = (scope: Scope): readonly FamilyOfScope[] => {
    let kept = familiesOf.get(scope)
    if (kept === undefined) {
      kept = scope.lists.flatMap((list) =>
        list.entries.flatMap((entry) =>
          entry.entry.families.flatMap((definition) => {
            const matcher = matcherFor(definition)
            return matcher === null ? [] : [{ entry, matcher, cationsMin: cationsMin(definition) }]
          }),
        ),
      )
      familiesOf.set(scope, kept)
    }
    return kept
  }

  const cover = (molecule: Molecule, scope: Scope, index: StructureIndex): StructureReading => {
    const survey = surveyMolecule(molecule)
    let normalised: NormalisedMolecule | null = null
    let matches: readonly StructureMatch[] = NOTHING
    const found: Coverage[] = []
    if (index.mayMatch(molecule, survey)) {
      normalised = normalise(molecule)
      matches = index.match(normalised)
      for (const match of matches) found.push(...coverFromMatch(match, scope, substances()))
    }
    let cations = -1
    for (const { entry, matcher, cationsMin } of families(scope)) {
      if (!matcher.couldMatch(survey)) continue
      if (cationsMin > 0) {
        if (cations < 0) cations = countCations(molecule)
        if (cations < cationsMin) continue
      }
      normalised ??= normalise(molecule)
      const result = matcher.match(normalised)
      if (result.outcome !== 'match') continue
      const coverage = familyCoverage(entry, matcher.definition, result, scope)
      if (coverage !== null) found.push(coverage)
    }
    return { molecule, matches, coverages: settleCoverages(found, scope) }
  }

  const ofStructure = (molecule: Molecule, scope: Scope): StructureReading => cover(molecule, scope, knownStructures())

  const ofSubstance = (id: SubstanceId, scope: Scope): readonly Coverage[] => {
    let kept = bySubstance.get(scope)
    if (kept === undefined) {
      kept = new Map()
      bySubstance.set(scope, kept)
    }
    let coverages = kept.get(id)
    if (coverages === undefined) {
      coverages = settleCoverages(coverByRecord(id), scope)
      kept.set(id, coverages)
    }
    return coverages

    function coverByRecord(of: SubstanceId): readonly Coverage[] {
      const printed = membersFor(of, scope, substances()).map((member) => printedCoverage(member, of))
      printed.push(...mixturesOf(substances().get(of), scope))
      const molecule = moleculeOf(substances().get(of))
      // The structure first: its reasons have atoms.
      return molecule === null ? printed : [...cover(molecule, scope, listedStructures()).coverages, ...printed]
    }
  }

  const nearMisses = (molecule: Molecule, scope: Scope): readonly NearMiss[] =>
    families(scope).flatMap(({ entry, matcher }) => {
      const normalised = normalise(molecule)
      if (matcher.matches(normalised)) return []
      const miss = matcher.explainMiss(normalised)
      if (miss.failedClause === null) return []
      return [
        { list: entry.list.list.id, entry: entry.entry.id, failedClause: miss.failedClause, because: miss.because },
      ]
    })

  const agrees = (molecule: Molecule, id: SubstanceId): boolean | null => {
    const own = moleculeOf(substances().get(id))
    if (own === null) return null
    return sameChemical(normalise(molecule), normalise(own))
  }

  return {
    substance: (id) => substances().get(id) ?? null,
    ofStructure,
    ofSubstance,
    nearMisses,
    moleculeOf: (id) => moleculeOf(substances().get(id)),
    agrees,
  }
}

function cationsMin(definition: FamilyDefinition): number {
  return definition.core.filter((atom) => typeof atom.charge === 'number' && atom.charge > 0).length
}

function countCations(molecule: Molecule): number {
  let count = 0
  for (const charge of molecule.charge) if (charge > 0) count += 1
  return count
}

function listedSubstances(lists: Lists): readonly Substance[] {
  const members = new Set<SubstanceId>()
  for (const list of lists.lists) {
    for (const entry of list.entries) for (const member of entry.members) members.add(member.substance)
  }
  return lists.substances.filter(
    (substance) => members.has(substance.id) || (substance.parent !== null && members.has(substance.parent)),
  )
}

/** Water and counter-ions apart: "hydrochloride" and base are told apart elsewhere, not called a contradiction. */
function sameChemical(left: NormalisedMolecule, right: NormalisedMolecule): boolean {
  if (moleculeKey(left) === moleculeKey(right)) return true
  const rightParts = principalFragments(right)
  return principalFragments(left).every((part) =>
    rightParts.some((other) => compareFragments(part, other) !== 'different'),
  )
}

function moleculeOf(substance: Substance | undefined): Molecule | null {
  if (substance === undefined || substance.smiles === null || substance.kind !== 'substance') return null
  const read = readSmiles(substance.smiles)
  return read.ok ? read.value : null
}

/** Entries that print the number of a substance for a mixture of it (hexolite under the number of RDX). */
function mixturesOf(substance: Substance | undefined, scope: Scope): readonly Coverage[] {
  if (substance === undefined) return []
  return substance.cas.flatMap((cas) =>
    (scope.membersByCas.get(cas) ?? [])
      .filter(({ member }) => member.substance !== substance.id && member.role !== 'exemption')
      .map((row) => printedCoverage(row, row.member.substance, 'possible')),
  )
}

function printedCoverage(
  { scope, member }: MemberScope,
  substance: SubstanceId,
  certainty: Certainty = 'certain',
): Coverage {
  const exempt = member.role === 'exemption'
  return {
    scope,
    how: 'identity',
    certainty,
    exempt,
    member,
    substance,
    reasons: [
      exempt
        ? { clause: 'exemption', text: `Exempt by name: ${member.printedName}`, atoms: [] }
        : { clause: 'identity', text: member.printedName, atoms: [] },
    ],
    issues: [],
  }
}

function familyCoverage(
  entry: EntryScope,
  definition: FamilyDefinition,
  result: FamilyMatch,
  scope: Scope,
): Coverage | null {
  const silent = scope.interpretation(entry.list.list, 'salts-where-silent')
  const saltQuestion = result.questions.some(isAboutSalts)
  if (saltQuestion && silent === 'not-covered') return null
  const questions = silent === 'covered' ? result.questions.filter((text) => !isAboutSalts(text)) : result.questions
  const reasons: Reason[] = definition.clauses.map((clause) => ({
    clause: clause.id,
    text: clause.quote,
    atoms: result.atoms.get(clause.id) ?? [],
  }))
  const label = `${entry.list.list.short} ${entry.entry.id}`
  const issues: Issue[] = questions.map((question) => ({
    code: isAboutSalts(question) ? 'salt-silent' : 'person-decides',
    message: `${label}: ${question} A person decides.`,
  }))
  return {
    scope: entry,
    how: 'family',
    certainty: issues.length === 0 ? 'certain' : 'possible',
    exempt: false,
    member: null,
    substance: null,
    reasons,
    issues,
  }
}

function isAboutSalts(question: string): boolean {
  return /\bsalts?\b/u.test(question)
}
