import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpHouse, type HttpHouse } from '../../test/http-house.ts'
import { signedIn } from '../../test/signed-in.ts'
import { backends } from '../../test/test-database.ts'
import { sql } from 'kysely'
import { isAccountId, isCommandId, mustBe, newId } from '../kernel/index.ts'
import { ask, screeningsAskedBy, sealedFor } from '../modules/screening/index.ts'
import { forgetWhatIsOver } from './forgetting-job.ts'

const RETENTION = { months: 12, legalBasis: 'Chemicals Act, section 9' }

describe.each(backends)('on $name', (backend) => {
  let http: HttpHouse
  let now = Temporal.Instant.from('2026-11-24T10:00:00Z')
  const at = (instant: string): void => {
    now = Temporal.Instant.from(instant)
  }
  beforeAll(async () => {
    http = await httpHouse(backend, () => now)
  })
  afterAll(() => http.close())

  const facts = async () => {
    const { rows } = await sql<{ stream: string; body: string }>`
      select stream, body from journal where kind = 'screening/forgotten' order by position`.execute(
      http.house.storage.database,
    )
    return rows.map(({ stream, body }) => [stream, JSON.parse(body)])
  }
  const askedOn = async (instant: string) => {
    at(instant)
    const { house } = http
    const { account } = await signedIn(house, 'customs-officer')
    const id = mustBe(newId(), isCommandId)
    const input = { asOf: '2026-11-24', rows: [{ cells: { description: 'POCl3 drums' } }] }
    const who = mustBe(account, isAccountId)
    const asked = await house.kernel.recordUnasked({
      id,
      jurisdiction: house.jurisdiction,
      who,
      command: ask(house.desk),
      input,
    })
    if (!asked.ok) throw new Error(asked.refusal.message)
    const [kept] = await screeningsAskedBy(house.storage.database, house.jurisdiction, id)
    if (kept === undefined) throw new Error('nothing was kept')
    return kept
  }
  const shown = async (id: string) => {
    const chief = await signedIn(http.house, 'authority-officer')
    return (await http.send('GET', `/screenings/${id}`, chief)).json()
  }

  test('months are forgotten when their time is over, with the law that says so; others are not', async () => {
    const { house } = http
    expect(await forgetWhatIsOver(house, RETENTION)).toEqual([])
    const november = await askedOn('2026-11-30T23:59:59Z')
    const january = await askedOn('2027-01-01T00:00:00Z')
    at('2027-11-30T23:59:59Z')
    expect(await forgetWhatIsOver(house, RETENTION)).toEqual([])
    expect(await shown(november.id)).toMatchObject({ row: { description: 'POCl3 drums' } })
    at('2027-12-01T00:00:00Z')
    expect(await forgetWhatIsOver(house, RETENTION)).toEqual(['2026-11'])
    expect(await facts()).toEqual([['screening-month/2026-11', { month: '2026-11', ...RETENTION }]])
    expect(await shown(november.id)).toMatchObject({ row: null, answer: { verdict: 'controlled' } })
    expect(await shown(january.id)).toMatchObject({ row: { description: 'POCl3 drums' } })
  })

  test('after a crash between the fact and the key, the key goes and the fact stays one', async () => {
    const { house } = http
    const before = await facts()
    await house.keys.keyFor(sealedFor(house.jurisdiction, Temporal.Instant.from('2026-11-15T00:00:00Z')))
    expect(await forgetWhatIsOver(house, { months: 6, legalBasis: 'Another Act' })).toEqual(['2026-11', '2027-01'])
    expect(await facts()).toHaveLength(before.length + 1)
    expect(await forgetWhatIsOver(house, RETENTION)).toEqual([])
  })
})
