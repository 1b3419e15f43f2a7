import type { Concentration } from '../model.ts'
import type { ConcentrationMention, Target } from './reading.ts'

/** "34.5 % N", "61.6 % P2O5": what the goods hold, counted as something else. */
const AS_ELEMENT = /^\s?(?:N|P|K|S|Cl|Cu|Zn|Fe|P2O5|K2O|Na2O|CaO|MgO|SO3|Cl2|NH3|SiO2|Al2O3)(?![\p{L}\d])/u
const AS_ELEMENT_LENGTH_MAX = 8

/**
 * Several percentages for one substance: nobody knows which is right, so each stands for all of them. A lower and an upper bound
 * are one range.
 */
export function uniteConcentrations(mentions: readonly ConcentrationMention[], flat: string): ConcentrationMention[] {
  if (mentions.length < 2) return [...mentions]
  const keys = mentions.map((mention) => keyOf(mention, flat))
  const united = new Map<string, Concentration>()
  for (const [at, { value }] of mentions.entries()) {
    const key = keys[at]
    if (key === undefined || key === null) continue
    const before = united.get(key)
    united.set(key, before === undefined ? value : unite(before, value))
  }
  const all: ConcentrationMention[] = []
  for (const [at, mention] of mentions.entries()) {
    const value = united.get(keys[at] ?? '')
    const isSame = value === undefined || value === mention.value
    all.push(isSame ? mention : { ...mention, value: { ...value, text: mention.value.text } })
  }
  return all
}

function keyOf({ appliesTo, end }: ConcentrationMention, flat: string): string | null {
  if (appliesTo === null || AS_ELEMENT.test(flat.slice(end, end + AS_ELEMENT_LENGTH_MAX))) return null
  return targetKey(appliesTo)
}

function targetKey({ kind, index }: Target): string {
  return `${kind} ${index}`
}

function unite(one: Concentration, other: Concentration): Concentration {
  if (isLeast(one) && isMost(other) && one.percentMin <= other.percentMax) return rangeOf(one, one, other)
  if (isMost(one) && isLeast(other) && other.percentMin <= one.percentMax) return rangeOf(one, other, one)
  return {
    ...one,
    percentMin: Math.min(one.percentMin, other.percentMin),
    percentMax: Math.max(one.percentMax, other.percentMax),
  }
}

function rangeOf(first: Concentration, least: Concentration, most: Concentration): Concentration {
  return { ...first, percentMin: least.percentMin, percentMax: most.percentMax }
}

function isLeast({ percentMin, percentMax }: Concentration): boolean {
  return percentMax === 100 && percentMin < 100
}

function isMost({ percentMin, percentMax }: Concentration): boolean {
  return percentMin === 0 && percentMax < 100
}
