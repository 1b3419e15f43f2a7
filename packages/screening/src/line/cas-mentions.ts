import { casCheckDigit, findCas, readCas } from '@holdfast/chemistry'
import type { CasMention } from './reading.ts'
import { unitAt } from './units.ts'

/** The word before a number that leaves no doubt what the number should be. */
const NAMED =
  /(?:\bCAS|КАС|كاس)(?:[\s-]?(?:RN|No|Nr|Number|Registry Number|№|号|登记号|номер|رقم))?[^\p{L}\d]{0,4}(\d{1,10}(?:[-/._:·•]\d{1,4}){2}|\d{4,12})(?![\d/-]|\.\d)/giu
/** "CAS 11 1-48-8": spaces inside. */
const NAMED_APART =
  /(?:\bCAS|КАС|كاس)(?:[\s-]?(?:RN|No|Nr|Number|Registry Number|№|号|登记号|номер|رقم))?[^\p{L}\d]{0,4}(\d(?: ?\d){1,6} ?- ?\d ?\d ?- ?\d)(?![\d/-]|\.\d)/giu
const SAYS_CAS = /CAS|КАС|كاس/iu
/** Like a registry number, with zeros added or lost. */
const PADDED = /(?<![\d./-])\d{2,10}-\d{1,2}-\d{1,2}(?![\d/-]|\.\d)/g
/** Parted by something else than dashes. */
const PARTED = /(?<![\d./_-])(\d{2,7})( ?[-./_:,·•*'] ?|  ?)(\d{2})( ?[-./_:,·•*'] ?|  ?)(\d)(?![\d%/_-]|[.,]\d)/g
/** The same with points, and nothing else in the line: a date has no such check digit and is no known number. */
const PARTED_ALONE = /^(\d{2,7})(\.)(\d{2})(\.)(\d)$/
/** Letters that scanners and typists put for digits. */
const CONFUSED = /(?<![\p{L}\d/-])[\dOoIl|]{2,7}-[\dOoIl|]{2}-[\dOoIl|](?![\p{L}\d/-])/gu
const EXACT = /(?<![\d./-]|[\p{L}\d]-)(\d{2,7})-(\d{2})-(\d)(?![\d/-]|\.\d|-?\p{L})/gu
const MAY_HOLD = /\d{5}|[\dOoIl|][-./_:,·•*' ] ?[\dOoIl|]{1,2} ?[-./_:,·•*' ] ?[\dOoIl|]/
const UNDASHED = /(?<![\p{L}\d.,/#-])\d{5,10}(?![\p{L}\d/-]|[.,]\d)/gu
const NUMBER_OF_PAPER =
  /(?:\b(?:po|order|invoice|inv|ref|lot|batch|tel|telephone|phone|fax|mob|mobile|call|hs|art|item|no|nr|pallets?|seals?|l\/c|b\/l|awb|index)\b|(?<!\p{L})(?:заказ|партия|тел|факс|счет|арт|гост|ту)|订单|电话|批号|رقم|هاتف|[#№])[^\p{L}\d]{0,4}$/iu
const PHONE = /(?:\b(?:tel|telephone|phone|ph|fax|mob|mobile|call)\b[^\p{L}]{0,16}|\+\d[\d ()-]{0,12})$/iu
const BEFORE_LENGTH_MAX = 24
const PLAUSIBLE_YEAR = /^(?:19|20)\d\d-(?:0?\d|1[0-2])-/
/** No registry number is lower than this: what is lower is the grade of a fertilizer or a size. */
const FIRST_GROUP_MIN = 50
const ALONE = /^[\d/.-]{5,14}$/
const AS_WRITTEN = /^\d{2,7}-\d{2}-\d$/
/** Round numbers are counts. */
const ROUND = /000$/
const COUNT_AFTER =
  /^[ ]{0,2}(?:[x×*]|\p{L}{1,3}\b|drum|bag|carton|box|pack|pcs|piece|unit|sac|bidon|tambor|меш|бочк|كيس|برميل|袋|桶|箱|件)/iu
/** More numbers than one line of goods has; the rest is said not to be read. */
export const LOOSE_CAS_MAX = 64

/** Registry numbers as written, and those that the word CAS or the whole line announces, mended where they can be. */
export function namedCas(text: string, flat: string): CasMention[] {
  const found: CasMention[] = findCas(flat).map(({ cas, start, end, repaired, checkDigitOk }) => ({
    value: cas,
    start,
    end,
    repaired: repaired !== null || hasOtherDash(text, start, end),
    checkDigitOk,
  }))
  if (!SAYS_CAS.test(flat)) return found
  const named: CasMention[] = []
  for (const pattern of [NAMED, NAMED_APART]) {
    let next = 0
    for (const match of flat.matchAll(pattern)) {
      const token = match[1] ?? ''
      const end = match.index + match[0].length
      const mention = mentionOf(token.replaceAll(' ', ''), end - token.length, end)
      while (next < found.length && (found[next]?.end ?? 0) <= mention.start) next++
      if ((found[next]?.start ?? flat.length) < end || overlaps(named, mention)) continue
      named.push(token.includes(' ') ? { ...mention, repaired: true } : mention)
    }
  }
  return named.length === 0 ? found : [...found, ...named].sort((one, other) => one.start - other.start)
}

function hasOtherDash(text: string, start: number, end: number): boolean {
  return /[\u2010-\u2212\ufe58-\uff0d]/.test(text.slice(start, end))
}

/** What follows the word CAS and cannot be mended is still a registry number, and a wrong one. */
function mentionOf(token: string, start: number, end: number): CasMention {
  const reading = readCas(token.replace(/[_:·•]/g, '-'))
  if (!reading.ok) return { value: token, start, end, repaired: false, checkDigitOk: false }
  const { cas, repaired, checkDigitOk } = reading.value
  return { value: cas, start, end, repaired: repaired !== null, checkDigitOk }
}

/**
 * Numbers in a text that are registry numbers once mended. Dates, orders and telephones have the same shape, so the mended number
 * must be one of those known. A number of the very shape with a wrong check digit is said as wrong.
 */
export function looseCas(
  flat: string,
  known: ReadonlySet<string>,
  isTaken: (at: number) => boolean,
): readonly CasMention[] {
  // Most lines have nothing of the kind; the exact patterns cost more.
  if (!MAY_HOLD.test(flat)) return []
  const whole = flat.trim()
  if (ALONE.test(whole) && !isTaken(flat.indexOf(whole))) return aloneIn(flat, whole, known)
  const found: CasMention[] = []
  const add = (mention: CasMention): void => {
    const isKnown = mention.checkDigitOk && known.has(mention.value)
    if (found.length < LOOSE_CAS_MAX && isKnown && !overlaps(found, mention)) found.push(mention)
  }
  for (const match of flat.matchAll(PADDED)) {
    if (isTaken(match.index) || PLAUSIBLE_YEAR.test(match[0])) continue
    add(mentionOf(match[0], match.index, match.index + match[0].length))
  }
  for (const match of flat.matchAll(PARTED)) if (!isTaken(match.index)) add(partedMention(match))
  for (const match of flat.matchAll(CONFUSED)) {
    if (isTaken(match.index) || !/[OoIl|]/.test(match[0]) || !/\d/.test(match[0])) continue
    const token = match[0].replace(/[Oo]/g, '0').replace(/[Il|]/g, '1')
    add({ ...mentionOf(token, match.index, match.index + match[0].length), repaired: true })
  }
  for (const match of flat.matchAll(UNDASHED)) {
    const end = match.index + match[0].length
    if (isTaken(match.index) || ROUND.test(match[0]) || isOfPaper(flat, match.index)) continue
    if (unitAt(flat, end) !== null || COUNT_AFTER.test(flat.slice(end, end + 12))) continue
    add(mentionOf(match[0], match.index, end))
  }
  for (const match of flat.matchAll(EXACT)) {
    const wrong = found.length < LOOSE_CAS_MAX && !isTaken(match.index) ? wrongMention(flat, match) : null
    if (wrong !== null && !overlaps(found, wrong)) found.push(wrong)
  }
  return found.sort((one, other) => one.start - other.start)
}

function overlaps(found: readonly CasMention[], mention: CasMention): boolean {
  return found.some((other) => other.start < mention.end && mention.start < other.end)
}

function partedMention(match: RegExpExecArray): CasMention {
  const [whole, first = '', , second = '', , check = ''] = match
  const start = match.index
  const value = `${first.replace(/^0+(?=\d\d)/, '')}-${second}-${check}`
  const checkDigitOk = casCheckDigit(`${first}${second}`) === Number(check)
  return { value, start, end: start + whole.length, repaired: true, checkDigitOk }
}

/** "acetone 67-64-2": nothing else has this shape, but for dates, telephones, numbers of papers and grades of fertilizers. */
function wrongMention(flat: string, match: RegExpExecArray): CasMention | null {
  const [value, first = '', second = '', check = ''] = match
  const start = match.index
  if (Number(first) < FIRST_GROUP_MIN || PLAUSIBLE_YEAR.test(value) || isOfPaper(flat, start)) return null
  if (casCheckDigit(`${first}${second}`) === Number(check)) return null
  return { value, start, end: start + value.length, repaired: false, checkDigitOk: false }
}

/** A word of papers or telephones stands before the number. */
export function isOfPaper(flat: string, at: number): boolean {
  const before = flat.slice(Math.max(0, at - BEFORE_LENGTH_MAX), at)
  return NUMBER_OF_PAPER.test(before) || PHONE.test(before)
}

/** Alone in the line a number is no date, however it looks; without dashes it may be a tariff number. */
function aloneIn(flat: string, whole: string, known: ReadonlySet<string>): readonly CasMention[] {
  const start = flat.indexOf(whole)
  const parted = PARTED_ALONE.exec(whole)
  if (parted !== null) {
    const mention = { ...partedMention(parted), start, end: start + whole.length }
    return mention.checkDigitOk && known.has(mention.value) ? [mention] : []
  }
  const reading = readCas(whole)
  if (!reading.ok) return []
  const mention = mentionOf(whole, start, start + whole.length)
  const isSure = AS_WRITTEN.test(whole) || (mention.checkDigitOk && (/[-/]/.test(whole) || known.has(mention.value)))
  return isSure ? [mention] : []
}
