import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refused } from '../refusal.ts'
import type { DataFolder } from './folder.ts'

/** A checkpoint may have much to write; after this the server is stopped at once and recovers on the next start. */
const FAST_STOP_MS_MAX = 30_000
const IMMEDIATE_STOP_MS_MAX = 10_000
const LEFTOVERS_MS_MAX = 20_000
const LEFTOVERS_POLL_MS = 100
const POLL_MS = 20
/** Its line of `postmaster.pid` that says whether connections are taken. */
const STATUS_LINE = 7

export interface PostmasterFile {
  readonly pid: number
  readonly isReady: boolean
}

/** What PostgreSQL wrote about the server of this folder, or null when there is none. */
export async function readPostmasterFile(database: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(database, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  if (!/^\d{1,10}$/.test(lines[0] ?? '')) return null
  return { pid: Number(lines[0]), isReady: lines[STATUS_LINE]?.trim() === 'ready' }
}

/**
 * Called with the folder locked, so no living Holdfast owns a server found here: it is what a killed one left behind. It is
 * stopped when the system proves it to be the server of this folder; no other process is ever touched.
 */
export async function stopOrphan(folder: DataFolder, say: (line: string) => void): Promise<void> {
  const file = await readPostmasterFile(folder.database)
  if (file === null || !isAlive(file.pid)) return
  const { pid } = file
  if (await isServerOf(pid, folder.database)) {
    say(`A database server that an earlier Holdfast left behind (process ${pid}) is being stopped.`)
    if (await stopped(pid)) return
    throw new Refused('database-stuck', `The database server ${pid} of ${folder.path} does not stop; stop it by hand.`)
  }
  // The number is another program's since, or of a dead process that nobody has buried. PostgreSQL would refuse to start.
  if (await becameEmpty(folder.database)) {
    await rm(join(folder.database, 'postmaster.pid'))
    return
  }
  throw new Refused(
    'database-stuck',
    `${join(folder.database, 'postmaster.pid')} names process ${pid}, which cannot be shown to be the server of this folder; ` +
      'stop the database that uses the folder, and start again.',
  )
}

/** Ends a server that is proven ours: first cleanly, then at once. */
async function stopped(pid: number): Promise<boolean> {
  const steps = [
    ['SIGINT', FAST_STOP_MS_MAX],
    ['SIGQUIT', IMMEDIATE_STOP_MS_MAX],
  ] as const
  for (const [signal, timeoutMs] of steps) {
    if (!signalled(pid, signal)) return true
    for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += POLL_MS) {
      if (!isAlive(pid)) return true
      await pause(POLL_MS)
    }
  }
  return false
}

function signalled(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && Reflect.get(cause, 'code') === 'EPERM'
  }
}

/** PostgreSQL's processes stand in the folder that they serve: the kernel's word, which no file can forge. Linux only. */
async function isServerOf(pid: number, database: string): Promise<boolean> {
  const program = await readlink(`/proc/${pid}/exe`).catch(() => '')
  const standsIn = await readlink(`/proc/${pid}/cwd`).catch(() => '')
  return basename(program).replace(/ \(deleted\)$/, '') === 'postgres' && standsIn === (await realpath(database))
}

/** Whether no process stands in the folder, or none does any longer: those of a killed server notice its death within seconds. */
async function becameEmpty(database: string): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < LEFTOVERS_MS_MAX; waitedMs += LEFTOVERS_POLL_MS) {
    const standing = await processesIn(database)
    if (standing === null) return false
    if (standing.length === 0) return true
    await pause(LEFTOVERS_POLL_MS)
  }
  return false
}

/** The processes that stand in the folder, or null where the system does not tell. */
async function processesIn(database: string): Promise<readonly number[] | null> {
  if (process.platform !== 'linux') return null
  const path = await realpath(database)
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const standing = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')))
  return pids.filter((_, index) => standing[index] === path).map(Number)
}
