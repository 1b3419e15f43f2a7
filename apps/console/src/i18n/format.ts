import type { IsoDate } from '@holdfast/control-lists'
import { intlLocale } from './locale.ts'

const DAY_MS = 86_400_000

/** The day on this device's clock, as `YYYY-MM-DD`. */
export function today(): IsoDate {
  const iso = parseIsoDate(new Intl.DateTimeFormat('sv-SE').format())
  if (iso === null) throw new Error('this browser writes no dates')
  return iso
}

export function parseIsoDate(text: string): IsoDate | null {
  return isIsoDate(text) ? text : null
}

function isIsoDate(text: string): text is IsoDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

export function formatDate(date: string): string {
  const format = new Intl.DateTimeFormat(intlLocale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const ms = Date.parse(date)
  return Number.isNaN(ms) ? date : format.format(ms)
}

export function formatTime(ms: number): string {
  return new Intl.DateTimeFormat(intlLocale(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms)
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / DAY_MS)
}

export function formatNumber(value: number, fractionDigitsMax = 0): string {
  return new Intl.NumberFormat(intlLocale(), { maximumFractionDigits: fractionDigitsMax }).format(value)
}

export function formatList(items: readonly string[], type: 'conjunction' | 'unit' = 'conjunction'): string {
  return new Intl.ListFormat(intlLocale(), { type, style: 'long' }).format(items)
}

export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(intlLocale(), { type: 'region' }).of(code) ?? code
  } catch {
    return code // not a region code: shown as written
  }
}

/** "4 s", "2 min": for progress, so rounded to what a person waits by. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [Math.round(seconds / 60), 'minute']
  return new Intl.NumberFormat(intlLocale(), { style: 'unit', unit, unitDisplay: 'short' }).format(value)
}
