import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'

// Two parties on one machine: a server that keeps a log, and a witness that cosigns it.

const main = join(import.meta.dirname, '../bin/holdfast.mjs')
const running: Program[] = []
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-partners-'))
  await chmod(folder, 0o755)
})
afterAll(async () => {
  for (const program of running) await program.stop()
  await rm(folder, { recursive: true, force: true })
})

interface Program {
  readonly process: ChildProcess
  readonly said: () => string
  readonly stop: () => Promise<number | null>
}

async function start(args: readonly string[], until: RegExp): Promise<Program> {
  const child = spawn(process.execPath, [main, ...args])
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += part.toString('utf8')))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  const program = { process: child, said: () => said, stop }
  running.push(program)
  await expect.poll(program.said, { timeout: 60_000 }).toMatch(until)
  return program
}

function lineAfter(text: string, pattern: RegExp): string {
  const [, found] = pattern.exec(text) ?? []
  if (found === undefined) throw new Error(text)
  return found
}

/** The first administrator: facts for the log. */
async function recordSomething(address: string, code: string): Promise<void> {
  const body = { code, signInName: 'person-0', displayName: 'Person 0', password: 'five otters juggle turnips' }
  const headers = { origin: address, 'content-type': 'application/json' }
  const answer = await fetch(`${address}/api/v1/set-up`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(answer.status).toBe(201)
}

test('a partner cosigns the log of a server, whose policy names it', async () => {
  const serve = ['serve', '--data', join(folder, 'data'), '--port', '0', '--log', 'off']
  const server = await start([...serve, '--jurisdiction', 'KE'], /Key of the log/)
  const logKey = lineAfter(server.said(), /Key of the log.*: (\S+)/)
  expect(await server.stop()).toBe(0)

  const witness = await start(
    ['witness', '--data', join(folder, 'w'), '--name', 'auditor.example/w', '--port', '0', '--log', logKey],
    /\n {2}\S+\n {2}\S+\n/,
  )
  const address = lineAfter(witness.said(), /answers at (\S+)/)
  const key = lineAfter(witness.said(), /\n {2}(\S+)\n/)
  const policy = join(folder, 'witnesses.policy')
  await writeFile(policy, `witness auditor ${key} ${address}\nquorum auditor\n`)
  const again = await start([...serve, '--witness-policy', policy], /Key of the log/)
  await recordSomething(lineAfter(again.said(), /answers at (\S+)/), lineAfter(again.said(), /\n {2}(\S+)\n/))
  const checkpoint = () => readFile(join(folder, 'data/log/KE/checkpoint'), 'utf8')
  await expect.poll(checkpoint, { timeout: 20_000 }).toMatch(/^— auditor\.example\/w /m)
  expect(await again.stop()).toBe(0)
  expect(await witness.stop()).toBe(0)
  const verified = await runCli(['verify', '--data', join(folder, 'data'), '--key', logKey])
  expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('nothing was changed')])

  await writeFile(policy, 'quorum auditor\n')
  const refused = await runCli([...serve, '--witness-policy', policy])
  expect([refused.status, refused.stderr]).toEqual([3, expect.stringContaining('line 1')])
})

test.each([
  [['witness'], 2, '--data'],
  [['witness', '--data', 'w', '--port', 'x', '--log', 'k'], 2, '--port x'],
  [['witness', '--data', 'w', '--log', 'k'], 3, '--log k'],
])('%j: status %d and a sentence', async (args, status, sentence) => {
  const run = await runCli(args)
  expect([run.status, run.stderr]).toEqual([status, expect.stringContaining(sentence)])
})
