import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('serves this machine only, on 4400, unless told otherwise', () => {
  expect(readSettings([])).toEqual({ ok: true, value: { host: '127.0.0.1', port: 4400 } })
  expect(readSettings(['--port', '80', '--host', '0.0.0.0'])).toEqual({
    ok: true,
    value: { host: '0.0.0.0', port: 80 },
  })
})

test('facts are kept where a data folder or a database says, and nowhere otherwise', () => {
  expect(readSettings(['--data', 'd', '--jurisdiction', 'KE'])).toMatchObject({
    ok: true,
    value: {
      facts: {
        storage: { kind: 'bundled', dataFolder: 'd' },
        keysFolder: 'd/keys',
        logFolder: 'd',
        jurisdiction: 'KE',
      },
    },
  })
  const url = 'postgres://u:p@db/holdfast'
  expect(readSettings(['--keys', 'k'], { DATABASE_URL: url })).toMatchObject({
    ok: true,
    value: { facts: { storage: { kind: 'url', url }, keysFolder: 'k', logFolder: 'k', jurisdiction: null } },
  })
})

test('a standby of that PostgreSQL may be read instead of it', () => {
  const [url, readUrl] = ['postgres://u:p@db/holdfast', 'postgres://u:p@standby/holdfast']
  expect(readSettings(['--keys', 'k'], { DATABASE_URL: url, DATABASE_URL_READ: readUrl })).toMatchObject({
    ok: true,
    value: { facts: { storage: { kind: 'url', url, readUrl } } },
  })
})

test.each([
  [[], 'postgres://u:p@db/holdfast', '--keys DIR'],
  [['--data', 'd'], 'postgres://u:p@db/holdfast', 'one of them'],
  [['--jurisdiction', 'KE'], '', '--data DIR'],
  [['--data', ''], '', 'folder'],
  [['--data', 'd', '--jurisdiction', 'Kenya'], '', 'two capital letters'],
  [['--proxy', 'my-proxy'], '', '127.0.0.1'],
])('refuses %j with DATABASE_URL "%s" in a sentence that says what to do', (args, url, says) => {
  const settings = readSettings(args, { DATABASE_URL: url })
  expect(settings.ok ? '' : settings.refusal).toContain(says)
  expect(settings.ok ? '' : settings.refusal).not.toContain('u:p')
})

test.each([['--port', 'x'], ['--port', ''], ['--port', '1e3'], ['--port', '70000'], ['--prot', '1'], ['extra']])(
  'refuses %s %s',
  (...args) => {
    const settings = readSettings(args.filter((arg) => arg !== undefined))
    expect(settings.ok).toBe(false)
  },
)
