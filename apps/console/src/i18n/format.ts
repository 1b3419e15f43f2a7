import { parseIsoDate } from './iso-date.ts'
import { currentLocale, intlLocale } from './locale.ts'

const DAY_MS = 86_400_000

export { today } from './today.ts'

/** The day of a moment on this device's clock. */
export function dayOf(ms: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(ms)
}

export function formatDate(date: string): string {
  const format = new Intl.DateTimeFormat(intlLocale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const ms = Date.parse(date)
  if (Number.isNaN(ms)) return date
  // Russian writes "г." after the year, which would end a sentence with two full stops.
  return format.format(ms).replace(/\sг\.$/u, '')
}

/** An edition by its own name: a day in the reader's calendar, or a year where the day is not known. */
export function formatEdition(edition: string): string {
  return parseIsoDate(edition) === null ? edition : formatDate(edition)
}

/** The day since which something applies; where it is the first day of an edition, as exact as the edition's name is. */
export function formatSince(
  day: string,
  editions: readonly { readonly id: string; readonly inForce: string }[] | undefined,
): string {
  return formatEdition(editions?.find(({ inForce }) => inForce === day)?.id ?? day)
}

export function formatTime(ms: number): string {
  return new Intl.DateTimeFormat(intlLocale(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms)
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / DAY_MS)
}

export function formatNumber(value: number, fractionDigitsMax = 0): string {
  return numberFormat(intlLocale(), fractionDigitsMax).format(value)
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** A format costs more than a hundred uses of it, and a table of rows uses it at every draw. */
function numberFormat(locale: string, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${locale} ${maximumFractionDigits}`
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits })
  numberFormats.set(key, known)
  return known
}

export function formatList(items: readonly string[]): string {
  const isolated = currentLocale() === 'ar' ? items.map(isolate) : items
  return new Intl.ListFormat(intlLocale(), { type: 'conjunction', style: 'long' }).format(isolated)
}

/** Keeps the direction of a part out of the sentence around it. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(intlLocale(), { type: 'region' }).of(code) ?? code
  } catch {
    return code // not a region code: shown as written
  }
}

/** "0.4 s", "12 s": how long something took. */
export function formatElapsed(ms: number): string {
  return ms < TENTHS_BELOW_MS ? formatUnit(Math.max(0.1, ms / 1000), 'second', 1) : formatDuration(ms)
}

const TENTHS_BELOW_MS = 10_000

/** "4 s", "2 min": for progress, so rounded to what a person waits by. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  return seconds < 90 ? formatUnit(seconds, 'second') : formatUnit(Math.round(seconds / 60), 'minute')
}

function formatUnit(value: number, unit: 'second' | 'minute', maximumFractionDigits = 0): string {
  const format = new Intl.NumberFormat(intlLocale(), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits,
  })
  // Some languages shorten the unit with a full stop, which would end a sentence twice.
  return format.format(value).replace(/\.$/u, '')
}
