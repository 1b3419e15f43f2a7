import { expect, test } from 'vitest'
import { SoftwareAuthenticator, type Faults } from '../../../../test/software-authenticator.ts'
import { accountIdSchema, passkeyIdSchema } from '../facts.ts'
import { Passkeys, type StoredPasskey } from './passkeys.ts'

const NOW = Temporal.Instant.from('2026-11-24T12:00:00Z')
const SITE = { relyingPartyId: 'holdfast.example', origin: 'https://holdfast.example' }
const account = accountIdSchema.parse('01920000-0000-7000-8000-000000000001')
const passkey = passkeyIdSchema.parse('01920000-0000-7000-8000-000000000002')
const registrant = { account, signInName: 'anna', displayName: 'Anna', credentialIds: [] }

function opened() {
  const table = new Map<string, StoredPasskey>()
  const passkeys = new Passkeys({
    ...SITE,
    relyingPartyName: 'Holdfast',
    findPasskey: (id) => Promise.resolve(table.get(id) ?? null),
  })
  return { table, passkeys, device: new SoftwareAuthenticator() }
}

async function registered() {
  const world = opened()
  const { ask, pending } = await world.passkeys.beginRegistration(registrant, NOW)
  const answer = world.device.register({ ...SITE, challenge: ask.challenge }, ask.user.id)
  const made = await world.passkeys.finishRegistration(pending, answer, NOW)
  if (!made.ok) throw new Error(made.refusal.code)
  const { credentialId, publicKey, counter } = made.value
  world.table.set(credentialId, { account, passkey, credentialId, publicKey, counter })
  return { ...world, made: made.value }
}

async function signedIn(world: Awaited<ReturnType<typeof registered>>, faults: Faults = {}, site = SITE) {
  const begun = await world.passkeys.begin(NOW)
  if (!begun.ok) throw new Error(begun.refusal.code)
  const answer = world.device.authenticate({ ...site, challenge: begun.value.ask.challenge }, faults)
  return world.passkeys.finish(begun.value.pending, answer, NOW)
}

test('a registered passkey signs its account in, strongly, without a name', async () => {
  const world = await registered()
  expect(world.made.publicKeySha256).toMatch(/^[0-9a-f]{64}$/)
  expect(await signedIn(world)).toEqual({
    ok: true,
    value: { method: 'passkey', account, passkey, counter: 1, strong: true },
  })
})

test('the browser is asked for a verified user and a passkey that it can find again', async () => {
  const { passkeys } = opened()
  const { ask } = await passkeys.beginRegistration({ ...registrant, credentialIds: ['AAAA'] }, NOW)
  expect(ask.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' })
  expect(ask.attestation).toBe('none')
  expect(ask.excludeCredentials?.map(({ id }) => id)).toEqual(['AAAA'])
  // Nothing personal goes into the handle that an authenticator shows to whoever holds it.
  expect(Buffer.from(ask.user.id, 'base64url').toString()).toBe(account)
})

test.each<[string, Faults]>([
  ['no user verification', { flags: 0x01 }],
  ['no user presence', { flags: 0x04 }],
  ['the ceremony of registration', { type: 'webauthn.create' }],
  ['another signature', { signature: Buffer.from('3006020101020101', 'hex') }],
  ['no signature', { signature: Buffer.from('00', 'hex') }],
  ['the handle of another account', { userHandle: Buffer.from('somebody').toString('base64url') }],
])('refuses %s', async (_what, faults) => {
  expect(await signedIn(await registered(), faults)).toMatchObject({ ok: false, refusal: { code: 'passkey-refused' } })
})

test.each([
  ['another origin', { ...SITE, origin: 'https://holdfast.example.evil.example' }],
  ['another relying party', { ...SITE, relyingPartyId: 'example' }],
])('refuses %s', async (_what, site) => {
  expect(await signedIn(await registered(), {}, site)).toMatchObject({ refusal: { code: 'passkey-refused' } })
})

test('refuses a counter that falls back: a copied authenticator', async () => {
  const world = await registered()
  for (const [id, stored] of world.table) world.table.set(id, { ...stored, counter: 7 })
  expect(await signedIn(world, { counter: 7 })).toMatchObject({ refusal: { code: 'passkey-refused' } })
  expect(await signedIn(world, { counter: 8 })).toMatchObject({ ok: true, value: { counter: 8 } })
})

test('refuses the answer to another challenge', async () => {
  const world = await registered()
  const [one, other] = [await world.passkeys.begin(NOW), await world.passkeys.begin(NOW)]
  if (!one.ok || !other.ok) throw new Error('not begun')
  const answer = world.device.authenticate({ ...SITE, challenge: one.value.ask.challenge })
  expect(await world.passkeys.finish(other.value.pending, answer, NOW)).toMatchObject({
    refusal: { code: 'passkey-refused' },
  })
})

test('refuses an unknown passkey', async () => {
  const world = await registered()
  world.table.clear()
  expect(await signedIn(world)).toMatchObject({ refusal: { code: 'passkey-unknown' } })
})

test('refuses after ten minutes', async () => {
  const world = await registered()
  const begun = await world.passkeys.begin(NOW)
  if (!begun.ok) throw new Error('not begun')
  const answer = world.device.authenticate({ ...SITE, challenge: begun.value.ask.challenge })
  expect(await world.passkeys.finish(begun.value.pending, answer, NOW.add({ minutes: 10 }))).toMatchObject({
    refusal: { code: 'sign-in-expired' },
  })
})

test('refuses to register without user verification, for another origin, or too late', async () => {
  const { passkeys, device } = opened()
  const { ask, pending } = await passkeys.beginRegistration(registrant, NOW)
  const ceremony = { ...SITE, challenge: ask.challenge }
  const refused = { ok: false, refusal: { code: 'passkey-refused' } }
  const finish = (answer: object, now = NOW) => passkeys.finishRegistration(pending, answer, now)
  expect(await finish(device.register(ceremony, ask.user.id, { flags: 0x01 }))).toMatchObject(refused)
  expect(await finish(device.register({ ...ceremony, origin: 'http://holdfast.example' }, ask.user.id))).toMatchObject(
    refused,
  )
  expect(await finish(device.register(ceremony, ask.user.id), NOW.add({ hours: 1 }))).toMatchObject({
    refusal: { code: 'sign-in-expired' },
  })
})

test.each([
  null,
  'text',
  [],
  {},
  { id: 'AAAA', rawId: 'AAAA', type: 'public-key', response: {} },
  {
    id: 'AAAA',
    rawId: 'AAAA',
    type: 'public-key',
    response: { clientDataJSON: 'x y', attestationObject: '', signature: 1 },
  },
  { id: 'A'.repeat(1_000_000), rawId: 'AAAA', type: 'public-key', response: {} },
])('what is no answer is refused: %#', async (answer) => {
  const { passkeys } = opened()
  const begun = await passkeys.begin(NOW)
  if (!begun.ok) throw new Error('not begun')
  const malformed = { ok: false, refusal: { code: 'passkey-malformed' } }
  expect(await passkeys.finish(begun.value.pending, answer, NOW)).toMatchObject(malformed)
  expect(await passkeys.finishRegistration(begun.value.pending, answer, NOW)).toMatchObject(malformed)
})

test('parts that are not what they say are refused, not thrown', async () => {
  const world = await registered()
  const begun = await world.passkeys.begin(NOW)
  if (!begun.ok) throw new Error('not begun')
  const id = world.device.credentialId.toString('base64url')
  const userHandle = Buffer.from(account).toString('base64url')
  for (const junk of [
    'A',
    'AAAA',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('null').toString('base64url'),
  ]) {
    const response = {
      clientDataJSON: junk,
      authenticatorData: junk,
      signature: junk,
      attestationObject: junk,
      userHandle,
    }
    const answer = { id, rawId: id, type: 'public-key', response }
    expect(await world.passkeys.finish(begun.value.pending, answer, NOW)).toMatchObject({
      refusal: { code: 'passkey-refused' },
    })
    expect(await world.passkeys.finishRegistration(begun.value.pending, answer, NOW)).toMatchObject({
      refusal: { code: 'passkey-refused' },
    })
  }
})
