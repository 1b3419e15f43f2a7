import {
  diffLists,
  type ControlList,
  type Difference,
  type Entry,
  type IsoDate,
  type Lists,
} from '@holdfast/control-lists'

interface Named {
  readonly id: string
}

/** What was added, removed and changed in one list between the law of two days. */
export function differenceOf(lists: Lists, { id }: ControlList, from: IsoDate, to: IsoDate) {
  const found = diffLists(lists, from, to).find(({ list }) => list === id)
  return {
    entries: found === undefined ? NO_ENTRIES : entriesOf(found.entries),
    limits: found === undefined ? NONE : idsOf(found.limits),
    obligations: found === undefined ? NONE : idsOf(found.obligations),
  }
}

const NONE = { added: [], removed: [], changed: [] }
const NO_ENTRIES: ReturnType<typeof entriesOf> = NONE

function entriesOf({ added, removed, changed }: Difference<Entry>) {
  const titled = ({ id: entry, title }: Entry) => ({ entry, title })
  return {
    added: added.map(titled),
    removed: removed.map(titled),
    changed: changed.map(({ before, after }) => ({
      entry: after.id,
      before: textOf(before),
      after: textOf(after),
      parts: partsThatDiffer(before, after),
    })),
  }
}

function textOf({ title, text }: Entry): string {
  return text === '' ? title : text
}

/** Names of the parts whose content differs; the days themselves always do. */
function partsThatDiffer(before: Entry, after: Entry): readonly string[] {
  const [one, other] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...other.keys()].filter(
    (part) => !DAYS.includes(part) && JSON.stringify(one.get(part)) !== JSON.stringify(other.get(part)),
  )
}
const DAYS: readonly string[] = ['from', 'until', 'fromConfidence']

function idsOf<Item extends Named>({ added, removed, changed }: Difference<Item>) {
  return {
    added: added.map(({ id }) => id),
    removed: removed.map(({ id }) => id),
    changed: changed.map(({ after }) => after.id),
  }
}
