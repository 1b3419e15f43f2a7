import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(import.meta.dirname, 'reference/refusals.md'), 'utf8')

/** The members of a closed union of string literals, read where it is declared. */
function unionOf(file: string, name: string): readonly string[] {
  const source = readFileSync(join(root, file), 'utf8')
  const body = new RegExp(`export type ${name} =([\\s\\S]*?)\\n\\n|export type ${name} =([\\s\\S]*)$`).exec(source)
  return [...(body?.[0] ?? '').matchAll(/\| '([^']+)'/g)].map(([, member = '']) => member)
}

test.each([
  ['packages/screening/src/model.ts', 'IssueCode', 30],
  ['packages/chemistry/src/refusal.ts', 'ChemistryRefusalCode', 20],
])('the manual explains every code of %s %s', (file, name, least) => {
  const codes = unionOf(file, name)
  expect(codes.length).toBeGreaterThan(least)
  expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([])
})

test('the manual explains no code that does not exist', () => {
  const known = new Set([
    ...unionOf('packages/screening/src/model.ts', 'IssueCode'),
    ...unionOf('packages/chemistry/src/refusal.ts', 'ChemistryRefusalCode'),
  ])
  const explained = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code = '']) => code)
  expect(explained.filter((code) => !known.has(code))).toEqual([])
})
