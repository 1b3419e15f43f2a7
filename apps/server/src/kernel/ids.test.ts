import { expect, test } from 'vitest'
import { factIdOf, isCommandId, isFactId, mustBe, newId, parseJurisdiction, parseStream } from './ids.ts'

test('the facts of a command have ids of their own, the same each time; the first has the command’s', () => {
  const command = mustBe(newId(), isCommandId)
  const ids = [0, 1, 2].map((index) => factIdOf(command, index))
  expect(ids[0]).toBe(command)
  expect(new Set(ids).size).toBe(3)
  expect(ids.every(isFactId)).toBe(true)
  expect([0, 1, 2].map((index) => factIdOf(command, index))).toEqual(ids)
  // Version 8, variant 1: RFC 9562.
  expect(ids[1]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test.each([
  ['KE', true],
  ['GB-SCT', true],
  ['ke', false],
  ['KEN', false],
  ['', false],
  ['KE\n', false],
])('jurisdiction %j: %s', (text, isOne) => {
  expect(parseJurisdiction(text).ok).toBe(isOne)
})

test.each([
  ['screening/0198c0de', true],
  ['balance-area/KE:7', true],
  ['screening', false],
  ['screening/', false],
  ['Screening/1', false],
  [`screening/${'x'.repeat(200)}`, false],
])('stream %j: %s', (text, isOne) => {
  expect(parseStream(text).ok).toBe(isOne)
})
