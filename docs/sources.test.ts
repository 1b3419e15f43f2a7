import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtinLists, type Confidence, type ControlList } from '@holdfast/control-lists'
import { expect, test } from 'vitest'
import { isUpdate, root, textOf } from './test/pages.ts'

// The manual says how sure the data is; the data says whether that is true.

const path = 'docs/reference/sources.md'
const lists = builtinLists()

function marks(list: ControlList): Readonly<Record<string, readonly { readonly confidence: Confidence }[]>> {
  const { entries } = list
  return {
    entries: entries.map((entry) => entry.citation),
    'first days': entries.map((entry) => ({ confidence: entry.fromConfidence })),
    members: entries.flatMap((entry) => entry.members.map((member) => member.citation)),
    'HS codes': entries.flatMap((entry) => entry.hs),
    equipment: entries.flatMap((entry) => entry.equipment.map((rule) => rule.citation)),
    limits: [...list.limits, ...list.conditionalLimits].map((limit) => limit.citation),
    thresholds: list.thresholds.map((threshold) => threshold.citation),
    obligations: list.obligations.map((obligation) => obligation.citation),
  }
}

function countsTable(): string {
  const [first] = lists.lists
  const titles = first === undefined ? [] : Object.keys(marks(first))
  const rows = lists.lists.map((list) =>
    Object.values(marks(list)).map((facts) => {
      const verified = facts.filter(({ confidence }) => confidence === 'verified').length
      return facts.length === 0 ? '–' : `${verified} / ${facts.length - verified}`
    }),
  )
  return [
    `| list | ${titles.join(' | ')} |`,
    `| --- |${' --- |'.repeat(titles.length)}`,
    ...rows.map((cells, index) => `| \`${lists.lists[index]?.id}\` | ${cells.join(' | ')} |`),
  ].join('\n')
}

function tablesTable(): string {
  const { substances, names, unNumbers, statesNotParty } = lists
  const named = new Set(
    lists.lists.flatMap(({ entries }) => entries.flatMap(({ members }) => members.map((m) => m.substance))),
  )
  const languages = Map.groupBy(names, (name) => name.lang)
  const spoken = [...languages].toSorted(([, one], [, other]) => other.length - one.length)
  const number = (value: number): string => value.toLocaleString('en')
  return [
    '| table | rows |',
    '| --- | --- |',
    `| substances | ${number(substances.length)}, of which ${number(named.size)} are named by a list |`,
    `| names | ${number(names.length)}: ${spoken.map(([lang, all]) => `${lang} ${number(all.length)}`).join(', ')} |`,
    `| UN numbers | ${number(unNumbers.length)}, of which ${number(unNumbers.filter((one) => one.generic).length)} name a class of goods |`,
    `| periods of States not party | ${number(statesNotParty.length)} |`,
  ].join('\n')
}

test.each([
  ['counts', countsTable()],
  ['tables', tablesTable()],
])('the page of sources has the %s of the data', (mark, table) => {
  const page = textOf(path)
  const found = new RegExp(`<!-- ${mark} -->\\n([\\s\\S]*?)<!-- /${mark} -->`).exec(page)
  const shown = found?.[1]?.trim() ?? ''
  if (isUpdate && shown !== table) {
    writeFileSync(
      join(root, path),
      page.replace(found?.[0] ?? mark, () => `<!-- ${mark} -->\n${table}\n<!-- /${mark} -->`),
    )
  } else expect(shown).toBe(table)
})

test('first page and manual name every list with its number of entries', () => {
  const today = lists.lists.map((list) => ({
    row: new RegExp(
      `^\\| \`${list.id}\` \\|.*\\| ${list.entries.filter(({ until }) => until === null).length} \\|$`,
      'm',
    ),
  }))
  const readme = textOf('README.md')
  expect(today.filter(({ row }) => !row.test(readme))).toEqual([])
})
