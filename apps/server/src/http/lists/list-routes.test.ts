import { readFileSync, globSync } from 'node:fs'
import { builtinLists, entriesInForce, parseIsoDate } from '@holdfast/control-lists'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { httpHouse, type HttpHouse } from '../../../test/http-house.ts'
import { signedIn, type SignedIn } from '../../../test/signed-in.ts'
import { backends } from '../../../test/test-database.ts'
import { differenceSchema, editionSchema, entryRowSchema, listSchema, oneEntry } from './replies.ts'

const page = z.object({ items: z.array(entryRowSchema), next: z.string().nullable() })
const day = parseIsoDate('2026-11-24')

// The lists are of the release, not of the database: one PostgreSQL is enough.
describe.each(backends.slice(0, 1))('on $name', (backend) => {
  let http: HttpHouse
  let reader: SignedIn
  beforeAll(async () => {
    http = await httpHouse(backend, () => Temporal.Instant.from('2026-11-24T10:00:00Z'))
    reader = await signedIn(http.house, 'customs-officer')
  })
  afterAll(() => http.close())

  const get = async (path: string) => http.send('GET', path, reader)
  const entriesOf = async (query: string) => page.parse((await get(`/lists/cwc/entries${query}`)).json())

  test('every list that is held is shown as of today, to whoever is signed in', async () => {
    const { items } = z.object({ items: z.array(listSchema) }).parse((await get('/lists')).json())
    expect(items.map(({ id }) => id)).toEqual(builtinLists().lists.map(({ id }) => id))
    expect(items.find(({ id }) => id === 'cwc')).toMatchObject({
      edition: '2020-06-07',
      overdue: false,
      lapsedOn: null,
    })
    expect((await http.send('GET', '/lists', null)).json().type).toBe('session-missing')
    const one = (await get('/lists/cwc')).json()
    expect(one.interpretations.length).toBeGreaterThan(0)
  })

  test('entries come in pages, all of them once', async () => {
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const reply: z.infer<typeof page> = await entriesOf(`?limit=7${after === '' ? '' : `&after=${after}`}`)
      seen.push(...reply.items.map(({ entry }) => entry))
      after = reply.next
    }
    const cwc = builtinLists().lists.find(({ id }) => id === 'cwc')
    if (cwc === undefined || !day.ok) throw new Error('the Convention is not held')
    expect(seen).toEqual(entriesInForce(cwc, day.value).map(({ id }) => id))
  })

  test('a search finds all words in names, numbers and texts, and nothing else', async () => {
    const found = async (text: string) =>
      (await entriesOf(`?text=${encodeURIComponent(text)}`)).items.map(({ entry }) => entry)
    expect(await found('10025-87-3')).toEqual(['3.B.5'])
    expect(await found('PHOSPHORUS oxychloride')).toEqual(['3.B.5'])
    expect(await found('phosphorus glass')).toEqual([])
    expect(await found('%')).toEqual([])
  })

  test('an entry says what each of its phrases stands for', async () => {
    const entry = oneEntry.parse((await get('/lists/cwc/entries/1.A.1')).json())
    expect(entry).toMatchObject({ isFamily: true, since: '1997-04-29' })
    for (const { quote, parts } of entry.clauses) {
      expect(entry.text).toContain(quote)
      expect(parts.length).toBeGreaterThan(0)
    }
    expect(entry.clauses.flatMap(({ parts }) => parts)).toContainEqual({
      kind: 'substituent',
      on: 'O',
      anyOf: [{ kind: 'alkyl', carbonsMax: 10, cyclo: true }],
    })
  })

  test('every entry of every list that is law today can be read in full', async () => {
    for (const list of builtinLists().lists) {
      if (!day.ok) throw new Error(day.refusal.message)
      for (const { id } of entriesInForce(list, day.value)) {
        const reply = await get(`/lists/${list.id}/entries/${encodeURIComponent(id)}`)
        expect([list.id, id, reply.statusCode, oneEntry.parse(reply.json()).entry]).toEqual([list.id, id, 200, id])
      }
    }
  })

  test('an edition is what it was, and the difference between two is named', async () => {
    const { items } = z.object({ items: z.array(editionSchema) }).parse((await get('/lists/cwc/editions')).json())
    expect(items.map(({ id }) => id)).toEqual(['2020-06-07', '1997-04-29'])
    const difference = differenceSchema.parse((await get('/lists/cwc/diff?from=1997-04-29&to=2020-06-07')).json())
    expect(difference.entries.added.map(({ entry }) => entry)).toEqual(['1.A.13', '1.A.14', '1.A.15', '1.A.16'])
    expect(items[0]).toMatchObject({ added: 4, removed: 0 })
    const before = await entriesOf('?on=1997-04-29&limit=100')
    expect(before.items.map(({ entry }) => entry)).not.toContain('1.A.13')
    expect((await get('/lists/cwc/entries/1.A.13?on=2019-01-01')).json()).toMatchObject({
      type: 'entry-unknown',
      status: 404,
    })
    const none = differenceSchema.parse((await get('/lists/cwc/diff?from=2021-01-01&to=2026-11-24')).json())
    expect(none.entries).toEqual({ added: [], removed: [], changed: [] })
  })

  test.each([
    ['/lists/no-such', 404, 'list-unknown'],
    ['/lists/no-such/entries', 404, 'list-unknown'],
    ['/lists/cwc/entries?on=yesterday', 404, 'edition-unknown'],
    ['/lists/cwc/entries?on=2026-02-30', 404, 'edition-unknown'],
    ['/lists/cwc/entries?limit=0', 400, 'request-malformed'],
    ['/lists/cwc/entries?after=-1', 400, 'request-malformed'],
    ['/lists/cwc/entries/9.Z', 404, 'entry-unknown'],
    ['/lists/cwc/diff?from=1997-04-29', 400, 'request-malformed'],
    ['/lists/cwc/diff?from=1997-04-29&to=never', 404, 'edition-unknown'],
  ])('%s is refused: %s %s', async (path, status, type) => {
    const reply = await get(path)
    expect([reply.statusCode, reply.json().type]).toEqual([status, type])
  })
})

test('every code of the module is explained in its README', () => {
  const folder = new URL('../../modules/lists/', import.meta.url)
  const readme = readFileSync(new URL('README.md', folder), 'utf8')
  const used = globSync('*.ts', { cwd: folder }).flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/code: '([a-z-]+)'/g)].map(([, code = '']) => code),
  )
  expect(used.length).toBeGreaterThan(1)
  expect(used.filter((code) => !readme.includes(`| \`${code}\` |`))).toEqual([])
})
