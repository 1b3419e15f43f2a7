import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApi, PASSWORD, type OpenApi, type Signed } from '../../../test/open-api.ts'
import { SoftwareAuthenticator, type Faults } from '../../../test/software-authenticator.ts'
import { backends } from '../../../test/test-database.ts'

const HOME = { host: 'localhost:4400', origin: 'http://localhost:4400' }
const SITE = { origin: HOME.origin, relyingPartyId: 'localhost' }

describe.each(backends)('on $name', (backend) => {
  let api: OpenApi
  let anna: Signed
  let now = Temporal.Now.instant()
  beforeAll(async () => {
    api = await openApi(backend, () => now, false)
    ;[anna] = await api.administrators()
  })
  afterAll(() => api.close())

  const send = (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object, headers = {}) =>
    api.send(method, path, payload, { ...HOME, ...headers })
  const begin = async (who = anna, body: object = { password: PASSWORD }) => {
    const reply = await send('POST', '/me/passkeys/options', body, who.headers)
    expect(reply.statusCode).toBe(200)
    return reply.json<{ options: { challenge: string; user: { id: string } }; pending: string }>()
  }
  const add = async (device: SoftwareAuthenticator, label: string, who = anna) => {
    const { options, pending } = await begin(who)
    const response = device.register({ ...SITE, challenge: options.challenge }, options.user.id)
    return await send('POST', '/me/passkeys', { pending, response, label }, who.headers)
  }
  const answer = async (device: SoftwareAuthenticator, faults: Faults = {}) => {
    const begun = await send('POST', '/sign-in/passkey/options')
    const { options, pending } = begun.json<{ options: { challenge: string }; pending: string }>()
    return { pending, response: device.authenticate({ ...SITE, challenge: options.challenge }, faults) }
  }
  const signIn = async (device: SoftwareAuthenticator, faults: Faults = {}, headers = {}) =>
    await send('POST', '/sign-in/passkey', await answer(device, faults), headers)
  const cookieOf = (reply: { headers: Readonly<Record<string, unknown>> }) => ({
    cookie: String(reply.headers['set-cookie']).split(';', 1).join(''),
  })
  const list = async (headers = anna.headers) =>
    (await send('GET', '/me/passkeys', undefined, headers)).json<{ items: { passkey: string; label: string }[] }>()

  test('a passkey that was added signs in, strongly, and is listed with its last use', async () => {
    const device = new SoftwareAuthenticator()
    expect((await add(device, 'Key on the ring')).statusCode).toBe(201)
    expect((await list()).items).toMatchObject([{ label: 'Key on the ring', lastUsedAt: null }])
    const signed = await signIn(device)
    expect(signed.statusCode).toBe(204)
    const me = await send('GET', '/me', undefined, cookieOf(signed))
    expect(me.json()).toMatchObject({ account: anna.account, isStrong: true, passkeys: 1 })
    expect((await list()).items).toMatchObject([{ lastUsedAt: expect.any(String) }])
    const facts = await send('GET', `/accounts/${anna.account}`, undefined, anna.headers)
    expect(facts.json().history[0]).toMatchObject({
      kind: 'accounts/passkey-added',
      by: { account: anna.account },
    })
    expect(JSON.stringify(facts.json())).not.toContain('Key on the ring')
  })

  test('the same authenticator is registered once, for one account', async () => {
    const device = new SoftwareAuthenticator()
    expect((await add(device, 'One')).statusCode).toBe(201)
    expect((await add(device, 'Again')).json()).toMatchObject({ type: 'accounts-passkey-known' })
    const bo = await api.signIn('bo')
    expect((await add(device, 'Mine', bo)).json()).toMatchObject({ type: 'accounts-passkey-known' })
  })

  test('a session left open adds none: the password is shown, or a strong sign-in has just been', async () => {
    const options = (body: object, headers: object) => send('POST', '/me/passkeys/options', body, headers)
    const bo = await api.signIn('bo')
    expect((await options({}, bo.headers)).json()).toMatchObject({ type: 'sign-in-not-recent', status: 403 })
    const wrong = await options({ password: 'not the one, but long' }, bo.headers)
    expect(wrong.json()).toMatchObject({ type: 'password-wrong' })
    const device = new SoftwareAuthenticator()
    await add(device, 'Mine', bo)
    const strong = cookieOf(await signIn(device))
    expect((await options({}, strong)).statusCode).toBe(200)
    now = now.add({ minutes: 11 })
    expect((await options({}, strong)).json()).toMatchObject({ type: 'sign-in-not-recent' })
  })

  test('what was begun is used once, by whom it was begun, within ten minutes', async () => {
    const device = new SoftwareAuthenticator()
    await add(device, 'Once')
    const body = await answer(device)
    const twice = await Promise.all([body, body].map((one) => send('POST', '/sign-in/passkey', one)))
    expect(new Set(twice.map(({ statusCode }) => statusCode))).toEqual(new Set([204, 409]))
    const late = await answer(device)
    now = now.add({ minutes: 10 })
    expect((await send('POST', '/sign-in/passkey', late)).json()).toMatchObject({ type: 'sign-in-expired' })
    const { options, pending } = await begin()
    const response = new SoftwareAuthenticator().register({ ...SITE, challenge: options.challenge }, options.user.id)
    const bo = await api.signIn('bo')
    const stolen = await send('POST', '/me/passkeys', { pending, response, label: 'x' }, bo.headers)
    expect(stolen.json()).toMatchObject({ type: 'sign-in-expired' })
    const other = await begin()
    const asSignIn = await send('POST', '/sign-in/passkey', { pending: other.pending, response })
    expect(asSignIn.json()).toMatchObject({ type: 'sign-in-expired' })
  })

  test('at the door every failure is one answer', async () => {
    const device = new SoftwareAuthenticator()
    await add(device, 'Door')
    const elsewhere = { host: 'localhost:9', origin: 'http://localhost:9' }
    const replies = [
      await signIn(new SoftwareAuthenticator()),
      await signIn(device, { signature: Buffer.from('3006020101020101', 'hex') }),
      await signIn(device, { flags: 0x01 }),
      await signIn(device, {}, elsewhere),
      await send('POST', '/sign-in/passkey', { ...(await answer(device)), response: {} }),
    ]
    expect(new Set(replies.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
    expect(replies[0]?.json()).toMatchObject({ type: 'sign-in-failed', status: 401 })
  })

  test('a counter that falls back is a copied authenticator', async () => {
    const device = new SoftwareAuthenticator()
    await add(device, 'Copied')
    expect((await signIn(device, { counter: 9 })).statusCode).toBe(204)
    expect((await signIn(device, { counter: 9 })).statusCode).toBe(401)
    expect((await signIn(device, { counter: 10 })).statusCode).toBe(204)
  })

  test('removed, it opens nothing; passwords that wait keep no passkey waiting; a lock does', async () => {
    const bo = await api.signIn('bo')
    const [kept, lost] = [new SoftwareAuthenticator(), new SoftwareAuthenticator()]
    await add(kept, 'Kept', bo)
    await add(lost, 'Lost', bo)
    const id = (await list(bo.headers)).items.find(({ label }) => label === 'Lost')?.passkey ?? ''
    const remove = (headers: object) => send('DELETE', `/me/passkeys/${id}`, { password: PASSWORD }, headers)
    expect((await remove(anna.headers)).json()).toMatchObject({ type: 'accounts-passkey-unknown', status: 404 })
    expect((await remove(bo.headers)).statusCode).toBe(200)
    expect((await signIn(lost)).statusCode).toBe(401)
    const guess = { signInName: 'bo', password: 'not the one, but long' }
    await Promise.all(Array.from({ length: 6 }, () => api.send('POST', '/sign-in', guess)))
    await expect(api.signIn('bo')).rejects.toThrow('sign-in-failed')
    expect((await signIn(kept)).statusCode).toBe(204)
    await send('DELETE', `/accounts/${bo.account}/lock`, undefined, anna.headers)
    expect((await api.send('PUT', `/accounts/${bo.account}/lock`, undefined, anna.headers)).statusCode).toBe(201)
    expect((await signIn(kept)).statusCode).toBe(401)
  })

  test('where browsers have no passkeys it is said', async () => {
    const plain = { host: 'holdfast.test', origin: 'http://holdfast.test' }
    const asked = await send('POST', '/sign-in/passkey/options', undefined, plain)
    expect(asked.json()).toMatchObject({ type: 'passkey-unavailable' })
    for (const [host, passkey] of [
      ['localhost:4400', true],
      ['holdfast.test', false],
      ['127.0.0.1', false],
      ['[::1]:4400', false],
      ['no address', false],
    ] as const)
      expect((await send('GET', '/sign-in/ways', undefined, { host })).json()).toMatchObject({ passkey })
  })
})
