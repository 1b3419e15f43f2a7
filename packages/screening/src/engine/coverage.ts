import type { SubstanceId, Member } from '@holdfast/control-lists'
import type { Certainty, How, Issue, Reason } from '../model.ts'
import { speaksOf, type EntryScope, type Scope } from './scope.ts'

/** That an entry speaks of a substance, before concentration and movement are asked about. */
export interface Coverage {
  readonly scope: EntryScope
  readonly how: How
  readonly certainty: Certainty
  readonly exempt: boolean
  /** The printed row that names the substance; null where a family covers it. */
  readonly member: Member | null
  readonly reasons: readonly Reason[]
  readonly issues: readonly Issue[]
  /** Which list member it was, where it was one. */
  readonly substance: SubstanceId | null
}

/**
 * One coverage for each entry (and for each printed row of an entry that distinguishes forms or concentrations), with the
 * exceptions that entries print for one another already taken out. Order: lists and entries as in the data.
 */
export function settleCoverages(found: readonly Coverage[], scope: Scope): readonly Coverage[] {
  if (found.length === 0) return found
  const merged = mergeByEntry(found)
  const certain = merged.filter((coverage) => coverage.certainty === 'certain' && !coverage.exempt)
  const kept = merged.filter((coverage) => {
    const except = coverage.scope.entry.exceptEntries
    if (except.length === 0) return true
    return !certain.some(
      (other) =>
        other.scope !== coverage.scope &&
        other.scope.list === coverage.scope.list &&
        speaksOf(except, other.scope.entry.id),
    )
  })
  if (kept.length < 2) return kept
  const order = orderOf(scope)
  return kept.toSorted((left, right) => (order.get(left.scope) ?? 0) - (order.get(right.scope) ?? 0))
}

const orders = new WeakMap<Scope, ReadonlyMap<EntryScope, number>>()

function orderOf(scope: Scope): ReadonlyMap<EntryScope, number> {
  let order = orders.get(scope)
  if (order === undefined) {
    order = new Map(scope.lists.flatMap((list) => list.entries).map((entry, at) => [entry, at]))
    orders.set(scope, order)
  }
  return order
}

function mergeByEntry(found: readonly Coverage[]): readonly Coverage[] {
  const byKey = new Map<EntryScope, Coverage[]>()
  for (const coverage of found) {
    const group = byKey.get(coverage.scope)
    if (group === undefined) byKey.set(coverage.scope, [coverage])
    else group.push(coverage)
  }
  return [...byKey.values()].flatMap(mergeGroup)
}

/** An exemption wins over the entry it is printed in; otherwise the surest coverage, with everything that was found out. */
function mergeGroup(group: readonly Coverage[]): readonly Coverage[] {
  const exempt = group.find((coverage) => coverage.exempt)
  if (exempt !== undefined) {
    const family = group.find((coverage) => coverage.how === 'family')
    return [{ ...exempt, reasons: [...exempt.reasons, ...(family?.reasons ?? [])] }]
  }
  const first = group.toSorted((left, right) => rank(left) - rank(right))[0]
  if (first === undefined) return []
  const family = group.find((coverage) => coverage.how === 'family' && coverage !== first)
  // Rows that differ in form or concentration stay apart: which one applies is decided with the row.
  const rows = group.filter(
    (coverage) => coverage !== first && coverage.certainty === first.certainty && differs(coverage, first),
  )
  return [{ ...first, reasons: [...first.reasons, ...(family?.reasons ?? [])] }, ...rows]
}

function differs(left: Coverage, right: Coverage): boolean {
  if (left.member === null || right.member === null) return false
  return left.member.form !== right.member.form || left.member.minPercent !== right.member.minPercent
}

const HOW_RANK: Readonly<Record<How, number>> = {
  identity: 0,
  family: 1,
  isotopologue: 2,
  stereoisomer: 3,
  salt: 4,
  name: 5,
  equipment: 6,
  'hs-code': 7,
  'un-number': 8,
}

function rank(coverage: Coverage): number {
  // Where the entry only prints an example, the words of the family decide and come first.
  const example = coverage.member?.role === 'example' ? 1.5 : 0
  return (coverage.certainty === 'certain' ? 0 : 100) + HOW_RANK[coverage.how] + example
}
