import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi, type Method, type OpenApi, type Signed } from '../../test/open-api.ts'
import { rowsOfPage, type Asker, type Whose } from '../../test/roles-page.ts'
import { backends } from '../../test/test-database.ts'
import { ROLES } from '../kernel/policy/roles.ts'
import type { RouteAccess } from './route.ts'

// Every route, asked by every role, about one's own and about others': refused exactly where the manual says so.

const PUBLIC: ReadonlySet<string> = new Set([
  'GET /*',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
  'POST /api/v1/set-up',
  'POST /api/v1/sign-in',
  'GET /api/v1/sign-in/ways',
  'GET /api/v1/openapi.json',
  'GET /docs',
  'POST /api/v1/invitations',
  'POST /api/v1/sign-in/passkey/options',
  'POST /api/v1/sign-in/passkey',
  'GET /api/v1/sign-in/provider',
  'GET /api/v1/sign-in/provider/callback',
])
const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'DELETE']
/** All that a key may be made for, and one thing of it. */
const FOR_MACHINES = [...new Set(rowsOfPage().flatMap(({ action, askers }) => (askers.has('machine') ? [action] : [])))]
const ONE_SCOPE = 'system.read-health'
const SOMEBODY = '01900000-0000-7000-8000-000000000000'
const PARAMETERS: Readonly<Record<string, string>> = {
  session: SOMEBODY,
  account: SOMEBODY,
  proposal: SOMEBODY,
  key: SOMEBODY,
  passkey: SOMEBODY,
  command: SOMEBODY,
  role: 'analyst',
  screening: SOMEBODY,
  job: SOMEBODY,
  list: 'cwc',
  entry: '1.A.1',
  alarm: 'disk-nearly-full',
}
/** Asked with the right to it, these end what the next question needs. */
const ENDS_SESSION: ReadonlySet<string> = new Set(['POST /api/v1/sign-out', 'DELETE /api/v1/sessions'])

let api: OpenApi
let people: ReadonlyMap<Asker, Signed>
const rows = rowsOfPage()

beforeAll(async () => {
  const [backend] = backends
  if (backend === undefined) throw new Error('no database')
  api = await openApi(backend)
  const made = new Map<Asker, Signed>([['no role', await api.person('nobody', null)]])
  for (const role of ROLES) made.set(role, await api.person(`the-${role}`, role))
  people = made
})
afterAll(() => api.close())

function named({ method, url }: RouteAccess): string {
  return `${method} ${url}`
}

function guarded(): readonly RouteAccess[] {
  return api.routes.filter((route) => route.method !== 'HEAD' && !PUBLIC.has(named(route)))
}

/** The address with every part filled in, about somebody's account. */
function pathOf({ url }: RouteAccess, account: string): string {
  return url.replaceAll(/:([a-z]+)/g, (_part, name: string) => {
    const value = name === 'account' ? account : PARAMETERS[name]
    if (value === undefined) throw new Error(`say what stands for :${name} of ${url}`)
    return value
  })
}

function mayDo(asker: Asker, action: string, whose: Whose): boolean {
  return rows.some((row) => row.action === action && row.askers.has(asker) && row.whose.has(whose))
}

/** Whose the thing is: what names an account is its person's; else one's own, where the manual knows such an own. */
function whoseOf(url: string, access: string, isOwn: boolean): Whose {
  if (url.includes(':account')) return isOwn ? 'own' : "others'"
  // The one that is named is nobody's.
  if (url.includes(':screening')) return "others'"
  return rows.some(({ action, whose }) => action === access && whose.has('own') && whose.size === 1) ? 'own' : "others'"
}

/** Some routes are opened by either of two actions: one's own by the first, everybody's by the other. */
function mayAsk(asker: Asker, { url, access, orAccess }: RouteAccess, isOwn: boolean): boolean {
  const actions = [access, orAccess].filter((action) => action !== null)
  return actions.some((action) => mayDo(asker, action, whoseOf(url, action, isOwn)))
}

function methodOf({ method }: RouteAccess): Method {
  const known = METHODS.find((one) => one === method)
  if (known === undefined) throw new Error(`a route with ${method}`)
  return known
}

test('every route is public by name or asks the policy about an action of the manual', () => {
  const routes = guarded()
  expect(routes.length).toBeGreaterThan(20)
  expect(routes.filter(({ access }) => !rows.some(({ action }) => action === access)).map(named)).toEqual([])
  const undescribed = api.routes.filter(({ url, described }) => url.startsWith('/api/') && described === null)
  expect(undescribed.map(named)).toEqual([])
})

test('who is not signed in, and whoever shows a key that is none, gets no further', async () => {
  for (const route of guarded()) {
    const path = pathOf(route, SOMEBODY)
    const cookie = { cookie: `holdfast-session=${'A'.repeat(43)}` }
    const unknown = await api.send(methodOf(route), path, undefined, cookie)
    expect([named(route), unknown.statusCode, unknown.json().type]).toEqual([named(route), 401, 'session-missing'])
    const key = { authorization: `Bearer hfk_0123456789_${'A'.repeat(43)}` }
    const unkeyed = await api.send(methodOf(route), path, undefined, key)
    expect([named(route), unkeyed.statusCode, unkeyed.json().type]).toEqual([named(route), 401, 'key-unknown'])
  }
})

test.each<Asker>(['no role', ...ROLES])(
  '%s is refused what the manual does not allow, and nothing else',
  async (asker) => {
    const person = people.get(asker)
    if (person === undefined) throw new Error('nobody in this role')
    const [anna] = await api.administrators()
    for (const route of guarded()) {
      if (ENDS_SESSION.has(named(route))) continue
      for (const isOwn of [false, true]) {
        // Allowed, it is asked about an account that is not there, and of one's own only what is refused: nothing is changed.
        const may = mayAsk(asker, route, isOwn)
        if (isOwn && may) continue
        const account = isOwn ? person.account : SOMEBODY
        const reply = await api.send(methodOf(route), pathOf(route, account), undefined, person.headers)
        const isDenied = reply.statusCode === 403 && reply.json().type === 'policy-denied'
        expect([named(route), isOwn, isDenied]).toEqual([named(route), isOwn, !may])
        const seesRules = [
          'authority-officer',
          'inspector',
          'licensing-officer',
          'countersigner',
          'auditor',
          'administrator',
        ]
        if (isDenied && !seesRules.includes(asker)) expect(reply.json().detail).not.toMatch(/forbidden by|roles/)
      }
    }
    expect((await api.send('GET', '/me', undefined, anna.headers)).statusCode).toBe(200)
  },
)

test.each([
  ['every scope there is', FOR_MACHINES],
  ['one scope', [ONE_SCOPE]],
])('a program with %s does what its key and the manual allow, and no person’s business', async (_name, scopes) => {
  expect(FOR_MACHINES).toContain(ONE_SCOPE)
  const key = await api.program(scopes)
  for (const route of guarded()) {
    const reply = await api.send(methodOf(route), pathOf(route, SOMEBODY), undefined, key)
    const type = reply.statusCode < 400 ? null : reply.json<{ type: string }>().type
    const may = [route.access, route.orAccess].some(
      (action) =>
        action !== null && scopes.includes(action) && mayDo('machine', action, whoseOf(route.url, action, false)),
    )
    // What only people are let in to is closed to every key, and no key opens it.
    if (type === 'session-missing') continue
    expect([named(route), type === 'policy-denied']).toEqual([named(route), !may])
    if (type === 'policy-denied') expect(reply.json().detail).not.toMatch(/forbidden by|roles/)
  }
})

test('a key is made for nothing that only people do', async () => {
  const [anna] = await api.administrators()
  const expiresAt = Temporal.Now.instant().add({ hours: 24 }).toString({ smallestUnit: 'second' })
  const scopes = new Set(rows.map(({ action }) => action))
  for (const scope of scopes) {
    const asked = { label: 'Program', scopes: [scope], expiresAt }
    const reply = await api.send('POST', '/keys', asked, anna.headers)
    expect([scope, reply.statusCode]).toEqual([scope, FOR_MACHINES.includes(scope) ? 202 : 422])
  }
})
