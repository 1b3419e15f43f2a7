import { request as ask, type ClientRequest, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { httpHouse, type HttpHouse } from '../../../test/http-house.ts'
import { signedIn, type SignedIn } from '../../../test/signed-in.ts'
import { backends } from '../../../test/test-database.ts'
import { isCommandId, mustBe, newId } from '../../kernel/index.ts'
import { jurisdictionSchema } from '../../kernel/policy/model.ts'
import { Answering, optionsOf } from '../../modules/screening/index.ts'
import { answersOf } from './stream/answering-stream.ts'
import { batchesOf } from './stream/batches.ts'
import { BodyReader } from './stream/body-reader.ts'

const line = z.object({
  row: z.number().optional(),
  screening: z.string().optional(),
  reference: z.string().nullish(),
  answer: z.object({ verdict: z.string() }).optional(),
  settled: z.string().nullish(),
  refusal: z.object({ type: z.string() }).optional(),
})
type Line = z.infer<typeof line>
const linesOf = (answered: string): readonly Line[] =>
  answered
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => line.parse(JSON.parse(one)))
const rowsOf = (count: number, from = 0): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `${JSON.stringify({ reference: `R-${from + at}`, cells: { description: at % 2 === 0 ? 'POCl3 drums' : 'glass beads' } })}\n`,
  ).join('')

describe.each(backends)('on $name', (backend) => {
  let http: HttpHouse
  let address: URL
  let broker: SignedIn
  const now = (): Temporal.Instant => Temporal.Instant.from('2026-11-24T10:00:00Z')
  beforeAll(async () => {
    http = await httpHouse(backend, now)
    address = new URL(await http.server.listen({ host: '127.0.0.1', port: 0 }))
    broker = await signedIn(http.house, 'customs-officer')
  })
  afterAll(() => http.close())

  interface Open {
    readonly sent: ClientRequest
    readonly answered: Promise<IncomingMessage>
  }
  /** Opens a stream; what is sent, and when, is up to the test. */
  const open = (key: string, by = broker, query = ''): Open => {
    const sent = ask(new URL(`/api/v1/screen${query}`, address), {
      method: 'POST',
      headers: {
        ...by.headers,
        origin: address.origin,
        'content-type': 'application/x-ndjson',
        'idempotency-key': key,
      },
    })
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      sent.on('response', resolve)
      sent.on('error', reject)
    })
    return { sent, answered }
  }
  const screen = async (key: string, lines: string, by = broker, query = ''): Promise<string> => {
    const { sent, answered } = open(key, by, query)
    sent.end(lines)
    return text(await answered)
  }
  const countOf = async (by: SignedIn): Promise<number> => {
    const { rows } = await sql<{ count: bigint }>`
      select count(*) from journal where kind = 'screening/asked' and who = ${by.account}`.execute(
      http.house.storage.database,
    )
    return Number(rows[0]?.count)
  }

  test('each line is answered in its place and recorded; what cannot be read is answered as such', async () => {
    const by = await signedIn(http.house, 'customs-officer')
    const sent = [
      JSON.stringify({ reference: 'A-1', cells: { description: 'POCl3 drums' } }),
      'not json',
      '',
      JSON.stringify({ cells: { colour: 'blue' } }),
      `{"cells":{"description":"${'x'.repeat(70_000)}"}}`,
      JSON.stringify({ cells: { description: 'glass beads' } }),
    ]
    const lines = linesOf(await screen(newId(), sent.join('\r\n'), by))
    expect(lines).toMatchObject([
      { row: 1, reference: 'A-1', answer: { verdict: 'controlled' }, settled: null },
      { row: 2, refusal: { type: 'line-malformed' } },
      { row: 3, refusal: { type: 'line-malformed' } },
      { row: 4, refusal: { type: 'line-too-long' } },
      { row: 5, reference: null },
    ])
    expect(await countOf(by)).toBe(2)
    const kept = await http.send('GET', `/screenings/${lines[0]?.screening}`, by)
    expect(kept.json()).toMatchObject({ row: { description: 'POCl3 drums' }, answer: { verdict: 'controlled' } })
  })

  test('sent again with the same key it is answered the same, and nothing is recorded twice', async () => {
    const by = await signedIn(http.house, 'customs-officer')
    const [key, lines] = [newId(), rowsOf(450)]
    const first = await screen(key, lines, by)
    expect(linesOf(first).map(({ row, reference }) => [row, reference])).toEqual(
      Array.from({ length: 450 }, (_, at) => [at + 1, `R-${at}`]),
    )
    expect(await screen(key, lines, by)).toBe(first)
    expect(await countOf(by)).toBe(450)
    const other = linesOf(await screen(key, rowsOf(450, 1), by))
    expect(other).toMatchObject([{ refusal: { type: 'command-id-used' } }])
  })

  test('who goes away and comes again goes on where it ended', async () => {
    const by = await signedIn(http.house, 'customs-officer')
    const [key, lines] = [newId(), rowsOf(1_000)]
    const { sent, answered } = open(key, by)
    sent.write(rowsOf(300))
    const reply = await answered
    for await (const piece of reply) if (String(piece) !== '') break
    sent.destroy()
    await expect.poll(() => countOf(by)).toBe(200)
    expect(linesOf(await screen(key, lines, by))).toHaveLength(1_000)
    expect(await countOf(by)).toBe(1_000)
  })

  test('the question may name a day, lists and a direction; others are refused before anything is read', async () => {
    const refused = async (query: string) =>
      z.object({ type: z.string() }).parse(JSON.parse(await screen(newId(), rowsOf(1), broker, query))).type
    expect(
      linesOf(await screen(newId(), rowsOf(2), broker, '?asOf=2026-11-01&lists=cwc&direction=export')),
    ).toHaveLength(2)
    expect(await refused('?asOf=2026-02-30')).toBe('screening-day-malformed')
    expect(await refused('?lists=no-such')).toBe('screening-list-unknown')
    expect(await refused('?lists=')).toBe('request-malformed')
    expect(await refused('?rows=2')).toBe('request-malformed')
  })

  test('who may not ask is refused, and so is what is no stream of lines', async () => {
    const auditor = await signedIn(http.house, 'auditor')
    const refused = async (by: SignedIn) => JSON.parse(await screen(newId(), rowsOf(1), by))
    expect(await refused(auditor)).toMatchObject({ type: 'policy-denied' })
    expect(await refused({ ...broker, headers: { cookie: '' } })).toMatchObject({ type: 'session-missing' })
    const json = await http.send('POST', '/screen', broker, { rows: [] })
    expect([json.statusCode, json.json().type]).toEqual([415, 'request-not-json'])
    const empty = await http.send('POST', '/screen', broker)
    expect([empty.statusCode, empty.json().type]).toEqual([400, 'request-malformed'])
  })

  test('one account has two streams at a time', async () => {
    const by = await signedIn(http.house, 'customs-officer')
    const streams = [open(newId(), by), open(newId(), by)]
    // Answers to a whole batch: the stream is open.
    for (const { sent, answered } of streams) {
      sent.write(rowsOf(200))
      await answered
    }
    const third = open(newId(), by)
    third.sent.end(rowsOf(1))
    expect((await third.answered).resume().statusCode).toBe(429)
    for (const { sent } of streams) sent.end()
    for (const { answered } of streams) await text(await answered)
    await expect.poll(async () => linesOf(await screen(newId(), rowsOf(1), by))).toMatchObject([{ row: 1 }])
  })

  test('who does not read is not read: what waits in memory is bounded', async () => {
    let given = 0
    const endless = Readable.from(
      (async function* () {
        for (;;) {
          given += 1
          yield Buffer.from('x\n')
        }
      })(),
      { objectMode: false, highWaterMark: 256 },
    )
    const { house } = http
    const options = optionsOf('2026-11-24', { lists: null, direction: null, interpretations: {} }, [])
    if (!options.ok) throw new Error(options.refusal.message)
    const answering = new Answering(house.desk.engine.lists)
    const body = new BodyReader(endless)
    const jurisdiction = jurisdictionSchema.parse('KE')
    const answers = answersOf({
      house,
      answering,
      asker: {
        kind: 'machine',
        principal: { kind: 'machine', id: newId(), jurisdiction, scopes: [] },
        strong: false,
      },
      key: mustBe(newId(), isCommandId),
      question: { asOf: '2026-11-24', lists: null, direction: null, interpretations: {} },
      options: options.value,
      body,
    })
    answers.once('readable', () => answers.read())
    await pause(500)
    const stalled = given
    expect(stalled).toBeLessThan(4_000)
    await pause(200)
    expect(given).toBe(stalled)
    answers.destroy()
    endless.destroy()
    await answering.close()
  })

  test('a server that is stopped finishes what it began and says so in the last line', async () => {
    const other = await httpHouse(backend, now)
    const at = new URL(await other.server.listen({ host: '127.0.0.1', port: 0 }))
    const by = await signedIn(other.house, 'customs-officer')
    const headers = { ...by.headers, origin: at.origin, 'content-type': 'application/x-ndjson' }
    const sent = ask(new URL('/api/v1/screen', at), { method: 'POST', headers })
    const answered = new Promise<IncomingMessage>((resolve) => sent.on('response', resolve))
    sent.write(rowsOf(250))
    const reply = await answered
    const said = text(reply)
    await expect
      .poll(async () => (await sql`select 1 from screening`.execute(other.house.storage.database)).rows.length)
      .toBe(200)
    const [lines] = await Promise.all([said.then(linesOf), other.close()])
    expect(lines).toHaveLength(201)
    expect(lines.at(-1)).toMatchObject({ refusal: { type: 'server-stopping' } })
    sent.destroy()
  })
})

test('who sends nothing for long is told so', async () => {
  const silent = new Readable({ read: () => undefined })
  const body = new BodyReader(silent, 0.02)
  expect(await body.next()).toMatchObject({ kind: 'broken', refusal: { code: 'stream-too-slow' } })
})

test('where a batch ends follows from the lines alone, however they arrive', async () => {
  const lines = Buffer.from(rowsOf(450))
  const cut = async (size: number) => {
    const pieces = Array.from({ length: Math.ceil(lines.length / size) }, (_, at) =>
      lines.subarray(at * size, (at + 1) * size),
    )
    const cuts: [number, number][] = []
    const body = new BodyReader(Readable.from(pieces, { objectMode: false }))
    for await (const batch of batchesOf(body)) if (batch.kind === 'batch') cuts.push([batch.first, batch.lines.length])
    return cuts
  }
  for (const size of [7, 1_000, 1_000_000])
    expect(await cut(size)).toEqual([
      [1, 200],
      [201, 200],
      [401, 50],
    ])
})

test('a stream has so many lines and no more', async () => {
  const body = new BodyReader(Readable.from([Buffer.from(rowsOf(450))], { objectMode: false }))
  const kinds: string[] = []
  for await (const batch of batchesOf(body, 400)) kinds.push(batch.kind)
  expect(kinds).toEqual(['batch', 'batch', 'broken'])
})
