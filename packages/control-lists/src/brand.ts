import { accept, refuse, type Result } from '@holdfast/chemistry'
import type { IsoDate, ListId, SubstanceId } from './model.ts'

export interface BrandRefusal {
  readonly code: 'date-malformed' | 'date-not-in-calendar' | 'list-id-malformed' | 'substance-id-malformed'
  readonly message: string
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * The only way to an `IsoDate`: a real day of the calendar, written `YYYY-MM-DD`.
 *
 * @example
 * const day = parseIsoDate('2020-06-07')
 * if (day.ok) listsInForce(builtinLists(), day.value)
 */
export function parseIsoDate(text: string): Result<IsoDate, BrandRefusal> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return refuse({ code: 'date-malformed', message: 'A date is written YYYY-MM-DD.' })
  }
  if (!isIsoDate(text)) return refuse({ code: 'date-not-in-calendar', message: 'The calendar has no such day.' })
  return accept(text)
}

/** Expects the form `YYYY-MM-DD`; looks whether there is such a day. */
function isIsoDate(text: string): text is IsoDate {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 && leap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0)
  return day >= 1 && day <= days
}

/** Lower-case letters, digits and hyphens: safe in paths, URLs and reports. */
const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/

export function parseListId(text: string): Result<ListId, BrandRefusal> {
  if (isListId(text)) return accept(text)
  return refuse({ code: 'list-id-malformed', message: 'A list id has lower-case letters, digits and hyphens.' })
}

function isListId(text: string): text is ListId {
  return SLUG.test(text)
}

export function parseSubstanceId(text: string): Result<SubstanceId, BrandRefusal> {
  if (isSubstanceId(text)) return accept(text)
  return refuse({
    code: 'substance-id-malformed',
    message: 'A substance id has lower-case letters, digits and hyphens.',
  })
}

/** The same for many at once: `joined` is the ids with line breaks between them. */
export function areSubstanceIds(ids: readonly string[], joined: string): ids is readonly SubstanceId[] {
  return ids.length > 0 && SLUG_LINES.test(joined)
}

const SLUG_LINES = /^[a-z0-9][a-z0-9-]{0,99}(?:\n[a-z0-9][a-z0-9-]{0,99})*$/

function isSubstanceId(text: string): text is SubstanceId {
  return SLUG.test(text)
}
