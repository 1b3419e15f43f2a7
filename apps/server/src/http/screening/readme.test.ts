import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

test('every code that is refused with here is explained here or by the module', () => {
  const sources = globSync('**/*.ts', { cwd: import.meta.dirname }).filter((name) => !name.endsWith('.test.ts'))
  const used = sources.flatMap((name) => [...textOf(name).matchAll(/code: '([a-z-]+)'/g)].map(([, code = '']) => code))
  expect(new Set(used).size).toBeGreaterThan(1)
  const explained = ['README.md', '../README.md', '../../modules/screening/README.md'].map(textOf).join('')
  expect(used.filter((code) => !explained.includes(`| \`${code}\` |`))).toEqual([])
})

test('every route of this folder stands in its table', () => {
  const readme = textOf('README.md')
  const urls = globSync('*-routes.ts', { cwd: import.meta.dirname }).flatMap((name) =>
    [...textOf(name).matchAll(/url: '([^']+)'/g)].map(([, url = '']) => url.replaceAll(/:[a-z]+/g, 'ID')),
  )
  expect(urls.length).toBeGreaterThan(5)
  expect(urls.filter((url) => !readme.includes(`/api/v1${url}`))).toEqual([])
})
