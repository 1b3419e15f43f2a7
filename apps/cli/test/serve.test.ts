import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage, visitStorage, type Storage } from '@holdfast/server/storage'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli, type Run } from './run-cli.ts'

// The server as an operator runs it: the real program, its own database, signals.

const main = join(import.meta.dirname, '../bin/holdfast.mjs')
const PASSPHRASE = 'three herons mend a clock'
let folder: string
let data: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-serve-'))
  await chmod(folder, 0o755)
  data = join(folder, 'data')
  await writeFile(join(folder, 'passphrase'), `${PASSPHRASE}\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Roles = { account_role: { jurisdiction: string; account: string; role: string } }

interface Served {
  readonly process: ChildProcess
  readonly address: string
  readonly codes: readonly string[]
  readonly stdout: () => string
  readonly ended: Promise<Run>
}

/** Starts it and waits until it says where it answers and, at a first start, the codes. */
async function serving(...args: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [main, 'serve', '--data', data, '--port', '0', ...args])
  let [stdout, stderr] = ['', '']
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')))
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')))
  const ended = new Promise<Run>((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })))
  await expect.poll(() => `${stdout}${stderr}`, { timeout: 60_000 }).toMatch(/Key of the log|holdfast: /)
  const address = /answers at (\S+)/.exec(stdout)?.[1]
  if (address === undefined) throw new Error(stderr)
  return {
    process: child,
    address,
    stdout: () => stdout,
    codes: [...stdout.matchAll(/^ {2}(\S+)$/gm)].map(([, code = '']) => code),
    ended,
  }
}

function send(address: string, path: string, body: object): Promise<Response> {
  const headers = { origin: address, 'content-type': 'application/json' }
  return fetch(`${address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

const verify = (folderOfData: string) => runCli(['verify', '--data', folderOfData])

describe('a data folder, from its first start', () => {
  let first: Served

  test('the first start asks whose law applies, then prints two codes that make administrators', async () => {
    const unsaid = await runCli(['serve', '--data', data, '--port', '0'])
    expect([unsaid.status, unsaid.stderr]).toEqual([3, expect.stringContaining('--jurisdiction')])
    first = await serving('--jurisdiction', 'KE')
    expect(first.codes).toHaveLength(2)
    for (const [at, code] of first.codes.entries()) {
      const person = { signInName: `person-${at}`, displayName: `Person ${at}`, password: 'five otters juggle turnips' }
      expect((await send(first.address, '/set-up', { code, ...person })).status).toBe(201)
    }
  })

  test('a second opener is refused with one sentence, and the first goes on', async () => {
    const second = await runCli(['serve', '--data', data, '--port', '0'])
    expect(second.status).toBe(3)
    expect(second.stderr.trim().split('\n')).toEqual([expect.stringMatching(/^holdfast: .*open in another Holdfast/)])
    expect((await fetch(`${first.address}/health/ready`)).status).toBe(200)
  })

  test('in use it is verified, and backed up', async () => {
    const verified = await verify(data)
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('nothing was changed')])
    const to = join(folder, 'backup')
    const written = await runCli([
      'backup',
      '--data',
      data,
      '--to',
      to,
      '--passphrase-file',
      join(folder, 'passphrase'),
    ])
    expect([written.status, written.stderr]).toEqual([0, ''])
    expect((await readFile(to)).includes('person-0')).toBe(false)
  })

  test('whoever has the key verifies the log from elsewhere, and sees no entry of it', async () => {
    const { stdout } = first
    const key = /Key of the log, for whoever verifies it: (\S+)/.exec(stdout())?.[1] ?? ''
    const seen = join(folder, 'seen')
    const look = (...more: readonly string[]) => runCli(['verify', '--url', first.address, '--key', key, ...more])
    await expect.poll(async () => (await look()).stdout, { timeout: 20_000 }).toContain(': 10 facts')
    expect((await look('--state', seen)).stdout).toContain('seen for the first time')
    expect((await look('--state', seen)).stdout).toContain('goes on from the 10 seen before')
    const other = await runCli(['verify', '--url', first.address, '--key', key.replace(/.{4}$/, 'AAAA')])
    expect(other.status).not.toBe(0)
    expect((await fetch(`${first.address}/log/tile/0/000.p/10`)).status).toBe(200)
    for (const path of ['tile/entries/000.p/10', 'tile/0/..%2f..%2fname', 'name', 'key'])
      expect([path, (await fetch(`${first.address}/log/${path}`)).headers.get('content-type')]).not.toEqual([
        path,
        'application/octet-stream',
      ])
  })

  test('metrics are numbers about routes, and name nobody', async () => {
    const metrics = await (await fetch(`${first.address}/metrics`)).text()
    expect(metrics).toMatch(/^holdfast_log_facts 10$/m)
    expect(metrics).toMatch(/_count\{method="POST",route="\/api\/v1\/set-up",status="201"\} 2/)
    expect(metrics).not.toMatch(/person-0/)
  })

  test('it stops when it is told to, and says of requests only what is no personal data', async () => {
    first.process.kill('SIGTERM')
    const { status, stderr } = await first.ended
    expect(status).toBe(0)
    const lines = stderr
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines).toContainEqual(
      expect.objectContaining({ method: 'POST', route: '/api/v1/set-up', status: 201, ms: expect.any(Number) }),
    )
    expect(stderr).not.toMatch(/person-0|127\.0\.0\.1|otters/)
  })

  test('restarted it knows its jurisdiction and its people, and prints no code', async () => {
    const again = await serving()
    expect(again.codes).toEqual([])
    const signIn = { signInName: 'person-0', password: 'five otters juggle turnips' }
    expect((await send(again.address, '/sign-in', signIn)).status).toBe(204)
    again.process.kill('SIGTERM')
    expect((await again.ended).status).toBe(0)
    const other = await runCli(['serve', '--data', data, '--port', '0', '--jurisdiction', 'TZ'])
    expect([other.status, other.stderr]).toEqual([3, expect.stringContaining('belongs to KE')])
    const unread = await runCli(['serve', '--data', data, '--port', '0', '--witness-policy', join(folder, 'none')])
    expect([unread.status, unread.stderr]).toEqual([3, expect.stringContaining('cannot be read')])
    const demo = await runCli(['serve', '--data', data, '--port', '0', '--demo'])
    expect(demo.status).toBe(3)
  })

  test('restored elsewhere, each fact is what its leaf says; another passphrase opens nothing', async () => {
    const to = join(folder, 'restored')
    await writeFile(join(folder, 'other'), 'not the passphrase at all\n')
    const restore = (passphrase: string) =>
      runCli(['restore', join(folder, 'backup'), '--data', to, '--passphrase-file', join(folder, passphrase)])
    expect((await restore('other')).status).toBe(3)
    const restored = await restore('passphrase')
    expect([restored.status, restored.stdout]).toEqual([0, expect.stringContaining('Each fact is what its leaf says')])
    const unsaid = await runCli(['backup', '--data', data, '--to', join(folder, 'b')])
    expect([unsaid.status, unsaid.stderr]).toEqual([2, expect.stringContaining('--passphrase-file')])
  })

  test.each<[string, (database: Storage['database']) => { execute(): Promise<unknown> }, string]>([
    [
      'a body',
      (database) => database.updateTable('journal').set({ body: '{}' }).where('position', '=', 2n),
      'row-edited',
    ],
    [
      'a role in a view',
      (database) => database.withTables<Roles>().updateTable('account_role').set({ role: 'auditor' }),
      'view-edited',
    ],
    ['the rows of a view', (database) => database.withTables<Roles>().deleteFrom('account_role'), 'view-edited'],
    [
      'a row into a view that no fact makes',
      (database) =>
        database
          .withTables<Roles>()
          .insertInto('account_role')
          .values({ jurisdiction: 'KE', account: '01900000-0000-7000-8000-000000000000', role: 'auditor' }),
      'view-edited',
    ],
    [
      'the newest facts away',
      (database) => database.deleteFrom('journal').where('position', '>', 5n),
      'journal-rolled-back',
    ],
  ])('at rest, an administrator edits %s: it is named', async (_what, edit, code) => {
    const edited = join(folder, 'edited')
    copy(data, edited)
    const storage = await openStorage({ kind: 'bundled', dataFolder: edited }, () => undefined)
    if (!storage.ok) throw new Error(storage.refusal.message)
    await edit(storage.value.database).execute()
    await storage.value.close()
    const found = await verify(edited)
    expect([found.status, found.stdout]).toEqual([1, expect.stringContaining(code)])
    await rm(edited, { recursive: true })
  })

  test('the log and its signer taken away: whoever brings the key is told', async () => {
    const gone = join(folder, 'gone')
    copy(data, gone)
    const key = /verifies it: (\S+)/.exec(first.stdout())?.[1] ?? ''
    for (const part of ['log', 'signer']) await rm(join(gone, part), { recursive: true })
    const found = await runCli(['verify', '--data', gone, '--key', key])
    expect([found.status, found.stdout]).toEqual([1, expect.stringContaining('log-exchanged')])
    copy(join(data, 'log', 'name'), join(gone, 'log', 'name'))
    const unsigned = await runCli(['verify', '--data', gone, '--key', key])
    expect([unsigned.status, unsigned.stdout]).toEqual([1, expect.stringContaining('checkpoint')])
    await rm(gone, { recursive: true })
  })

  test('database and log rolled back together: what the signer remembers betrays it', async () => {
    const old = join(folder, 'old')
    copy(data, old)
    const later = await serving()
    const signIn = { signInName: 'person-1', password: 'five otters juggle turnips' }
    const cookie = (await send(later.address, '/sign-in', signIn)).headers.get('set-cookie') ?? ''
    for (let at = 0; at < 3; at++) {
      const headers = { origin: later.address, cookie }
      await fetch(`${later.address}/api/v1/sessions`, { method: 'DELETE', headers })
    }
    expect(await visitStorage(data)).toMatchObject({ ok: true })
    later.process.kill('SIGTERM')
    await later.ended
    expect((await verify(data)).status).toBe(0)
    for (const part of ['database', 'log']) {
      await rm(join(data, part), { recursive: true })
      copy(join(old, part), join(data, part))
    }
    const found = await verify(data)
    expect([found.status, found.stdout]).toEqual([1, expect.stringContaining('journal-rolled-back')])
  })
})

/** With owners and modes: the database belongs to an account of its own. */
function copy(from: string, to: string): void {
  execFileSync('cp', ['-a', from, to])
}
