import { expect, test } from 'vitest'
import { DEMO_JURISDICTION, placesOf, readSettings } from './settings.ts'

test('serves this machine only, on 4400, unless told otherwise', () => {
  expect(readSettings([])).toMatchObject({ ok: true, value: { host: '127.0.0.1', port: 4400, log: 'json' } })
  expect(readSettings(['--port', '80', '--host', '0.0.0.0'])).toMatchObject({
    ok: true,
    value: { host: '0.0.0.0', port: 80 },
  })
})

test('facts are kept where a data folder or a database says, else in the usual folder', () => {
  const given = readSettings(['--data', 'd', '--jurisdiction', 'KE'])
  const facts = { databaseUrl: null, dataFolder: 'd', keysFolder: null, jurisdiction: 'KE', isDemo: false }
  expect(given).toMatchObject({ ok: true, value: { facts } })
  expect(given.ok && placesOf(given.value.facts, 'd')).toEqual({ keysFolder: 'd/keys', logFolder: 'd' })
  const url = 'postgres://u:p@db/holdfast'
  const own = readSettings(['--keys', 'k'], { DATABASE_URL: url })
  expect(own).toMatchObject({ ok: true, value: { facts: { databaseUrl: url, keysFolder: 'k', jurisdiction: null } } })
  expect(own.ok && placesOf(own.value.facts, 'd')).toEqual({ keysFolder: 'k', logFolder: 'k' })
  expect(readSettings([])).toMatchObject({ ok: true, value: { facts: { dataFolder: null, jurisdiction: null } } })
})

test('a demonstration has a jurisdiction that is no country’s', () => {
  expect(readSettings(['--demo'])).toMatchObject({
    ok: true,
    value: { log: 'off', facts: { isDemo: true, jurisdiction: DEMO_JURISDICTION } },
  })
})

test('nothing is forgotten unless a time and the law for it are given', () => {
  expect(readSettings([])).toMatchObject({ value: { facts: { retention: null } } })
  expect(readSettings(['--keep-screenings', '60', '--keep-screenings-basis', 'Customs Act, s. 9'])).toMatchObject({
    value: { facts: { retention: { months: 60, legalBasis: 'Customs Act, s. 9' } } },
  })
})

test('TLS is read from a pair of files', () => {
  const tls = { certificate: 'c.pem', key: 'k.pem' }
  expect(readSettings(['--tls-cert', 'c.pem', '--tls-key', 'k.pem'])).toMatchObject({ ok: true, value: { tls } })
})

test('a standby of that PostgreSQL may be read instead of it', () => {
  const [url, readUrl] = ['postgres://u:p@db/holdfast', 'postgres://u:p@standby/holdfast']
  expect(readSettings(['--keys', 'k'], { DATABASE_URL: url, DATABASE_URL_READ: readUrl })).toMatchObject({
    ok: true,
    value: { facts: { databaseUrl: url, readUrl } },
  })
})

test.each([
  [[], 'postgres://u:p@db/holdfast', '--keys DIR'],
  [['--data', 'd'], 'postgres://u:p@db/holdfast', 'one of them'],
  [['--data', ''], '', 'folder'],
  [['--data', 'd', '--jurisdiction', 'Kenya'], '', 'two capital letters'],
  [['--jurisdiction', DEMO_JURISDICTION], '', '--demo'],
  [['--demo', '--jurisdiction', 'KE'], '', DEMO_JURISDICTION],
  [['--tls-cert', 'c.pem'], '', '--tls-key FILE'],
  [['--log', 'loud'], '', 'json or off'],
  [['--keep-screenings', '60'], '', '--keep-screenings-basis'],
  [['--keep-screenings', '0', '--keep-screenings-basis', 'Act'], '', 'from 1 to 1200'],
  [['--keep-screenings-basis', 'Act'], '', 'months'],
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
