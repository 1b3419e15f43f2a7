import type { Screening, ScreeningRow } from '@holdfast/screening'

// What follows by arithmetic from the line: how much of the substance it is, and how much is in each package.

export interface Amount {
  readonly min: number
  readonly max: number
  readonly unit: string
}

const MASS_UNITS: ReadonlySet<string> = new Set(['kg', 'g', 'mg', 't', 'lb', 'oz'])
const SIGNIFICANT_DIGITS = 4 // a goods paper is never more exact

/** What an amount is of: all of the goods, or each of their packages. */
export interface Amounts {
  /** The line says that its amount is of one package ("200 kg each", "25 KG BAGS"). */
  readonly isOfOne: boolean
  /** Of all packages, where the amount is of one and the line counts them. */
  readonly all: Amount | null
  /** Of one package, where the amount is of all ("2x200kg", "NET 800 KG"). */
  readonly each: Amount | null
  /** Of the substance in the goods: only where one substance, its share by weight and the mass of all are known. */
  readonly ofSubstance: Amount | null
}

export function amountsOf(screening: Screening, { description, quantity: cell }: ScreeningRow): Amounts {
  const { quantity, packages } = screening.read
  if (quantity === null) return { isOfOne: false, all: null, each: null, ofSubstance: null }
  const { before, after } = around(description ?? cell ?? '', quantity.text)
  const isOfAll = MULTIPLIED.test(quantity.text) || TOTAL_BEFORE.test(before)
  const isOfOne = !isOfAll && (ONE_AFTER.test(after) || ONE_BEFORE.test(before))
  const count = Number(packages?.count)
  const value = Number(quantity.value)
  const counted = Number.isInteger(count) && count > 1 && value > 0
  const all = isOfOne && counted ? exactly(value * count, quantity.unit) : null
  return {
    isOfOne,
    all,
    each: isOfAll && counted ? exactly(value / count, quantity.unit) : null,
    ofSubstance: isOfOne ? all && substanceIn(screening, all) : substanceIn(screening, exactly(value, quantity.unit)),
  }
}

function substanceIn({ read: { concentration }, substances }: Screening, { max: mass, unit }: Amount): Amount | null {
  const goods = substances.filter(({ role, certainty }) => role === 'goods' && certainty === 'certain')
  if (concentration === null || goods.length !== 1 || !MASS_UNITS.has(unit) || !(mass > 0)) return null
  if (concentration.basis !== 'by-weight' && concentration.basis !== 'assumed-by-weight') return null
  const { percentMin, percentMax } = concentration
  if (percentMin <= 0 || percentMax > 100) return null
  return { min: share(mass, percentMin), max: share(mass, percentMax), unit }
}

function around(text: string, part: string): { readonly before: string; readonly after: string } {
  const at = text.indexOf(part)
  return at < 0 ? { before: '', after: '' } : { before: text.slice(0, at), after: text.slice(at + part.length) }
}

const MULTIPLIED = /\d\s{0,2}[xX×хХ*]\s{0,2}\d/
const TOTAL_BEFORE =
  /(?:\bnet{1,2}o?|\btotal|нетто|всего|итого|صافي|إجمالي)[^\p{L}\d]{0,4}(?:(?:weight|wt|mass|вес)[^\p{L}\d]{0,4})?$/iu
const ONE_AFTER =
  /^\s{0,2}(?:each\b|ea\b|per (?:drum|bag|can|bottle|cylinder|box|package)|\/(?:drum|bag)|bags?\b|sacks?\b|drums?\b|chacune?\b|cada un[oa]\b|c\/u\b|кажд)/iu
const ONE_BEFORE = /(?:\bof|\bde|\bà|(?<!\p{L})по)\s{1,2}$/iu

function share(mass: number, percent: number): number {
  return rounded((mass * percent) / 100)
}

function exactly(value: number, unit: string): Amount {
  return { min: rounded(value), max: rounded(value), unit }
}

function rounded(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS))
}
