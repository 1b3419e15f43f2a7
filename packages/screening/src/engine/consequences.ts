import type { Obligation } from '@holdfast/control-lists'
import type { Certainty, Concentration, FindingConsequence } from '../model.ts'
import type { Movement } from './partner.ts'
import type { EntryScope } from './scope.ts'

/** What follows from an entry for this movement, strictest first. */
const STRICTNESS = [
  'prohibited',
  'licence',
  'end-use-certificate',
  'notification',
  'report',
  'declaration',
  'security',
] as const

const memo = new WeakMap<EntryScope, Map<string, readonly FindingConsequence[]>>()

/** Obligations whose conditions the row meets apply; those it may meet are given with the condition in words. */
export function consequencesOf(
  scope: EntryScope,
  movement: Movement,
  certainty: Certainty,
  open: boolean,
  concentration: Concentration | null = null,
): readonly FindingConsequence[] {
  // Where no rule looks at the concentration, one answer serves every row.
  const measured = concentration !== null && looksAtConcentration(scope)
  if (measured) return compute(scope, movement, certainty, open, concentration)
  const key = `${movement.direction}|${movement.partner}|${certainty}|${open}`
  let kept = memo.get(scope)
  if (kept === undefined) {
    kept = new Map()
    memo.set(scope, kept)
  }
  let consequences = kept.get(key)
  if (consequences === undefined) {
    consequences = compute(scope, movement, certainty, open, null)
    kept.set(key, consequences)
  }
  return consequences
}

function looksAtConcentration(scope: EntryScope): boolean {
  return (
    scope.limits.some((limit) => limit.frees.length > 0) ||
    scope.obligations.some((obligation) => obligation.percentMax !== null || obligation.percentMin !== null)
  )
}

/** True where a limit frees exactly this consequence at the stated concentration. */
function isFreed(scope: EntryScope, consequence: string, movement: Movement, concentration: Concentration): boolean {
  return scope.limits.some(
    (limit) =>
      limit.basis === 'percent-by-weight' &&
      limit.frees.some((freed) => freed === consequence) &&
      (limit.when === 'any-movement' || movement.partner !== 'state-party') &&
      (limit.operator === '<' ? concentration.percentMax < limit.percent : concentration.percentMax <= limit.percent),
  )
}

function compute(
  scope: EntryScope,
  movement: Movement,
  certainty: Certainty,
  open: boolean,
  concentration: Concentration | null,
): readonly FindingConsequence[] {
  const consequences: FindingConsequence[] = []
  for (const obligation of scope.obligations) {
    const conditions = conditionsOf(obligation, movement)
    if (conditions === null) continue
    if (concentration !== null) {
      if (isFreed(scope, obligation.consequence, movement, concentration)) continue
      if (obligation.percentMax !== null && concentration.percentMin > obligation.percentMax) continue
      if (obligation.percentMin !== null && concentration.percentMax <= obligation.percentMin) continue
    }
    if (obligation.condition !== null) conditions.push(obligation.condition)
    if (scope.list.lapsed) conditions.unshift('a national law uses this list, whose own authority has ended')
    if (certainty === 'possible' || open) conditions.unshift('the finding is confirmed')
    consequences.push({
      consequence: obligation.consequence,
      text: conditions.length === 0 ? obligation.text : `If ${conditions.join(' and ')}: ${obligation.text}`,
      when: conditions.length === 0 ? 'applies' : 'if',
      citation: obligation.citation.source,
      since: obligation.from,
      unverified: obligation.citation.confidence === 'unverified',
    })
  }
  return consequences.toSorted(
    (left, right) => STRICTNESS.indexOf(left.consequence) - STRICTNESS.indexOf(right.consequence),
  )
}

/** Null where the obligation cannot apply to the movement; otherwise what the row leaves open. */
function conditionsOf(obligation: Obligation, movement: Movement): string[] | null {
  const conditions: string[] = []
  if (movement.direction === null) {
    if (obligation.directions.length < 4 && obligation.directions.length > 0) {
      conditions.push(`the movement is ${obligation.directions.join(' or ')}`)
    }
  } else if (obligation.directions.length > 0 && !obligation.directions.includes(movement.direction)) return null
  if (obligation.partner === 'any') return conditions
  if (movement.partner === null) {
    conditions.push(
      obligation.partner === 'state-not-party'
        ? 'the other country is a State not Party'
        : 'the other country is a State Party',
    )
    return conditions
  }
  return movement.partner === obligation.partner ? conditions : null
}
