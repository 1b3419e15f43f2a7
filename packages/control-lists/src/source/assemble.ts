import { entryMatches } from '../entry-pattern.ts'
import type { ControlList, Entry } from '../model.ts'
import type { Catalogue } from './catalogue.ts'
import type { ParsedList } from './folder.ts'
import type { Problems } from './problem.ts'
import type { Place } from './table.ts'

/** Checks what one file cannot know alone: substances exist, patterns reach an entry, dates belong to an edition, ids are single. */
export function checkLists(parsed: readonly ParsedList[], catalogue: Catalogue, problems: Problems): void {
  const substances = new Set<string>(catalogue.substances.map((substance) => substance.id))
  for (const substance of catalogue.substances) {
    if (substance.parent !== null && !substances.has(substance.parent)) {
      problems.add('id-unknown', 'substances', null, `${substance.id} has an unknown parent, ${substance.parent}`)
    }
  }
  checkSingle(
    parsed.map(({ list }) => ({ id: list.id, from: '', until: null })),
    () => ({ file: 'lists', line: null }),
    problems,
  )
  for (const one of parsed) checkList(one, substances, problems)
}

function checkList({ list, places }: ParsedList, substances: ReadonlySet<string>, problems: Problems): void {
  const place = (item: Parameters<typeof places.get>[0]): Place => places.get(item) ?? { file: list.id, line: null }
  checkSingle(list.entries, place, problems)
  checkSingle([...list.limits, ...list.conditionalLimits], place, problems)
  checkSingle(list.obligations, place, problems)
  checkSingle(list.thresholds, place, problems)
  const days = new Set<string>(list.editions.map((edition) => edition.inForce))
  for (const entry of list.entries) {
    const at = place(entry)
    for (const day of [entry.from, entry.until]) {
      if (day !== null && !days.has(day)) {
        problems.add('date-outside-edition', at.file, at.line, `${entry.id}: ${day} is not the first day of an edition`)
      }
    }
    for (const item of [...entry.members, ...entry.hs]) {
      if (item.substance !== null && !substances.has(item.substance)) {
        const where = place(item)
        problems.add('id-unknown', where.file, where.line, `${item.substance} is not a substance`)
      }
    }
    checkPatterns(entry.exceptEntries, list, at, problems)
    checkQuotes(entry, `${list.id}/families.yaml`, problems)
  }
  for (const item of [...list.limits, ...list.conditionalLimits, ...list.obligations, ...list.thresholds]) {
    checkPatterns(item.entries, list, place(item), problems)
  }
}

function checkPatterns(patterns: readonly string[], list: ControlList, at: Place, problems: Problems): void {
  for (const pattern of patterns) {
    if (!list.entries.some((entry) => entryMatches(pattern, entry.id))) {
      problems.add('id-unknown', at.file, at.line, `${pattern} reaches no entry of ${list.id}`)
    }
  }
}

interface Dated {
  readonly id: string
  readonly from: string
  readonly until: string | null
}

/** An id may return only in a period that does not overlap the earlier one. */
function checkSingle<Item extends Dated>(
  items: readonly Item[],
  place: (item: Item) => Place,
  problems: Problems,
): void {
  const seen = new Map<string, Item[]>()
  for (const item of items) {
    const earlier = seen.get(item.id) ?? []
    if (earlier.some((other) => overlaps(item, other))) {
      const at = place(item)
      problems.add('id-duplicate', at.file, at.line, `${item.id} is there twice at the same time`)
    }
    seen.set(item.id, [...earlier, item])
  }
}

function overlaps(one: Dated, other: Dated): boolean {
  return (one.until === null || other.from < one.until) && (other.until === null || one.from < other.until)
}

/** Each clause quotes the law: the words must stand in the entry, in the order of the clauses. */
function checkQuotes(entry: Entry, file: string, problems: Problems): void {
  const text = plainQuote(`${entry.title} ${entry.text}`)
  for (const family of entry.families) {
    for (const clause of family.clauses) {
      if (!text.includes(plainQuote(clause.quote))) {
        problems.add('quote-not-in-text', file, null, `${entry.id}: "${clause.quote}" does not stand in the entry`)
      }
    }
  }
}

/** Signs that copies of one law print differently. */
function plainQuote(text: string): string {
  return text.replaceAll('<=', '≤').replaceAll('α', 'alpha').replace(/\s+/g, ' ').trim().toLowerCase()
}
