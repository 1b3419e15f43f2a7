import type { Concentration } from '../model.ts'
import type { MolarRange } from './molar-solutions.ts'
import { fumingPercentMin, isNoStrength, mayMeasureElse, statesTraces } from './not-strength.ts'
import type { NumberMention } from './numbers.ts'
import type { LineFlaw } from './reading.ts'
import type { Unit } from './units.ts'

export interface ConcentrationFound {
  readonly value: Concentration
  readonly start: number
  readonly end: number
  /** Where moles in a litre are stated. */
  readonly moles: MolarRange | null
}

/** Liquids and solutions of commerce, from light hydrocarbons to heavy brines and bromides, in kilograms per litre. */
const DENSITY_MIN = 0.6
const DENSITY_MAX = 3.2
/** Molar masses of what is sold by molarity, in grams per mole. */
const MOLAR_MASS_MIN = 17
const MOLAR_MASS_MAX = 600

const AT_LEAST =
  /(?:>=|=>|≥|>|\bmin(?:imum|imal|\.)?|(?<!\p{L})m[ií]n(?:imo)?\.?|\bat least|\bno[tr]? (?:less|lower) than|\bnot (?:below|under)|\bNLT|\b(?:more|greater|higher) than|\bover|\babove|\bexceeding|au moins|(?:pas|non) moins de|al menos|no menos de(?:l)?|m[aá]s de(?:l)?|superior a(?:l)?|plus de|не менее|более|(?<!\p{L})мин\.?|не ниже|свыше|على الأقل|(?:لا يقل|ليس أقل) (?:عن|من)|حد أدنى|أكثر من|至少|不低于|不少于|不小于|大于|高于|超过|≧)[ :]{0,2}$/iu
const AT_MOST =
  /(?:<=|=<|≤|<|\bmax(?:imum|\.)?|(?<!\p{L})m[aá]x(?:imo)?\.?|\bup to|\bat most|\bno[tr]? (?:more|greater|higher) than|\bnot? (?:over|above|exceeding)|\bwithout exceeding|\bNMT|\b(?:less|lower) than|\bbelow|\bunder|au plus|pas plus de|n[e']? ?(?:d[ée]passant|exc[ée]dant) pas|au maximum|moins de|como m[aá]ximo|no m[aá]s de(?:l)?|no superior a(?:l)?|menos de(?:l)?|inferior a(?:l)?|hasta|не (?:более|больше|свыше)|менее|(?<!\p{L})до|(?<!\p{L})макс\.?|не выше|حتى|(?:لا يزيد|لا يتجاوز|ليس أكثر) ?(?:عن|من)?|حد أقصى|أقل من|不超过|不大于|不高于|不多于|低于|小于|少于|≦)[ :]{0,2}$/iu
/** The longest words of a bound. */
const BOUND_LENGTH_MAX = 28
const PURE =
  /(?:\bpurity|\bassay|\bcontent|pureté|pureza|чистота|содержание|نقاوة|نقاء|تركيز|纯度|含量|浓度)[ :=]{0,3}$/iu
const LEAST_AFTER =
  /[ ]{0,2}(?:\+|min\b\.?|minimum\b|m[ií]n(?:imo)?\b|мин|以上|على الأقل|ou plus|o más|и более|or more|or greater|and above)(?![ :.]{0,3}\d)/iuy
const MOST_AFTER =
  /[ ]{0,2}(?:max\b\.?|maximum\b|m[aá]x(?:imo)?\b|макс|以下|ou moins|o menos|и менее|or less|or below)(?![ :.]{0,3}\d)/iuy
const RANGE = /^[ ]{0,2}(?:-{1,3}|~|\.{2,3}|to|à|a|до|إلى|الى|至|到|y)[ ]{0,2}$/iu
const PLUS_MINUS = /^[ ]{0,2}(?:±|\+\/-|\+-)[ ]{0,2}$/u
const BASIS_AFTER =
  /[ ]{0,2}\(?[ ]?(w\/w|wt\/wt|m\/m|p\/p|by weight|by wt\.?|by mass|wt\.?|w\/v|m\/v|p\/v|wt\/vol|v\/v|vol\/vol|by volume|by vol\.?|vol\.?|en peso|en poids|en masse|масс\.?|мас\.?|об\.?|وزنا|وزن|حجما|质量分数|重量|体积分数)(?![\p{L}\p{N}])\)?/iuy
const PEROXIDE = /perox|peróx|oxyg[ée]n[ée]e|oxigenada|H2O2|перекис|пероксид|بيروكسيد|فوق أكسيد|双氧水|过氧化氢/iu
/** The end of a Russian adjective: "20%-ный раствор". */
const ADJECTIVE_AFTER = /-?(?:процентн)?(?:н?ый|н?ая|н?ое|н?ого|н?ой|н?ом|н?ым|н?ые|н?ых|ий)(?!\p{L})/iuy
const PLUS_BEFORE_PERCENT = /\+[ ]{0,1}%/y

/** Concentrations among the numbers of a line. The numbers they use are taken out of `numbers`. */
export function readConcentrations(
  flat: string,
  text: string,
  numbers: NumberMention[],
  flaws: LineFlaw[],
): ConcentrationFound[] {
  const found: ConcentrationFound[] = []
  const read: Stretch[] = []
  // What the whole line says is asked once, when the first concentration needs it.
  let kinds: { readonly percentMin: number; readonly mayBeElse: boolean } | null = null
  let namesPeroxide: boolean | null = null
  let last: NumberMention | null = null
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]
    if (number === undefined) continue
    const unit = number.unit ?? unitOfPlusForm(flat, number) ?? assumedPercent(flat, number)
    if (unit === null || unit.kind === 'amount' || unit.kind === 'other') continue
    if (unit.kind === 'peroxide-volumes' && !(namesPeroxide ??= PEROXIDE.test(flat))) continue
    const beforeInLine = numbers[index - 1]
    const inRange = beforeInLine !== undefined && joinsRange(flat, beforeInLine, number, unit)
    // "10 % - 25 %": the first number was read as a concentration of its own.
    const isAgain: boolean = !inRange && last !== null && joinsRange(flat, last, number, unit)
    const first: NumberMention = inRange ? beforeInLine : isAgain && last !== null ? last : number
    const concentration = readOne(flat, text, first, number, unit)
    read.push({ start: first.start, end: Math.max(number.unitEnd, number.end, concentration?.end ?? 0) })
    if (isAgain && concentration !== null) found.pop()
    kinds ??= { percentMin: fumingPercentMin(flat), mayBeElse: mayMeasureElse(flat) }
    const isBelow = concentration !== null && concentration.value.percentMax < kinds.percentMin
    if (concentration === null || isBelow) flaws.push('concentration-unreadable')
    else if (!kinds.mayBeElse || !isNoStrength(flat, concentration.start, concentration.end)) found.push(concentration)
    last = concentration === null || first !== number ? null : number
    const from = inRange ? index - 1 : index
    numbers.splice(from, index - from + 1)
    index = from - 1
  }
  if (statesTraces(flat) || hasStraySign(flat, read)) flaws.push('concentration-unreadable')
  return found
}

interface Stretch {
  readonly start: number
  readonly end: number
}

const SIGN = /[%‰]|(?<!\p{L})(?:per ?cent|pour cent|por ciento|процент)/giu
/** Between a sign and the number that was read with it: "(%): 99", "99+ %". */
const SIGN_APART_MAX = 5

/** "thirty percent", "1e1 %": a concentration is stated and was not read. */
function hasStraySign(flat: string, read: readonly Stretch[]): boolean {
  let next = 0
  for (const { index } of flat.matchAll(SIGN)) {
    while (next < read.length && (read[next]?.end ?? 0) + SIGN_APART_MAX < index) next++
    const stretch = read[next]
    if (stretch === undefined || index < stretch.start - SIGN_APART_MAX) return true
  }
  return false
}

function joinsRange(flat: string, before: NumberMention, number: NumberMention, unit: Unit): boolean {
  if (number.start - before.end > 12) return false
  if (before.unit !== null && before.unit.kind !== unit.kind) return false
  const between = flat.slice(before.unitEnd, number.start)
  if (PLUS_MINUS.test(between)) return true
  if (!RANGE.test(between)) return false
  return before.value <= number.value || unit.kind !== 'percent' || isFallingRange(before, between)
}

/** "98-5 %", "60 % - 12 %"; a count of packages stands further off. */
function isFallingRange(before: NumberMention, between: string): boolean {
  return before.value <= 100 && (before.unit !== null || !between.includes(' '))
}

/** "-5 %", "0 %", "3 0 %", "1/2 %": signs and spaces that make another number of it. */
function isOddNumber(flat: string, number: NumberMention): boolean {
  const before = flat.slice(Math.max(0, number.start - 3), number.start)
  if (/(?:^|[\s(:=])-$/.test(before) || /\d\/$/.test(before)) return true
  return number.value === 0 || (/(?:^|\D)\d $/.test(before) && /^\d$/.test(number.text))
}

const PERCENT: Unit = { kind: 'percent', symbol: '', factor: 1 }

/** A sign that stands before its number: "%99" as in Turkish, "assay (%): 99". */
const PERCENT_BEFORE = /(?<!\d ?)%\)?[ :=]{0,3}$/
const PERCENT_BEFORE_LENGTH_MAX = 8

/** 99+ %, 99+ */
function unitOfPlusForm(flat: string, number: NumberMention): Unit | null {
  PLUS_BEFORE_PERCENT.lastIndex = number.end
  if (PLUS_BEFORE_PERCENT.test(flat)) return PERCENT
  const before = flat.slice(Math.max(0, number.start - PERCENT_BEFORE_LENGTH_MAX), number.start)
  return number.unit === null && PERCENT_BEFORE.test(before) ? PERCENT : null
}

/** "min. 99", "purity 99.5": the sign is often left out. */
function assumedPercent(flat: string, number: NumberMention): Unit | null {
  if (number.value < 1 || number.value > 100) return null
  if (/^[ ]{0,2}[\p{L}\d]/u.test(flat.slice(number.end, number.end + 3))) return null
  const before = flat.slice(Math.max(0, number.start - 20), number.start)
  const says = PURE.test(before) || (/(?:min|мин|m[ií]n)/iu.test(before) && AT_LEAST.test(before))
  return says ? PERCENT : null
}

function readOne(
  flat: string,
  text: string,
  first: NumberMention,
  last: NumberMention,
  unit: Unit,
): ConcentrationFound | null {
  if (first === last && isOddNumber(flat, first)) return null
  const before = flat.slice(Math.max(0, first.start - BOUND_LENGTH_MAX), first.start)
  const { least, most } = boundBefore(before)
  let end = Math.max(last.unitEnd, last.end)
  PLUS_BEFORE_PERCENT.lastIndex = last.end
  const plus = PLUS_BEFORE_PERCENT.test(flat)
  if (plus) end = PLUS_BEFORE_PERCENT.lastIndex
  end = wordAfter(ADJECTIVE_AFTER, flat, end)?.end ?? end
  const basis = wordAfter(BASIS_AFTER, flat, end)
  end = basis?.end ?? end
  const isBounded = least !== null || most !== null
  const leastAfter = isBounded ? null : wordAfter(LEAST_AFTER, flat, end)
  const mostAfter = leastAfter === null && !isBounded ? wordAfter(MOST_AFTER, flat, end) : null
  end = leastAfter?.end ?? mostAfter?.end ?? end
  const start = first.start - (least?.[0].length ?? most?.[0].length ?? 0)
  let low = Math.min(first.value, last.value)
  let high = Math.max(first.value, last.value)
  if (first === last && (least !== null || leastAfter !== null || plus)) high = Number.POSITIVE_INFINITY
  if (first === last && (most !== null || mostAfter !== null)) low = 0
  if (first !== last && PLUS_MINUS.test(flat.slice(first.unitEnd, last.start))) {
    low = Math.max(0, first.value - last.value)
    high = first.value + last.value
  }
  const percent = percentOf(low, high, unit, basisOf(basis?.word ?? '', unit))
  if (percent === null) return null
  const isMolar = percent.basis === 'normality'
  const moles = isMolar
    ? { low: low * unit.factor, high: high * unit.factor, isEquivalents: unit.kind === 'normal' }
    : null
  return { value: { text: text.slice(start, end), ...percent }, start, end, moles }
}

/** "Not more than" holds "more than": the words that begin first say which bound it is. */
function boundBefore(before: string): { least: RegExpExecArray | null; most: RegExpExecArray | null } {
  const least = AT_LEAST.exec(before)
  const most = AT_MOST.exec(before)
  if (least === null || most === null) return { least, most }
  return least.index < most.index ? { least, most: null } : { least: null, most }
}

function wordAfter(pattern: RegExp, flat: string, at: number): { word: string; end: number } | null {
  pattern.lastIndex = at
  const match = pattern.exec(flat)
  return match === null ? null : { word: match[1] ?? match[0], end: pattern.lastIndex }
}

type Basis = Concentration['basis']

function basisOf(word: string, unit: Unit): Basis {
  if (unit.kind === 'baume') return 'baume'
  if (unit.kind === 'molar' || unit.kind === 'normal' || unit.kind === 'peroxide-volumes') return 'normality'
  if (unit.kind === 'grams-per-litre') return 'weight-per-volume'
  if (unit.kind === 'volume-percent' || /^(?:v\/v|vol|by vol|об|حجما|体积)/i.test(word)) return 'by-volume'
  if (/^(?:w\/v|m\/v|p\/v|wt\/vol)/i.test(word)) return 'weight-per-volume'
  return word === '' ? 'assumed-by-weight' : 'by-weight'
}

/** Bounds in per cent by weight, as wide as what is not said makes them. */
function percentOf(low: number, high: number, unit: Unit, basis: Basis): Omit<Concentration, 'text'> | null {
  const from = low * unit.factor
  const to = high * unit.factor
  switch (basis) {
    case 'by-weight':
    case 'assumed-by-weight':
      if (from > 100 || (Number.isFinite(to) && to > 100)) return null
      return { percentMin: round(from), percentMax: round(Math.min(100, to)), basis }
    case 'by-volume': {
      if (from > 100 || (Number.isFinite(to) && to > 100)) return null
      return {
        percentMin: round(volumeToWeight(from, 0.5)),
        percentMax: round(volumeToWeight(Math.min(100, to), 2)),
        basis,
      }
    }
    case 'weight-per-volume': {
      const perLitre = unit.kind === 'grams-per-litre' ? 0.1 : 1
      const percentMin = (from * perLitre) / DENSITY_MAX
      if (percentMin > 100) return null
      return { percentMin: round(percentMin), percentMax: round(Math.min(100, (to * perLitre) / DENSITY_MIN)), basis }
    }
    case 'normality': {
      const percentMin = (from * MOLAR_MASS_MIN) / 10 / DENSITY_MAX
      if (percentMin > 100) return null
      return {
        percentMin: round(percentMin),
        percentMax: round(Math.min(100, (to * MOLAR_MASS_MAX) / 10 / DENSITY_MIN)),
        basis,
      }
    }
    case 'baume':
      // The scale is density; what share of weight that is depends on the substance.
      return from > 100 ? null : { percentMin: 0, percentMax: 100, basis }
  }
}

/** Share by weight of a component with `ratio` times the density of the rest. */
function volumeToWeight(percent: number, ratio: number): number {
  return (100 * ratio * percent) / (ratio * percent + (100 - percent))
}

function round(percent: number): number {
  return Number(percent.toPrecision(9))
}
