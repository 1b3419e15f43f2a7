import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { openHouse, type House } from '../src/house.ts'
import type { OpenProvider } from '../src/http/provider/provider.ts'
import type { RouteAccess } from '../src/http/route.ts'
import { buildServer } from '../src/http/server.ts'
import { renewSetUpCodes } from '../src/http/set-up.ts'
import { isJurisdiction, mustBe } from '../src/kernel/index.ts'
import { DEMO_JURISDICTION } from '../src/settings.ts'
import type { Backend } from './database-servers.ts'
import { testDatabase } from './test-database.ts'

export const PASSWORD = 'five otters juggle turnips'
const HOST = 'holdfast.test'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Asks the interface as somebody: a cookie or a key in the headers. */
export type Send = (
  method: Method,
  path: string,
  payload?: object,
  headers?: Readonly<Record<string, string>>,
) => Promise<LightMyRequestResponse>

export interface OpenApi {
  readonly house: House
  readonly routes: readonly RouteAccess[]
  readonly send: Send
  /** Makes the two administrators, and answers the headers of their sessions, which are strong. */
  administrators(): Promise<readonly [Signed, Signed]>
  signIn(signInName: string, password?: string): Promise<Signed>
  /** An account in a role: made by the first administrator, granted by both. */
  person(signInName: string, role: string | null): Promise<Signed>
  /** The headers of a program: its key proposed by the first administrator, approved by the second. */
  program(scopes: readonly string[]): Promise<Readonly<Record<string, string>>>
  close(): Promise<void>
}

export interface Signed {
  readonly account: string
  readonly headers: Readonly<Record<string, string>>
}

/** The whole interface over a database of its own; a demonstration unless said otherwise, so that a password is a strong sign-in. */
export async function openApi(
  backend: Backend,
  now: () => Temporal.Instant = () => Temporal.Now.instant(),
  isDemo = true,
  provider: OpenProvider | null = null,
): Promise<OpenApi> {
  const own = await testDatabase(backend)
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-api-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Border check</title>')
  const jurisdiction = mustBe(isDemo ? DEMO_JURISDICTION : 'KE', isJurisdiction)
  const opened = await openHouse({
    storage: own.storage,
    keysFolder: join(folder, 'keys'),
    jurisdiction,
    isDemo,
    now,
  })
  if (!opened.ok) throw new Error(opened.refusal)
  const house = opened.value
  const { server, routes } = await buildServer({ consoleFolder: folder, house, provider })
  await server.ready()
  let asked = 0
  const send: Send = (method, path, payload, headers = {}) =>
    server.inject({
      method,
      // Each from elsewhere: one address signs in only so often.
      remoteAddress: `192.0.2.${(asked += 1) % 250}`,
      url: path.startsWith('/api/') ? path : `/api/v1${path}`,
      ...(payload === undefined ? {} : { payload }),
      headers: { host: HOST, origin: `http://${HOST}`, ...headers },
    })
  const signIn = async (signInName: string, password = PASSWORD): Promise<Signed> => {
    const reply = await send('POST', '/sign-in', { signInName, password })
    if (reply.statusCode !== 204) throw new Error(`${signInName}: ${reply.body}`)
    const [cookie = ''] = String(reply.headers['set-cookie']).split(';')
    const me = await send('GET', '/me', undefined, { cookie })
    return { account: me.json<{ account: string }>().account, headers: { cookie } }
  }
  let known: readonly [Signed, Signed] | undefined
  const administrators = async () => {
    if (known !== undefined) return known
    const [one = '', other = ''] = await renewSetUpCodes(house)
    for (const [code, signInName] of [
      [one, 'anna'],
      [other, 'bo'],
    ] as const)
      await send('POST', '/set-up', { code, signInName, displayName: signInName, password: PASSWORD })
    known = [await signIn('anna'), await signIn('bo')]
    return known
  }
  return {
    house,
    routes,
    send,
    administrators,
    signIn,
    person: async (signInName, role) => {
      const [anna, bo] = await administrators()
      const made = await send('POST', '/accounts', { signInName, displayName: signInName }, anna.headers)
      const { account, invitation } = made.json<{ account: string; invitation: { code: string } }>()
      await send('POST', '/invitations', { code: invitation.code, password: PASSWORD })
      if (role !== null) {
        const asked = await send('PUT', `/accounts/${account}/roles/${role}`, undefined, anna.headers)
        const { proposal } = asked.json<{ awaits: { proposal: string } }>().awaits
        await send('POST', `/proposals/${proposal}/approval`, undefined, bo.headers)
      }
      return await signIn(signInName)
    },
    program: async (scopes) => {
      const [anna, bo] = await administrators()
      const expiresAt = now().add({ hours: 24 }).toString({ smallestUnit: 'second' })
      const asked = await send('POST', '/keys', { label: 'Program', scopes, expiresAt }, anna.headers)
      const { secret, awaits } = asked.json<{ secret: string; awaits: { proposal: string } }>()
      await send('POST', `/proposals/${awaits.proposal}/approval`, undefined, bo.headers)
      return { authorization: `Bearer ${secret}` }
    },
    close: async () => {
      await server.close()
      await own.drop()
      await rm(folder, { recursive: true })
    },
  }
}
