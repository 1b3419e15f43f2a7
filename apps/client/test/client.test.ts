import { createServer, type RequestListener } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { deleteSessions, getMe, newCommandId, type Server } from '../src/index.ts'
import { stream } from '../src/call.ts'

const RECEIPT = { jurisdiction: 'KE', command: newCommandId(), facts: [], recordedAt: '2027-03-01T09:30:00.000Z' }
const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

/** A server on this machine that answers as it is told. */
async function serverThat(answers: RequestListener): Promise<Server> {
  const server = createServer(answers).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('no port')
  return { address: `http://127.0.0.1:${at.port}`, key: 'hf_test' }
}

test('a command whose answer was lost is asked again with the same id', async () => {
  const ids: unknown[] = []
  const server = await serverThat((request, reply) => {
    ids.push(request.headers['idempotency-key'])
    if (ids.length === 1) request.socket.destroy()
    else reply.setHeader('content-type', 'application/json').end(JSON.stringify({ receipt: RECEIPT, awaits: null }))
  })
  expect(await deleteSessions(server)).toEqual({ ok: true, status: 200, value: { receipt: RECEIPT, awaits: null } })
  expect(ids).toEqual([ids[0], ids[0]])
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('a refusal is told with its code and the rules', async () => {
  const rules = [{ id: 'accounts.own', why: 'Only one’s own.' }]
  const problem = { type: 'policy-denied', title: 'Forbidden', status: 403, detail: 'You may not.', rules }
  const server = await serverThat((_request, reply) => reply.writeHead(403).end(JSON.stringify(problem)))
  const answer = await getMe(server)
  expect(answer).toEqual({ ok: false, refusal: { code: 'policy-denied', status: 403, message: 'You may not.', rules } })
})

test('what is no answer of this server is said to be none', async () => {
  const server = await serverThat((_request, reply) => reply.writeHead(502).end('<h1>Bad gateway</h1>'))
  expect(await getMe(server)).toMatchObject({ ok: false, refusal: { code: 'answer-foreign', status: 502 } })
})

test('lines go in and come out one by one', async () => {
  const server = await serverThat((request, reply) => request.pipe(reply))
  const rows = [{ row: 1 }, { row: 2, name: 'thiodiglycol Ω' }, { row: 3 }]
  const back: unknown[] = []
  for await (const line of stream(server, { method: 'POST', path: '/screen', body: rows })) back.push(line)
  expect(back).toEqual(rows)
})
