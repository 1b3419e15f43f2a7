import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll } from 'vitest'
import type { Account } from '../src/storage/bundled/account.ts'
import { openStorage, type Storage } from '../src/storage/index.ts'

/** A folder of this test file, removed at its end. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'holdfast-own-')))
  await chmod(folder, 0o755) // others may pass, as in most places where people keep data
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export async function openFolder(dataFolder: string, say: (line: string) => void = () => undefined): Promise<Storage> {
  const opened = await openStorage({ kind: 'bundled', dataFolder }, say)
  if (!opened.ok) throw new Error(`${opened.refusal.code}: ${opened.refusal.message}`)
  return opened.value
}

/** The code of the refusal to open, or `open` (and then it is closed again). */
export async function codeOnOpening(dataFolder: string): Promise<string> {
  const opened = await openStorage({ kind: 'bundled', dataFolder }, () => undefined)
  if (opened.ok) await opened.value.close()
  return opened.ok ? 'open' : opened.refusal.code
}

/** The process number of the server of a data folder. */
export function serverOf(dataFolder: string): number {
  return Number(
    readFileSync(join(dataFolder, 'database', 'postmaster.pid'), 'utf8')
      .split('\n', 1)
      .join(''),
  )
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Another Holdfast that writes without end. */
export interface Writer {
  readonly process: ChildProcess
  /** `open`, or the code of the refusal. */
  readonly first: string
  /** The places that it was told are written. */
  readonly confirmed: readonly bigint[]
  /** When so many are confirmed. */
  reached(count: number): Promise<void>
  readonly ended: Promise<void>
}

export async function startWriter(dataFolder: string, from = 0n, account: Account | null = null): Promise<Writer> {
  const program = join(import.meta.dirname, 'programs', 'append-forever.ts')
  const child = spawn(process.execPath, [program, dataFolder, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...account,
  })
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()))
  const confirmed: bigint[] = []
  const waiting: (() => void)[] = []
  const lines = createInterface(child.stdout)
  const first = await new Promise<string>((resolve) => {
    lines.once('line', resolve)
    lines.once('close', () => resolve('nothing'))
  })
  lines.on('line', (line) => {
    confirmed.push(BigInt(line))
    for (const look of waiting) look()
  })
  const reached = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => void (confirmed.length >= count && resolve())
      waiting.push(look)
      look()
    })
  return { process: child, first, confirmed, reached, ended }
}
