import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { openLoopbackProvider, type LoopbackProvider, type ProviderFaults } from '../../../../test/loopback-provider.ts'
import { IdentityProvider, type ProviderSettings } from './provider.ts'

const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z')

function settingsFor({ issuer, clientId, clientSecret }: LoopbackProvider): ProviderSettings {
  const redirectUri = new URL('http://127.0.0.1:4400/sign-in/provider')
  return { issuer, clientId, clientSecret, redirectUri, origins: [], strongAcr: [] }
}

async function signIn(provider: LoopbackProvider, settings = settingsFor(provider)) {
  const identity = new IdentityProvider(settings)
  const begun = await identity.begin(NOW)
  if (!begun.ok) return begun
  return identity.finish(begun.value.pending, await provider.visit(begun.value.ask), NOW)
}

test('the provider says who it is', async () => {
  await using provider = await openLoopbackProvider('anna')
  expect(await signIn(provider)).toEqual({
    ok: true,
    value: { method: 'provider', issuer: provider.issuer.origin, subject: 'anna', strong: false },
  })
  expect(provider.asked).toEqual(['/.well-known/openid-configuration', '/authorize', '/token', '/keys'])
})

test('it is a strong sign-in only when the provider says so, in words that the operator knows', async () => {
  await using provider = await openLoopbackProvider('anna')
  const settings = { ...settingsFor(provider), strongAcr: ['gold'] }
  const strengthOf = async (claims: Record<string, unknown>): Promise<boolean | null> => {
    provider.faults.claims = claims
    const answer = await signIn(provider, settings)
    return answer.ok && answer.value.method === 'provider' ? answer.value.strong : null
  }
  expect(await strengthOf({ amr: ['pwd', 'mfa'] })).toBe(true)
  expect(await strengthOf({ amr: ['pwd'] })).toBe(false)
  expect(await strengthOf({ acr: 'gold' })).toBe(true)
  expect(await strengthOf({ acr: 'silver' })).toBe(false)
})

test.each<[string, ProviderFaults]>([
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['another audience', { claims: { aud: 'another-client' } }],
  ['another nonce', { claims: { nonce: 'another' } }],
  ['a token that is over', { claims: { iat: 1000, exp: 1300 } }],
  ['no subject', { claims: { sub: undefined } }],
  ['a foreign key', { foreignKey: true }],
  ['no signature', { unsigned: true }],
  ['an error', { token: { status: 400, body: '{"error":"invalid_grant"}' } }],
  ['no JSON', { token: { status: 200, body: '<html>' } }],
  ['no token', { token: { status: 200, body: '{}' } }],
  ['a redirect', { token: { status: 302, body: '' } }],
  ['megabytes', { token: { status: 200, body: `{"a":"${'x'.repeat(2 * 1024 * 1024)}"}` } }],
  ['metadata of another issuer', { metadata: { issuer: 'https://evil.example' } }],
])('refuses %s', async (_what, faults) => {
  await using provider = await openLoopbackProvider('anna')
  Object.assign(provider.faults, faults)
  expect(await signIn(provider)).toMatchObject({ ok: false, refusal: { code: 'provider-refused' } })
})

test('asks no address that the operator did not name', async () => {
  await using provider = await openLoopbackProvider('anna')
  await using other = await openLoopbackProvider('anna')
  const settings = settingsFor(provider)
  for (const part of ['authorization_endpoint', 'token_endpoint', 'jwks_uri']) {
    provider.faults.metadata = { [part]: `${other.issuer.origin}/token` }
    expect(await signIn(provider, settings)).toMatchObject({
      ok: false,
      refusal: { code: 'provider-forbidden-address' },
    })
  }
  expect(other.asked).toEqual([])
})

test('asks an address that the operator did name', async () => {
  await using provider = await openLoopbackProvider('anna')
  const other = new URL(provider.issuer)
  other.hostname = 'localhost'
  provider.faults.metadata = { jwks_uri: `${other.origin}/keys` }
  expect((await signIn(provider, { ...settingsFor(provider), origins: [other.origin] })).ok).toBe(true)
})

test.each([
  '',
  '?',
  '?code=x',
  '?state=x',
  '?error=access_denied',
  '?code=1&code=2',
  '?code=x&state=%00',
  'x'.repeat(10_000),
  7,
  null,
])('refuses a callback that is none: %#', async (answer) => {
  await using provider = await openLoopbackProvider('anna')
  const identity = new IdentityProvider(settingsFor(provider))
  const begun = await identity.begin(NOW)
  if (!begun.ok) throw new Error(begun.refusal.code)
  expect(await identity.finish(begun.value.pending, answer, NOW)).toMatchObject({
    refusal: { code: 'provider-refused' },
  })
  expect(provider.asked).not.toContain('/token')
})

test('refuses the callback of another sign-in, and one too late', async () => {
  await using provider = await openLoopbackProvider('anna')
  const identity = new IdentityProvider(settingsFor(provider))
  const [one, other] = [await identity.begin(NOW), await identity.begin(NOW)]
  if (!one.ok || !other.ok) throw new Error('not begun')
  const callback = await provider.visit(one.value.ask)
  expect(await identity.finish(other.value.pending, callback, NOW)).toMatchObject({
    refusal: { code: 'provider-refused' },
  })
  expect(await identity.finish(one.value.pending, callback, NOW.add({ minutes: 10 }))).toMatchObject({
    refusal: { code: 'sign-in-expired' },
  })
})

test('refuses a wrong client secret', async () => {
  await using provider = await openLoopbackProvider('anna')
  const answer = await signIn(provider, { ...settingsFor(provider), clientSecret: 'wrong' })
  expect(answer).toMatchObject({ refusal: { code: 'provider-refused' } })
})

test('says when the provider is not there, and tries again the next time', async () => {
  await using provider = await openLoopbackProvider('anna')
  const port = Number(provider.issuer.port)
  const settings = settingsFor(provider)
  await provider[Symbol.asyncDispose]()
  const identity = new IdentityProvider(settings)
  expect(await identity.begin(NOW)).toMatchObject({ ok: false, refusal: { code: 'provider-unreachable' } })

  const metadata = { issuer: settings.issuer.origin, authorization_endpoint: `${settings.issuer.origin}/authorize` }
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(metadata))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const begun = await identity.begin(NOW)
  server.closeAllConnections()
  server.close()
  expect(begun.ok).toBe(true)
})

test('asks without TLS on this machine only', async () => {
  await using provider = await openLoopbackProvider('anna')
  const settings = { ...settingsFor(provider), issuer: new URL('http://provider.invalid') }
  expect(await new IdentityProvider(settings).begin(NOW)).toMatchObject({
    ok: false,
    refusal: { code: 'provider-refused' },
  })
})
