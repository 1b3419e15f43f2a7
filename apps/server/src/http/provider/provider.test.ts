import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLoopbackProvider, type LoopbackProvider } from '../../../test/loopback-provider.ts'
import { openApi, PASSWORD, type OpenApi, type Signed } from '../../../test/open-api.ts'
import { backends } from '../../../test/test-database.ts'
import { IdentityProvider } from '../../modules/accounts/index.ts'
import { CALLBACK_PATH } from '../../provider-settings.ts'

const [backend] = backends

describe.skipIf(backend === undefined)('with an identity provider', () => {
  let api: OpenApi
  let provider: LoopbackProvider
  let anna: Signed
  let now = Temporal.Now.instant()
  beforeAll(async () => {
    if (backend === undefined) return
    provider = await openLoopbackProvider('subject-of-anna')
    const { issuer, clientId, clientSecret } = provider
    const redirectUri = new URL(CALLBACK_PATH, 'http://holdfast.test')
    const settings = { issuer, clientId, clientSecret, redirectUri, origins: [], strongAcr: [] }
    const open = { label: 'National sign-on', provider: new IdentityProvider(settings) }
    api = await openApi(backend, () => now, false, open)
    ;[anna] = await api.administrators()
  })
  afterAll(async () => {
    await api.close()
    await provider[Symbol.asyncDispose]()
  })

  interface Answered {
    readonly headers: Readonly<Record<string, unknown>>
  }
  const cookiesOf = ({ headers }: Answered) =>
    [headers['set-cookie']].flat().map((cookie) => String(cookie).split(';', 1).join(''))
  const ceremonyOf = (reply: Answered) =>
    cookiesOf(reply).find((cookie) => cookie.startsWith('holdfast-ceremony=')) ?? ''
  const callback = (query: string, cookie: string) =>
    api.send('GET', `/sign-in/provider/callback${query}`, undefined, { cookie })
  const signIn = async () => {
    const begun = await api.send('GET', '/sign-in/provider')
    expect(begun.statusCode).toBe(302)
    const query = await provider.visit(new URL(String(begun.headers.location)))
    return { query, cookie: ceremonyOf(begun) }
  }
  const link = async (who: Signed) => {
    const begun = await api.send('POST', '/me/provider', { password: PASSWORD }, who.headers)
    expect(begun.statusCode).toBe(200)
    const query = await provider.visit(new URL(begun.json<{ address: string }>().address))
    return await callback(query, ceremonyOf(begun))
  }

  test('who is not linked is not signed in; linked, they are, and strongly only when the provider says so', async () => {
    const ways = await api.send('GET', '/sign-in/ways')
    expect(ways.json()).toMatchObject({ provider: { label: 'National sign-on' } })
    const early = await signIn()
    expect((await callback(early.query, early.cookie)).headers.location).toBe('/?sign-in=sign-in-failed')
    expect((await link(anna)).headers.location).toBe('/')
    const { query, cookie } = await signIn()
    const back = await callback(query, cookie)
    expect([back.statusCode, back.headers.location]).toEqual([302, '/'])
    const session = cookiesOf(back).find((one) => one.startsWith('holdfast-session=')) ?? ''
    const me = await api.send('GET', '/me', undefined, { cookie: session })
    expect(me.json()).toMatchObject({ account: anna.account, isStrong: false })
    provider.faults.claims = { amr: ['mfa'] }
    const strong = await signIn()
    const again = await callback(strong.query, strong.cookie)
    const strongCookie = cookiesOf(again).find((one) => one.startsWith('holdfast-session=')) ?? ''
    expect((await api.send('GET', '/me', undefined, { cookie: strongCookie })).json()).toMatchObject({ isStrong: true })
    delete provider.faults.claims
  })

  test('one person at the provider is one account', async () => {
    expect((await link(await api.signIn('bo'))).headers.location).toBe('/?sign-in=accounts-provider-taken')
  })

  test('what came back is used once, in the browser where it began, in time', async () => {
    const { query, cookie } = await signIn()
    const location = async (asked: string, shown: string) => (await callback(asked, shown)).headers.location
    expect(await location(query, '')).toBe('/?sign-in=sign-in-expired')
    const other = await signIn()
    expect(await location(query, other.cookie)).toBe('/?sign-in=provider-refused')
    expect(await location(query, cookie)).toBe('/')
    expect(await location(query, cookie)).toBe('/?sign-in=sign-in-expired')
    const late = await signIn()
    now = now.add({ minutes: 10 })
    expect(await location(late.query, late.cookie)).toBe('/?sign-in=sign-in-expired')
  })

  test('an answer that is not right, or a locked account, signs nobody in', async () => {
    provider.faults.foreignKey = true
    const forged = await signIn()
    expect((await callback(forged.query, forged.cookie)).headers.location).toBe('/?sign-in=provider-refused')
    provider.faults.foreignKey = false
    const kept = await signIn()
    const bo = await api.signIn('bo')
    expect((await api.send('PUT', `/accounts/${anna.account}/lock`, undefined, bo.headers)).statusCode).toBe(201)
    expect((await callback(kept.query, kept.cookie)).headers.location).toBe('/?sign-in=sign-in-failed')
    await api.send('DELETE', `/accounts/${anna.account}/lock`, undefined, bo.headers)
  })

  test('the link is ended by who shows their password, and then opens nothing', async () => {
    anna = await api.signIn('anna')
    const end = (body: object) => api.send('DELETE', '/me/provider', body, anna.headers)
    expect((await end({})).json()).toMatchObject({ type: 'sign-in-not-recent' })
    expect((await end({ password: PASSWORD })).statusCode).toBe(200)
    expect((await end({ password: PASSWORD })).json()).toMatchObject({ type: 'accounts-provider-not-linked' })
    const { query, cookie } = await signIn()
    expect((await callback(query, cookie)).headers.location).toBe('/?sign-in=sign-in-failed')
  })

  test('without a provider it is said', async () => {
    if (backend === undefined) return
    const other = await openApi(backend)
    expect((await other.send('GET', '/sign-in/ways')).json()).toMatchObject({ provider: null })
    expect((await other.send('GET', '/sign-in/provider')).headers.location).toBe('/?sign-in=provider-none')
    await other.close()
  })
})
