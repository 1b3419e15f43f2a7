import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { accountFor, type Account } from '../src/storage/bundled/account.ts'
import { layoutOf } from '../src/storage/bundled/folder.ts'
import { bundledProgram } from '../src/storage/bundled/program.ts'
import { asAccount, run } from '../src/storage/bundled/run.ts'
import { connectOnce } from '../src/storage/connection.ts'
import { readDatabaseUrl } from '../src/storage/database-url.ts'

// PostgreSQL servers on loopback, as an operator with several machines would have them: primaries and their standbys.

const START_MS_MAX = 30_000
const RUN_MS_MAX = 60_000
const POLL_MS = 50

export interface LoopbackServer {
  readonly url: string
  /** Ends it at once, as a machine that fails. */
  kill(): Promise<void>
  /** Starts it again on the same folder. */
  start(): Promise<void>
}

/** Makes servers in one temporary folder, and ends what still runs. */
export class LoopbackServers {
  readonly #folder: string
  readonly #program: string
  readonly #account: Account | null
  readonly #children = new Set<ChildProcess>()

  private constructor(folder: string, program: string, account: Account | null) {
    this.#folder = folder
    this.#program = program
    this.#account = account
  }

  static async open(): Promise<LoopbackServers> {
    const folder = await mkdtemp(join(tmpdir(), 'holdfast-servers-'))
    const account = await accountFor(folder).then((found) => (found?.uid === 0 ? null : found))
    await chmod(folder, 0o700)
    if (account !== null) await chown(folder, account.uid, account.gid)
    const program = await bundledProgram(layoutOf(folder), account, () => undefined)
    return new LoopbackServers(folder, program, account)
  }

  async primary(name: string): Promise<LoopbackServer> {
    const data = join(this.#folder, name)
    await this.#run('initdb', ['-D', data, '-U', 'holdfast', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust', '-N'])
    const server = await this.#server(data)
    await sqlAt(server.url.replace(/holdfast$/, 'postgres'), 'create database holdfast')
    return server
  }

  /** A copy of a running server that streams from it. The bundled PostgreSQL has no program for it: the copy is made by its protocol. */
  async standbyOf(primary: LoopbackServer, of: string, name: string): Promise<LoopbackServer> {
    const [from, data] = [join(this.#folder, of), join(this.#folder, name)]
    const { host, port } = readAddress(primary.url)
    const label = await connectOnce(readDatabaseUrl(primary.url), async (client) => {
      await client.query(`select pg_backup_start('${name}', true)`)
      const { status, said } = await run('/bin/cp', ['-a', from, data], this.#account, RUN_MS_MAX)
      if (status !== 0) throw new Error(said)
      const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
      return rows[0]?.labelfile ?? ''
    })
    await rm(join(data, 'postmaster.pid'), { force: true })
    await this.#write(join(data, 'backup_label'), label)
    await this.#write(join(data, 'standby.signal'), '')
    await appendFile(
      join(data, 'postgresql.auto.conf'),
      `primary_conninfo = 'host=${host} port=${port} user=holdfast application_name=${name}'\n`,
    )
    return await this.#server(data)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#children].map((child) => endNow(child)))
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #server(data: string): Promise<LoopbackServer> {
    const port = await freePort()
    const url = `postgres://holdfast@127.0.0.1:${port}/holdfast`
    let child: ChildProcess | null = null
    const start = async (): Promise<void> => {
      child = await this.#start(data, port)
    }
    await start()
    return { url, start, kill: async () => (child === null ? undefined : await endNow(child)) }
  }

  async #start(data: string, port: number): Promise<ChildProcess> {
    const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'shared_buffers=32MB']
    const child = spawn(join(this.#program, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
      ...asAccount(this.#account),
      stdio: 'ignore',
    })
    this.#children.add(child)
    child.once('exit', () => this.#children.delete(child))
    for (let waitedMs = 0; waitedMs < START_MS_MAX; waitedMs += POLL_MS) {
      const url = `postgres://holdfast@127.0.0.1:${port}/postgres`
      if (
        await sqlAt(url, 'select 1').then(
          () => true,
          () => false,
        )
      )
        return child
      await pause(POLL_MS)
    }
    throw new Error(`the server in ${data} does not start`)
  }

  async #run(program: string, args: readonly string[]): Promise<void> {
    const { status, said } = await run(join(this.#program, program), args, this.#account, RUN_MS_MAX)
    if (status !== 0) throw new Error(said)
  }

  async #write(path: string, text: string): Promise<void> {
    await writeFile(path, text)
    if (this.#account !== null) await chown(path, this.#account.uid, this.#account.gid)
  }
}

export async function sqlAt(url: string, statement: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return await connectOnce(readDatabaseUrl(url), async (client) => (await client.query(statement)).rows)
}

/** The postmaster's children end by themselves when it is gone. */
async function endNow(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGQUIT')
  await ended
}

function readAddress(url: string): { readonly host: string; readonly port: string } {
  const { hostname, port } = new URL(url)
  return { host: hostname, port }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (!isAddress(address)) throw new Error('no port is free')
  return address.port
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}
