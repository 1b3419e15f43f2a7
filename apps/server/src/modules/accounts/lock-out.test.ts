import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLockDue, lockOut } from './lock-out.ts'

const last = Temporal.Instant.from('2026-11-24T12:00:00Z')

test.each([
  [0, 0],
  [4, 0],
  [5, 30],
  [6, 60],
  [7, 120],
  [11, 1920],
  [12, 3600],
  [99, 3600],
  [100_000, 3600],
])('after %i failures wait %i seconds', (failures, seconds) => {
  const until = last.add({ seconds })
  expect(lockOut(failures, last, until)).toEqual({ state: 'open' })
  if (seconds > 0) expect(lockOut(failures, last, until.subtract({ nanoseconds: 1 }))).toEqual({ state: 'wait', until })
})

test('a hundred failures are for a person to look at', () => {
  expect(isLockDue(99)).toBe(false)
  expect(isLockDue(100)).toBe(true)
})

test('more failures never mean a shorter wait', () => {
  const weight = (failures: number): number => {
    const answer = lockOut(failures, last, last)
    return answer.state === 'open' ? 0 : answer.until.epochMilliseconds
  }
  fc.assert(
    fc.property(fc.nat(200), (failures) => {
      expect(weight(failures + 1)).toBeGreaterThanOrEqual(weight(failures))
    }),
  )
})
