import type { SubstanceId } from '@holdfast/control-lists'
import type { Concentration } from '../model.ts'

/** An amount of substance in a litre, as written: moles, or equivalents of an acid or base. */
export interface MolarRange {
  readonly low: number
  readonly high: number
  readonly isEquivalents: boolean
}

interface Solute {
  readonly gramsPerMole: number
  readonly equivalents: number
  /** Of its solutions, up to the pure liquid, in kilograms per litre. */
  readonly densityMin: number
  readonly densityMax: number
}

/** Acids, bases and oxidisers that are sold by molarity and have a limit in a list. */
const SOLUTES: Readonly<Record<string, Solute>> = {
  'nitric-acid': { gramsPerMole: 63.01, equivalents: 1, densityMin: 0.99, densityMax: 1.52 },
  'sulfuric-acid': { gramsPerMole: 98.08, equivalents: 2, densityMin: 0.99, densityMax: 1.85 },
  'hydrogen-chloride': { gramsPerMole: 36.46, equivalents: 1, densityMin: 0.7, densityMax: 1.2 },
  'hydrogen-fluoride': { gramsPerMole: 20.01, equivalents: 1, densityMin: 0.9, densityMax: 1.3 },
  'hydrogen-peroxide': { gramsPerMole: 34.01, equivalents: 1, densityMin: 0.99, densityMax: 1.2 },
  ammonia: { gramsPerMole: 17.03, equivalents: 1, densityMin: 0.7, densityMax: 1 },
  triethanolamine: { gramsPerMole: 149.19, equivalents: 1, densityMin: 0.9, densityMax: 1.15 },
}
/** Rounding of what is written on labels. */
const SLACK = 0.02

/** The same in per cent by weight, as narrow as the known substance makes it. */
export function ofSubstance(
  value: Concentration,
  moles: MolarRange | null,
  substance: SubstanceId | null,
): Concentration {
  const solute =
    moles === null || substance === null || !Object.hasOwn(SOLUTES, substance) ? undefined : SOLUTES[substance]
  if (moles === null || solute === undefined) return value
  const gramsPerUnit = solute.gramsPerMole / (moles.isEquivalents ? solute.equivalents : 1)
  const percentMin = (moles.low * gramsPerUnit * (1 - SLACK)) / 10 / solute.densityMax
  const percentMax = (moles.high * gramsPerUnit * (1 + SLACK)) / 10 / solute.densityMin
  return { ...value, percentMin: round(Math.min(100, percentMin)), percentMax: round(Math.min(100, percentMax)) }
}

function round(percent: number): number {
  return Number(percent.toPrecision(4))
}
