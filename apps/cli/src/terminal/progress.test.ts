import { expect, test } from 'vitest'
import { duration, progressLine } from './progress.ts'
import { fit, widthOf } from './width.ts'

test('progress shows share, rate and time left', () => {
  expect(progressLine(50_000, 2, 0.25)).toBe('██████░░░░░░░░░░░░░░░░░░ 25 %  50,000 rows, 25,000/s, 6 s left')
  expect(progressLine(10, 0, null)).toBe('10 rows, 0/s')
})

test('durations are read at a glance', () => {
  expect([0, 59.2, 61, 3_700].map(duration)).toEqual(['0 s', '1 min 0 s', '1 min 1 s', '1 h 1 min'])
})

test('cells take exactly their columns, in every script', () => {
  for (const text of ['acetone', '三氯氧磷', 'ثيونيل كلوريد', 'a\u0301e\u0301', 'x'.repeat(99), ''])
    expect(widthOf(fit(text, 12))).toBe(12)
})
