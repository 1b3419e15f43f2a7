import { formulaOf, readFormula } from '@holdfast/chemistry'
import type { SubstanceId, UnNumber } from '@holdfast/control-lists'
import type { Issue } from '../model.ts'
import { codeFinding, onePerEntry, type CodeDecision } from './codes.ts'
import type { Coverer } from './coverer.ts'
import type { Group } from './identified.ts'
import type { Movement } from './partner.ts'
import type { Scope } from './scope.ts'

const NOTHING: CodeDecision = { findings: [], issues: [] }

/** What a UN number adds. Alone it is a hint; beside a name it supports or contradicts. */
export function decideUn(
  number: string,
  groups: readonly Group[],
  known: readonly SubstanceId[],
  movement: Movement,
  scope: Scope,
  coverer: Coverer,
  numbers: ReadonlyMap<string, UnNumber>,
): CodeDecision {
  const un = numbers.get(number)
  if (un === undefined) {
    // Most of the 2,400 numbers are of goods that no list names; beside identified goods that is no question.
    if (groups.length > 0) return NOTHING
    return issueOf('un-unknown', `UN ${number} is not among the numbers known here.`)
  }
  if (un.generic || un.substances.length === 0) return classOfGoods(un, groups, coverer)
  const rootOf = (id: SubstanceId): SubstanceId => coverer.substance(id)?.parent ?? id
  if (un.substances.some((id) => known.some((other) => rootOf(other) === rootOf(id)))) return NOTHING
  const findings = un.substances.flatMap((id) =>
    coverer
      .ofSubstance(id, scope)
      .filter((coverage) => !coverage.exempt)
      .map((coverage) => codeFinding(coverage.scope, 'un-number', `UN ${number}: ${un.shippingName}`, movement)),
  )
  const goods = groups.some((group) => group.certainty === 'certain' && group.role === 'goods')
  if (!goods || findings.length === 0) return { findings: onePerEntry(findings), issues: [] }
  return { findings: onePerEntry(findings), ...disagrees(un) }
}

/** Classes that say which element their goods have. */
const ELEMENT_OF_CLASS: readonly (readonly [RegExp, string])[] = [
  [/ORGANOPHOSPHORUS/iu, 'P'],
  [/ARSENIC/iu, 'As'],
  [/MERCURY/iu, 'Hg'],
  [/ORGANOTIN/iu, 'Sn'],
  [/CYANIDE|NITRILE/iu, 'N'],
  [/CHLOROSILANE/iu, 'Si'],
]

/** "Organophosphorus compound, n.o.s." names no chemical; goods without phosphorus it cannot be about. */
function classOfGoods(un: UnNumber, groups: readonly Group[], coverer: Coverer): CodeDecision {
  if (groups.length === 0) {
    return issueOf('un-generic', `UN ${un.number} (${un.shippingName}) names a class of goods, not a chemical.`)
  }
  const element = ELEMENT_OF_CLASS.find(([words]) => words.test(un.shippingName))?.[1]
  if (element === undefined || groups.some((group) => mayHave(element, group, coverer))) return NOTHING
  return { findings: [], ...disagrees(un) }
}

/** Whether a substance has the element; one without a formula may have it. */
function mayHave(element: string, group: Group, coverer: Coverer): boolean {
  const drawn = group.structure === null ? null : formulaOf(group.structure.molecule)
  const formula = drawn ?? (group.substance === null ? null : (coverer.substance(group.substance)?.formula ?? null))
  const read = formula === null ? null : readFormula(formula)
  return read === null || !read.ok || read.value.elements.has(element)
}

function disagrees(un: UnNumber): { readonly issues: readonly Issue[] } {
  return {
    issues: [{ code: 'un-disagrees', message: `UN ${un.number} is ${un.shippingName}, which the row does not name.` }],
  }
}

function issueOf(code: 'un-unknown' | 'un-generic', message: string): CodeDecision {
  return { findings: [], issues: [{ code, message }] }
}
