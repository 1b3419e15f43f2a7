import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ROLES } from '../../kernel/policy/roles.ts'
import { separationOf, SEPARATIONS } from './separation.ts'

test('it does not matter which role came first', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ROLES), fc.constantFrom(...ROLES), (one, other) => {
      fc.pre(one !== other)
      expect(separationOf(new Set([one]), other) === null).toBe(separationOf(new Set([other]), one) === null)
    }),
  )
})

test.each([
  ['administrator', 'auditor'],
  ['administrator', 'analyst'],
  ['licensing-officer', 'countersigner'],
  ['facility-custodian', 'inspector'],
  ['elimination-manager', 'verifier'],
] as const)('%s and %s are not joined', (one, other) => {
  expect(separationOf(new Set([one]), other)).not.toBeNull()
})

test.each([
  ['authority-officer', 'licensing-officer'],
  ['inspector', 'verifier'],
  ['programme-manager', 'elimination-manager'],
] as const)('%s and %s may be joined', (one, other) => {
  expect(separationOf(new Set([one]), other)).toBeNull()
})

test('the manual prints the same table', () => {
  const page = readFileSync(new URL('../../../../../docs/concepts/roles.md', import.meta.url), 'utf8')
  const rows = SEPARATIONS.map(({ role, notWith, because }) => {
    const with_ =
      notWith.length === ROLES.length - 1 ? 'every other role' : notWith.map((other) => `\`${other}\``).join(', ')
    return `| \`${role}\` | ${with_} | ${because.replace('’', "'")} |`
  })
  expect(rows.filter((row) => !page.includes(row))).toEqual([])
})
