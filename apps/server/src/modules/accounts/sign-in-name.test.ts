import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSignInName } from './sign-in-name.ts'

test.each([
  ['Anna.Jansen', 'anna.jansen'],
  [' anna@ministry.example ', 'anna@ministry.example'],
  ['ＡＮＮＡ', 'anna'],
  ['Zu\u0308rich', 'zürich'],
  ['عائشة', 'عائشة'],
])('%s is %s', (typed, name) => {
  expect(readSignInName(typed)).toEqual({ ok: true, value: name })
})

test.each([
  '',
  ' ',
  'anna jansen',
  'anna\u0000',
  'an\u200bna',
  'anna\u202e',
  '<anna>',
  '\ud800',
  'a'.repeat(101),
  'a'.repeat(10_000_000),
])('refuses: %#', (typed) => {
  expect(readSignInName(typed)).toMatchObject({ ok: false, refusal: { code: 'sign-in-name-malformed' } })
})

test('what was read is read as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (typed) => {
      const once = readSignInName(typed)
      if (once.ok) expect(readSignInName(once.value)).toEqual(once)
    }),
  )
})
