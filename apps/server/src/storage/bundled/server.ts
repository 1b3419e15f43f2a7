import { spawn, type ChildProcess } from 'node:child_process'
import { open, readFile, rename, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refused } from '../refusal.ts'
import type { Account } from './account.ts'
import type { DataFolder } from './folder.ts'
import { readPostmasterFile } from './postmaster.ts'
import type { ProgramFolder } from './program.ts'
import { asAccount, lastLines } from './run.ts'
import { SOCKET_PORT } from './socket.ts'

const START_MS_MAX = 600_000 // after a crash the server replays its log first
const LEFTOVERS_MS_MAX = 20_000 // processes of a killed server notice its death within seconds
const LEFTOVERS_PAUSE_MS = 150
const STOP_MS_MAX = 30_000
const POLL_MS = 15
const LOG_BYTES_MAX = 10_000_000 // then one older log is kept and a new one begun
const LEFTOVERS = 'pre-existing shared memory block'

/** Given on the command line, where neither the configuration files nor a statement can undo them. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: String(SOCKET_PORT),
  unix_socket_permissions: '0700',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  logging_collector: 'off',
  // The log is read by people who may not read the data: no statements, no values.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
}
/** For tests that need no durability; nothing else may use it. */
const FAST_SETTINGS: Readonly<Record<string, string>> = {
  ...SETTINGS,
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
}

export type Durability = 'durable' | 'for-tests-only'

export interface Server {
  readonly pid: number
  /** Settles when the server ends, asked to or not. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

/** Starts the server and waits until it takes connections. */
export async function startServer(
  program: ProgramFolder,
  folder: DataFolder,
  socketFolder: string,
  account: Account | null,
  durability: Durability,
): Promise<Server> {
  for (let waitedMs = 0; ; waitedMs += LEFTOVERS_PAUSE_MS) {
    const started = await tryStart(program, folder, socketFolder, account, durability)
    if (started.server !== null) return started.server
    if (!started.said.includes(LEFTOVERS) || waitedMs > LEFTOVERS_MS_MAX) {
      throw new Refused(
        'database-not-starting',
        `The database in ${folder.path} does not start: ${lastLines(started.said)} More is in ${folder.log}.`,
      )
    }
    await pause(LEFTOVERS_PAUSE_MS)
  }
}

async function tryStart(
  program: ProgramFolder,
  folder: DataFolder,
  socketFolder: string,
  account: Account | null,
  durability: Durability,
): Promise<{ server: Server | null; said: string }> {
  const settings = Object.entries(durability === 'durable' ? SETTINGS : FAST_SETTINGS)
  const args = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = await openLog(folder.log)
  const { size: before } = await log.stat()
  // Of its own process group, so that Ctrl-C at a terminal reaches it through us, after the last answer was given.
  const child = spawn(join(program, 'postgres'), ['-D', folder.database, '-k', socketFolder, ...args], {
    ...asAccount(account),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  await log.close()
  const isReady = await becameReady(child, folder.database)
  if (isReady && child.pid !== undefined) {
    return { server: { pid: child.pid, ended, stop: () => stop(child, ended) }, said: '' }
  }
  if (!hasEnded(child)) await stop(child, ended)
  return { server: null, said: (await readFile(folder.log, 'utf8').catch(() => '')).slice(before) }
}

/** PostgreSQL says in its own file when it takes connections. */
async function becameReady(child: ChildProcess, database: string): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < START_MS_MAX && !hasEnded(child); waitedMs += POLL_MS) {
    const file = await readPostmasterFile(database)
    if (file?.isReady === true && file.pid === child.pid) return true
    await pause(POLL_MS)
  }
  return false
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

/** Cleanly; a server that takes too long is stopped at once and replays its log on the next start. */
async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGINT')
  const slow = AbortSignal.timeout(STOP_MS_MAX)
  const onSlow = (): void => void child.kill('SIGQUIT')
  slow.addEventListener('abort', onSlow, { once: true })
  await ended
  slow.removeEventListener('abort', onSlow)
}

async function openLog(path: string): Promise<FileHandle> {
  const size = (await stat(path).catch(() => null))?.size ?? 0
  if (size > LOG_BYTES_MAX) await rename(path, `${path}.old`)
  return await open(path, 'a', 0o600)
}
