import { builtinLists } from '@holdfast/control-lists'
import { expect, test } from 'vitest'
import { entryLabelOf, entryNumberOf } from './entry-label.ts'

test.each([
  ['CWC', '2.B.4', 'Chemicals, except …', 'CWC 2.B.4'],
  ['AG equipment', 'I.1', 'Reaction vessels', 'AG equipment I.1'],
  ['AG', '46', 'Triethanolamine', 'AG 46'],
  ['CFATS', 'triethanolamine', 'Triethanolamine', 'CFATS: Triethanolamine'],
  ['UN 1988', 'I.anpp', 'ANPP', 'UN 1988 I: ANPP'],
])('%s %s', (short, entry, title, label) => {
  expect(entryLabelOf(short, { entry, title })).toBe(label)
})

test('no label on this device shows a slug, and no two entries of a list share one', () => {
  for (const { short, entries } of builtinLists().lists) {
    const labels = entries.map(({ id, title }) => entryLabelOf(short, { entry: id, title }))
    expect(labels.filter((label) => /[a-z]-[a-z]/.test(label) && !label.includes(':'))).toEqual([])
    expect(new Set(labels).size).toBe(labels.length)
  }
})

test.each([
  ['2.B.4', '2.B.4'],
  ['I.anpp', 'I'],
  ['triethanolamine', ''],
])('%s prints the number "%s"', (entry, number) => {
  expect(entryNumberOf(entry)).toBe(number)
})
