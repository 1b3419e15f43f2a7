/** What a percentage may measure besides the strength of the goods: taxes, moisture, impurities, discounts, fillings. */
const WORDS =
  'vat|tva|iva|gst|ндс|mwst|ضريبة|增值税|tax(?:es)?|duty|customs duty|moisture|humidity|humidité|humedad|влажность|влаги|влага|رطوبة|الرطوبة|水分|湿度|r\\.?h\\.?|h\\.?r\\.?|relative humidity|impurit(?:y|ies)|impuretés?|impurezas?|примес(?:и|ей|ь)|شوائب|杂质|discount|rebate|remise|rabais|descuento|скидка|скидки|خصم|折扣|rabatt|sconto|desconto|commission|interest|insurance|tolerance|more or less|loss on drying|loss on ignition|lod|loi|ash|cendres|cenizas|зола|رماد|灰分|insolubles?|residue|ullage|fill(?:ing)? (?:level|ratio)|advance|deposit|down payment|balance(?!\\s(?!due|payable|before|after|against|on|upon|at|by|paid|t\\/t)\\p{L})|prepayment|t\\/t|off|recycled|whiteness|brightness|blancheur|blancura'
const BETWEEN =
  '(?:\\s?(?:content|teneur|contenido|max(?:imum)?|min(?:imum)?|of|de|at|rate|level|about|approx)\\.?){0,2}[\\s:=(<>≤≥~]{0,4}'
const BEFORE = new RegExp(`(?<![\\p{L}\\d])(?:${WORDS})${BETWEEN}$`, 'iu')
/** Where a number follows the word, it is that number that the word measures. */
const AFTER = new RegExp(
  `^\\s{0,2}\\)?\\s{0,2}(?:(?:max|min|of|de|d')\\.?\\s{0,2})?(?:${WORDS})(?![\\p{L}\\d])(?!${BETWEEN}\\d)`,
  'iu',
)
const BEFORE_LENGTH_MAX = 36
const AFTER_LENGTH_MAX = 40

const ANY_WORD = new RegExp(`(?<!\\p{L})(?:${WORDS})`, 'iu')

/** Cheap for the many lines that have none of the words. */
export function mayMeasureElse(flat: string): boolean {
  return ANY_WORD.test(flat)
}

/** Whether the percentage at this place is a share of something else than the goods. */
export function isNoStrength(flat: string, start: number, end: number): boolean {
  return (
    BEFORE.test(flat.slice(Math.max(0, start - BEFORE_LENGTH_MAX), start)) ||
    AFTER.test(flat.slice(end, end + AFTER_LENGTH_MAX))
  )
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
