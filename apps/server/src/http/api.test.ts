import { globSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../test/authenticator-app.ts'
import { backends, testDatabase, type TestDatabase } from '../../test/test-database.ts'
import { openHouse, type House } from '../house.ts'
import { isJurisdiction, mustBe, newId } from '../kernel/index.ts'
import { buildServer } from './server.ts'
import { renewSetUpCodes } from './set-up.ts'

const KE = mustBe('KE', isJurisdiction)
const ORIGIN = 'http://holdfast.test'
const PASSWORD = 'five otters juggle turnips'

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  let folder = ''
  let house: House
  let server: FastifyInstance
  let now = Temporal.Now.instant()
  let codes: readonly string[] = []

  beforeAll(async () => {
    own = await testDatabase(backend)
    folder = await mkdtemp(join(tmpdir(), 'holdfast-api-'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Border check</title>')
    const settings = { storage: own.storage, keysFolder: join(folder, 'keys'), now: () => now }
    expect(await openHouse({ ...settings, jurisdiction: null })).toMatchObject({ ok: false })
    const opened = await openHouse({ ...settings, jurisdiction: KE })
    if (!opened.ok) throw new Error(opened.refusal)
    house = opened.value
    ;({ server } = await buildServer({ consoleFolder: folder, house, proxy: '127.0.0.1' }))
    await server.ready()
    codes = await renewSetUpCodes(house)
  })
  afterAll(async () => {
    await server.close()
    await own.drop()
    await rm(folder, { recursive: true })
  })

  const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, payload?: object, more: InjectOptions = {}) =>
    server.inject({
      method,
      url: `/api/v1${path}`,
      ...(payload === undefined ? {} : { payload }),
      ...more,
      headers: { host: 'holdfast.test', origin: ORIGIN, ...more.headers },
    })
  const setUp = (code: string, signInName: string) =>
    send('POST', '/set-up', { code, signInName, displayName: signInName, password: PASSWORD })
  const typed = (signInName: string, password = PASSWORD, code?: string, more: InjectOptions = {}) =>
    send('POST', '/sign-in', { signInName, password, ...(code === undefined ? {} : { code }) }, more)
  const signedIn = async (signInName: string, code?: string) => {
    const reply = await typed(signInName, PASSWORD, code)
    expect(reply.statusCode).toBe(204)
    const [cookie = ''] = String(reply.headers['set-cookie']).split(';')
    return { headers: { cookie } }
  }

  test('two codes make two administrators, once each, and no restart makes more', async () => {
    expect(codes).toHaveLength(2)
    const [first = '', second = ''] = codes
    expect((await setUp(first, 'anna')).statusCode).toBe(201)
    expect((await setUp(first, 'bo')).json()).toMatchObject({ type: 'accounts-set-up-code-used', status: 409 })
    const [renewed = '', ...none] = await renewSetUpCodes(house)
    expect(none).toEqual([])
    expect((await setUp(second, 'bo')).json()).toMatchObject({ type: 'accounts-set-up-code-unknown' })
    expect((await setUp(renewed, 'ANNA')).json()).toMatchObject({ type: 'accounts-name-taken' })
    expect((await setUp(renewed, 'bo')).statusCode).toBe(201)
    expect(await renewSetUpCodes(house)).toEqual([])
  })

  test('who signs in is known until they sign out', async () => {
    const anna = await signedIn(' Anna ')
    const me = await send('GET', '/me', undefined, anna)
    expect(me.json()).toMatchObject({ signInName: 'anna', roles: ['administrator'], isStrong: false })
    expect(me.headers['cache-control']).toBe('no-store')
    expect((await send('POST', '/sign-out', undefined, anna)).statusCode).toBe(204)
    expect((await send('GET', '/me', undefined, anna)).statusCode).toBe(401)
  })

  test('what was read is not sent again to who has it', async () => {
    const bo = await signedIn('bo')
    const first = await send('GET', '/me', undefined, bo)
    const etag = String(first.headers.etag)
    const again = await send('GET', '/me', undefined, { headers: { ...bo.headers, 'if-none-match': `"x", ${etag}` } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const other = await send('GET', '/me', undefined, { headers: { ...bo.headers, 'if-none-match': '"x"' } })
    expect(other.statusCode).toBe(200)
  })

  test('a command is recorded once under the id of the client', async () => {
    const id = newId()
    const withId = (who: { headers: { cookie: string } }, key: string) =>
      send('DELETE', '/sessions', undefined, { headers: { ...who.headers, 'idempotency-key': key } })
    const first = await withId(await signedIn('bo'), id)
    expect(first.json()).toMatchObject({ receipt: { command: id }, awaits: null })
    const again = await withId(await signedIn('bo'), id)
    expect(again.json()).toEqual(first.json())
    expect((await withId(await signedIn('anna'), id)).json()).toMatchObject({ type: 'command-id-used' })
    expect((await withId(await signedIn('bo'), 'x')).json()).toMatchObject({ type: 'idempotency-key-malformed' })
  })

  test('the cookie is kept from scripts and other sites, and travels over TLS only where there is TLS', async () => {
    const plain = String((await typed('bo')).headers['set-cookie'])
    expect(plain).toMatch(/^holdfast-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const headers = { 'x-forwarded-proto': 'https', origin: 'https://holdfast.test' }
    const secure = await typed('bo', PASSWORD, undefined, { headers })
    expect(String(secure.headers['set-cookie'])).toContain('; Secure')
    const stranger = await typed('bo', PASSWORD, undefined, { headers, remoteAddress: '192.0.2.9' })
    expect(stranger.json()).toMatchObject({ type: 'request-from-elsewhere' })
  })

  test('a request from another page, or from none, changes nothing', async () => {
    const bo = await signedIn('bo')
    for (const origin of ['http://elsewhere.test', 'null', undefined]) {
      const reply = await server.inject({
        method: 'DELETE',
        url: '/api/v1/sessions',
        headers: { host: 'holdfast.test', ...bo.headers, ...(origin === undefined ? {} : { origin }) },
      })
      expect(reply.json()).toMatchObject({ type: 'request-from-elsewhere', status: 403 })
    }
    expect((await send('GET', '/me', undefined, bo)).statusCode).toBe(200)
  })

  test('every failure is the same answer', async () => {
    const right = 'another four quiet words'
    const replies = [await typed('bo', right), await typed('nobody', right), await typed('not a name', right)]
    replies.push(await typed('bo', 'x'))
    expect(new Set(replies.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
    expect(replies[0]?.headers['content-type']).toContain('application/problem+json')
    expect(replies[0]?.json()).toMatchObject({ type: 'sign-in-failed', status: 401 })
  })

  test('sessions are listed, ended one by one, and all at once', async () => {
    const [one, other] = [await signedIn('bo'), await signedIn('bo')]
    const listed: { sessions: { session: string; isThis: boolean }[] } = (
      await send('GET', '/sessions', undefined, one)
    ).json()
    const mine = listed.sessions.find(({ isThis }) => isThis)?.session ?? ''
    const anna = await signedIn('anna')
    expect((await send('DELETE', `/sessions/${mine}`, undefined, anna)).json()).toMatchObject({
      type: 'session-unknown',
    })
    expect((await send('DELETE', `/sessions/${mine}`, undefined, other)).statusCode).toBe(204)
    expect((await send('GET', '/me', undefined, one)).statusCode).toBe(401)
    const ended = await send('DELETE', '/sessions', undefined, other)
    expect(ended.json()).toMatchObject({ receipt: { jurisdiction: 'KE' } })
    expect((await send('GET', '/me', undefined, other)).statusCode).toBe(401)
    expect((await send('GET', '/me', undefined, anna)).statusCode).toBe(200)
  })

  test('a session ends an hour after it was used last', async () => {
    const bo = await signedIn('bo')
    now = now.add({ minutes: 59 })
    expect((await send('GET', '/me', undefined, bo)).statusCode).toBe(200)
    now = now.add({ minutes: 59 })
    expect((await send('GET', '/me', undefined, bo)).statusCode).toBe(200)
    now = now.add({ minutes: 61 })
    expect((await send('GET', '/me', undefined, bo)).statusCode).toBe(401)
  })

  test('a second factor is set with the password and a code, passes once, and makes the sign-in strong', async () => {
    const weak = await signedIn('bo')
    const offered: { address: string; pending: string } = (await send('POST', '/me/second-factor', {}, weak)).json()
    expect(offered.address).toMatch(/^otpauth:\/\/totp\/Holdfast:bo\?/)
    const code = () => codeOf(offered.address, now)
    const keep = (change: object, who = weak) =>
      send('PUT', '/me/second-factor', { password: PASSWORD, pending: offered.pending, code: code(), ...change }, who)
    expect((await keep({ password: 'not the one, but long' })).json()).toMatchObject({ type: 'password-wrong' })
    expect((await keep({ pending: '{}' })).json()).toMatchObject({ type: 'second-factor-expired' })
    expect((await keep({}, await signedIn('anna'))).json()).toMatchObject({ type: 'second-factor-expired' })
    const kept: { backupCodes: string[] } = (await keep({})).json()
    expect(kept.backupCodes).toHaveLength(10)
    expect((await keep({})).json()).toMatchObject({ type: 'second-factor-missing' })

    expect((await typed('bo')).json()).toMatchObject({ type: 'sign-in-code-needed' })
    expect((await typed('bo', 'a wrong one, long enough')).json()).toMatchObject({ type: 'sign-in-failed' })
    expect((await typed('bo', PASSWORD, code())).json()).toMatchObject({ type: 'sign-in-failed' })
    now = now.add({ minutes: 2 })
    const bo = await signedIn('bo', code())
    expect((await send('GET', '/me', undefined, bo)).json()).toMatchObject({ isStrong: true, hasSecondFactor: true })
    expect((await typed('bo', PASSWORD, code())).json()).toMatchObject({ type: 'sign-in-failed' })
    const [spare] = kept.backupCodes
    await signedIn('bo', spare)
    expect((await typed('bo', PASSWORD, spare)).json()).toMatchObject({ type: 'sign-in-failed' })
  })

  test('a new password needs the old one and signs out everywhere', async () => {
    now = now.add({ minutes: 2 })
    const anna = await signedIn('anna')
    const newPassword = 'seven walruses paint fences'
    const change = (body: object) => send('PUT', '/me/password', { password: PASSWORD, newPassword, ...body }, anna)
    expect((await change({ password: newPassword })).json()).toMatchObject({ type: 'password-wrong', status: 403 })
    expect((await change({ newPassword: 'short' })).json()).toMatchObject({ type: 'password-too-short', status: 422 })
    expect((await change({})).statusCode).toBe(200)
    expect((await send('GET', '/me', undefined, anna)).statusCode).toBe(401)
    expect((await typed('anna')).json()).toMatchObject({ type: 'sign-in-failed' })
    expect((await typed('anna', newPassword)).statusCode).toBe(204)
  })

  test('after five failures the right password waits too', async () => {
    now = now.add({ minutes: 2 })
    const anna = () => typed('anna', 'seven walruses paint fences')
    const guesses = await Promise.all(Array.from({ length: 6 }, () => typed('anna', 'not the one, but long')))
    expect(guesses.every(({ statusCode }) => statusCode === 401)).toBe(true)
    expect((await anna()).json()).toMatchObject({ type: 'sign-in-failed' })
    now = now.add({ seconds: 61 })
    expect((await anna()).statusCode).toBe(204)
  })

  test('one address tries only so often, and another is not held up by it', async () => {
    now = now.add({ minutes: 2 })
    const guess = { code: 'AAAA-AAAA', signInName: 'eve', displayName: 'Eve', password: PASSWORD }
    const from = (remoteAddress: string) => send('POST', '/set-up', guess, { remoteAddress })
    const many = await Promise.all(Array.from({ length: 30 }, () => from('2001:db8::1')))
    expect(many.every(({ statusCode }) => statusCode === 404)).toBe(true)
    const more = await from('2001:db8::2')
    expect([more.statusCode, more.headers['retry-after']]).toEqual([429, '60'])
    expect((await from('192.0.2.1')).statusCode).toBe(404)
  })

  test('what cannot be read is refused with a problem that repeats nothing of it', async () => {
    now = now.add({ minutes: 2 })
    const json = { 'content-type': 'application/json' }
    const secret = 'hunter-of-secrets'
    const cases: [InjectOptions, string][] = [
      [{ headers: json, payload: `{"password": "${secret}` }, 'request-malformed'],
      [{ headers: json, payload: `{"password": ["${secret}"]}` }, 'request-malformed'],
      [{ headers: { 'content-type': 'text/plain' }, payload: secret }, 'request-not-json'],
      [{ headers: json, payload: JSON.stringify(secret.repeat(2000)) }, 'request-too-large'],
    ]
    for (const [options, type] of cases) {
      const reply = await send('POST', '/sign-in', undefined, options)
      expect(reply.json()).toMatchObject({ type })
      expect(reply.body).not.toContain(secret)
    }
    expect((await send('GET', '/nowhere')).json()).toMatchObject({ type: 'address-unknown', status: 404 })
  })

  test('every code of this floor is explained in its README', async () => {
    const readme = await readFile(new URL('README.md', import.meta.url), 'utf8')
    const sources = await Promise.all(
      globSync('*.ts', { cwd: import.meta.dirname })
        .filter((name) => !name.endsWith('.test.ts'))
        .map((name) => readFile(new URL(name, import.meta.url), 'utf8')),
    )
    const used = sources.flatMap((source) => [...source.matchAll(/code: '([a-z-]+)'/g)].map(([, code = '']) => code))
    expect(new Set(used).size).toBeGreaterThan(10)
    const ours = used.filter((code) => !code.startsWith('accounts-'))
    expect(ours.filter((code) => !readme.includes(`| \`${code}\` |`))).toEqual([])
  })

  test('health is answered, and the console as ever', async () => {
    expect((await server.inject('/health/live')).json()).toEqual({ status: 'live' })
    expect((await server.inject('/health/ready')).json()).toEqual({ status: 'ready' })
    expect((await server.inject('/manifests')).body).toContain('Border check')
  })
})
