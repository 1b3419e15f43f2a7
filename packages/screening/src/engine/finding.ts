import type { Certainty, Concentration, Finding, How, Issue, Reason } from '../model.ts'
import { consequencesOf } from './consequences.ts'
import type { Coverage } from './coverage.ts'
import { labelOf } from './entry-label.ts'
import { hasForm, type FormReading } from './forms.ts'
import { decideLimit } from './limits.ts'
import type { Movement } from './partner.ts'
import type { Scope } from './scope.ts'

/** What the row says about the goods of one substance. */
export interface Goods {
  readonly name: string
  /** Index into the substances of the answer. */
  readonly at: number
  readonly certainty: Certainty
  /** Only a name identified it: the finding says so. */
  readonly byNameOnly: boolean
  readonly concentration: Concentration | null
  readonly mixture: boolean
  /** Part of a product of trade: how much of it there is decides, whether or not the entry prints a limit. */
  readonly inProduct: boolean
  readonly form: FormReading
}

export interface Judged {
  readonly finding: Finding
  readonly issues: readonly Issue[]
  /** Something that the row does not state could change it. */
  readonly open: boolean
}

/** From "the entry speaks of it" to "and so": form, concentration, movement. Null where the form rules the row out. */
export function judge(coverage: Coverage, goods: Goods, movement: Movement, scope: Scope): Judged | null {
  const issues: Issue[] = [...coverage.issues]
  let certainty: Certainty = goods.certainty === 'possible' ? 'possible' : coverage.certainty
  const form = coverage.exempt ? 'yes' : formAnswer(coverage, goods, scope)
  if (form === 'no') return null
  if (form === 'unknown') {
    certainty = 'possible'
    issues.push({
      code: 'form-unknown',
      message: `${labelOf(coverage.scope)} lists ${goods.name} only as: ${coverage.member?.form ?? ''}. What the row says leaves that open.`,
    })
  }
  const limit = coverage.exempt
    ? { effect: 'exempt' as const, open: false, reasons: [], issues: [] }
    : decideLimit({
        entry: coverage.scope,
        member: coverage.member,
        concentration: goods.concentration,
        mixture: goods.mixture,
        partner: movement.partner,
        substanceName: goods.name,
      })
  issues.push(...limit.issues)
  if (limit.open && limit.effect === 'controlled') certainty = 'possible'
  if (coverage.scope.list.referenceOnly) certainty = 'possible'
  if (goods.inProduct && goods.concentration === null && !coverage.exempt) {
    certainty = 'possible'
    if (!limit.open) issues.push(productIssue(goods))
  }
  return {
    finding: findingOf(
      coverage,
      goods,
      movement,
      certainty,
      limit.effect,
      [...coverage.reasons, ...limit.reasons],
      limit.open,
    ),
    issues,
    open: limit.open || form === 'unknown' || coverage.issues.length > 0,
  }
}

function productIssue({ name }: Goods): Issue {
  return {
    code: 'concentration-unknown',
    message: `A product with ${name}, whose concentration is not stated: how much of it there is decides.`,
  }
}

function formAnswer(coverage: Coverage, goods: Goods, scope: Scope): 'yes' | 'no' | 'unknown' {
  const member = coverage.member
  if (member === null || member.form === null) return 'yes'
  const siblings = scope.members.get(member.substance) ?? []
  return hasForm({
    form: member.form,
    reading: goods.form,
    concentration: goods.concentration,
    mixture: goods.mixture,
    hasAnhydrousRow: siblings.some(
      (other) => other.scope.list === coverage.scope.list && other.member.form === 'anhydrous',
    ),
  })
}

function findingOf(
  coverage: Coverage,
  goods: Goods,
  movement: Movement,
  certainty: Certainty,
  effect: Finding['effect'],
  reasons: readonly Reason[],
  open: boolean,
): Finding {
  const { scope } = coverage
  const how: How = goods.byNameOnly && coverage.how === 'identity' ? 'name' : coverage.how
  const outsideOnly = effect === 'below-limit' && open
  return {
    list: scope.list.list.id,
    edition: scope.list.edition.id,
    entry: scope.entry.id,
    title: scope.entry.title,
    how,
    certainty,
    effect,
    substance: goods.at,
    reasons,
    consequences:
      effect === 'controlled' || outsideOnly
        ? consequencesOf(scope, movement, certainty, open, goods.concentration)
        : [],
    unverified: isUnverified(coverage),
  }
}

function isUnverified(coverage: Coverage): boolean {
  return (
    coverage.scope.entry.citation.confidence === 'unverified' || coverage.member?.citation.confidence === 'unverified'
  )
}
