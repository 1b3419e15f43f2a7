import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { builtinLists } from '@holdfast/control-lists'
import { openEngine } from '@holdfast/screening'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { httpHouse, type HttpHouse } from '../../../test/http-house.ts'
import { signedIn, type SignedIn } from '../../../test/signed-in.ts'
import { backends } from '../../../test/test-database.ts'
import type { House } from '../../house.ts'
import { workAtRescreening } from '../../jobs/rescreening-job.ts'
import { startJobs } from '../../jobs/start-jobs.ts'
import { takeWork } from '../../jobs/work.ts'
import { compareViews, isAccountId, isCommandId, mustBe, newId, SYSTEM, type KeyStore } from '../../kernel/index.ts'
import { ask, askAgain, openDesk, rescreen, screeningOf, screeningsAskedBy } from '../../modules/screening/index.ts'
import { VIEWS } from '../../modules/views.ts'

const TODAY = '2026-11-24'
const lists = builtinLists()
/** The law before the Convention and the Australia Group were among the lists. */
const earlierLists = {
  ...lists,
  digest: '0'.repeat(64),
  lists: lists.lists.filter(({ id }) => id !== 'cwc' && id !== 'ag-chem'),
}
const job = z.object({
  job: z.string(),
  state: z.string(),
  checked: z.number(),
  total: z.number().nullable(),
  changed: z.number(),
  newlyControlled: z.number(),
  rowsPerSecond: z.number().nullable(),
  error: z.string().nullable(),
})
const one = z.object({
  ...job.shape,
  items: z.array(
    z.object({
      screening: z.string(),
      reference: z.string().nullable(),
      before: z.string(),
      after: z.string(),
      newEntries: z.array(z.object({ list: z.string(), entry: z.string() })),
    }),
  ),
  next: z.string().nullable(),
})
const listed = z.object({ items: z.array(job), next: z.string().nullable(), outdated: z.number() })
const goOn = new AbortController().signal

describe.each(backends)('on $name', (backend) => {
  let http: HttpHouse
  let house: House
  let officer: SignedIn
  let broker: SignedIn
  let now = Temporal.Instant.from(`${TODAY}T10:00:00Z`)
  beforeAll(async () => {
    http = await httpHouse(backend, () => now)
    ;({ house } = http)
    officer = await signedIn(house, 'authority-officer', 'Elena')
    broker = await signedIn(house, 'customs-officer', 'Imani')
  })
  afterAll(() => http.close())
  afterEach(async () => {
    await workAtRescreening(house, 'after', goOn)
    expect(await compareViews(house.storage, house.jurisdiction, VIEWS)).toEqual({ ok: true, value: [] })
  })

  /** Rows that were asked before the law changed, by one who kept a server with the lists of then. */
  const askedBefore = async (descriptions: readonly string[]) => {
    const desk = await openDesk(openEngine(earlierLists), house.keys)
    const rows = descriptions.map((description, at) => ({ reference: `OLD-${at}`, cells: { description } }))
    const command = mustBe(newId(), isCommandId)
    const asked = await house.kernel.recordUnasked({
      id: command,
      jurisdiction: house.jurisdiction,
      who: mustBe(broker.account, isAccountId),
      command: ask(desk),
      input: { asOf: TODAY, rows },
    })
    if (!asked.ok) throw new Error(asked.refusal.message)
    return screeningsAskedBy(house.storage.database, house.jurisdiction, command)
  }
  const begin = async (by = officer, body: object = {}) => http.send('POST', '/rescreenings', by, body)
  const begun = async (): Promise<string> => {
    const reply = await begin()
    expect(reply.statusCode).toBe(202)
    return z.object({ job: z.string() }).parse(reply.json()).job
  }
  const shown = async (id: string, query = '') =>
    one.parse((await http.send('GET', `/rescreenings/${id}${query}`, officer)).json())
  const all = async () => listed.parse((await http.send('GET', '/rescreenings', officer)).json())

  test('after a change of law it is offered, begun, and says what is newly controlled and where', async () => {
    expect(await all()).toEqual({ items: [], next: null, outdated: 0 })
    const [controlled] = await askedBefore(['POCl3 drums', 'glass beads', 'thionyl chloride'])
    expect((await all()).outdated).toBe(3)
    const id = await begun()
    expect((await begin()).json()).toMatchObject({ type: 'rescreening-running', status: 409 })
    expect(await shown(id)).toMatchObject({ state: 'running', checked: 0, total: null, items: [] })
    now = now.add({ seconds: 2 })
    await workAtRescreening(house, 'one', goOn)
    const done = await shown(id)
    expect(done).toMatchObject({ state: 'done', checked: 3, total: 3, changed: 2, newlyControlled: 2, error: null })
    expect(done.items[0]).toMatchObject({
      screening: controlled?.id,
      reference: 'OLD-0',
      after: 'controlled',
      newEntries: expect.arrayContaining([expect.objectContaining({ list: 'cwc' })]),
    })
    const [first, second] = [await shown(id, '?limit=1'), await shown(id, '?limit=5')]
    expect([first.items.length, first.next !== null, second.next]).toEqual([1, true, null])
    expect((await shown(id, `?after=${first.next}`)).items).toEqual(done.items.slice(1))
    expect((await all()).outdated).toBe(0)
    const history = (await http.send('GET', `/screenings/${controlled?.id}`, officer)).json().history
    expect(history.map(({ kind }: { kind: string }) => kind)).toEqual(['asked', 'rescreened'])
  })

  test('who may not is refused, and so is a day that is none', async () => {
    expect((await begin(broker)).json().type).toBe('policy-denied')
    expect((await begin(officer, { asOf: '2027-02-30' })).json()).toMatchObject({ type: 'screening-day-malformed' })
    for (const asOf of ['1950-01-01', '9999-12-31'])
      expect((await begin(officer, { asOf })).json()).toMatchObject({ type: 'rescreening-day', status: 422 })
    for (const path of ['/rescreenings', `/rescreenings/${newId()}`])
      expect((await http.send('GET', path, broker)).json().type).toBe('policy-denied')
    expect((await http.send('GET', `/rescreenings/${newId()}`, officer)).json().type).toBe('rescreening-unknown')
    expect((await http.send('POST', `/rescreenings/${newId()}/stop`, officer)).json().type).toBe('rescreening-unknown')
  })

  test('stopped it stays stopped, and another may begin', async () => {
    await askedBefore(['POCl3 drums'])
    const id = await begun()
    expect((await http.send('POST', `/rescreenings/${id}/stop`, officer)).statusCode).toBe(201)
    await workAtRescreening(house, 'one', goOn)
    expect(await shown(id)).toMatchObject({ state: 'stopped', checked: 0, changed: 0 })
    const again = await http.send('POST', `/rescreenings/${id}/stop`, officer)
    expect([again.statusCode, again.json().type]).toEqual([409, 'rescreening-ended'])
    const next = await begun()
    await workAtRescreening(house, 'one', goOn)
    expect(await shown(next)).toMatchObject({ state: 'done', newlyControlled: 1 })
  })

  test('a process that dies leaves it to another, after its lease; what it had recorded counts once', async () => {
    const rows = await askedBefore(
      Array.from({ length: 150 }, (_, at) => (at % 3 === 0 ? 'POCl3 drums' : 'glass beads')),
    )
    const id = await begun()
    const dead = { reader: house.storage.database, jurisdiction: house.jurisdiction, holder: 'dead', now: () => now }
    expect(await takeWork(dead, id, () => Promise.resolve(rows.length))).not.toBeNull()
    const { again } = await askAgain(house.desk, house.jurisdiction, TODAY, rows.slice(0, 60))
    const screenings = again.map(({ screening }) => screening)
    const recorded = await house.record(rescreen(again), { rescreening: id, screenings }, SYSTEM)
    expect(recorded.ok).toBe(true)

    await workAtRescreening(house, 'living', goOn)
    expect(await shown(id)).toMatchObject({ state: 'running', checked: 0, changed: 20 })
    now = now.add({ seconds: 31 })
    await workAtRescreening(house, 'living', goOn)
    expect(await shown(id)).toMatchObject({ state: 'done', changed: 50, newlyControlled: 50 })
    const last = await screeningOf(house.storage.database, house.jurisdiction, mustBeThere(rows[147]).id)
    expect(last?.answer.verdict).toBe('controlled')
  })

  test('killed in the middle it goes on where it was, and finds everything once', async () => {
    const count = 2_000
    for (let made = 0; made < count; made += 200)
      await askedBefore(Array.from({ length: 200 }, (_, at) => (at % 2 === 0 ? 'POCl3 drums' : 'glass beads')))
    const id = await begun()
    const program = fileURLToPath(new URL('../../../test/programs/rescreen-until-killed.ts', import.meta.url))
    const child = spawn(process.execPath, [program, JSON.stringify(http.endpoint), http.keysFolder, now.toString()], {
      stdio: 'ignore',
    })
    const isUnderWay = async () => (await shown(id)).changed > 0
    await expect.poll(isUnderWay, { timeout: 60_000, interval: 5 }).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'close')
    const killed = await shown(id)
    expect(killed.state).toBe('running')
    now = now.add({ seconds: 31 })
    await workAtRescreening(house, 'living', goOn)
    expect(await shown(id)).toMatchObject({ state: 'done', changed: count / 2, newlyControlled: count / 2 })
    const { rows } = await sql<{ screenings: bigint; facts: bigint }>`
      select count(distinct screening_id) as screenings, count(*) as facts from rescreening_change
      where rescreening_id = ${id}`.execute(house.storage.database)
    expect(rows).toEqual([{ screenings: BigInt(count / 2), facts: BigInt(count / 2) }])
  }, 120_000)

  test('what goes wrong is shown while it is tried again, and is the reason in the end', async () => {
    await askedBefore(['POCl3 drums'])
    const id = await begun()
    const failing: KeyStore = {
      keyFor: () => Promise.reject(new Error('the folder of keys is gone')),
      keyOf: () => Promise.reject(new Error('the folder of keys is gone')),
      destroy: () => Promise.resolve(),
    }
    const broken: House = { ...house, desk: { ...house.desk, keys: failing } }
    await workAtRescreening(broken, 'one', goOn)
    expect(await shown(id)).toMatchObject({ state: 'running', error: 'server-failed: the folder of keys is gone' })
    for (let tries = 1; tries < 5; tries += 1) await workAtRescreening(broken, 'one', goOn)
    expect(await shown(id)).toMatchObject({ state: 'failed', error: 'server-failed: the folder of keys is gone' })
  })

  test('jobs run beside the server and stop with it', async () => {
    await askedBefore(['POCl3 drums'])
    const jobs = startJobs(house, null)
    const id = await begun()
    await expect.poll(async () => (await shown(id)).state, { timeout: 10_000 }).toBe('done')
    await jobs.stop()
  })

  test('a row that somebody changed is passed over and named', async () => {
    const [row] = await askedBefore(['POCl3 drums', 'thionyl chloride'])
    const { rows } = await sql<{ sealed_row: string }>`
      select sealed_row from screening where screening_id = ${row?.id}`.execute(house.storage.database)
    const sealed = rows[0]?.sealed_row ?? ''
    const change = (text: string) =>
      sql`update screening set sealed_row = ${text} where screening_id = ${row?.id}`.execute(house.storage.database)
    await change(sealed.replace(/"commitment":"../, '"commitment":"AA'))
    const id = await begun()
    await workAtRescreening(house, 'one', goOn)
    await change(sealed)
    const done = await shown(id)
    expect(done.state).toBe('done')
    expect(done.error).toContain(row?.id)
  })
})

function mustBeThere<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('it is not there')
  return item
}
