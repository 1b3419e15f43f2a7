// What the pages of the console ask over HTTP, of a jurisdiction with a million screenings: 100 sessions that each ask every second.
// Bar: the 95th percentile of each call under 100 ms. Run: node bench/pages-million.ts [FACTS] [DIR] [SECONDS]
// DIR is a data folder that bench/million.ts made, and is kept.
import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openHouse, type House } from '../apps/server/src/house.ts'
import { openServer } from '../apps/server/src/http/server.ts'
import { beginSession } from '../apps/server/src/http/sessions.ts'
import { newId, seal, SYSTEM } from '../apps/server/src/kernel/index.ts'
import {
  accountCommands,
  accountIdSchema,
  hashSecret,
  makeOneTimeCode,
  type AccountId,
} from '../apps/server/src/modules/accounts/index.ts'
import { openStorage } from '../apps/server/src/storage/index.ts'
import { FACTS_DEFAULT, PLACE } from './million.ts'

const P95_MS_MAX = 100
const SESSIONS = 100
const BETWEEN_MS = 1_000
const ROLES = ['licensing-officer', 'administrator'] as const

const [facts = String(FACTS_DEFAULT), given, seconds = '30'] = process.argv.slice(2)
const folder = given ?? (await mkdtemp(join(tmpdir(), 'holdfast-bench-')))
await chmod(folder, 0o755)
execFileSync(process.execPath, [join(import.meta.dirname, 'million.ts'), folder, facts], { stdio: 'inherit' })
const opened = await openStorage({ kind: 'bundled', dataFolder: folder }, console.log)
if (!opened.ok) throw new Error(opened.refusal.message)
const joined = await openHouse({ storage: opened.value, keysFolder: join(folder, 'keys'), jurisdiction: PLACE })
if (!joined.ok) throw new Error(joined.refusal)
const house = joined.value
const pages = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
await writeFile(join(pages, 'index.html'), '<!doctype html><title>Holdfast</title>')
const server = await openServer({ host: '127.0.0.1', port: 0, consoleFolder: pages, house })
if (!server.ok) throw new Error(server.refusal)
const { address } = server.value

/** Somebody in a role. Passwords are not what is measured: the session is begun without one. */
async function personIn(house: House, role: (typeof ROLES)[number]): Promise<AccountId> {
  const { keys } = house
  const account = accountIdSchema.parse(newId())
  const nameHash = hashSecret(`${role}-${account}`)
  const [signInName, displayName] = await Promise.all([seal(keys, account, role), seal(keys, account, role)])
  const code = makeOneTimeCode()
  const person = { account, nameHash, signInName, displayName, code: newId() }
  for (const [command, input, secrets] of [
    [accountCommands.create, person, { nameHash, oneTimeCode: code.hash }],
    [accountCommands.grantRole, { account, role }, {}],
  ] as const) {
    const done = await house.record(command, input, SYSTEM, secrets)
    if (!done.ok) throw new Error(done.refusal.message)
  }
  return account
}

const cookies: Record<(typeof ROLES)[number], string[]> = { 'licensing-officer': [], administrator: [] }
for (const role of ROLES) {
  const account = await personIn(house, role)
  for (let at = 0; at < SESSIONS / ROLES.length; at += 1)
    cookies[role].push(`holdfast-session=${await beginSession(house, account, true)}`)
}

async function read(cookie: string, path: string): Promise<unknown> {
  const answer = await fetch(`${address}/api/v1${path}`, { headers: { cookie } })
  const body: unknown = await answer.json()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body).slice(0, 200)}`)
  return body
}

const [officer = ''] = cookies['licensing-officer']
const list = JSON.stringify(await read(officer, '/screenings?limit=50'))
const ids = [...list.matchAll(/"id":"([0-9a-f-]{36})"/g)].map(([, id = '']) => id)

const CALLS: readonly (readonly [(typeof ROLES)[number], string, () => string])[] = [
  ['licensing-officer', 'me', () => '/me'],
  ['licensing-officer', 'screenings', () => '/screenings?limit=50'],
  ['licensing-officer', 'screenings by verdict', () => '/screenings?limit=50&verdict=controlled'],
  ['licensing-officer', 'screenings, search', () => '/screenings?limit=50&text=phosphorus'],
  ['licensing-officer', 'own screenings', () => '/screenings?limit=50&mine=true'],
  ['licensing-officer', 'one screening', () => `/screenings/${ids[Math.floor(Math.random() * ids.length)] ?? ''}`],
  ['licensing-officer', 'reviews', () => '/reviews?limit=50'],
  ['licensing-officer', 'proposals', () => '/proposals'],
  ['licensing-officer', 'entries of a list', () => '/lists/cwc/entries?limit=50'],
  ['licensing-officer', 'log', () => '/log'],
  ['administrator', 'accounts', () => '/accounts?limit=50'],
  ['administrator', 'keys', () => '/keys'],
  ['administrator', 'sessions', () => '/sessions'],
]
const taken = new Map<string, number[]>(CALLS.map(([, name]) => [name, []]))
const until = performance.now() + Number(seconds) * 1_000

/** One session: asks, reads, asks the next. */
async function session(index: number): Promise<void> {
  await pause((index * BETWEEN_MS) / SESSIONS)
  for (let turn = index; performance.now() < until; turn += 1) {
    const [role, name, path] = CALLS[turn % CALLS.length] ?? CALLS[0] ?? ['administrator', 'keys', () => '/keys']
    const cookie = cookies[role][index % cookies[role].length] ?? ''
    const started = performance.now()
    await read(cookie, path())
    const ms = performance.now() - started
    taken.get(name)?.push(ms)
    await pause(Math.max(0, BETWEEN_MS - ms))
  }
}

try {
  for (const [role, , path] of CALLS) await read(cookies[role][0] ?? '', path())
  const before = process.cpuUsage()
  await Promise.all(Array.from({ length: SESSIONS }, (_, index) => session(index)))
  const cpu = process.cpuUsage(before)
  let worst = 0
  for (const [name, times] of taken) {
    const inOrder = times.toSorted((a, b) => a - b)
    const at = (share: number): number => inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0
    worst = Math.max(worst, at(0.95))
    console.log(
      `${name.padEnd(24)} p50 ${at(0.5).toFixed(1).padStart(6)} ms   p95 ${at(0.95).toFixed(1).padStart(6)} ms   ` +
        `ratio to limit ${(at(0.95) / P95_MS_MAX).toFixed(2)}   (${times.length} asked)`,
    )
  }
  const asked = [...taken.values()].reduce((sum, { length }) => sum + length, 0)
  const cpuMs = (cpu.user + cpu.system) / 1_000 / asked
  console.log(
    `${SESSIONS} sessions, ${(asked / Number(seconds)).toFixed(0)} calls/s, ${cpuMs.toFixed(1)} ms of this process a call, asking included; ` +
      `worst ratio ${(worst / P95_MS_MAX).toFixed(2)} (bar 1)`,
  )
  process.exitCode = worst <= P95_MS_MAX ? 0 : 1
} finally {
  await server.value.close()
  await house.storage.close()
  await rm(pages, { recursive: true, force: true })
  if (given === undefined) await rm(folder, { recursive: true, force: true })
}
