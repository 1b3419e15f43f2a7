// How long the real program takes until it answers: on an empty folder with nothing built, as after installing; and started again
// on a folder with a million facts. Bars: 6 s and 3 s; the middle of some starts. Ready is: the health check answers, facts and all.
// Run: node bench/start.ts [FACTS] [DIR]   DIR is a data folder that bench/million.ts made, and is kept.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { FACTS_DEFAULT, PLACE } from './million.ts'

const EMPTY_S_MAX = 6
const RESTART_S_MAX = 3
const STARTS = 5
const POLL_MS = 10
const START_MS_MAX = 60_000
const SETTLED_MS = 1_000
const ROOT = join(import.meta.dirname, '..')

const [facts = String(FACTS_DEFAULT), given] = process.argv.slice(2)
const folder = given ?? (await temporary())
execFileSync(process.execPath, [join(import.meta.dirname, 'million.ts'), folder, facts], { stdio: 'inherit' })

async function temporary(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
  await chmod(made, 0o755)
  return made
}

/** The program as an operator starts it. */
function startProgram(dataFolder: string, more: readonly string[]): ChildProcess {
  const main = join(ROOT, 'apps/server/src/main.ts')
  return spawn(process.execPath, [main, '--port', '0', '--data', dataFolder, ...more], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

/** Starts it, waits until it answers, stops it. */
async function secondsToReady(dataFolder: string, more: readonly string[] = []): Promise<number> {
  const started = performance.now()
  const child = startProgram(dataFolder, more)
  const ended = once(child, 'exit')
  const address = await addressOf(child)
  while (!(await isReady(address))) {
    if (performance.now() - started > START_MS_MAX || child.exitCode !== null) throw new Error('it does not get ready')
    await pause(POLL_MS)
  }
  const seconds = (performance.now() - started) / 1_000
  // The program listens for signals once it has begun to publish, a moment later.
  await pause(SETTLED_MS)
  child.kill('SIGTERM')
  await ended
  return seconds
}

function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (stdout === null) return reject(new Error('the program says nothing'))
    // It goes on reading: a program that cannot say more would end.
    const lines = createInterface({ input: stdout })
    lines.on('line', (line) => {
      const address = /http:\/\/[\w.:[\]]+/.exec(line)?.[0]
      if (address !== undefined) resolve(address)
    })
    lines.on('close', () => reject(new Error('it ended before it said where it listens')))
  })
}

/** It answers, and facts can be read: whoever asks who they are without a session is told that they have none. */
async function isReady(address: string): Promise<boolean> {
  const asked = await fetch(`${address}/api/v1/me`).catch(() => null)
  return asked !== null && asked.status !== 404 && asked.status < 500
}

const middleOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
function show(name: string, seconds: number, max: number): void {
  console.log(
    `${name.padEnd(44)} ${seconds.toFixed(2)} s   ratio to limit ${(seconds / max).toFixed(2)} (bar ${max} s)`,
  )
}

try {
  const empty: number[] = []
  for (let start = 0; start < 3; start += 1) {
    await rm(join(ROOT, 'apps/console/dist'), { recursive: true, force: true })
    const fresh = await temporary()
    empty.push(await secondsToReady(fresh, ['--jurisdiction', PLACE]))
    await rm(fresh, { recursive: true, force: true })
  }
  show('start on an empty folder, console not built', middleOf(empty), EMPTY_S_MAX)
  // The first publishes what the folder was filled with, in the background; it is stopped when that is done.
  show('first start with unpublished facts', await secondsToReady(folder), RESTART_S_MAX)
  const again: number[] = []
  for (let start = 0; start < STARTS; start += 1) again.push(await secondsToReady(folder))
  show(`restart with ${Number(facts).toLocaleString('en')} facts`, middleOf(again), RESTART_S_MAX)
  process.exitCode = middleOf(empty) <= EMPTY_S_MAX && middleOf(again) <= RESTART_S_MAX ? 0 : 1
} finally {
  if (given === undefined) await rm(folder, { recursive: true, force: true })
}
