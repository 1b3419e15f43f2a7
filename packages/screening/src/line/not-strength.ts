import { NO_STRENGTH_WORDS } from './no-strength-words.ts'

const WORDS = NO_STRENGTH_WORDS.join('|')
const BETWEEN =
  '(?:\\s?(?:content|teneur|contenido|max(?:imum)?|min(?:imum)?|of|de|at|as|rate|level|about|approx)\\.?){0,2}[\\s:=(<>≤≥~]{0,4}'
const BEFORE = new RegExp(`(?<![\\p{L}\\d])(?:${WORDS})${BETWEEN}$`, 'iu')
/** Where a number follows the word, it is that number that the word measures. */
const AFTER = new RegExp(
  `^\\s{0,2}\\)?\\s{0,2}(?:(?:max|min|of|de|d')\\.?\\s{0,2})?(?:${WORDS})(?![\\p{L}\\d])(?!${BETWEEN}\\d)`,
  'iu',
)
const BEFORE_LENGTH_MAX = 36
const AFTER_LENGTH_MAX = 40

/** "20 t +/- 5 %", "5 % of 200 kg": shares of an amount. */
const TOLERANCE_BEFORE = /(?:±|\+\/-|\+-)\s{0,2}$/u
const OF_AMOUNT_AFTER = /^\s{0,2}(?:of|de|от|من)\s{1,2}\d/iu
const ANY_SHARE = /±|\+\/?-|%\s?(?:of|de|от|من)\s\d/iu

const ANY_WORD = new RegExp(`(?<!\\p{L})(?:${WORDS})`, 'iu')

/** Elements and ions that analyses give: "Fe 5 ppm", "1 ppm Fe". Nitrogen and what fertilisers are sold by are not among them. */
const ELEMENTS = '(?:Fe|Pb|As|Cd|Hg|Cu|Ni|Cr|Mn|Na|Ca|Mg|Al|Si|Zn|Cl|SO4|NO3|PO4|H2O|Fe2O3|SiO2)'
const ELEMENT_BEFORE = new RegExp(`(?<![\\p{L}\\d])${ELEMENTS}[\\s:=(<>≤≥~]{0,4}$`, 'u')
const ELEMENT_AFTER = new RegExp(`^\\s{0,2}\\(?(?:as )?${ELEMENTS}(?![\\p{L}\\d])`, 'u')
const ANY_ELEMENT = new RegExp(`(?<![\\p{L}\\d])${ELEMENTS}(?![\\p{L}\\d])`, 'u')

/** Cheap for the many lines that have none of the words. */
export function mayMeasureElse(flat: string): boolean {
  return ANY_WORD.test(flat) || ANY_ELEMENT.test(flat) || ANY_SHARE.test(flat)
}

/** Whether the percentage at this place is a share of something else than the goods. */
export function isNoStrength(flat: string, start: number, end: number): boolean {
  const before = flat.slice(Math.max(0, start - BEFORE_LENGTH_MAX), start)
  const after = flat.slice(end, end + AFTER_LENGTH_MAX)
  if (TOLERANCE_BEFORE.test(before) || OF_AMOUNT_AFTER.test(after)) return true
  return BEFORE.test(before) || AFTER.test(after) || ELEMENT_BEFORE.test(before) || ELEMENT_AFTER.test(after)
}

const TRACES = /(?<!\p{L})(?:traces?|trazas?|следы|следов|آثار)(?!\p{L})|痕量|微量/iu

/** "Traces of X" states a concentration and does not say which. */
export function statesTraces(flat: string): boolean {
  return TRACES.test(flat)
}

const FUMING_NITRIC =
  /(?:fuming|red|white)[^,;]{0,20}nitric|nitric[^,;]{0,20}fuming|nitrique[^,;]{0,12}fumant|n[íi]trico[^,;]{0,12}fumante|дымящ[^,;]{0,12}азотн|азотн[^,;]{0,20}дымящ|نيتريك[^,;]{0,12}مدخن|发烟硝酸/iu
/** Nitric acid fumes from about 86 per cent on. */
const FUMING_PERCENT_MIN = 60

/** A percentage below this measures something in fuming nitric acid; zero for other goods. */
export function fumingPercentMin(flat: string): number {
  return FUMING_NITRIC.test(flat) ? FUMING_PERCENT_MIN : 0
}
