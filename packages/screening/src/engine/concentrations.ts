import type { Concentration, Finding, Issue } from '../model.ts'
import type { ConcentrationMention, LineReading } from '../line/reading.ts'
import { countsNitrogen, fromBaume, fromNitrogen } from './assay.ts'
import type { Group } from './identified.ts'
import type { RowReading } from './row-evidence.ts'
import { shorten } from './shorten.ts'

/** The concentration that the row states for one of its substances; null: none, or not clear whose. `goods`: no solvents. */
export function concentrationFor(group: Group, goods: readonly Group[], reading: RowReading): Concentration | null {
  if (group.role === 'solvent') return remainder(goods, reading)
  const inText = statedInText(group, goods, reading)
  if (reading.concentration === null || goods.length !== 1) return inText
  const inCell = fromBaume(reading.concentration, group.substance)
  // Limits are passed from below: of two statements the higher one is the worse.
  return inText !== null && disagree(inCell, inText) && inText.percentMax > inCell.percentMax ? inText : inCell
}

function statedInText(group: Group, goods: readonly Group[], reading: RowReading): Concentration | null {
  const own = mentionFor(group, reading, (target) => isAbout(target, group))
  if (own !== undefined) return own
  if (goods.length !== 1) return null
  return mentionFor(group, reading, ({ mention }) => mention.appliesTo === null) ?? null
}

/** "99 %" and "99.5 %" are one statement, rounded. */
const ROUNDING_PERCENT = 1

function disagree(left: Concentration, right: Concentration): boolean {
  return left.percentMin > right.percentMax + ROUNDING_PERCENT || right.percentMin > left.percentMax + ROUNDING_PERCENT
}

/** The cell and the text state different concentrations of goods that a list speaks of. */
export function concentrationIssues(
  groups: readonly Group[],
  findings: readonly Finding[],
  reading: RowReading,
): readonly Issue[] {
  const cell = reading.concentration
  if (cell === null || findings.length === 0) return []
  const goods = groups.filter((group) => group.role === 'goods')
  const [only] = goods
  if (only === undefined || goods.length !== 1) return []
  if (!findings.some((finding) => finding.substance === groups.indexOf(only))) return []
  const inText = statedInText(only, goods, reading)
  if (inText === null || !disagree(fromBaume(cell, only.substance), inText)) return []
  return [
    {
      code: 'person-decides',
      message: `The cell says ${shorten(cell.text)}, the text ${shorten(inText.text)}. The higher one was screened; a person decides which holds.`,
    },
  ]
}

interface Mention {
  readonly field: string
  readonly line: LineReading
  readonly mention: ConcentrationMention
}

/** Undefined: none is stated. Null: what is stated is no concentration of it (nitrogen in a fertiliser). */
function mentionFor(
  group: Group,
  reading: RowReading,
  wanted: (mention: Mention) => boolean,
): Concentration | null | undefined {
  for (const { field, text, reading: line } of reading.lines) {
    for (const mention of line.concentrations) {
      if (!wanted({ field, line, mention })) continue
      return countsNitrogen(text, mention.start, mention.end)
        ? fromNitrogen(mention.value, group.substance)
        : fromBaume(mention.value, group.substance)
    }
  }
  return undefined
}

/** Whether the text ties a concentration to one of the names or numbers of the group. */
function isAbout({ field, line, mention }: Mention, group: Group): boolean {
  const target = mention.appliesTo
  if (target === null) return false
  const place = target.kind === 'name' ? line.names[target.index] : line.cas[target.index]
  if (place === undefined) return false
  const spoken = [...group.names, ...(group.cas === null ? [] : [group.cas])]
  return spoken.some((evidence) => evidence.at.field === field && evidence.at.start === place.start)
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
  if (reading.concentrationStated || isInProduct(group, groups, reading)) return true
  return reading.lines.some(
    ({ reading: line }) =>
      line.mixtureWords.length > 0 ||
      line.formWords.some((form) => SOLUTION_WORDS.has(form.word) && !isGasInCylinder(group, form.text)) ||
      line.flaws.includes('concentration-unreadable') ||
      (groups.length > 1 && line.concentrations.some((mention) => mention.appliesTo === null)),
  )
}

/** "Acetylene, dissolved" is the gas in its cylinder, not a mixture of trade. */
const DISSOLVED = /^(?:dissol|dissou|disuel|растворен|растворён|مذاب)/iu

function isGasInCylinder({ substance }: Group, word: string): boolean {
  return substance === 'acetylene' && DISSOLVED.test(word)
}

const RATIO = /(?:^|\s)\d{1,3}\s?:\s?\d{1,3}(?![\d:])/u

/** A chemical named in an article of daily use, or in a ratio of parts: a mixture whose strength the row does not say. */
export function isInProduct(group: Group, groups: readonly Group[], reading: RowReading): boolean {
  if (group.cas !== null || group.structure !== null) return false
  return (
    reading.lines.some(({ reading: line }) => line.productWords.length > 0) ||
    (groups.length > 1 && statesRatio(reading))
  )
}

const ratios = new WeakMap<RowReading, boolean>()

/** Looked for once a row, not once a name: a hostile row has hundreds of names in thousands of characters. */
function statesRatio(reading: RowReading): boolean {
  let stated = ratios.get(reading)
  if (stated === undefined) {
    stated = reading.lines.some(({ text }) => RATIO.test(text))
    ratios.set(reading, stated)
  }
  return stated
}

const SOLUTION_WORDS: ReadonlySet<string> = new Set([
  'solution',
  'aqueous',
  'dilute',
  'diluted',
  'emulsion',
  'suspension',
])
