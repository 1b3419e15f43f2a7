import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LoopbackServers, sqlAt, type LoopbackServer } from '../../test/loopback-servers.ts'
import { OneAddress } from '../../test/one-address.ts'
import { newId } from '../kernel/index.ts'
import { openStorage } from './open.ts'

// Four PostgreSQL servers on loopback: the journals of two jurisdictions on two of them, each with a standby that serves reads; and
// two processes without a state of their own behind one address.

const SETUP_MS_MAX = 60_000
const TEST_MS_MAX = 50_000
const CLIENTS = 8
const COMMANDS = 600
const KILL_EACH = 150
const RETRIES_MAX = 200
const PLACES = ['KE', 'UG'] as const

let servers: LoopbackServers
let primaries: Readonly<Record<(typeof PLACES)[number], LoopbackServer>>
let standbys: Readonly<Record<(typeof PLACES)[number], LoopbackServer>>
let address: OneAddress
const processes: NotesProcess[] = []

beforeAll(async () => {
  servers = await LoopbackServers.open()
  const [ke, ug] = await Promise.all([servers.primary('ke'), servers.primary('ug')])
  primaries = { KE: ke, UG: ug }
  const [keStandby, ugStandby] = await Promise.all([
    servers.standbyOf(ke, 'ke', 'ke-standby'),
    servers.standbyOf(ug, 'ug', 'ug-standby'),
  ])
  standbys = { KE: keStandby, UG: ugStandby }
  processes.push(await NotesProcess.start(), await NotesProcess.start())
  address = await OneAddress.before(() => processes.map(({ port }) => port))
}, SETUP_MS_MAX)

afterAll(async () => {
  await address?.close()
  await Promise.all(processes.map((one) => one.kill()))
  await servers?.close()
}, SETUP_MS_MAX)

/** One of the processes behind the address; killed and started again it has another port. */
class NotesProcess {
  port = 0
  #child: ChildProcess | null = null

  static async start(): Promise<NotesProcess> {
    const made = new NotesProcess()
    await made.again()
    return made
  }

  async again(): Promise<void> {
    const where = Object.fromEntries(
      PLACES.map((place) => [place, { url: primaries[place].url, readUrl: standbys[place].url }]),
    )
    const program = join(import.meta.dirname, '../../test/programs/serve-notes.ts')
    const child = spawn(process.execPath, [program, JSON.stringify(where)], { stdio: ['ignore', 'pipe', 'inherit'] })
    this.#child = child
    this.port = await portOf(child)
  }

  async kill(): Promise<void> {
    const child = this.#child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
}

function portOf({ stdout }: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    if (stdout === null) return reject(new Error('the process says nothing'))
    const lines = createInterface({ input: stdout })
    lines.on('line', (line) => resolve(Number(line.replace('open ', ''))))
    lines.on('close', () => reject(new Error('the process ended')))
  })
}

/** Asks until it is recorded, always with the same id: what a client does whose connection broke. */
async function recordAt(jurisdiction: string, id: string): Promise<unknown> {
  for (let tries = 0; tries < RETRIES_MAX; tries += 1) {
    const asked = await fetch(address.url, {
      method: 'POST',
      headers: { connection: 'close' },
      body: JSON.stringify({ id, jurisdiction, text: id }),
    }).catch(() => null)
    if (asked?.status === 200) {
      const receipt: unknown = await asked.json().catch(() => null)
      if (receipt !== null) return receipt
    }
    await pause(20)
  }
  throw new Error('the command was never recorded')
}

async function countAt(jurisdiction: string): Promise<unknown> {
  const asked = await fetch(`${address.url}/?jurisdiction=${jurisdiction}`, { headers: { connection: 'close' } })
  return await asked.json()
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50)
}

test(
  'processes are killed in a stream of commands: no fact is lost, none is doubled, each is where its jurisdiction is kept',
  async () => {
    const acknowledged = new Map<string, unknown>()
    let asked = 0
    let kills = 0
    const client = async (): Promise<void> => {
      while (asked < COMMANDS) {
        const place = PLACES[asked++ % PLACES.length] ?? 'KE'
        const id = newId()
        acknowledged.set(`${place} ${id}`, await recordAt(place, id))
      }
    }
    const killer = async (): Promise<void> => {
      for (let at = KILL_EACH; at < COMMANDS; at += KILL_EACH) {
        await until(() => Promise.resolve(acknowledged.size >= at))
        const victim = processes[kills++ % processes.length]
        await victim?.kill()
        await victim?.again()
      }
    }
    await Promise.all([...Array.from({ length: CLIENTS }, client), killer()])
    expect(kills).toBe(COMMANDS / KILL_EACH - 1)
    for (const place of PLACES) {
      const facts = await sqlAt(
        primaries[place].url,
        `select jurisdiction, position::int, command_id, stream, version::int from journal order by position`,
      )
      const own = [...acknowledged.keys()].filter((key) => key.startsWith(place)).map((key) => key.slice(3))
      // Two facts a command, and no command twice.
      const commands = facts.flatMap(({ command_id }, at) => (at % 2 === 0 ? [String(command_id)] : []))
      expect(commands.length).toBe(own.length)
      expect(new Set(commands)).toEqual(new Set(own))
      expect(facts.every(({ jurisdiction }) => jurisdiction === place)).toBe(true)
      expect(facts.map(({ position }) => position)).toEqual(facts.map((_, at) => at))
      const counted = facts.filter(({ stream }) => stream === 'note/all').map(({ version }) => version)
      expect(counted).toEqual(own.map((_, at) => at + 1))
      for (const id of own) {
        const positions = facts.filter(({ command_id }) => command_id === id).map(({ position }) => position)
        expect(acknowledged.get(`${place} ${id}`)).toMatchObject({
          facts: positions.map((position) => ({ position })),
        })
      }
    }
  },
  TEST_MS_MAX,
)

test(
  'reads go to the standby; without it they go to the database, and back when it follows again',
  async () => {
    const recorded = await sqlAt(primaries.KE.url, `select size::int from log_head where jurisdiction = 'KE'`)
    const size = recorded[0]?.['size']
    const isServed = async (isStandby: boolean): Promise<boolean> => {
      const answers = [await countAt('KE'), await countAt('KE')]
      return answers.every((one) => JSON.stringify(one) === JSON.stringify({ size, isStandby }))
    }
    await until(() => isServed(true))
    await standbys.KE.kill()
    expect(await countAt('KE')).toEqual({ size, isStandby: false })
    await until(() => isServed(false))
    await recordAt('KE', newId())
    await standbys.KE.start()
    await until(
      async () => JSON.stringify(await countAt('KE')) === JSON.stringify({ size: Number(size) + 2, isStandby: true }),
    )
  },
  TEST_MS_MAX,
)

test(
  'a standby takes no writes, and one that no longer hears its primary is not read',
  async () => {
    expect(await openStorage({ kind: 'url', url: standbys.UG.url }, () => undefined)).toMatchObject({
      ok: false,
      refusal: { code: 'database-read-only' },
    })
    await until(async () => JSON.stringify(await countAt('UG')).includes('"isStandby":true'))
    await sqlAt(standbys.UG.url, `alter system set primary_conninfo = ''`)
    await sqlAt(standbys.UG.url, 'select pg_reload_conf()')
    await until(async () => JSON.stringify(await countAt('UG')).includes('"isStandby":false'))
  },
  TEST_MS_MAX,
)

test('a jurisdiction that nobody keeps is refused', async () => {
  expect((await fetch(`${address.url}/?jurisdiction=TZ`)).status).toBe(404)
})
