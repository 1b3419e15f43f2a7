import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../test/test-database.ts'
import { openHouse, type House } from '../house.ts'
import { signIn } from '../http/sign-in.ts'
import { compareViews, isJurisdiction, mustBe } from '../kernel/index.ts'
import { ROLES } from '../kernel/policy/roles.ts'
import { VIEWS } from '../modules/views.ts'
import { history, reviewQueue } from '../modules/screening/index.ts'
import { DEMO_JURISDICTION } from '../settings.ts'
import { DemoClock } from './clock.ts'
import { fillDemonstration } from './demonstration.ts'
import { ADMINISTRATORS, DEMO_PASSWORD, OTHERS } from './persons.ts'

const XD = mustBe(DEMO_JURISDICTION, isJurisdiction)
let own: TestDatabase
let folder = ''
let house: House

beforeAll(async () => {
  const [backend] = backends
  if (backend === undefined) throw new Error('no database')
  own = await testDatabase(backend)
  folder = await mkdtemp(join(tmpdir(), 'holdfast-demo-'))
  const clock = new DemoClock()
  const settings = { storage: own.storage, keysFolder: folder, jurisdiction: XD, isDemo: true, now: clock.now }
  const opened = await openHouse(settings)
  if (!opened.ok) throw new Error(opened.refusal)
  house = opened.value
  await fillDemonstration(house, clock)
})
afterAll(async () => {
  await own.drop()
  await rm(folder, { recursive: true })
})

test('each role has an account that signs in with the password that everybody sees', async () => {
  const people = [...ADMINISTRATORS, ...OTHERS]
  expect(new Set(people.map(({ role }) => role))).toEqual(new Set(ROLES))
  for (const { signInName } of [people[0], people.at(-1)].filter((person) => person !== undefined)) {
    expect(await signIn(house, { signInName, password: DEMO_PASSWORD, code: null })).toMatchObject({ ok: true })
  }
})

test('a quarter of screenings lies in the past, some settled and some waiting', async () => {
  const { database } = own.storage
  const none = { askedBy: null, verdict: null, text: null, before: null }
  const { screenings } = await history(database, XD, none)
  const days = screenings.map(({ askedAt }) => Temporal.Instant.from(askedAt).until(house.now()).total('days'))
  expect(Math.max(...days)).toBeGreaterThan(80)
  expect(new Set(screenings.map(({ answer }) => answer.verdict))).toEqual(
    new Set(['controlled', 'review', 'not-listed', 'unidentified']),
  )
  expect(screenings.filter(({ settlement }) => settlement !== null)).toHaveLength(3)
  expect((await reviewQueue(database, XD, null)).screenings.length).toBeGreaterThan(2)
})

test('it is made of facts alone: the views are what the journal says', async () => {
  expect(await compareViews(own.storage, XD, VIEWS)).toEqual({ ok: true, value: [] })
})

test('filled once, it is not filled again', async () => {
  const before = await own.storage.database.selectFrom('log_head').select('size').executeTakeFirst()
  await fillDemonstration(house, new DemoClock())
  expect(await own.storage.database.selectFrom('log_head').select('size').executeTakeFirst()).toEqual(before)
})
