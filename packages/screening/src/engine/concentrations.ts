import type { Concentration } from '../model.ts'
import type { Group } from './identified.ts'
import type { RowReading } from './row-evidence.ts'

/** The concentration that the row states for one of its substances; null: none, or not clear whose. */
export function concentrationFor(group: Group, groups: readonly Group[], reading: RowReading): Concentration | null {
  const goods = groups.filter((other) => other.role === 'goods')
  if (group.role === 'solvent') return remainder(goods, reading)
  if (reading.concentration !== null && goods.length === 1) return reading.concentration
  const own = ownMention(group, reading)
  if (own !== null) return own
  if (goods.length !== 1) return null
  for (const { reading: line } of reading.lines) {
    for (const mention of line.concentrations) if (mention.appliesTo === null) return mention.value
  }
  return null
}

/** A concentration that the text ties to one of the names or numbers of the group. */
function ownMention(group: Group, reading: RowReading): Concentration | null {
  for (const { field, reading: line } of reading.lines) {
    for (const mention of line.concentrations) {
      const target = mention.appliesTo
      if (target === null) continue
      const place = target.kind === 'name' ? line.names[target.index] : line.cas[target.index]
      if (place === undefined) continue
      const spoken = [...group.names, ...(group.cas === null ? [] : [group.cas])]
      if (spoken.some((evidence) => evidence.at.field === field && evidence.at.start === place.start)) return mention.value
    }
  }
  return null
}

/** One substance in one solvent: the solvent is what is left. */
function remainder(goods: readonly Group[], reading: RowReading): Concentration | null {
  const only = goods[0]
  if (goods.length !== 1 || only === undefined) return null
  const stated = concentrationFor(only, goods, reading)
  if (stated === null) return null
  return { ...stated, percentMin: 100 - stated.percentMax, percentMax: 100 - stated.percentMin }
}

/** The row says that the goods are a mixture or a solution, or states a concentration without saying of what. */
export function isMixture(group: Group, groups: readonly Group[], reading: RowReading): boolean {
  if (group.role === 'solvent' || groups.some((other) => other.role === 'solvent')) return true
  if (reading.concentrationStated) return true
  return reading.lines.some(
    ({ reading: line }) =>
      line.mixtureWords.length > 0 ||
      line.formWords.some((form) => SOLUTION_WORDS.has(form.word)) ||
      line.flaws.includes('concentration-unreadable') ||
      line.concentrations.some((mention) => mention.appliesTo === null),
  )
}

const SOLUTION_WORDS: ReadonlySet<string> = new Set(['solution', 'aqueous', 'dilute', 'diluted', 'emulsion', 'suspension'])
