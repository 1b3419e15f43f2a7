import type { Screening, ScreeningRow } from '@holdfast/screening'

// What follows by arithmetic from the line: how much of the substance it is, and how much is in each package.

export interface Amount {
  readonly min: number
  readonly max: number
  readonly unit: string
}

const MASS_UNITS: ReadonlySet<string> = new Set(['kg', 'g', 'mg', 't', 'lb', 'oz'])
const SIGNIFICANT_DIGITS = 4 // a goods paper is never more exact

/** The mass of the substance in the goods: only where one substance, its share by weight and a mass are known. */
export function massOfSubstance({ read, substances }: Screening): Amount | null {
  const { quantity, concentration } = read
  const goods = substances.filter(({ role, certainty }) => role === 'goods' && certainty === 'certain')
  if (quantity === null || concentration === null || goods.length !== 1 || !MASS_UNITS.has(quantity.unit)) return null
  if (concentration.basis !== 'by-weight' && concentration.basis !== 'assumed-by-weight') return null
  const mass = Number(quantity.value)
  const { percentMin, percentMax } = concentration
  if (!(mass > 0) || percentMin <= 0 || percentMax > 100) return null
  return { min: share(mass, percentMin), max: share(mass, percentMax), unit: quantity.unit }
}

/** The amount in one package: only where the line says that its amount is of all of them ("2x200kg", "NET 800 KG"). */
export function amountOfEach({ read }: Screening, { description, quantity: cell }: ScreeningRow): Amount | null {
  const { quantity, packages } = read
  const count = Number(packages?.count)
  if (quantity === null || !Number.isInteger(count) || count < 2) return null
  const text = description ?? cell ?? ''
  const at = text.indexOf(quantity.text)
  const before = at < 0 ? '' : text.slice(0, at)
  const isOfAll = MULTIPLIED.test(quantity.text) || TOTAL_BEFORE.test(before)
  const each = Number(quantity.value) / count
  if (!isOfAll || !(each > 0)) return null
  return { min: rounded(each), max: rounded(each), unit: quantity.unit }
}

const MULTIPLIED = /\d\s{0,2}[xX×хХ*]\s{0,2}\d/
const TOTAL_BEFORE =
  /(?:\bnet{1,2}o?|\btotal|нетто|всего|итого|صافي|إجمالي)[^\p{L}\d]{0,4}(?:(?:weight|wt|mass|вес)[^\p{L}\d]{0,4})?$/iu

function share(mass: number, percent: number): number {
  return rounded((mass * percent) / 100)
}

function rounded(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS))
}
