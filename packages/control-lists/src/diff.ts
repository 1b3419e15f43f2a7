import { inForce } from './in-force.ts'
import type { ControlList, Entry, IsoDate, Limit, ListId, Lists, Obligation } from './model.ts'

/** What is different between the law of two days, list by list. Lists without a difference are left out. */
export interface ListDifference {
  readonly list: ListId
  readonly entries: Difference<Entry>
  readonly limits: Difference<Limit>
  readonly obligations: Difference<Obligation>
}

export interface Difference<Item> {
  readonly added: readonly Item[]
  readonly removed: readonly Item[]
  /** The same id with other content on the later day. */
  readonly changed: readonly { readonly before: Item; readonly after: Item }[]
}

interface Dated {
  readonly id: string
  readonly from: IsoDate
  readonly until: IsoDate | null
}

export function diffLists(lists: Lists, from: IsoDate, to: IsoDate): readonly ListDifference[] {
  return lists.lists.map((list) => diffList(list, from, to)).filter((difference) => !isEmpty(difference))
}

function diffList(list: ControlList, from: IsoDate, to: IsoDate): ListDifference {
  return {
    list: list.id,
    entries: diffItems(list.entries, from, to),
    limits: diffItems([...list.limits, ...list.conditionalLimits], from, to),
    obligations: diffItems(list.obligations, from, to),
  }
}

/** Items may repeat an id in periods that do not overlap: that is how a change of content is written. */
function diffItems<Item extends Dated>(items: readonly Item[], from: IsoDate, to: IsoDate): Difference<Item> {
  const before = new Map(items.filter((item) => inForce(item, from)).map((item) => [item.id, item]))
  const after = new Map(items.filter((item) => inForce(item, to)).map((item) => [item.id, item]))
  const changed = []
  for (const [id, item] of after) {
    const earlier = before.get(id)
    if (earlier !== undefined && earlier !== item) changed.push({ before: earlier, after: item })
  }
  return {
    added: [...after.values()].filter((item) => !before.has(item.id)),
    removed: [...before.values()].filter((item) => !after.has(item.id)),
    changed,
  }
}

function isEmpty(difference: ListDifference): boolean {
  return [difference.entries, difference.limits, difference.obligations].every(
    (part) => part.added.length + part.removed.length + part.changed.length === 0,
  )
}
