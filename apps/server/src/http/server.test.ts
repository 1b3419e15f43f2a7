import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer, type OpenServer } from './server.ts'

let folder = ''
let server: OpenServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-server-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Border check</title>')
  await writeFile(join(folder, 'assets', 'a.js'), 'export {}')
  const opened = await openServer({ host: '127.0.0.1', port: 0, consoleFolder: folder })
  if (!opened.ok) throw new Error(opened.refusal)
  server = opened.value
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

test('any address of the console answers the page, because the state is in the address', async () => {
  for (const path of ['/', '/manifests?verdict=review']) {
    const reply = await fetch(server.address + path)
    expect(reply.status).toBe(200)
    expect(await reply.text()).toContain('Border check')
  }
})

test('a missing built file is not answered with the page', async () => {
  expect((await fetch(`${server.address}/assets/gone.js`)).status).toBe(404)
})

test('the page may load nothing from elsewhere and run no script written into it', async () => {
  const policy = (await fetch(server.address)).headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toContain('script-src')
})

test('built files are kept for ever, the page is asked for each time', async () => {
  expect((await fetch(`${server.address}/assets/a.js`)).headers.get('cache-control')).toContain('immutable')
  expect((await fetch(server.address)).headers.get('cache-control')).toBe('no-cache')
})

test('a taken port is refused with one sentence that says what to do', async () => {
  const port = Number(new URL(server.address).port)
  const second = await openServer({ host: '127.0.0.1', port, consoleFolder: folder })
  expect(second.ok).toBe(false)
  if (!second.ok) expect(second.refusal).toMatch(/^port \d+ is taken .*"npm start -- --port \d+"\.$/)
})

test('a path that climbs out of the folder gets no file of the machine', async () => {
  const reply = await fetch(`${server.address}/assets/..%2f..%2f..%2fetc%2fpasswd`)
  expect(await reply.text()).not.toContain('root:')
})

test('nothing can be sent here, and refusals are plain sentences', async () => {
  const posted = await fetch(server.address, { method: 'POST', body: 'x' })
  expect(posted.status).toBe(405)
  expect(posted.headers.get('allow')).toBe('GET, HEAD')
  expect(await (await fetch(`${server.address}/%`)).text()).not.toContain('FST_')
})
