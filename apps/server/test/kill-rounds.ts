import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openStorage } from '../src/storage/index.ts'
import { verifyDataFolder, type Verification } from '../src/verify.ts'

/** What a round of killing left behind. All counts but the first must be zero. */
export interface KillRound {
  readonly acknowledged: number
  /** Commands whose receipt was given and that are not there. */
  readonly lost: number
  /** Commands that are there and that nobody asked for. */
  readonly invented: number
  /** Commands of which only a part is there. */
  readonly halves: number
  /** The folder did not open, or the audit found something. */
  readonly troubles: readonly string[]
}

const FACTS_A_COMMAND = 2

/**
 * Kills the server, its database or both with SIGKILL while eight clients record commands, opens the folder again and counts. `seed`
 * decides whom, and after how many receipts.
 */
export async function killRound(dataFolder: string, seed: number): Promise<KillRound> {
  const before = await commandsIn(dataFolder)
  const asked = new Set<string>()
  const recorded = new Set<string>()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'programs/record-forever.ts'), dataFolder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()))
  const killAfter = 1 + ((seed * 7_919) % 600)
  createInterface(child.stdout).on('line', (line) => {
    const [what = '', id = ''] = line.split(' ')
    if (what === 'asked') asked.add(id)
    if (what === 'recorded') recorded.add(id)
    if (recorded.size !== killAfter) return
    if (seed % 3 !== 0) killQuietly(serverOf(dataFolder))
    if (seed % 3 !== 1) child.kill('SIGKILL')
  })
  await ended
  const verified = await verifyDataFolder(dataFolder, [], () => undefined)
  const after = await commandsIn(dataFolder)
  const made = [...after].filter(([id]) => !before.has(id))
  return {
    acknowledged: recorded.size,
    lost: [...recorded].filter((id) => !after.has(id)).length,
    invented: made.filter(([id]) => !asked.has(id)).length,
    halves: made.filter(([, facts]) => facts !== FACTS_A_COMMAND).length,
    troubles: verified.ok ? findingsOf(verified.value) : [verified.refusal.message],
  }
}

function findingsOf({ reports }: Verification): readonly string[] {
  return reports.flatMap(({ findings }) => findings.map(({ code, message }) => `${code}: ${message}`))
}

/** How many facts each command has. */
async function commandsIn(dataFolder: string): Promise<ReadonlyMap<string, number>> {
  const storage = await openStorage({ kind: 'bundled', dataFolder }, () => undefined)
  if (!storage.ok) throw new Error(storage.refusal.message)
  const rows = await storage.value.database
    .selectFrom('journal')
    .select(({ fn }) => ['command_id', fn.countAll<bigint>().as('facts')])
    .groupBy('command_id')
    .execute()
  await storage.value.close()
  return new Map(rows.map(({ command_id: id, facts }) => [id, Number(facts)]))
}

function serverOf(dataFolder: string): number {
  return Number(
    readFileSync(join(dataFolder, 'database', 'postmaster.pid'), 'utf8')
      .split('\n', 1)
      .join(''),
  )
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It had ended already.
  }
}
