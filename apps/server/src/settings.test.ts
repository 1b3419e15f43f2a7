import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('serves this machine only, on 4400, unless told otherwise', () => {
  expect(readSettings([])).toEqual({ ok: true, value: { host: '127.0.0.1', port: 4400 } })
  expect(readSettings(['--port', '80', '--host', '0.0.0.0'])).toEqual({
    ok: true,
    value: { host: '0.0.0.0', port: 80 },
  })
})

test.each([['--port', 'x'], ['--port', ''], ['--port', '1e3'], ['--port', '70000'], ['--prot', '1'], ['extra']])(
  'refuses %s %s',
  (...args) => {
    const settings = readSettings(args.filter((arg) => arg !== undefined))
    expect(settings.ok).toBe(false)
  },
)
