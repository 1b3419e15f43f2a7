import {
  editionOn,
  parseIsoDate,
  type ControlList,
  type Edition,
  type IsoDate,
  type Lists,
} from '@holdfast/control-lists'
import type { Refusal } from '../../kernel/decision.ts'
import { accept, refuse, type Result } from '../../result.ts'

type ListsRefusalCode = 'list-unknown' | 'entry-unknown' | 'edition-unknown'
export type ListsRefusal = Refusal<ListsRefusalCode>

export function listOf({ lists }: Lists, id: string): Result<ControlList, ListsRefusal> {
  const list = lists.find((one) => one.id === id)
  return list === undefined ? refuse({ code: 'list-unknown', message: 'There is no such list here.' }) : accept(list)
}

/** The day that is meant: a day, or the id of an edition, which stands for its first day. */
export function dayOf(list: ControlList, dayOrEdition: string): Result<IsoDate, ListsRefusal> {
  const edition = list.editions.find(({ id }) => id === dayOrEdition)
  if (edition !== undefined) return accept(edition.inForce)
  const day = parseIsoDate(dayOrEdition)
  return day.ok ? accept(day.value) : refuse(EDITION_UNKNOWN)
}

const EDITION_UNKNOWN: ListsRefusal = {
  code: 'edition-unknown',
  message: 'Name an edition of this list, or a day as YYYY-MM-DD.',
}

/** What the law of a day is called; null before the first edition that is held. */
export function editionIdOn(list: ControlList, day: IsoDate): string | null {
  return editionOn(list, day)?.id ?? null
}

/** The edition before this one, as they came into force; null for the first that is held. */
export function editionBefore({ editions }: ControlList, { inForce }: Edition): Edition | null {
  const earlier = editions.filter((one) => one.inForce < inForce)
  return earlier.toSorted((one, other) => (one.inForce < other.inForce ? 1 : -1))[0] ?? null
}
