import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')

test('the README explains every refusal, and none that does not exist', () => {
  const union = /export type StorageRefusalCode =\n((?: {2}\| '[a-z-]+'\n)+)/.exec(read('refusal.ts'))?.[1] ?? ''
  const codes = [...union.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code)
  const table = read('README.md').split('## Refusals')[1] ?? ''
  const explained = [...table.matchAll(/^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \|$/gm)].map(([, code]) => code)
  expect(codes.length).toBeGreaterThan(30)
  expect(explained).toEqual(codes)
})
