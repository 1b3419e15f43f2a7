import type { IsoDate, ListId, SubstanceId } from './model.ts'

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The only way to an `IsoDate`: a real day of the calendar, written `YYYY-MM-DD`. Null otherwise. */
export function parseIsoDate(text: string): IsoDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 && leap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0)
  if (day < 1 || day > days) return null
  return text as IsoDate
}

/** Lower-case letters, digits and hyphens: safe in paths, URLs and reports. */
const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/

export function parseListId(text: string): ListId | null {
  return SLUG.test(text) ? (text as ListId) : null
}

export function parseSubstanceId(text: string): SubstanceId | null {
  return SLUG.test(text) ? (text as SubstanceId) : null
}
