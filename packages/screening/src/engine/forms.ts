import type { Concentration } from '../model.ts'
import { readParticleSize, type ParticleSize } from './particle-size.ts'

/** What the row says about the physical form of the goods. */
export interface FormReading {
  readonly powder: boolean | null
  /** Null: not stated, or no powder. */
  readonly particles: ParticleSize | null
  readonly solid: boolean | null
  /** True: in water or another solvent. False: expressly without water. */
  readonly dissolved: boolean | null
}

export type FormAnswer = 'yes' | 'no' | 'unknown'

const POWDER = /\bpowders?\b|\bpowdered\b|\bdust\b|\bpoudre\b|\bpolvo\b|порошок|порошк|пудра|مسحوق|粉/iu
const MASSIVE =
  /\b(?:ingots?|sheets?|plates?|rods?|wires?|foils?|blocks?|billets?|profiles?|extrusions?|castings?|turnings|ribbons?|pellets?|shot|coils?|cans?|lingots?|lingotes?|granules?)\b|слиток|слитк|лист|фольга|سبائك|锭|箔|板/iu
const SOLID =
  /\b(?:solid|prills?|prilled|crystals?|crystalline|granul\w+|flakes?|pellets?|powder)\b|тв[её]рд|гранул|кристалл|固体|颗粒|صلب/iu
const DISSOLVED =
  /\b(?:aqueous|aq\.?|solutions?|soln?\.?|sol\.|in water|liquor|hydro(?:chlor|fluor|brom|iod)ic acid|muriatic|acide chlorhydrique|formalin|aqua|ammonia water|ammonium hydroxide)(?![\p{L}])|раствор|водн|محلول|溶液|水溶液|соляная|盐酸|氢氟酸|氨水/iu
const ANHYDROUS = /\banhydrous\b|\banhydre\b|\banhidro\b|\bliquefied\b|\bgas\b|безводн|لا مائي|无水|液化/iu

export function readForm(text: string): FormReading {
  const isPowder = POWDER.test(text)
  const isMassive = !isPowder && MASSIVE.test(text)
  const isDissolved = DISSOLVED.test(text)
  return {
    particles: isMassive ? null : readParticleSize(text),
    powder: isPowder ? true : isMassive ? false : null,
    solid: isDissolved ? false : SOLID.test(text) ? true : null,
    dissolved: ANHYDROUS.test(text) ? false : isDissolved ? true : null,
  }
}

/** Above this the goods are the substance itself for an entry that says anhydrous; commercial anhydrous grades start here. */
const ANHYDROUS_PERCENT_MIN = 95
/** Without water stated, a concentration up to this is a solution for substances that are sold in both forms. */
const SOLUTION_PERCENT_MAX = 95

export interface FormQuestion {
  readonly form: string
  readonly reading: FormReading
  readonly concentration: Concentration | null
  readonly mixture: boolean
  /** Another row of the same list prints the same substance as anhydrous. */
  readonly hasAnhydrousRow: boolean
}

/** Whether the goods have the form that an entry prints. */
export function hasForm(question: FormQuestion): FormAnswer {
  const { form, reading } = question
  if (form.startsWith('powder')) return powder(form, reading)
  if (form === 'solid') return reading.solid === null ? (question.mixture ? 'unknown' : 'yes') : answer(reading.solid)
  if (form === 'anhydrous') return anhydrous(question)
  if (form === 'aqueous') return aqueous(question)
  return 'unknown'
}

const BELOW = /below (\d+) µm/u

/** A powder of unstated size is one; where sizes on both sides of a printed bound are in it, a person looks. */
function powder(form: string, { powder: isPowder, particles }: FormReading): FormAnswer {
  const bound = BELOW.exec(form)?.[1]
  if (bound === undefined || particles === null || isPowder === false) return answer(isPowder)
  if (particles.minUm >= Number(bound)) return 'no'
  return particles.maxUm <= Number(bound) ? 'yes' : 'unknown'
}

function answer(value: boolean | null): FormAnswer {
  return value === null ? 'unknown' : value ? 'yes' : 'no'
}

function anhydrous({ reading, concentration, mixture }: FormQuestion): FormAnswer {
  if (reading.dissolved !== null) return reading.dissolved ? 'no' : 'yes'
  if (concentration !== null) {
    if (concentration.percentMin >= ANHYDROUS_PERCENT_MIN) return 'yes'
    return concentration.percentMax < ANHYDROUS_PERCENT_MIN ? 'no' : 'unknown'
  }
  return mixture ? 'unknown' : 'yes'
}

function aqueous({ reading, concentration, hasAnhydrousRow }: FormQuestion): FormAnswer {
  if (reading.dissolved !== null) return reading.dissolved ? 'yes' : 'no'
  if (!hasAnhydrousRow) return 'yes'
  if (concentration === null) return 'unknown'
  if (concentration.percentMax <= SOLUTION_PERCENT_MAX) return 'yes'
  return concentration.percentMin > SOLUTION_PERCENT_MAX ? 'no' : 'unknown'
}
