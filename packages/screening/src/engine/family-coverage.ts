import type { FamilyDefinition, FamilyMatch, NormalisedMolecule } from '@holdfast/chemistry'
import type { Issue, Reason } from '../model.ts'
import type { Coverage } from './coverage.ts'
import { labelOf } from './entry-label.ts'
import type { EntryScope, Scope } from './scope.ts'

/** The legal phrases with the atoms that satisfy them; open questions make it possible. Null where a jurisdiction said no. */
export function familyCoverage(
  entry: EntryScope,
  definition: FamilyDefinition,
  result: FamilyMatch,
  molecule: NormalisedMolecule,
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
  const label = labelOf(entry)
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
    atoms: molecule.fragments[result.fragment]?.inputAtom ?? [],
    reasons,
    issues,
  }
}

function isAboutSalts(question: string): boolean {
  return /\bsalts?\b/u.test(question)
}
