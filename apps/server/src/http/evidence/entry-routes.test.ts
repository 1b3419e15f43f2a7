import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpHouse, type HttpHouse } from '../../../test/http-house.ts'
import { signedIn, type SignedIn } from '../../../test/signed-in.ts'
import { backends } from '../../../test/test-database.ts'
import { factsFrom } from '../../kernel/index.ts'

interface Page {
  readonly items: readonly { readonly position: number; readonly command: string; readonly kind: string }[]
  readonly next: string | null
}

describe.each(backends)('on $name', (backend) => {
  let http: HttpHouse
  let auditor: SignedIn
  let analyst: SignedIn
  beforeAll(async () => {
    http = await httpHouse(backend, () => Temporal.Instant.from('2026-11-24T10:00:00Z'))
    auditor = await signedIn(http.house, 'auditor')
    analyst = await signedIn(http.house, 'analyst')
  })
  afterAll(() => http.close())

  const pageFor = async (query: string) => (await http.send('GET', `/log/facts${query}`, auditor)).json<Page>()

  test('an auditor reads the log page by page, without any content', async () => {
    const facts = await factsFrom(http.house.storage.database, http.house.jurisdiction, 0, 100)
    const read: Page['items'][number][] = []
    let next: string | null = null
    do {
      const page: Page = await pageFor(next === null ? '?limit=3' : `?limit=3&after=${next}`)
      read.push(...page.items)
      ;({ next } = page)
    } while (next !== null)
    expect(read).toHaveLength(facts.length)
    expect(read.map(({ position, kind }) => [position, kind])).toEqual(
      facts.map(({ position, kind }) => [position, kind]),
    )
    expect(Object.keys(read[0] ?? {}).toSorted()).toEqual(
      ['command', 'id', 'kind', 'leafHash', 'position', 'recordedAt', 'secondPerson', 'stream', 'who'].toSorted(),
    )
    expect((await http.send('GET', '/log/facts', analyst)).json()).toMatchObject({ type: 'policy-denied' })
  })

  test('facts of one kind, and no end that is none', async () => {
    const { items, next } = await pageFor('?kind=accounts/role-granted')
    expect(items.map(({ kind }) => kind)).toEqual(['accounts/role-granted', 'accounts/role-granted'])
    expect(next).toBeNull()
    expect((await pageFor('?kind=accounts/role-granted&limit=1')).next).toBe('1')
    expect((await pageFor('?kind=no/such')).items).toEqual([])
    expect((await http.send('GET', '/log/facts?after=-1', auditor)).statusCode).toBe(400)
  })

  test('a receipt of another is for who may read entries', async () => {
    const [entry] = (await pageFor('?limit=1')).items
    const path = `/receipts/${entry?.command ?? ''}`
    expect((await http.send('GET', path, auditor)).json()).toMatchObject({ receipt: { command: entry?.command } })
    expect((await http.send('GET', path, analyst)).statusCode).toBe(404)
  })
})
