import { accept, refuse, type Result } from './result.ts'
import { NO_TEXT, type ChemistryRefusal } from './refusal.ts'

/** A registry number in its usual form: two to seven digits, two digits, check digit. Made by the readers of this file only. */
export type CasNumber = string & { readonly __brand: 'CasNumber' }

export interface CasReading {
  readonly cas: CasNumber
  /** What had to be mended: dashes or spaces, a spreadsheet's date, lost or added zeros, missing dashes. */
  readonly repaired: CasRepair | null
  /** A wrong check digit is a warning: published inventories hold a few such numbers. */
  readonly checkDigitOk: boolean
}

export type CasRepair = 'dashes' | 'date' | 'zeros' | 'undashed'

/** A cell longer than this is a text, not a number; use findCas. */
const CAS_TEXT_LENGTH_MAX = 64

const DASHES = /[\u00ad\u2010-\u2015\u2043\u207b\u208b\u2212\ufe58\ufe63\uff0d]/g
const PREFIX = /^CAS(?:\s*-?\s*(?:RN|No|Nr|Number|Registry Number))?\s*[.:#®]*\s*/i
/** Spreadsheets write midnight behind a date that was a registry number. */
const MIDNIGHT = /[T ]0{1,2}:00(?::00(?:\.0+)?)?Z?$/
const GROUPS = /^(\d{1,10})-(\d{1,2})-(\d{1,2})$/
const SPACED = /^(\d{2,10})\s*-?\s*(\d{2})\s*-?\s*(\d)$/
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
const YEAR_LAST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/
const UNDASHED = /^(\d{4,12})(?:\.0+)?$/

/**
 * Reads one cell that should hold a registry number.
 *
 * @example
 * readCas('7719-09-7')  // { cas: '7719-09-7', repaired: null, checkDigitOk: true }
 * readCas('09/07/7719') // { cas: '7719-09-7', repaired: 'date', checkDigitOk: true }
 * readCas('354110')     // { cas: '354-11-0', repaired: 'undashed', checkDigitOk: true }
 */
export function readCas(text: string): Result<CasReading, ChemistryRefusal> {
  if (typeof text !== 'string') return refuse(NO_TEXT)
  if (text.length > CAS_TEXT_LENGTH_MAX) return malformed('A registry number is short; this text is too long.')
  const plain = westernDigits(text).replace(PREFIX_SPACE, '').replace(PREFIX, '').trim().replace(MIDNIGHT, '')
  const dashed = plain.replace(DASHES, '-')
  const reading = readGroups(dashed, dashed !== plain) ?? readSpaced(dashed) ?? readDate(dashed) ?? readUndashed(dashed)
  if (reading === null) {
    return malformed('A registry number is two to seven digits, two digits and one check digit, as in 7719-09-7.')
  }
  return accept(reading)
}

/** Sum of digit × place from the right, without the check digit, modulo ten. */
export function casCheckDigit(digits: string): number {
  let sum = 0
  for (let place = 1; place <= digits.length; place++) sum += place * (digits.charCodeAt(digits.length - place) - 48)
  return sum % 10
}

const PREFIX_SPACE = /^[\s"'=\u200b\ufeff]+|[\s"'.,;\u200b\ufeff]+$/g

/** Digits of other scripts and widths; everything else stays as it is, offsets included. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0)
    return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x06f0 ? 0x06f0 : 0x0660))
  })
}

/** `a-b-c`: exact, or with zeros lost or added, or a date in the order of year, month, day. */
function readGroups(text: string, mended: boolean): CasReading | null {
  const match = GROUPS.exec(text)
  const [, first = '', second = '', third = ''] = match ?? []
  if (match === null) return null
  const last = third.length === 2 ? third.slice(1) : third
  if (third.length === 2 && !third.startsWith('0')) return null
  const body = unpadded(first)
  if (body === null) return null
  const reading = readingOf(body, second.padStart(2, '0'), last)
  const exact = body === first && second.length === 2 && third.length === 1
  if (exact) return { ...reading, repaired: mended ? 'dashes' : null }
  if (third.length === 2 && isMonth(second) && first.length <= 4) return dateOf(first, second, third)
  // A mended number that then fails its own check was mended wrongly more often than not.
  return reading.checkDigitOk || (second.length === 2 && third.length === 1) ? { ...reading, repaired: 'zeros' } : null
}

function readSpaced(text: string): CasReading | null {
  const match = SPACED.exec(text)
  const [, first = '', second = '', third = ''] = match ?? []
  if (match === null || /^\d+$/.test(text)) return null
  const body = unpadded(first)
  return body === null ? null : { ...readingOf(body, second, third), repaired: 'dashes' }
}

/** Dates whose order is unknown are read only when exactly one order gives a number with the right check digit. */
function readDate(text: string): CasReading | null {
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst !== null) return dateOf(yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? '')
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast === null) return null
  const [, one = '', other = '', year = ''] = yearLast
  return onlyOne([...dateReadings(year, one, other), ...dateReadings(year, other, one)])
}

function dateOf(year: string, month: string, day: string): CasReading | null {
  return onlyOne(dateReadings(year, month, day))
}

function dateReadings(year: string, month: string, day: string): CasReading[] {
  if (!isMonth(month) || day.padStart(2, '0')[0] !== '0') return []
  const bodies = [unpadded(year)]
  // A spreadsheet completes a two-digit first group to a year of its own choice: 76-06-2 becomes 1976-06-02.
  if (/^(?:19|20)\d\d$/.test(year)) bodies.push(unpadded(year.slice(2)))
  return bodies
    .filter((body) => body !== null)
    .map((body) => readingOf(body, month.padStart(2, '0'), day.slice(-1), 'date'))
    .filter((reading) => reading.checkDigitOk)
}

function onlyOne(readings: readonly CasReading[]): CasReading | null {
  const [first = null] = readings
  return readings.every((reading) => reading.cas === first?.cas) ? first : null
}

/** Digits alone, zero-padded or not: the last is the check digit. */
function readUndashed(text: string): CasReading | null {
  const digits = UNDASHED.exec(text)?.[1]
  if (digits === undefined || digits.length < 4) return null
  const body = unpadded(digits.slice(0, -3))
  return body === null ? null : { ...readingOf(body, digits.slice(-3, -1), digits.slice(-1)), repaired: 'undashed' }
}

/** The first group without its padding: two to seven digits, or null. */
function unpadded(group: string): string | null {
  const body = group.replace(/^0+/, '')
  return body.length >= 2 && body.length <= 7 ? body : null
}

function isMonth(group: string): boolean {
  const month = Number(group)
  return month >= 1 && month <= 12
}

function readingOf(first: string, second: string, check: string, repaired: CasRepair | null = null): CasReading {
  return {
    cas: casNumber(`${first}-${second}-${check}`),
    repaired,
    checkDigitOk: casCheckDigit(first + second) === Number(check),
  }
}

/** The only place where the brand is given. */
function casNumber(text: string): CasNumber {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand can only be given by assertion
  return text as CasNumber
}

function malformed(message: string): Result<never, ChemistryRefusal> {
  return refuse({ code: 'cas-malformed', message, position: null })
}
