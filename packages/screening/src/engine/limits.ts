import type { Limit } from '@holdfast/control-lists'
import type { Concentration, Effect, Issue, Reason } from '../model.ts'
import { NITROGEN_IN_AMMONIUM_NITRATE_PERCENT } from './assay.ts'
import { labelOf } from './entry-label.ts'
import type { EntryScope, MemberScope } from './scope.ts'
import type { Partner } from './partner.ts'

/** What the concentration does to a finding. */
export interface LimitDecision {
  readonly effect: Effect
  /** Something the row does not state could change the effect: a person decides. */
  readonly open: boolean
  readonly reasons: readonly Reason[]
  readonly issues: readonly Issue[]
}

export interface LimitQuestion {
  readonly entry: EntryScope
  readonly member: MemberScope['member'] | null
  readonly concentration: Concentration | null
  /** The row says that the goods are a mixture or a solution. */
  readonly mixture: boolean
  readonly partner: Partner
  readonly substanceName: string
}

type Position = 'freed' | 'caught' | 'straddles' | 'unknown'

export function decideLimit(question: LimitQuestion): LimitDecision {
  const any = question.entry.limits.filter((limit) => limit.when === 'any-movement')
  const outside = question.entry.limits.filter((limit) => limit.when === 'transfer-state-not-party')
  const minimum = minimumOf(question.member)
  if (any.length === 0 && outside.length === 0 && minimum === null) return underCondition(controlled(), question)
  if (question.concentration === null && !question.mixture) return controlled()

  if (minimum !== null) {
    const printed = decideMinimum(question, minimum)
    if (printed.effect !== 'controlled' || printed.open || any.length + outside.length === 0) return printed
  }
  return underCondition(decideByLimits(any, outside, question), question)
}

/** "Ammonium nitrate, solid [nitrogen concentration of 23% nitrogen or greater]": a minimum that stands in the name. */
const NITROGEN_MINIMUM = /nitrogen concentration of (\d+(?:\.\d+)?) ?% nitrogen or greater/iu

function minimumOf(member: LimitQuestion['member']): number | null {
  if (member === null) return null
  const nitrogen = NITROGEN_MINIMUM.exec(member.printedName)?.[1]
  if (nitrogen === undefined) return member.minPercent
  const salt = (Number(nitrogen) * 100) / NITROGEN_IN_AMMONIUM_NITRATE_PERCENT
  return Math.max(member.minPercent ?? 0, Math.round(salt * 10) / 10)
}

function decideByLimits(any: readonly Limit[], outside: readonly Limit[], question: LimitQuestion): LimitDecision {
  const home = positionUnder(any, question)
  const abroad = outside.length === 0 ? home : positionUnder(outside, question)
  if (question.partner === 'state-not-party') return settle(abroad, outside.length === 0 ? any : outside, question)
  if (question.partner === 'state-party' || home === abroad) return settle(home, any, question)
  return whereDestinationMatters(home, abroad, [...any, ...outside], question)
}

/**
 * Some limits hold only where something else is so (the yearly amount is small, there are more than five ingredients).
 * A row seldom says it, so the finding stays and the question is put.
 */
function underCondition(decision: LimitDecision, question: LimitQuestion): LimitDecision {
  const concentration = question.concentration
  if (decision.effect !== 'controlled' || decision.open || concentration === null) return decision
  const met = question.entry.conditionalLimits.find((limit) => positionUnder([limit], question) !== 'caught')
  if (met === undefined) return decision
  return {
    effect: 'controlled',
    open: true,
    reasons: [...decision.reasons, ...limitReasons([met])],
    issues: [
      {
        code: 'person-decides',
        message: `${stated(question)} of ${question.substanceName} is free under ${labelOf(question.entry)} only if ${met.condition}.`,
      },
    ],
  }
}

function controlled(): LimitDecision {
  return { effect: 'controlled', open: false, reasons: [], issues: [] }
}

/** Where home and abroad differ and the row does not say where the goods go. */
function whereDestinationMatters(
  home: Position,
  abroad: Position,
  limits: readonly Limit[],
  question: LimitQuestion,
): LimitDecision {
  if (home === 'straddles' || abroad === 'straddles' || home === 'unknown' || abroad === 'unknown') {
    return settle(home === 'unknown' || abroad === 'unknown' ? 'unknown' : 'straddles', limits, question)
  }
  return {
    effect: 'below-limit',
    open: true,
    reasons: limitReasons(limits),
    issues: [
      {
        code: 'destination-matters',
        message: `${question.substanceName} at ${stated(question)} is below the limit of ${labelOf(question.entry)} for States Parties and above the one for transfers with a State not Party: state origin and destination.`,
      },
    ],
  }
}

function settle(position: Position, limits: readonly Limit[], question: LimitQuestion): LimitDecision {
  const entry = labelOf(question.entry)
  if (position === 'freed') return { effect: 'below-limit', open: false, reasons: limitReasons(limits), issues: [] }
  // A limit that does not free the goods explains nothing about why they are listed.
  if (position === 'caught') return controlled()
  const percents = [...new Set(limits.map((limit) => `${limit.percent} %`))].join(', ')
  const issue: Issue =
    position === 'unknown'
      ? {
          code: 'concentration-unknown',
          message: `A mixture with ${question.substanceName} whose concentration is not stated: ${entry} has a limit (${percents}).`,
        }
      : {
          code: 'concentration-straddles-limit',
          message: `${stated(question)} of ${question.substanceName} lies on both sides of a limit of ${entry} (${percents}).`,
        }
  return { effect: 'controlled', open: true, reasons: limitReasons(limits), issues: [issue] }
}

function decideMinimum(question: LimitQuestion, minimum: number): LimitDecision {
  const reasons: readonly Reason[] = [
    { clause: 'limit', text: `Listed from ${minimum} per cent by weight up.`, atoms: [] },
  ]
  const entry = labelOf(question.entry)
  const concentration = question.concentration
  if (concentration === null) {
    return {
      effect: 'controlled',
      open: true,
      reasons,
      issues: [
        {
          code: 'concentration-unknown',
          message: `A mixture with ${question.substanceName} whose concentration is not stated: ${entry} applies from ${minimum} % up.`,
        },
      ],
    }
  }
  if (concentration.percentMin >= minimum) return { effect: 'controlled', open: false, reasons, issues: [] }
  if (concentration.percentMax < minimum) return { effect: 'below-limit', open: false, reasons, issues: [] }
  return {
    effect: 'controlled',
    open: true,
    reasons,
    issues: [
      {
        code: 'concentration-straddles-limit',
        message: `${stated(question)} of ${question.substanceName} lies on both sides of the ${minimum} % from which ${entry} applies.`,
      },
    ],
  }
}

/** A mixture is free when any one of the rules frees it; no rule frees nothing. */
function positionUnder(limits: readonly Limit[], question: LimitQuestion): Position {
  if (limits.length === 0) return 'caught'
  const concentration = question.concentration
  if (concentration === null) return 'unknown'
  let straddles = false
  for (const limit of limits) {
    const scale = nitrogenScale(limit)
    const low = concentration.percentMin * scale
    const high = concentration.percentMax * scale
    if (below(high, limit)) return 'freed'
    if (below(low, limit)) straddles = true
  }
  return straddles ? 'straddles' : 'caught'
}

/** Concentrations are of the salt; a limit on nitrogen is compared with the nitrogen in it. */
function nitrogenScale(limit: Limit): number {
  return limit.basis === 'percent-nitrogen' ? NITROGEN_IN_AMMONIUM_NITRATE_PERCENT / 100 : 1
}

function below(percent: number, limit: Limit): boolean {
  return limit.operator === '<' ? percent < limit.percent : percent <= limit.percent
}

function limitReasons(limits: readonly Limit[]): readonly Reason[] {
  return limits.map((limit) => ({ clause: 'limit', text: limit.text, atoms: [] }))
}

function stated(question: LimitQuestion): string {
  return question.concentration?.text ?? 'an unstated concentration'
}
