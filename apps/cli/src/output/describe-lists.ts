import type { ControlList, Entry, IsoDate, ListDifference, Lists } from '@holdfast/control-lists'
import { entryMatchesAny, limitsInForce, obligationsInForce } from '@holdfast/control-lists'
import { fit } from '../terminal/width.ts'

export interface ListRow {
  readonly id: string
  readonly title: string
  readonly edition: string | null
  readonly entries: number
  readonly reviewBy: IsoDate
  readonly lapsedOn: IsoDate | null
}

/** Every list with its edition on the day, and whether somebody has to look at it again. */
export function describeLists(rows: readonly ListRow[], day: IsoDate): string {
  const head = `${fit('List', 14)} ${fit('Edition', 12)} ${fit('Entries', 8)} ${fit('Review by', 22)} Title`
  const lines = rows.map((row) => {
    const review = row.reviewBy < day ? `${row.reviewBy} OVERDUE` : row.reviewBy
    const lapsed = row.lapsedOn !== null && row.lapsedOn <= day ? ` (authority lapsed ${row.lapsedOn})` : ''
    const edition = row.edition ?? 'not held'
    return `${fit(row.id, 14)} ${fit(edition, 12)} ${fit(String(row.entries), 8)} ${fit(review, 22)} ${row.title}${lapsed}`
  })
  return `${[head, ...lines].join('\n')}\n`
}

/** The entries of a list, and the readings that can be chosen for it. */
export function describeList(list: ControlList, entries: readonly Entry[]): string {
  const readings = list.interpretations.flatMap(({ key, value, choices, text, citation }) => [
    `  ${list.id}/${key} = ${value}${choices.length > 1 ? ` (of ${choices.join(', ')})` : ''}`,
    `    ${text} [${mark(citation)}]`,
  ])
  const lines = entries.map((entry) => `${entry.id}\t${entry.title}`)
  return `${[...lines, ...(readings.length === 0 ? [] : ['', 'Interpretations:', ...readings])].join('\n')}\n`
}

const MEMBERS_SHOWN_MAX = 40

/** One entry: its text, what it names, which limits and rules apply to it, and how sure each fact is. */
export function describeEntry(list: ControlList, entry: Entry, lists: Lists, day: IsoDate): string {
  const names = new Map(lists.substances.map((substance) => [substance.id, substance.name]))
  const members = entry.members.slice(0, MEMBERS_SHOWN_MAX).map((member) => {
    const form = member.form === null ? '' : `, ${member.form}`
    const least = member.minPercent === null ? '' : `, from ${member.minPercent} %`
    const cas = member.printedCas === null ? '' : ` (${member.printedCas})`
    return `  ${member.role}: ${member.printedName || (names.get(member.substance) ?? member.substance)}${cas}${form}${least}`
  })
  const rest = entry.members.length - members.length
  const clauses = entry.families.flatMap((family) =>
    family.clauses.map((clause) => `  ${clause.id}: “${clause.quote}”`),
  )
  const limits = limitsInForce(list, day)
    .filter((limit) => entryMatchesAny(limit.entries, entry.id))
    .map((limit) => `  ${limit.text} [${mark(limit.citation)}]`)
  const rules = obligationsInForce(list, day)
    .filter((rule) => entryMatchesAny(rule.entries, entry.id))
    .map((rule) => `  ${rule.consequence}: ${rule.text} [${mark(rule.citation)}]`)
  const equipment = entry.equipment.flatMap(({ text, materials }) => [
    `  ${text}`,
    ...(materials.length === 0 ? [] : [`    of or lined with: ${materials.map(materialName).join(', ')}`]),
  ])
  const hs = new Set(entry.hs.map((code) => `${code.code} (${code.edition}${code.namesIt ? ', names it' : ''})`))
  return [
    `${list.short} ${entry.id}  ${entry.title}`,
    ...(entry.text === entry.title ? [] : [`“${entry.text}”`]),
    `In force from ${entry.from}${entry.until === null ? '' : ` until ${entry.until}`}. ${mark(entry.citation)}`,
    ...(entry.note === null ? [] : [entry.note]),
    ...section('Names', [...members, ...(rest > 0 ? [`  and ${rest} more`] : [])]),
    ...section('Family', clauses),
    ...section('Equipment', equipment),
    ...section('Limits', limits),
    ...section('What follows', rules),
    ...(hs.size === 0 ? [] : [`HS: ${[...hs].join(', ')}`]),
    '',
  ].join('\n')
}

const MATERIAL_NAMES: ReadonlyMap<string, string> = new Map([
  ['nickel-40', 'alloys with more than 40 % nickel'],
  ['nickel-25-chromium-20', 'alloys with more than 25 % nickel and 20 % chromium'],
  ['silicon-carbide-80', 'silicon carbide of 80 % or more'],
  ['aluminium-oxide-99.9', 'aluminium oxide of 99.9 % or more'],
])

/** A code of the data in words; most are words. */
function materialName(code: string): string {
  return MATERIAL_NAMES.get(code) ?? code.replaceAll('-', ' ')
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines]
}

function mark({ source, confidence }: Entry['citation']): string {
  return confidence === 'verified' ? source : `${source}; unverified`
}

/** What the law of the later day has that the earlier one had not, and the reverse. */
export function describeDiff(differences: readonly ListDifference[]): string {
  if (differences.length === 0) return 'No list differs between these days.\n'
  return differences
    .flatMap(({ list, entries, limits, obligations }) => [
      list,
      ...entries.added.map((entry) => `  + ${entry.id}  ${entry.title}`),
      ...entries.removed.map((entry) => `  - ${entry.id}  ${entry.title}`),
      ...entries.changed.map(({ after }) => `  ~ ${after.id}  ${after.title}`),
      ...[...limits.added, ...obligations.added].map((rule) => `  + rule: ${rule.text}`),
      ...[...limits.removed, ...obligations.removed].map((rule) => `  - rule: ${rule.text}`),
      ...[...limits.changed, ...obligations.changed].map(({ after }) => `  ~ rule: ${after.text}`),
      '',
    ])
    .join('\n')
}
