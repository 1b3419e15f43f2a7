import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { httpHouse, type HttpHouse } from '../../../test/http-house.ts'
import { signedIn, type SignedIn } from '../../../test/signed-in.ts'
import { backends } from '../../../test/test-database.ts'
import { newId } from '../../kernel/index.ts'
import { sealedFor } from '../../modules/screening/index.ts'
import { screeningSchema } from './replies.ts'

const TODAY = '2026-11-24'
/** A typing error is forgiven, and a person confirms it. */
const REVIEW = 'potassium permangnate'
const asked = z.object({ screenings: z.array(screeningSchema) })
const page = z.object({ items: z.array(screeningSchema), next: z.string().nullable() })
type One = z.infer<typeof screeningSchema>

describe.each(backends)('on $name', (backend) => {
  let http: HttpHouse
  let now = Temporal.Instant.from(`${TODAY}T10:00:00Z`)
  let broker: SignedIn
  let officer: SignedIn
  let other: SignedIn
  let auditor: SignedIn
  let administrator: SignedIn
  beforeAll(async () => {
    http = await httpHouse(backend, () => now)
    broker = await signedIn(http.house, 'customs-officer', 'Imani')
    officer = await signedIn(http.house, 'authority-officer', 'Elena')
    other = await signedIn(http.house, 'licensing-officer', 'Grace')
    auditor = await signedIn(http.house, 'auditor', 'Noor')
    administrator = await signedIn(http.house, 'administrator', 'Ada')
  })
  afterAll(() => http.close())

  const ask = async (descriptions: readonly string[], by = broker): Promise<readonly One[]> => {
    const rows = descriptions.map((description, at) => ({ reference: `DECL-${at}`, cells: { description } }))
    const reply = await http.send('POST', '/screenings', by, { rows })
    expect(reply.statusCode).toBe(201)
    return asked.parse(reply.json()).screenings
  }
  const one = async (description: string, by = broker): Promise<One> => {
    const [first] = await ask([description], by)
    if (first === undefined) throw new Error('nothing was answered')
    return first
  }
  const readings = async (account: string): Promise<readonly unknown[]> => {
    const { rows } = await sql<{ body: string }>`
      select body from journal where kind = 'kernel/sealed-opened' and who = ${account} order by position`.execute(
      http.house.storage.database,
    )
    return rows.map(({ body }) => JSON.parse(body))
  }

  test('rows are asked for today, answered in order and kept under the name of who asked', async () => {
    const [controlled, plain] = await ask(['POCl3 drums', 'glass beads'])
    expect(controlled).toMatchObject({
      askedBy: { account: broker.account, displayName: 'Imani' },
      asOf: TODAY,
      reference: 'DECL-0',
      answer: { verdict: 'controlled', substances: [{ cas: '10025-87-3' }] },
      settlement: null,
    })
    expect(plain?.answer.verdict).not.toBe('controlled')
    expect(JSON.stringify([controlled, plain])).not.toContain('drums')
  })

  test('the same key and question is answered again and asked once; another question with it is refused', async () => {
    const key = { headers: { ...broker.headers, 'idempotency-key': newId() } }
    const question = { asOf: TODAY, scope: { direction: 'export' }, rows: [{ cells: { description: 'glass beads' } }] }
    const first = await http.send('POST', '/screenings', key, question)
    expect((await http.send('POST', '/screenings', key, question)).json()).toEqual(first.json())
    const changed = await http.send('POST', '/screenings', key, { ...question, asOf: '2026-11-23' })
    expect([changed.statusCode, changed.json().type]).toEqual([409, 'command-id-used'])
  })

  test.each([
    ['screening-day-malformed', 422, { asOf: '2026-02-30', rows: [{ cells: {} }] }],
    ['screening-list-unknown', 422, { scope: { lists: ['no-such'] }, rows: [{ cells: {} }] }],
    ['request-malformed', 400, { rows: [] }],
    ['request-malformed', 400, { rows: [{ cells: { colour: 'blue' } }] }],
    ['request-malformed', 400, { rows: Array.from({ length: 201 }, () => ({ cells: {} })) }],
    ['request-too-large', 413, { rows: [{ cells: { description: 'x'.repeat(1_100_000) } }] }],
  ])('a bad question is refused: %s', async (type, status, question) => {
    const reply = await http.send('POST', '/screenings', broker, question)
    expect([reply.statusCode, reply.json().type]).toEqual([status, type])
  })

  test('one reads one’s own; officers and auditors read all; an administrator and strangers nothing', async () => {
    const seller = await signedIn(http.house, 'customs-officer')
    const mine = await one('POCl3 drums', seller)
    const listed = async (by: SignedIn, query = '') =>
      page.parse((await http.send('GET', `/screenings${query}`, by)).json()).items
    expect((await listed(seller)).map(({ id }) => id)).toEqual([mine.id])
    expect(await listed(officer, '?mine=true')).toEqual([])
    for (const by of [officer, auditor]) {
      const all = await listed(by)
      expect(all.map(({ id }) => id)).toContain(mine.id)
      expect(all.find(({ askedBy }) => askedBy.account === broker.account)?.askedBy.displayName).toBe('Imani')
    }
    for (const by of [administrator, null]) {
      const refused = await http.send('GET', '/screenings', by)
      expect(refused.json().type).toBe(by === null ? 'session-missing' : 'policy-denied')
    }
    const elsewhere = await http.send('GET', `/screenings/${mine.id}`, broker)
    expect([elsewhere.statusCode, elsewhere.json().type]).toEqual([403, 'policy-denied'])
    const nowhere = await http.send('GET', `/screenings/${newId()}`, broker)
    expect([nowhere.statusCode, nowhere.json().type]).toEqual([403, 'policy-denied'])
    expect((await http.send('GET', `/screenings/${newId()}`, officer)).json().type).toBe('screening-unknown')
  })

  test('a list is filtered and comes in pages', async () => {
    const seller = await signedIn(http.house, 'analyst')
    await ask(
      Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? 'POCl3 drums' : 'glass beads')),
      seller,
    )
    const references: (string | null)[] = []
    let after: string | null = ''
    while (after !== null) {
      const query: string = after === '' ? '' : `&after=${after}`
      const reply = page.parse((await http.send('GET', `/screenings?limit=5${query}`, seller)).json())
      references.push(...reply.items.map(({ reference }) => reference))
      after = reply.next
    }
    expect(references).toEqual(Array.from({ length: 12 }, (_, at) => `DECL-${11 - at}`))
    const found = async (query: string) =>
      page.parse((await http.send('GET', `/screenings?${query}`, seller)).json()).items.length
    expect(await found('verdict=controlled')).toBe(6)
    expect(await found('text=phosphorus%20cwc')).toBe(6)
    expect(await found('text=drums')).toBe(0)
    for (const query of ['limit=0', 'limit=101', 'after=x', 'verdict=perhaps', 'colour=blue'])
      expect((await http.send('GET', `/screenings?${query}`, seller)).json().type).toBe('request-malformed')
  })

  test('one screening shows the row as asked and the findings in full, and that it was read is recorded first', async () => {
    const { id } = await one('POCl3 drums for Achieng Otieno')
    const reply = (await http.send('GET', `/screenings/${id}`, officer)).json()
    expect(reply).toMatchObject({
      row: { description: 'POCl3 drums for Achieng Otieno' },
      rereadable: true,
      full: { verdict: 'controlled', read: { hs: null } },
      history: [{ kind: 'asked', verdict: 'controlled', by: { displayName: 'Imani' } }],
    })
    expect(reply.full.findings[0].reasons.length).toBeGreaterThan(0)
    expect((await readings(officer.account)).at(-1)).toEqual({
      purpose: 'screening.read',
      of: [`screening/${id}`, `account/${broker.account}`],
    })
    expect((await http.send('GET', `/screenings/${id}`, broker)).json().row.description).toContain('Achieng')
  })

  test('why a row just misses an entry is for the authority only', async () => {
    const { id } = await one('glass beads')
    const reply = await http.send('GET', `/screenings/${id}/near-misses`, officer)
    expect([reply.statusCode, reply.json()]).toEqual([200, { items: [] }])
    for (const by of [broker, auditor])
      expect((await http.send('GET', `/screenings/${id}/near-misses`, by)).json().type).toBe('policy-denied')
  })

  test('a review is settled by an officer, taken back by another, and decided anew; all of it stays', async () => {
    const { id } = await one(REVIEW)
    const reason = 'The papers name the permanganate.'
    const settling = (by: SignedIn, answer = 'controlled') =>
      http.send('POST', `/screenings/${id}/settlement`, by, { answer, reason })
    const withdrawing = (by: SignedIn) =>
      http.send('POST', `/screenings/${id}/settlement/withdrawal`, by, { reason: 'Another salt.' })
    const waiting = async () => page.parse((await http.send('GET', '/reviews', officer)).json()).items
    expect((await waiting()).map((row) => row.id)).toContain(id)
    expect((await http.send('GET', '/reviews', broker)).json().type).toBe('policy-denied')
    expect((await settling(broker)).json().type).toBe('policy-denied')
    expect((await settling(officer, 'perhaps')).json().type).toBe('request-malformed')
    expect((await withdrawing(officer)).json().type).toBe('screening-unsettled')
    expect((await settling(officer)).statusCode).toBe(201)
    expect((await settling(other)).json().type).toBe('screening-settled')
    expect((await waiting()).map((row) => row.id)).not.toContain(id)
    expect((await withdrawing(officer)).json()).toMatchObject({ type: 'screening-own-settlement', status: 403 })
    expect((await withdrawing(broker)).json().type).toBe('policy-denied')
    expect((await withdrawing(other)).statusCode).toBe(201)
    expect((await waiting()).map((row) => row.id)).toContain(id)
    const again = await one(REVIEW)
    expect(again.settlement).toBeNull()
    expect((await settling(other, 'not-listed')).statusCode).toBe(201)
    const shown = (await http.send('GET', `/screenings/${id}`, officer)).json()
    expect(shown.settlement).toMatchObject({ answer: 'not-listed', by: { displayName: 'Grace' } })
    expect(shown.history.map(({ kind }: { kind: string }) => kind)).toEqual([
      'asked',
      'settled',
      'settlement-withdrawn',
      'settled',
    ])
    const sameElsewhere = (await http.send('GET', `/screenings/${again.id}`, broker)).json()
    expect(sameElsewhere).toMatchObject({ settlement: { answer: 'not-listed', by: { displayName: null } } })
    expect(sameElsewhere.history).toHaveLength(4)
  })

  test('nobody settles what they asked', async () => {
    const { id } = await one(`${REVIEW} of mine`, other)
    const reply = await http.send('POST', `/screenings/${id}/settlement`, other, { answer: 'controlled', reason: 'x' })
    expect(reply.json()).toMatchObject({ type: 'screening-own', status: 403 })
  })

  test('what was forgotten is shown without its words', async () => {
    now = Temporal.Instant.from('2026-12-01T00:00:00Z')
    const clerk = await signedIn(http.house, 'customs-officer')
    const chief = await signedIn(http.house, 'authority-officer')
    const { id } = await one('POCl3 drums', clerk)
    await http.house.keys.destroy(sealedFor(http.house.jurisdiction, now))
    expect((await http.send('GET', `/screenings/${id}`, clerk)).json()).toMatchObject({
      answer: { verdict: 'controlled' },
      row: null,
      full: null,
      rereadable: false,
    })
    const misses = await http.send('GET', `/screenings/${id}/near-misses`, chief)
    expect([misses.statusCode, misses.json().type]).toEqual([410, 'screening-forgotten'])
  })
})
