import type { Entry, Substance, SubstanceId } from '@holdfast/control-lists'
import type { How, Issue, Reason } from '../model.ts'
import type { Coverage } from './coverage.ts'
import { labelOf } from './entry-label.ts'
import type { EntryScope, MemberScope, Scope } from './scope.ts'
import type { StructureMatch } from './structures.ts'

/** Follows a hydrate or another named form to the substance that decides. Data are a tree, but never trust a loop away. */
const PARENT_STEPS_MAX = 4

/** Every printed row about a substance or about what it is a form of. */
export function membersFor(
  id: SubstanceId,
  scope: Scope,
  substances: ReadonlyMap<SubstanceId, Substance>,
): readonly MemberScope[] {
  const found: MemberScope[] = []
  let at: SubstanceId | null = id
  for (let step = 0; at !== null && step < PARENT_STEPS_MAX; step++) {
    for (const member of scope.members.get(at) ?? []) {
      if (!found.some((other) => other.scope === member.scope && step > 0)) found.push(member)
    }
    at = substances.get(at)?.parent ?? null
  }
  return found
}

/** Rows that print the substance which the structure is, is a variant of, or is a salt of. */
export function coverFromMatch(
  match: StructureMatch,
  scope: Scope,
  substances: ReadonlyMap<SubstanceId, Substance>,
): readonly Coverage[] {
  const coverages: Coverage[] = []
  for (const { scope: entry, member } of membersFor(match.substance.id, scope, substances)) {
    const salts = entry.entry.saltsPrinted
    const exemption = member.role === 'exemption'
    if (match.relation === 'salt') {
      if (salts === 'excluded') continue
      const printed = (exemption ? /salt/iu.test(member.printedName) : salts !== 'none') && isPrintedKind(salts, match)
      const silent = scope.interpretation(entry.list.list, 'salts-where-silent')
      if (exemption && !printed) continue
      if (!printed && silent === 'not-covered') continue
      const certain = printed || silent === 'covered'
      coverages.push({
        scope: entry,
        how: 'salt',
        certainty: certain ? 'certain' : 'possible',
        exempt: exemption,
        member,
        substance: match.substance.id,
        atoms: match.atoms,
        reasons: [saltReason(match, certain, entry.entry.title)],
        issues: certain ? [] : saltIssues(match, entry),
      })
      continue
    }
    coverages.push({
      scope: entry,
      how: howOf(match),
      certainty: match.relation === 'undecided' ? 'possible' : 'certain',
      exempt: exemption,
      member,
      substance: match.substance.id,
      atoms: match.atoms,
      reasons: [identityReason(match, member, exemption)],
      issues:
        match.relation === 'undecided'
          ? [
              {
                code: 'person-decides',
                message: `The structure is too symmetrical to compare with ${match.substance.name}.`,
              },
            ]
          : [],
    })
  }
  return coverages
}

/** "Protonated salts" are those of a base with an acid: a metal salt of its alcohol or thiol group is another thing. */
function isPrintedKind(salts: Entry['saltsPrinted'], match: StructureMatch): boolean {
  return salts === 'any' || !match.views.includes('charges-neutralised')
}

function howOf(match: StructureMatch): How {
  return match.relation === 'isotopologue' || match.relation === 'stereoisomer' ? match.relation : 'identity'
}

function identityReason(match: StructureMatch, member: MemberScope['member'], exemption: boolean): Reason {
  const name = member.printedName
  const atoms = match.atoms
  if (exemption) return { clause: 'exemption', text: `Exempt by name: ${name}`, atoms }
  if (match.relation === 'isotopologue') return { clause: 'identity', text: `Labelled form of: ${name}`, atoms }
  if (match.relation === 'stereoisomer') return { clause: 'identity', text: `Stereoisomer of: ${name}`, atoms }
  return { clause: 'identity', text: name, atoms }
}

function saltReason(match: StructureMatch, printed: boolean, title: string): Reason {
  return {
    clause: 'salt',
    text: printed
      ? `Salt of ${match.substance.name}; the entry covers salts: ${title}`
      : `Salt of ${match.substance.name}; the entry does not speak of salts.`,
    atoms: match.atoms,
  }
}

function saltIssues(match: StructureMatch, entry: EntryScope): readonly Issue[] {
  return [
    {
      code: 'salt-silent',
      message: `A salt of ${match.substance.name}: ${labelOf(entry)} does not say whether salts are covered. A person decides.`,
    },
  ]
}
