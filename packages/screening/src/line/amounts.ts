import type { Match } from '../names/matches.ts'
import { categoryOf, type LineWords } from './line-words.ts'
import type { NumberMention } from './numbers.ts'
import type { PackagesMention, QuantityMention, WordMention } from './reading.ts'

/** Hold other packages, which count more. */
const OUTER = new Set(['container', 'pallet', 'package'])
const FEET = /^ ?(?:['\u2032\u2019]|ft\b|feet\b)/i
const TIMES = /^\s{0,2}[xXх*]\s{0,2}$/
const NET = /(?:net{1,2}o?|нетто|صافي|净重|peso|poids|вес|weight|qty|quantity)[^\p{L}\d]{0,4}$/iu
const PER_PACKAGE = /^\s{0,2}(?:\/|per|each|ea\b|par|por|на|каждый)/iu
/** Characters between a count and its package, or between "2x200kg" and "drums". */
const APART_MAX = 3

/** The amount that the line states for the goods: the net weight when it says so, else the largest of the first kind. */
export function readQuantity(
  words: LineWords,
  flat: string,
  numbers: readonly NumberMention[],
  matches: readonly Match[],
): QuantityMention | null {
  const { text } = words
  const packageStarts = matches
    .filter((match) => categoryOf(words, match.firstWord) === 'package')
    .map((match) => match.start)
    .sort((one, other) => one - other)
  let next = 0
  let best: QuantityMention | null = null
  let bestRank = -1
  for (const [index, number] of numbers.entries()) {
    if (number.unit?.kind !== 'amount') continue
    const before = numbers[index - 1]
    const times =
      before !== undefined && before.unit === null && TIMES.test(flat.slice(before.end, number.start)) ? before : null
    const start = times?.start ?? number.start
    const isNet = NET.test(flat.slice(Math.max(0, start - 16), start))
    while ((packageStarts[next] ?? Number.POSITIVE_INFINITY) < number.unitEnd) next++
    const isBeforePackage = (packageStarts[next] ?? Number.POSITIVE_INFINITY) - number.unitEnd <= APART_MAX
    const isPerPackage =
      times === null && (isBeforePackage || PER_PACKAGE.test(flat.slice(number.unitEnd, number.unitEnd + 10)))
    const rank = isNet ? 3 : times === null ? (isPerPackage ? 0 : 1) : 2
    if (rank <= bestRank) continue
    bestRank = rank
    const value = times === null ? number.value : times.value * number.value
    best = {
      text: text.slice(start, number.unitEnd),
      start,
      end: number.unitEnd,
      value: decimal(value),
      unit: number.unit.symbol,
      isCapacity: false,
    }
  }
  return best
}

const VOLUMES = new Set(['L', 'mL', 'm3', 'gal'])
/** "10 m3 reactor": characters between a capacity and the equipment behind it. */
const CAPACITY_APART_MAX = 3

/** Behind equipment, or right before it, a volume says how much it holds. */
export function markCapacity(
  text: string,
  quantity: QuantityMention | null,
  equipment: readonly WordMention[],
): QuantityMention | null {
  if (quantity === null || !VOLUMES.has(quantity.unit)) return quantity
  const isCapacity = equipment.some(
    (word) => word.start < quantity.start || text.slice(quantity.end, word.start).trim().length <= CAPACITY_APART_MAX,
  )
  return isCapacity ? { ...quantity, isCapacity } : quantity
}

/** How many packages, and of what kind: "4 DRUMS", "drums 2x200kg", "4 x 200 kg drums", "20桶". */
export function readPackages(
  words: LineWords,
  flat: string,
  numbers: readonly NumberMention[],
  matches: readonly Match[],
): PackagesMention | null {
  let outer: PackagesMention | null = null
  for (const match of matches) {
    if (categoryOf(words, match.firstWord) !== 'package' || words.plain[match.firstWord] !== match.key + 1) continue
    const kind = words.lexicon.entries[match.key]?.word ?? ''
    const count = countAt(flat, numbers, match.start, match.end)
    if (count === null) continue
    const start = Math.min(count.start, match.start)
    const end = Math.max(count.end, match.end)
    const mention = { text: words.text.slice(start, end), start, end, count: decimal(count.value), kind }
    if (!OUTER.has(kind)) return mention
    outer ??= mention
  }
  return outer
}

/** No count stands further from its package: "2 x 200 kg net drums". */
const COUNT_APART_MAX = 64

/** The first number that can be a count of the package at this place. */
function firstNear(numbers: readonly NumberMention[], start: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle]?.unitEnd ?? 0) < start - COUNT_APART_MAX) low = middle + 1
    else high = middle
  }
  return low
}

interface Count {
  readonly start: number
  readonly end: number
  readonly value: number
}

function countAt(flat: string, numbers: readonly NumberMention[], start: number, end: number): Count | null {
  let after: Count | null = null
  for (let index = firstNear(numbers, start); index < numbers.length; index++) {
    const number = numbers[index]
    if (number === undefined || number.start > end + COUNT_APART_MAX) break
    if (FEET.test(flat.slice(number.end, number.end + 5))) continue
    const before = numbers[index - 1]
    const times =
      before !== undefined && before.unit === null && TIMES.test(flat.slice(before.end, number.start)) ? before : null
    const isNear = number.unitEnd <= start && start - number.unitEnd <= APART_MAX
    const followsNear = number.start >= end && number.start - end <= APART_MAX
    if (number.unit === null && isNear) return number
    if (number.unit?.kind === 'amount' && times !== null && isNear) return times
    if (number.unit === null && followsNear && after === null) after = number
    if (times !== null && times.start >= end && times.start - end <= APART_MAX) after = times
  }
  return after
}

/** Plain digits; never an exponent. */
function decimal(value: number): string {
  return value < 1e15 ? String(Number(value.toPrecision(12))) : value.toFixed(0)
}
