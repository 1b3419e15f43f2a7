import type { Concentration } from '../model.ts'
import type { Coverage } from './coverage.ts'

/** What the row says of one substance, for the sum. */
export interface Share {
  readonly coverages: readonly Coverage[]
  readonly concentration: Concentration | null
}

/**
 * "Mixtures containing 70 per cent or more of aluminium and/or magnesium": rows of one list that print the same form and the
 * same minimum count together. Where the share of one of them is not stated, the sum may be anything up to all.
 */
export function countedTogether(
  coverage: Coverage,
  own: Concentration | null,
  shares: readonly Share[],
): Concentration | null {
  const { member } = coverage
  if (own === null || member === null || member.form === null || member.minPercent === null) return own
  let { percentMin, percentMax } = own
  for (const { coverages, concentration } of shares) {
    if (!coverages.some((other) => isCountedWith(other, coverage))) continue
    percentMin += concentration?.percentMin ?? 0
    percentMax += concentration?.percentMax ?? 100
  }
  return { ...own, percentMin: Math.min(100, percentMin), percentMax: Math.min(100, percentMax) }
}

function isCountedWith(other: Coverage, coverage: Coverage): boolean {
  const [one, two] = [other.member, coverage.member]
  return (
    one !== null &&
    two !== null &&
    other.scope.list === coverage.scope.list &&
    one.substance !== two.substance &&
    one.form !== null &&
    one.form === two.form &&
    one.minPercent !== null &&
    one.minPercent === two.minPercent
  )
}
