// All views made anew from the journal: mostly screenings, with settlements, accounts and proposals among them.
// Bar: 1,000,000 facts in 60 s with identical rows; fewer facts have so much less time. Memory must not grow with the facts.
// Run: node bench/rebuild.ts [FACTS] [DIR]   DIR is a data folder that bench/million.ts made, and is kept.
import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rebuildViews } from '../apps/server/src/kernel/index.ts'
import { openStorage, type Storage } from '../apps/server/src/storage/index.ts'
import { FACTS_DEFAULT, PLACE, VIEWS } from './million.ts'

const SECONDS_A_MILLION_MAX = 60
const MILLION = 1_000_000
const MEMORY_MB_MAX = 400
const KB_A_MB = 1_024
const JURISDICTION: string = PLACE

const [facts = String(FACTS_DEFAULT), given] = process.argv.slice(2)
const folder = given ?? (await mkdtemp(join(tmpdir(), 'holdfast-bench-')))
await chmod(folder, 0o755)
// In a process of its own: the memory of making them is not that of rebuilding.
execFileSync(process.execPath, [join(import.meta.dirname, 'million.ts'), folder, facts], { stdio: 'inherit' })

/** The rows of each table as one number, whatever their order. */
async function rowsOf({ database }: Storage): Promise<readonly string[]> {
  const digests: string[] = []
  for (const table of VIEWS.flatMap((view) => view.tables)) {
    const row = await database
      .withTables<Record<string, { jurisdiction: string }>>()
      .selectFrom(`${table} as t`)
      .select((eb) => {
        const text = eb.cast<string>(eb.fn('row_to_json', [eb.table('t')]), 'text')
        const digest = eb.fn<number>('hashtextextended', [text, eb.lit(0)])
        return [eb.fn.countAll().as('rows'), eb.fn.sum(digest).as('sum')]
      })
      .where('jurisdiction', '=', JURISDICTION)
      .executeTakeFirst()
    digests.push(`${table} ${row?.rows} ${row?.sum}`)
  }
  return digests
}

const opened = await openStorage({ kind: 'bundled', dataFolder: folder }, console.log)
if (!opened.ok) throw new Error(opened.refusal.message)
const storage = opened.value
try {
  const before = await rowsOf(storage)
  const cpu = process.cpuUsage()
  const started = performance.now()
  const rebuilt = await rebuildViews(storage, PLACE, VIEWS)
  if (!rebuilt.ok) throw new Error(rebuilt.refusal.message)
  const seconds = (performance.now() - started) / 1_000
  const { user, system } = process.cpuUsage(cpu)
  const mb = process.resourceUsage().maxRSS / KB_A_MB
  const after = await rowsOf(storage)
  const different = before.filter((row, at) => row !== after[at])
  const ratio = seconds / ((SECONDS_A_MILLION_MAX * rebuilt.value) / MILLION)
  console.log(`views rebuilt   ${rebuilt.value.toLocaleString('en')} facts in ${seconds.toFixed(1)} s`)
  console.log(`ratio to limit  ${ratio.toFixed(2)} (bar: ${SECONDS_A_MILLION_MAX} s a million)`)
  console.log(
    `of that         ${((user + system) / 1e6).toFixed(1)} s of a core for this program; the database works beside it`,
  )
  console.log(
    `rows            ${different.length === 0 ? 'identical' : `different: ${different.join('; ')} | ${after.join('; ')}`}`,
  )
  console.log(`peak memory     ${mb.toFixed(0)} MB (bar ${MEMORY_MB_MAX})`)
  process.exitCode = ratio <= 1 && different.length === 0 && mb <= MEMORY_MB_MAX ? 0 : 1
} finally {
  await storage.close()
  if (given === undefined) await rm(folder, { recursive: true, force: true })
}
