import {
  holdsFirstEdition,
  type ConditionalLimit,
  type ControlList,
  type Edition,
  type Entry,
  type Limit,
  type Lists,
  type Member,
  type Obligation,
  type SubstanceId,
} from '@holdfast/control-lists'
import type { ScreeningOptions } from '../model.ts'

/** An entry as it stands on the day that is asked about, with the rules that speak of it. */
export interface EntryScope {
  readonly list: ListScope
  readonly entry: Entry
  readonly limits: readonly Limit[]
  readonly conditionalLimits: readonly ConditionalLimit[]
  readonly obligations: readonly Obligation[]
  readonly exemptMembers: ReadonlySet<SubstanceId>
  readonly hasDiscreteMembers: boolean
}

export interface ListScope {
  readonly list: ControlList
  readonly edition: Edition
  readonly lapsed: boolean
  /** Its authority ended and the caller reads it as a reference: it never decides for certain. */
  readonly referenceOnly: boolean
  readonly reviewOverdue: boolean
  readonly entries: readonly EntryScope[]
}

export interface MemberScope {
  readonly scope: EntryScope
  readonly member: Member
}

/** The law of one day, as far as the caller asked for it. */
export interface Scope {
  readonly lists: readonly ListScope[]
  readonly members: ReadonlyMap<SubstanceId, readonly MemberScope[]>
  /** Rows by the registry number that they print: one number may stand for a substance and for mixtures of it. */
  readonly membersByCas: ReadonlyMap<string, readonly MemberScope[]>
  /** The reading chosen for a list: by the caller as `list/key` or `key`, else the list's own default. */
  readonly interpretation: (list: ControlList, key: string) => string | null
  /**
   * Entries of editions that are held only for a later day, of lists whose editions of the day are not held; null: all are.
   * What they say is no law of the day, but whoever meets them cannot be told "not listed".
   */
  readonly notHeld: Scope | null
}

/** How many different days and list choices are kept ready. A manifest uses one; a server a handful. */
const SCOPES_KEPT_MAX = 16

export function scopeCache(lists: Lists): (options: ScreeningOptions) => Scope {
  const kept = new Map<string, Scope>()
  let lastOptions: ScreeningOptions | null = null
  let lastScope: Scope | null = null
  return (options) => {
    if (lastScope !== null && options === lastOptions) return lastScope
    const key = scopeKey(options)
    let scope = kept.get(key)
    if (scope === undefined) {
      scope = buildScope(lists, options)
      if (kept.size >= SCOPES_KEPT_MAX) {
        const oldest = kept.keys().next()
        if (!oldest.done) kept.delete(oldest.value)
      }
      kept.set(key, scope)
    }
    lastOptions = options
    lastScope = scope
    return scope
  }
}

function scopeKey(options: ScreeningOptions): string {
  const interpretations = Object.entries(options.interpretations ?? {}).toSorted(([left], [right]) =>
    left < right ? -1 : 1,
  )
  return JSON.stringify([options.asOf, options.lists?.toSorted() ?? null, interpretations])
}

function buildScope(lists: Lists, options: ScreeningOptions): Scope {
  const asked = options.lists === undefined ? null : new Set<string>(options.lists)
  const interpretation: Scope['interpretation'] = (list, key) => {
    const chosen = options.interpretations
    const qualified = `${list.id}/${key}`
    if (chosen !== undefined && Object.hasOwn(chosen, qualified)) return chosen[qualified] ?? null
    if (chosen !== undefined && Object.hasOwn(chosen, key)) return chosen[key] ?? null
    return list.interpretations.find((reading) => reading.key === key)?.value ?? null
  }
  const scopes: ListScope[] = []
  const later: ListScope[] = []
  for (const list of lists.lists) {
    if (asked !== null && !asked.has(list.id)) continue
    const scope = listScope(list, options.asOf, interpretation)
    if (scope !== null) scopes.push(scope)
    if (holdsFirstEdition(list)) continue
    const notHeld = notHeldScope(list, options.asOf, interpretation)
    if (notHeld !== null) later.push(notHeld)
  }
  const notHeld = later.length === 0 ? null : scopeOf(later, interpretation, null)
  return scopeOf(scopes, interpretation, notHeld)
}

function scopeOf(lists: readonly ListScope[], interpretation: Scope['interpretation'], notHeld: Scope | null): Scope {
  return {
    lists,
    members: membersBy(lists, (member) => member.substance),
    membersByCas: membersBy(lists, (member) => member.printedCas),
    interpretation,
    notHeld,
  }
}

/** Entries that begin after the day, where an edition between may have had them already. Null: there are none. */
function notHeldScope(list: ControlList, asOf: string, interpretation: Scope['interpretation']): ListScope | null {
  const next = list.editions.find((edition) => edition.inForce > asOf)
  if (next === undefined) return null
  const known = new Set(list.entries.filter((entry) => inForce(entry, asOf)).map((entry) => entry.id))
  const noneHeld = list.editions.every((edition) => edition.inForce > asOf)
  const entries = list.entries.filter(
    (entry) => entry.from > asOf && (noneHeld || entry.fromConfidence === 'unverified') && !known.has(entry.id),
  )
  if (entries.length === 0) return null
  return scopeOfEntries({ ...list, entries }, next, asOf, interpretation)
}

/** Null where no edition of the list was in force yet: the list then says nothing. */
function listScope(list: ControlList, asOf: string, interpretation: Scope['interpretation']): ListScope | null {
  let edition: Edition | null = null
  for (const candidate of list.editions) {
    if (candidate.inForce <= asOf && (edition === null || candidate.inForce >= edition.inForce)) edition = candidate
  }
  if (edition === null) return null
  return scopeOfEntries(
    { ...list, entries: list.entries.filter((entry) => inForce(entry, asOf)) },
    edition,
    asOf,
    interpretation,
  )
}

function scopeOfEntries(
  list: ControlList,
  edition: Edition,
  asOf: string,
  interpretation: Scope['interpretation'],
): ListScope {
  const entries: EntryScope[] = []
  const lapsed = list.lapsedOn !== null && asOf >= list.lapsedOn
  const scope: ListScope = {
    list,
    edition,
    lapsed,
    referenceOnly: lapsed && interpretation(list, 'lapsed-authority') === 'reference',
    reviewOverdue: asOf > list.reviewBy,
    entries,
  }
  const limits = list.limits.filter((limit) => inForce(limit, asOf))
  const conditionalLimits = list.conditionalLimits.filter((limit) => inForce(limit, asOf))
  const obligations = list.obligations.filter((obligation) => inForce(obligation, asOf))
  for (const entry of list.entries) {
    entries.push({
      list: scope,
      entry,
      limits: limits.filter((limit) => speaksOf(limit.entries, entry.id)),
      conditionalLimits: conditionalLimits.filter((limit) => speaksOf(limit.entries, entry.id)),
      obligations: obligations.filter((obligation) => speaksOf(obligation.entries, entry.id)),
      exemptMembers: new Set(
        entry.members.filter((member) => member.role === 'exemption').map((member) => member.substance),
      ),
      hasDiscreteMembers: entry.members.some((member) => member.role === 'entry' || member.role === 'member'),
    })
  }
  return scope
}

function inForce(rule: { readonly from: string; readonly until: string | null }, asOf: string): boolean {
  return rule.from <= asOf && (rule.until === null || asOf < rule.until)
}

/** Entry ids, or prefixes that end in `*`. */
export function speaksOf(patterns: readonly string[], entryId: string): boolean {
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? entryId.startsWith(pattern.slice(0, -1)) : pattern === entryId,
  )
}

function membersBy<Key extends string>(
  scopes: readonly ListScope[],
  keyOf: (member: Member) => Key | null,
): ReadonlyMap<Key, readonly MemberScope[]> {
  const members = new Map<Key, MemberScope[]>()
  for (const list of scopes) {
    for (const scope of list.entries) {
      for (const member of scope.entry.members) {
        const key = keyOf(member)
        if (key === null) continue
        const known = members.get(key)
        if (known === undefined) members.set(key, [{ scope, member }])
        else known.push({ scope, member })
      }
    }
  }
  return members
}
