import type { Substance, SubstanceId } from '@holdfast/control-lists'
import type { Certainty } from '../model.ts'
import type { Coverage } from './coverage.ts'
import type { MemberScope, Scope } from './scope.ts'

/** Entries that print the number of a substance for a mixture of it (hexolite under the number of RDX). */
export function mixturesOf(substance: Substance | undefined, scope: Scope): readonly Coverage[] {
  if (substance === undefined) return []
  return substance.cas.flatMap((cas) =>
    (scope.membersByCas.get(cas) ?? [])
      .filter(({ member }) => member.substance !== substance.id && member.role !== 'exemption')
      .map((row) => printedCoverage(row, row.member.substance, 'possible')),
  )
}

/** A row that prints the substance itself. */
export function printedCoverage(
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
    atoms: [],
    reasons: [
      exempt
        ? { clause: 'exemption', text: `Exempt by name: ${member.printedName}`, atoms: [] }
        : { clause: 'identity', text: member.printedName, atoms: [] },
    ],
    issues: [],
  }
}
