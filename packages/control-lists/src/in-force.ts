import type { ControlList, Edition, Entry, IsoDate, Limit, Lists, Obligation } from './model.ts'

/** Dates order as text, so a period is `from <= day < until`. */
export function inForce(period: { readonly from: IsoDate; readonly until: IsoDate | null }, day: IsoDate): boolean {
  return period.from <= day && (period.until === null || day < period.until)
}

/** The edition that was law on a day; null before the first. */
export function editionOn(list: ControlList, day: IsoDate): Edition | null {
  let found: Edition | null = null
  for (const edition of list.editions) {
    if (edition.inForce <= day && (found === null || edition.inForce > found.inForce)) found = edition
  }
  return found
}

/** An edition whose first day was not seen is called by its id: a day of its own would claim more than is known. */
export function shownAs({ id, inForce: day, citation }: Pick<Edition, 'id' | 'inForce' | 'citation'>): string {
  return citation.confidence === 'verified' ? day : id
}

/** Whether the data reach back to the beginning of the list; an edition called by its year only has earlier ones that are not held. */
export function holdsFirstEdition(list: ControlList): boolean {
  const first = list.editions.toSorted((left, right) => (left.inForce < right.inForce ? -1 : 1))[0]
  return first === undefined || first.id.length === first.inForce.length
}

export function entriesInForce(list: ControlList, day: IsoDate): readonly Entry[] {
  return list.entries.filter((entry) => inForce(entry, day))
}

export function limitsInForce(list: ControlList, day: IsoDate): readonly Limit[] {
  return list.limits.filter((limit) => inForce(limit, day))
}

export function obligationsInForce(list: ControlList, day: IsoDate): readonly Obligation[] {
  return list.obligations.filter((obligation) => inForce(obligation, day))
}

/** The lists with only what was law on a day. A lapsed list stays: it says so itself (`lapsedOn`). */
export function listsInForce(lists: Lists, day: IsoDate): readonly ControlList[] {
  return lists.lists.filter((list) => editionOn(list, day) !== null).map((list) => onDay(list, day))
}

function onDay(list: ControlList, day: IsoDate): ControlList {
  return {
    ...list,
    entries: entriesInForce(list, day),
    limits: limitsInForce(list, day),
    conditionalLimits: list.conditionalLimits.filter((limit) => inForce(limit, day)),
    thresholds: list.thresholds.filter((threshold) => inForce(threshold, day)),
    obligations: obligationsInForce(list, day),
  }
}
