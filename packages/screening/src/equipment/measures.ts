/** A stated size: an interval, because figures are rounded, ranged, or readable in two ways (`6,300 m3`). */
export interface Measure {
  readonly min: number
  readonly max: number
  readonly text: string
}

export interface Measures {
  /** m3 */
  readonly volume: readonly Measure[]
  /** m2 */
  readonly area: readonly Measure[]
  /** m; the labelled diameter, or every bare length when none is labelled */
  readonly diameter: readonly Measure[]
  /** m3/h */
  readonly flow: readonly Measure[]
  /** °C */
  readonly temperature: readonly Measure[]
  /** mg/m3 */
  readonly detection: readonly Measure[]
}

type Unit = readonly [RegExp, number, number?]

const NUMBER = String.raw`(\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*)`
const RANGE = String.raw`(?:\s*(?:-|–|to|à|a|до|~)\s*${NUMBER})?`

// Exact by definition, in m3: a bound of 20 m3 is 5,283.44 US gallons.
const US_GALLON = 0.003_785_411_784
const IMPERIAL_GALLON = 0.004_546_09
const CUBIC_FOOT = 0.028_316_846_592

// Longest unit first where one begins another. The US gallon is 3.785 L, the imperial one 4.546 L: unsaid, both are kept.
const FLOW: readonly Unit[] = [
  [/^(?:m3|m³|м3|м³|cbm|cu\.? ?m)\s?(?:\/|per |p)\s?(?:h|hr|hour|ч|час)\b/u, 1],
  [/^(?:m3|m³|м3|м³)\/ч/u, 1],
  [/^(?:m3|m³|м3|м³)\s?(?:\/|per )\s?min/u, 60],
  [/^(?:m3|m³|м3|м³)\s?\/\s?s/u, 3_600],
  [/^m3h\b/u, 1],
  [/^立方米\/(?:小时|时)/u, 1],
  [/^(?:l|lit(?:er|re)s?|ltr|л)\s?(?:\/|per )\s?(?:min|мин)/u, 0.06],
  [/^lpm\b/u, 0.06],
  [/^(?:l|lit(?:er|re)s?|ltr|л)\s?(?:\/|per )\s?(?:h|hr|hour|ч)/u, 0.001],
  [/^lph\b/u, 0.001],
  [/^(?:l|л)\s?\/\s?(?:s|с)\b/u, 3.6],
  [/^gpm\b|^gal(?:lons?)?\s?\/\s?min/u, US_GALLON * 60, IMPERIAL_GALLON * 60],
  [/^cfm\b|^ft3\s?\/\s?min/u, CUBIC_FOOT * 60],
]
const DETECTION: readonly Unit[] = [
  [/^mg\s?\/\s?(?:m3|m³)|^мг\/м3/u, 1],
  [/^[µμu]g\s?\/\s?(?:m3|m³)/u, 0.001],
]
const VOLUME: readonly Unit[] = [
  [
    /^(?:m3|m³|м3|м³|m\^3|cbm|cu\.? ?m\b|cubic met(?:er|re)s?|m[eè]tres? cubes?|metros? c[uú]bicos?|куб\.? ?м|立方米|立方|متر مكعب|م3)/u,
    1,
  ],
  [/^(?:cm3|cm³|cc|ml|мл|毫升)(?![a-z])/u, 0.000_001],
  [/^(?:kl|kilolit(?:er|re)s?)\b/u, 1],
  [/^(?:hl|hectolit(?:er|re)s?)\b/u, 0.1],
  [/^(?:lit(?:er|re)s?|litros?|ltrs?|lts?|l|литр\p{L}*|л|升|公升|لترا?|ل)(?![\p{L}/])/u, 0.001],
  [/^(?:us|u\.s\.) ?gal(?:lons?)?\b/u, US_GALLON],
  [/^(?:imp(?:erial)?\.?|uk) ?gal(?:lons?)?\b/u, IMPERIAL_GALLON],
  [/^gal(?:lons?|ones)?\b(?!\s?\/)/u, US_GALLON, IMPERIAL_GALLON],
  [/^(?:ft3|ft³|cu\.? ?ft|cubic feet)/u, CUBIC_FOOT],
]
const AREA: readonly Unit[] = [
  [
    /^(?:m2|m²|м2|м²|m\^2|sq\.? ?m\b|sqm|square met(?:er|re)s?|m[eè]tres? carr[eé]s?|metros? cuadrados?|кв\.? ?м|平方米|平米|متر مربع|م2)/u,
    1,
  ],
  [/^(?:cm2|cm²)/u, 0.000_1],
  [/^(?:ft2|ft²|sq\.? ?ft|square feet)/u, 0.092_903_04],
]
const LENGTH: readonly Unit[] = [
  [/^(?:mm|мм|毫米|مم)(?![\p{L}\d²³/])/u, 0.001],
  [/^(?:cm|см|厘米|سم)(?![\p{L}\d²³/])/u, 0.01],
  [/^(?:m|м|米|met(?:er|re)s?)(?![\p{L}\d²³/^])/u, 1],
  [/^(?:"|″|''|inch(?:es)?\b|in\b\.?|pouces?\b|pulgadas?\b|дюйм\p{L}*|英寸|بوصة)/u, 0.0254],
]
const TEMPERATURE: readonly Unit[] = [
  [/^(?:°\s?c|º\s?c|deg\.? ?c|celsius|℃|c)(?![\p{L}-])/u, 1],
  [/^(?:°\s?f|deg\.? ?f|℉)/u, -1],
  [/^k(?![\p{L}])/u, 0],
]

const NUMBERS = new RegExp(`${NUMBER}${RANGE}\\s*`, 'gu')
/** `DN 25`, `Ø500 mm`, `1 1/2"`: nominal sizes as sellers write them. */
const NOMINAL = /\b(?:dn|nd|ду) ?(\d{1,4})\b/gu
const FRACTION = /(?:(\d+)[ -])?(\d)\/(\d{1,2})\s?(?:"|″|''|inch(?:es)?\b|in\b)/gu
const DIAMETER_LABEL =
  /(?:ø|⌀|\bdia(?:m(?:eter|[eè]tre)?)?\.?|\bdi[aá]metro|\bi\.?d\.?|диаметр\p{L}*|قطر|直径|口径|内径)[^\d,;]{0,14}$/u
const DIAMETER_AFTER = /^\s?(?:dia(?:m(?:eter)?)?\b|ø|i\.?d\b|in(?:ternal|side) dia|nominal|bore)/u
/** Litres, gallons, millimetres: units in which sizes of equipment are whole numbers. */
const SMALL_UNIT_MAX = 0.004
/** A line has few figures; the rest is not equipment. */
const FIGURES_MAX = 40

export function readMeasures(text: string): Measures {
  const volume: Measure[] = []
  const area: Measure[] = []
  const flow: Measure[] = []
  const temperature: Measure[] = []
  const detection: Measure[] = []
  const labelled: Measure[] = [...nominalSizes(text)]
  const lengths: Measure[] = []
  let count = 0
  for (const match of text.matchAll(NUMBERS)) {
    count += 1
    if (count > FIGURES_MAX) break
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 24)
    const take = (units: readonly Unit[]): Measure | null => measureOf(match, rest, units)
    const reading =
      push(flow, take(FLOW)) ||
      push(detection, take(DETECTION)) ||
      push(volume, take(VOLUME)) ||
      push(area, take(AREA)) ||
      push(temperature, temperatureOf(match, rest))
    if (reading) continue
    const length = take(LENGTH)
    if (length === null || text[match.index - 1] === '/') continue
    const isDiameter =
      DIAMETER_LABEL.test(text.slice(Math.max(0, match.index - 30), match.index)) ||
      DIAMETER_AFTER.test(rest.replace(/^(?:mm|cm|m|inch(?:es)?|in|"|мм|см|м)/u, ''))
    ;(isDiameter ? labelled : lengths).push(length)
  }
  return { volume, area, flow, temperature, detection, diameter: labelled.length > 0 ? labelled : lengths }
}

function push(to: Measure[], measure: Measure | null): boolean {
  if (measure === null) return false
  to.push(measure)
  return true
}

function measureOf(match: RegExpExecArray, rest: string, units: readonly Unit[]): Measure | null {
  for (const [pattern, low, high] of units) {
    const unit = pattern.exec(rest)
    if (unit === null) continue
    const [min, max] = boundsOf(match, low <= SMALL_UNIT_MAX)
    return { min: min * low, max: max * (high ?? low), text: `${match[0].trim()} ${unit[0]}` }
  }
  return null
}

function temperatureOf(match: RegExpExecArray, rest: string): Measure | null {
  for (const [pattern, scale] of TEMPERATURE) {
    const unit = pattern.exec(rest)
    if (unit === null) continue
    const convert = (value: number): number =>
      scale === 1 ? value : scale === 0 ? value - 273.15 : ((value - 32) * 5) / 9
    const [min, max] = boundsOf(match, false)
    return { min: convert(min), max: convert(max), text: `${match[0].trim()} ${unit[0]}` }
  }
  return null
}

function boundsOf(match: RegExpExecArray, smallUnit: boolean): readonly [number, number] {
  const [low, high] = readNumber(match[1] ?? '', smallUnit)
  if (match[2] === undefined) return [low, high]
  const [low2, high2] = readNumber(match[2], smallUnit)
  return [Math.min(low, low2), Math.max(high, high2)]
}

/**
 * `6,300` is 6300 or 6.3: both are kept, and where they decide differently a person looks. Of litres nobody writes
 * thousandths, so there it is 6300.
 */
function readNumber(text: string, smallUnit: boolean): readonly [number, number] {
  const plain = text.replaceAll(' ', '')
  const marks = plain.match(/[.,]/gu) ?? []
  if (marks.length === 0) return [Number(plain), Number(plain)]
  const last = plain.slice(Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(',')) + 1)
  if (marks.length === 1) {
    const decimal = Number(plain.replace(',', '.'))
    const thousands = last.length === 3 && !plain.startsWith('0') ? Number(plain.replace(/[.,]/u, '')) : decimal
    return [smallUnit ? thousands : decimal, thousands]
  }
  if (new Set(marks).size === 1) {
    const whole = Number(plain.replaceAll(/[.,]/gu, ''))
    return [whole, whole]
  }
  const whole = Number(`${plain.slice(0, plain.length - last.length - 1).replaceAll(/[.,]/gu, '')}.${last}`)
  return [whole, whole]
}

function* nominalSizes(text: string): Generator<Measure> {
  for (const match of text.matchAll(NOMINAL)) {
    const size = Number(match[1]) / 1_000
    yield { min: size, max: size, text: match[0] }
  }
  for (const match of text.matchAll(FRACTION)) {
    const size = (Number(match[1] ?? 0) + Number(match[2]) / Math.max(1, Number(match[3]))) * 0.0254
    yield { min: size, max: size, text: match[0] }
  }
}
