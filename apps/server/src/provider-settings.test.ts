import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const FULL = [
  '--oidc-issuer',
  'https://id.example',
  '--oidc-client',
  'holdfast',
  '--address',
  'https://holdfast.example',
]

test('an identity provider is named whole, or not at all', () => {
  expect(readSettings([])).toMatchObject({ ok: true, value: { provider: null } })
  const origins = ['--oidc-origins', 'https://keys.example', '--oidc-strong-acr', 'gold', '--oidc-secret-file', 's']
  const read = readSettings([...FULL, ...origins])
  expect(read).toMatchObject({
    ok: true,
    value: {
      provider: {
        label: 'id.example',
        secretFile: 's',
        settings: { clientId: 'holdfast', origins: ['https://keys.example'], strongAcr: ['gold'] },
      },
    },
  })
  expect(read.ok && read.value.provider?.settings.redirectUri.href).toBe(
    'https://holdfast.example/api/v1/sign-in/provider/callback',
  )
})

test.each([
  [['--oidc-client', 'x'], '--oidc-issuer'],
  [['--oidc-issuer', 'http://id.example', '--oidc-client', 'x'], 'over https'],
  [['--oidc-issuer', 'nothing'], 'over https'],
  [FULL.slice(0, 2), '--oidc-client'],
  [FULL.slice(0, 4), '--address'],
  [[...FULL.slice(0, 4), '--address', 'https://holdfast.example/sub'], '--address'],
  [[...FULL, '--oidc-origins', 'https://keys.example/path'], '--oidc-origins'],
])('refuses %j', (args, said) => {
  expect(readSettings(args)).toMatchObject({ ok: false, refusal: expect.stringContaining(said) })
})
