import { findCas, readCas } from '@holdfast/chemistry'
import type { CasMention } from './reading.ts'
import { unitAt } from './units.ts'

/** The word before a number that leaves no doubt what the number should be. */
const NAMED =
  /(?:\bCAS|КАС|كاس)(?:[\s-]?(?:RN|No|Nr|Number|Registry Number|№|号|登记号|номер|رقم))?[^\p{L}\d]{0,4}(\d{1,10}(?:[-/.]\d{1,4}){2}|\d{4,12})(?![\d/-]|\.\d)/giu
const SAYS_CAS = /CAS|КАС|كاس/iu
/** Like a registry number, with zeros added or lost. */
const PADDED = /(?<![\d./-])\d{2,10}-\d{1,2}-\d{1,2}(?![\d/-]|\.\d)/g
const MAY_HOLD = /\d{5}|\d[-/.]\d{1,2}[-/.]\d/
const UNDASHED = /(?<![\p{L}\d.,/#-])\d{5,10}(?![\p{L}\d/-]|[.,]\d)/gu
const NUMBER_OF_PAPER =
  /(?:\b(?:po|order|invoice|inv|ref|lot|batch|tel|phone|fax|hs|art|no|nr)\b|[#№])[^\p{L}\d]{0,4}$/iu
const PLAUSIBLE_YEAR = /^(?:19|20)\d\d-(?:0?\d|1[0-2])-/
const ALONE = /^[\d/.-]{5,14}$/
const AS_WRITTEN = /^\d{2,7}-\d{2}-\d$/

/** Registry numbers as written, and those that the word CAS or the whole line announces, mended where they can be. */
export function namedCas(text: string, flat: string): CasMention[] {
  const found: CasMention[] = findCas(text).map(({ cas, start, end, repaired, checkDigitOk }) => ({
    value: cas,
    start,
    end,
    repaired: repaired !== null,
    checkDigitOk,
  }))
  if (!SAYS_CAS.test(flat)) return found
  for (const match of flat.matchAll(NAMED)) {
    const token = match[1] ?? ''
    const end = match.index + match[0].length
    const mention = mentionOf(token, end - token.length, end)
    if (!found.some((other) => other.start < end && mention.start < other.end)) found.push(mention)
  }
  return found.sort((one, other) => one.start - other.start)
}

/** What follows the word CAS and cannot be mended is still a registry number, and a wrong one. */
function mentionOf(token: string, start: number, end: number): CasMention {
  const reading = readCas(token)
  if (!reading.ok) return { value: token, start, end, repaired: false, checkDigitOk: false }
  const { cas, repaired, checkDigitOk } = reading.value
  return { value: cas, start, end, repaired: repaired !== null, checkDigitOk }
}

/**
 * Numbers in a text that are registry numbers once mended. Dates, orders and telephones have the same shape, so the mended number
 * must be one of those known.
 */
export function looseCas(
  flat: string,
  known: ReadonlySet<string>,
  isTaken: (at: number) => boolean,
): readonly CasMention[] {
  const found: CasMention[] = []
  // Most lines have nothing of the kind; the exact patterns cost more.
  if (!MAY_HOLD.test(flat)) return found
  const whole = flat.trim()
  if (ALONE.test(whole) && !isTaken(flat.indexOf(whole))) return aloneIn(flat, whole, known)
  for (const match of flat.matchAll(PADDED)) {
    if (isTaken(match.index) || PLAUSIBLE_YEAR.test(match[0])) continue
    const mention = mentionOf(match[0], match.index, match.index + match[0].length)
    if (mention.checkDigitOk && known.has(mention.value)) found.push(mention)
  }
  for (const match of flat.matchAll(UNDASHED)) {
    const end = match.index + match[0].length
    if (isTaken(match.index) || NUMBER_OF_PAPER.test(flat.slice(Math.max(0, match.index - 12), match.index))) continue
    if (unitAt(flat, end) !== null) continue
    const mention = mentionOf(match[0], match.index, end)
    if (mention.checkDigitOk && known.has(mention.value)) found.push(mention)
  }
  return found
}

/** Alone in the line a number is no date, however it looks; without dashes it may be a tariff number. */
function aloneIn(flat: string, whole: string, known: ReadonlySet<string>): readonly CasMention[] {
  const reading = readCas(whole)
  if (!reading.ok) return []
  const start = flat.indexOf(whole)
  const mention = mentionOf(whole, start, start + whole.length)
  const isSure = AS_WRITTEN.test(whole) || (mention.checkDigitOk && (/[-/]/.test(whole) || known.has(mention.value)))
  return isSure ? [mention] : []
}
