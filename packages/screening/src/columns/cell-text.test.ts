import { expect, test } from 'vitest'
import { cellText, showsPercent } from './cell-text.ts'

test.each([
  [0.35, '0%', '35 %'],
  [0.3, '0.00%', '30 %'],
  [0.975, '0.0 %', '97.5 %'],
  [1, '0%', '100 %'],
  [0.35, null, '0.35'],
  [0.35, 'General', '0.35'],
  [35, '0" %"', '35'],
  [35, String.raw`0\%`, '35'],
  ['35 %', '0%', '35 %'],
  [' Acetone ', null, 'Acetone'],
  [null, '0%', ''],
  [undefined, null, ''],
  [new Date('2026-11-24T00:00:00Z'), 'yyyy-mm-dd', '2026-11-24'],
  [new Date(Number.NaN), null, ''],
])('%s shown as %s is "%s"', (value, format, text) => {
  expect(cellText(value, format)).toBe(text)
})

test('a per cent sign decides only where it is part of the format', () => {
  expect(showsPercent('#,##0.00%;-0%')).toBe(true)
  expect(showsPercent('"% w/w" 0.0')).toBe(false)
})
