import type { SubstanceId } from '@holdfast/control-lists'
import type { Concentration } from '../model.ts'

/** Nitrogen in pure ammonium nitrate, per cent by weight: 2 × 14.007 of 80.043. */
export const NITROGEN_IN_AMMONIUM_NITRATE_PERCENT = 35

const AMMONIUM_NITRATE = 'ammonium-nitrate'
/** Directly behind a percentage: fertilisers are sold by their nitrogen. */
const NITROGEN_AFTER = /^\)?\s{0,2}(?:n(?![\p{L}\p{N}'’-])|nitrogen\b|azote\b|nitr[oó]geno\b|азота?(?!\p{L}))/iu
const NITROGEN_BEFORE = /(?:^|[^\p{L}])(?:n|nitrogen|azote|nitr[oó]geno)\s{0,2}[:=]?\s{0,2}$/iu

/** Whether the text around a percentage says that it counts nitrogen. */
export function countsNitrogen(text: string, start: number, end: number): boolean {
  return (
    NITROGEN_AFTER.test(text.slice(end, end + 14)) || NITROGEN_BEFORE.test(text.slice(Math.max(0, start - 14), start))
  )
}

/** "34.5 % N" is 98.6 % ammonium nitrate; of any other goods a nitrogen figure says nothing about concentration. */
export function fromNitrogen(value: Concentration, substance: SubstanceId | null): Concentration | null {
  if (substance !== AMMONIUM_NITRATE) return null
  const toSalt = (nitrogen: number): number => Math.min(100, (nitrogen * 100) / NITROGEN_IN_AMMONIUM_NITRATE_PERCENT)
  return {
    ...value,
    text: `${value.text} N`,
    percentMin: toSalt(value.percentMin),
    percentMax: toSalt(value.percentMax),
  }
}

/**
 * Degrees Baumé to per cent by weight for the acids that are sold so, at 15.6 °C: tables of the Manufacturing Chemists'
 * Association, as long in trade. Between two rows the answer is the span between them.
 */
const BAUME: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  'sulfuric-acid': [
    [0, 0],
    [10, 10.77],
    [20, 22.25],
    [30, 34.63],
    [40, 48.1],
    [50, 62.18],
    [60, 77.67],
    [66, 93.19],
  ],
  'nitric-acid': [
    [0, 0],
    [36, 52.3],
    [38, 56.5],
    [40, 61.4],
    [42, 67.2],
  ],
  'hydrogen-chloride': [
    [0, 0],
    [18, 27.9],
    [20, 31.45],
    [22, 35.2],
    [23, 37.1],
  ],
}
/** Rounding of the degree as written and of the table, in per cent by weight. */
const BAUME_SLACK_PERCENT = 0.5

export function fromBaume(value: Concentration, substance: SubstanceId | null): Concentration {
  const table = substance === null || !Object.hasOwn(BAUME, substance) ? undefined : BAUME[substance]
  const degrees = Number(/(\d+(?:[.,]\d+)?)/u.exec(value.text)?.[1]?.replace(',', '.'))
  if (value.basis !== 'baume' || table === undefined || !Number.isFinite(degrees)) return value
  const below = table.findLast(([degree]) => degree <= degrees)
  const above = table.find(([degree]) => degree >= degrees)
  if (below === undefined) return value
  return {
    ...value,
    percentMin: Math.max(0, below[1] - BAUME_SLACK_PERCENT),
    percentMax: above === undefined ? 100 : Math.min(100, above[1] + BAUME_SLACK_PERCENT),
  }
}
