import { readCas, westernDigits, type CasReading } from './cas.ts'

export interface CasFinding extends CasReading {
  /** UTF-16 offsets in the text as given; `end` is after the last digit. */
  readonly start: number
  readonly end: number
}

/** A row of a manifest is a few hundred characters; beyond this only the beginning is searched. */
const SEARCH_LENGTH_MAX = 65_536

const DASH = '[-\\u00ad\\u2010-\\u2015\\u2043\\u2212\\ufe58\\ufe63\\uff0d]'
const TOKEN = new RegExp(`(?<![\\d-])\\d{2,10} {0,2}${DASH} {0,2}\\d{2} {0,2}${DASH} {0,2}\\d(?![\\d])(?!-\\d)`, 'g')
/** After the letters CAS, dashes may be missing or be spaces. */
const NAMED = /\bCAS(?:[\s-]?(?:RN|No|Nr|Number|Registry Number))?[\s.:#®]{0,4}(\d{5,10}|\d{2,7} \d{2} \d)(?![\d-])/gi
const NAMED_BEFORE = /\bCAS(?:[\s-]?(?:RN|No|Nr|Number|Registry Number))?[^a-z\d]{0,4}$/i
const PHONE_BEFORE = /(?:\b(?:tel|telephone|phone|ph|fax|mob|mobile|call)\b[^a-z]{0,16}|\+\d[\d ()-]{0,12})$/i
const PLAUSIBLE_YEAR = /^(?:19|20)\d\d$/

/**
 * All registry numbers in free text. The check digit must be right and the number may not look like a date or a piece of a
 * telephone number, unless the text itself says CAS before it.
 *
 * @example
 * findCas('thionyl chloride CAS 7719-09-7, 4 drums') // [{ cas: '7719-09-7', start: 21, end: 30, … }]
 */
export function findCas(text: string): CasFinding[] {
  if (typeof text !== 'string') return []
  const searched = westernDigits(text.length > SEARCH_LENGTH_MAX ? text.slice(0, SEARCH_LENGTH_MAX) : text)
  const found: CasFinding[] = []
  for (const match of searched.matchAll(TOKEN)) {
    const finding = findingAt(searched, match.index, match[0])
    if (finding !== null) found.push(finding)
  }
  for (const match of searched.matchAll(NAMED)) {
    const token = match[1] ?? ''
    const reading = readCas(token)
    const start = match.index + match[0].length - token.length
    if (reading.ok && reading.value.checkDigitOk && !found.some((other) => other.start <= start && start < other.end)) {
      found.push({ ...reading.value, start, end: start + token.length })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

function findingAt(text: string, start: number, token: string): CasFinding | null {
  const reading = readCas(token)
  if (!reading.ok) return null
  const before = text.slice(Math.max(0, start - 32), start)
  if (!NAMED_BEFORE.test(before)) {
    if (!reading.value.checkDigitOk || PHONE_BEFORE.test(before) || looksLikeDate(reading.value.cas)) return null
  }
  return { ...reading.value, start, end: start + token.length }
}

/** 2023-06-1: a year, a month, a day. Real numbers of this shape are rare and can be had by writing CAS before them. */
function looksLikeDate(cas: string): boolean {
  const [year = '', month = ''] = cas.split('-')
  return PLAUSIBLE_YEAR.test(year) && Number(month) >= 1 && Number(month) <= 12
}
