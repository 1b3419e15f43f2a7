import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../test/authenticator-app.ts'
import type { Backend } from '../../test/database-servers.ts'
import { openApi, PASSWORD, type Method, type OpenApi, type Send, type Signed } from '../../test/open-api.ts'
import { backends } from '../../test/test-database.ts'
import { factsOfStream, newId } from '../kernel/index.ts'

// What somebody would try who has a browser, an account or a stolen code; each must come to nothing.

const OTHER_PASSWORD = 'seven walruses paint fences'
const ROUNDS = 4
/** Of one person in a minute, as the README beside this file says. */
const REQUESTS_MAX = 1_200
const SOMEBODY = '01900000-0000-7000-8000-000000000000'

describe.each(backends)('on $name', (backend) => {
  let api: OpenApi
  let send: Send
  let anna: Signed
  let bo: Signed
  beforeAll(async () => {
    api = await openApi(backend)
    ;({ send } = api)
    ;[anna, bo] = await api.administrators()
  })
  afterAll(() => api.close())

  const create = async (signInName: string, displayName = signInName) => {
    const reply = await send('POST', '/accounts', { signInName, displayName }, anna.headers)
    return reply.json<{ account: string; invitation: { code: string } }>()
  }
  const propose = async (account: string, role: string, by = anna) => {
    const reply = await send('PUT', `/accounts/${account}/roles/${role}`, undefined, by.headers)
    return reply.json<{ awaits: { proposal: string } }>().awaits.proposal
  }
  const approve = (proposal: string, by: Signed) =>
    send('POST', `/proposals/${proposal}/approval`, undefined, by.headers)
  const factsAbout = (account: string) =>
    factsOfStream(api.house.storage.database, api.house.jurisdiction, `account/${account}`, 100)

  test('a session that was planted before sign-in is not the one that signing in begins', async () => {
    const planted = `holdfast-session=${'A'.repeat(43)}`
    const body = { signInName: 'anna', password: PASSWORD }
    for (const cookie of [planted, bo.headers['cookie'] ?? '']) {
      const reply = await send('POST', '/sign-in', body, { cookie })
      const [begun] = String(reply.headers['set-cookie']).split(';')
      expect(reply.statusCode).toBe(204)
      expect(begun).not.toBe(cookie)
    }
    expect((await send('GET', '/me', undefined, { cookie: planted })).statusCode).toBe(401)
    expect((await send('GET', '/me', undefined, bo.headers)).json()).toMatchObject({ account: bo.account })
  })

  test('a code of an invitation that two people have is used by one of them', async () => {
    const { account, invitation } = await create('carol')
    const passwords = [PASSWORD, OTHER_PASSWORD]
    const replies = await Promise.all(
      passwords.map((password) => send('POST', '/invitations', { code: invitation.code, password })),
    )
    expect(replies.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([201, 404])
    const [won, lost] = replies[0]?.statusCode === 201 ? passwords : passwords.toReversed()
    expect((await api.signIn('carol', won)).account).toBe(account)
    await expect(api.signIn('carol', lost)).rejects.toThrow('sign-in-failed')
  })

  test('of two who approve at once one does, and it is done once', async () => {
    const officer = await api.person('olga', 'authority-officer')
    for (let round = 0; round < ROUNDS; round += 1) {
      const { account } = await create(`raced-${round}`)
      const proposal = await propose(account, 'inspector')
      const replies = await Promise.all([approve(proposal, bo), approve(proposal, officer)])
      expect(replies.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([201, 409])
      const granted = (await factsAbout(account)).filter(({ kind }) => kind === 'accounts/role-granted')
      expect(granted).toHaveLength(1)
    }
  })

  test('nobody approves their own proposal through a second account', async () => {
    for (const signInName of ['ANNA', ' anna ', 'ａｎｎａ'])
      expect((await send('POST', '/accounts', { signInName, displayName: 'anna' }, anna.headers)).json()).toMatchObject(
        {
          type: 'accounts-name-taken',
        },
      )
    const { account, invitation } = await create('anna.second', 'anna')
    await send('POST', '/invitations', { code: invitation.code, password: PASSWORD })
    const second = await api.signIn('anna.second')
    const proposal = await propose(account, 'administrator')
    for (const by of [anna, second]) expect((await approve(proposal, by)).statusCode).toBe(403)
    expect((await send('GET', '/proposals', undefined, second.headers)).json()).toEqual({ items: [] })
    // Even as an administrator, whom others made: never about herself, nor what she proposed.
    expect((await approve(proposal, bo)).statusCode).toBe(201)
    const again = await api.signIn('anna.second')
    await send('DELETE', `/accounts/${account}/roles/administrator`, undefined, bo.headers)
    const back = await propose(account, 'administrator')
    expect((await approve(back, again)).statusCode).toBe(401)
    const recovery = await send('POST', `/accounts/${bo.account}/recovery`, undefined, anna.headers)
    const about = recovery.json<{ awaits: { proposal: string } }>().awaits.proposal
    expect((await approve(about, bo)).statusCode).toBe(403)
    await send('POST', `/proposals/${about}/decline`, { reason: 'A test.' }, anna.headers)
  })

  test('who loses the role while asking does nothing with it afterwards', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const leaver = await api.person(`leaver-${round}`, 'authority-officer')
      const { account } = await create(`gains-${round}`)
      const proposal = await propose(account, 'analyst')
      const revoke = () => send('DELETE', `/accounts/${leaver.account}/roles/authority-officer`, undefined, bo.headers)
      const [approval, revoked] = await Promise.all(
        round % 2 === 0 ? [approve(proposal, leaver), revoke()] : [revoke(), approve(proposal, leaver)].toReversed(),
      )
      expect(revoked?.statusCode).toBe(201)
      const positionOf = async (of: string, kind: string) =>
        (await factsAbout(of)).find((fact) => fact.kind === kind)?.position ?? null
      const lost = await positionOf(leaver.account, 'accounts/role-revoked')
      const gained = await positionOf(account, 'accounts/role-granted')
      expect(gained !== null).toBe(approval?.statusCode === 201)
      if (gained !== null) expect(gained).toBeLessThan(lost ?? -1)
    }
  })

  test('the id of a command is of use to nobody else, and shows no code twice', async () => {
    const id = { 'idempotency-key': newId() }
    const body = { signInName: 'erin', displayName: 'Erin' }
    expect((await send('POST', '/accounts', body, { ...anna.headers, ...id })).statusCode).toBe(201)
    const stolen = await send('POST', '/accounts', body, { ...bo.headers, ...id })
    expect(stolen.json()).toMatchObject({ type: 'command-id-used', status: 409 })
    expect(stolen.body).not.toContain('"code":"')
    const key = { 'idempotency-key': newId() }
    const expiresAt = Temporal.Now.instant().add({ hours: 24 }).toString({ smallestUnit: 'second' })
    const asked = { label: 'Pump', scopes: ['system.read-health'], expiresAt }
    const first = await send('POST', '/keys', asked, { ...anna.headers, ...key })
    expect(first.statusCode).toBe(202)
    for (const by of [anna, bo]) {
      const again = await send('POST', '/keys', asked, { ...by.headers, ...key })
      expect(again.json()).toMatchObject({ type: 'command-id-used' })
      expect(again.body).not.toContain('hfk_')
    }
  })

  test('a code of the app that is sent many times at once signs in once', async () => {
    const tom = await api.person('tom', 'analyst')
    const offered = await send('POST', '/me/second-factor', {}, tom.headers)
    const { address, pending } = offered.json<{ address: string; pending: string }>()
    const code = (later = 0) => codeOf(address, Temporal.Now.instant().add({ seconds: later }))
    const kept = { password: PASSWORD, pending, code: code() }
    expect((await send('PUT', '/me/second-factor', kept, tom.headers)).statusCode).toBe(200)
    // The code of the next half minute, which a fast clock would show, is accepted too.
    const typed = { signInName: 'tom', password: PASSWORD, code: code(30) }
    const replies = await Promise.all(Array.from({ length: 4 }, () => send('POST', '/sign-in', typed)))
    expect(replies.filter(({ statusCode }) => statusCode === 204)).toHaveLength(1)
  })

  test('a locked account asks nothing more, with no session and in no way', async () => {
    const jack = await api.person('jack', 'administrator')
    const { account } = await create('lured')
    const proposal = await propose(account, 'analyst')
    const sessions = [jack, await api.signIn('jack')]
    await send('PUT', `/accounts/${jack.account}/lock`, undefined, anna.headers)
    for (const by of sessions) {
      expect((await approve(proposal, by)).json()).toMatchObject({ type: 'session-missing' })
      expect((await send('PUT', `/accounts/${account}/lock`, undefined, by.headers)).statusCode).toBe(401)
    }
    await expect(api.signIn('jack')).rejects.toThrow('sign-in-failed')
    expect((await factsAbout(account)).map(({ kind }) => kind)).not.toContain('accounts/role-granted')
  })

  test('a page elsewhere changes nothing through any route', async () => {
    const changing = api.routes.filter(({ method, url }) => url.startsWith('/api/') && !/^(GET|HEAD)$/.test(method))
    expect(changing.length).toBeGreaterThan(15)
    const origins = ['', 'null', 'http://elsewhere.test', 'https://holdfast.test', 'http://holdfast.test.evil']
    for (const { method, url } of changing)
      for (const origin of origins) {
        const path = url.replaceAll(/:[a-z]+/g, SOMEBODY)
        const reply = await send(methodOf(method), path, undefined, { ...anna.headers, origin })
        expect([url, reply.json().type]).toEqual([url, 'request-from-elsewhere'])
      }
  })
})

test('how long a refusal takes does not tell whether the name is somebody’s', async () => {
  const api = await openApi(oneBackend())
  await api.administrators()
  const names = ['anna', 'nobody-has-it', 'no name at all!'] as const
  const times = new Map<string, number[]>(names.map((name) => [name, []]))
  // Interleaved, so that what else the machine does falls on all of them.
  for (let round = 0; round < 5; round += 1)
    for (const signInName of names) {
      const began = performance.now()
      await api.send('POST', '/sign-in', { signInName, password: OTHER_PASSWORD })
      times.get(signInName)?.push(performance.now() - began)
    }
  const [known = 0, ...others] = names.map((name) => median(times.get(name) ?? []))
  // Without the hash it would be a hundredth of it.
  for (const other of others) {
    expect(other / known).toBeGreaterThan(0.5)
    expect(other / known).toBeLessThan(2)
  }
  await api.close()
})

test('one person or program asks only so often, over all routes and sessions; others are not held up', async () => {
  let now = Temporal.Now.instant()
  const api = await openApi(oneBackend(), () => now)
  const [anna, bo] = await api.administrators()
  const other = await api.signIn('anna')
  now = now.add({ minutes: 2 })
  // Addresses that lead nowhere count for nobody.
  expect((await api.send('GET', '/nowhere', undefined, anna.headers)).statusCode).toBe(404)
  for (let sent = 0; sent < REQUESTS_MAX; sent += 100) {
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_none, at) =>
        api.send('GET', '/me', undefined, (at % 2 === 0 ? anna : other).headers),
      ),
    )
    expect(replies.every(({ statusCode }) => statusCode === 200)).toBe(true)
  }
  now = now.add({ seconds: 20 })
  for (const path of ['/me', '/sessions', '/accounts']) {
    const reply = await api.send('GET', path, undefined, anna.headers)
    expect([reply.statusCode, reply.json().type]).toEqual([429, 'too-many-requests'])
    expect(reply.headers['retry-after']).toBe('40')
  }
  expect((await api.send('GET', '/me', undefined, bo.headers)).statusCode).toBe(200)
  now = now.add({ seconds: 40 })
  expect((await api.send('GET', '/me', undefined, anna.headers)).statusCode).toBe(200)
  await api.close()
})

function oneBackend(): Backend {
  const [backend] = backends
  if (backend === undefined) throw new Error('no database')
  return backend
}

function methodOf(text: string): Method {
  if (text === 'POST' || text === 'PUT' || text === 'DELETE') return text
  throw new Error(`a route with ${text}`)
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
}
