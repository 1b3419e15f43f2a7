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
  /** Atoms of the part of the drawing that it is about; empty where it is about no drawing. */
  readonly atoms: readonly number[]
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
  const groups = groupByEntry(found)
  const certain = groups.flatMap(({ caught }) => caught).filter(({ certainty }) => certainty === 'certain')
  const kept = groups.flatMap(({ exempt, covered, caught }) =>
    mergeExempt(exempt, covered).concat(mergeCovered(caught.filter((coverage) => !givesWay(coverage, certain)))),
  )
  if (kept.length < 2) return kept
  const order = orderOf(scope)
  return kept.toSorted((left, right) => (order.get(left.scope) ?? 0) - (order.get(right.scope) ?? 0))
}

/** An entry that leaves out the chemicals of another gives way to it, for what the other speaks of. */
function givesWay(coverage: Coverage, certain: readonly Coverage[]): boolean {
  const except = coverage.scope.entry.exceptEntries
  if (except.length === 0) return false
  return certain.some(
    (other) =>
      other.scope !== coverage.scope &&
      other.scope.list === coverage.scope.list &&
      (other.atoms.length === 0 || isWithin(coverage, other)) &&
      speaksOf(except, other.scope.entry.id),
  )
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

/** What one entry says. An exemption frees what is printed, and nothing else that is drawn beside it. */
interface EntryGroup {
  readonly exempt: Coverage[]
  readonly covered: Coverage[]
  /** Covered, and not freed. */
  readonly caught: readonly Coverage[]
}

function groupByEntry(found: readonly Coverage[]): readonly EntryGroup[] {
  const byEntry = new Map<EntryScope, { readonly exempt: Coverage[]; readonly covered: Coverage[] }>()
  for (const coverage of found) {
    let group = byEntry.get(coverage.scope)
    if (group === undefined) byEntry.set(coverage.scope, (group = { exempt: [], covered: [] }))
    group[coverage.exempt ? 'exempt' : 'covered'].push(coverage)
  }
  return [...byEntry.values()].map(({ exempt, covered }) => ({
    exempt,
    covered,
    caught: exempt.length === 0 ? covered : covered.filter((one) => !exempt.some((freed) => isWithin(one, freed))),
  }))
}

function isWithin(coverage: Coverage, other: Coverage): boolean {
  return coverage.atoms.every((atom) => other.atoms.includes(atom))
}

/** One for each printed row; the phrases of the family that would cover it stand beside it. */
function mergeExempt(exempt: readonly Coverage[], covered: readonly Coverage[]): readonly Coverage[] {
  const byRow = new Map<Member | null, Coverage>()
  for (const coverage of exempt) if (!byRow.has(coverage.member)) byRow.set(coverage.member, coverage)
  return [...byRow.values()].map((freed) => withFamilyOf(freed, covered))
}

function withFamilyOf(freed: Coverage, covered: readonly Coverage[]): Coverage {
  const family = covered.find((coverage) => coverage.how === 'family' && isWithin(coverage, freed))
  return family === undefined ? freed : { ...freed, reasons: [...freed.reasons, ...family.reasons] }
}

/** The surest coverage, with everything that was found out. */
function mergeCovered(group: readonly Coverage[]): readonly Coverage[] {
  const first = group.toSorted((left, right) => rank(left) - rank(right))[0]
  if (first === undefined) return []
  const family = first.how === 'family' ? undefined : group.find((coverage) => coverage.how === 'family')
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
