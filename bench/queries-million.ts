// What pages ask of a jurisdiction with a million screenings, 100 people at once who each ask every second.
// Bar: the 95th percentile of each query under 100 ms. Run: node bench/queries-million.ts [FACTS] [DIR] [SECONDS]
// DIR is a data folder that bench/million.ts made, and is kept.
import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { builtinLists, parseIsoDate } from '@holdfast/control-lists'
import { openProposals, type Reader } from '../apps/server/src/kernel/index.ts'
import { accountsIn, accountIdSchema, loadAccounts } from '../apps/server/src/modules/accounts/index.ts'
import {
  history,
  lawOn,
  outdated,
  reviewQueue,
  screeningIdSchema,
  screeningOf,
  screeningsAskedBy,
  type HistoryFilter,
} from '../apps/server/src/modules/screening/index.ts'
import type { ScreeningTables } from '../apps/server/src/modules/screening/view-rows.ts'
import { isCommandId, mustBe } from '../apps/server/src/kernel/index.ts'
import { openStorage } from '../apps/server/src/storage/index.ts'
import { FACTS_DEFAULT, PLACE } from './million.ts'

const P95_MS_MAX = 100
const PEOPLE = 100
const BETWEEN_MS = 1_000
const PAGE_ROWS = 50
const SAMPLES = 200
const JURISDICTION: string = PLACE

const [facts = String(FACTS_DEFAULT), given, seconds = '30'] = process.argv.slice(2)
const folder = given ?? (await mkdtemp(join(tmpdir(), 'holdfast-bench-')))
await chmod(folder, 0o755)
execFileSync(process.execPath, [join(import.meta.dirname, 'million.ts'), folder, facts], { stdio: 'inherit' })
const opened = await openStorage({ kind: 'bundled', dataFolder: folder }, console.log)
if (!opened.ok) throw new Error(opened.refusal.message)
const storage = opened.value
const { database } = storage

const day = parseIsoDate('2026-11-24')
if (!day.ok) throw new Error(day.refusal.message)
const law = lawOn(builtinLists(), day.value, undefined)
/** Some rows from everywhere, to ask about. */
const known = await database
  .withTables<ScreeningTables>()
  .selectFrom('screening')
  .select(['screening_id', 'command_id', 'asked_by', 'reference', 'position'])
  .where('jurisdiction', '=', JURISDICTION)
  .where((eb) =>
    eb(eb.cast<number>(eb.fn('mod', ['position', eb.val(Math.ceil(Number(facts) / SAMPLES))]), 'integer'), '=', 0),
  )
  .execute()
const accounts = await accountsIn(database).selectFrom('account').select('account').execute()

const one = <Item>(items: readonly Item[]): Item => {
  const item = items[Math.floor(Math.random() * items.length)]
  if (item === undefined) throw new Error('there is nothing to ask about')
  return item
}
const EVERYTHING: HistoryFilter = { askedBy: null, verdict: null, text: null, before: null }
const seen = (filter: Partial<HistoryFilter>) => history(database, PLACE, { ...EVERYTHING, ...filter }, PAGE_ROWS)
const QUERIES: Readonly<Record<string, () => Promise<unknown>>> = {
  'history, newest': () => seen({}),
  'history, anywhere': () => seen({ before: Number(one(known).position) }),
  'history, own': () => seen({ askedBy: one(known).asked_by }),
  'history, verdict': () => seen({ verdict: 'review' }),
  'history, own by verdict': () => seen({ askedBy: one(known).asked_by, verdict: 'controlled' }),
  'search, reference': () => seen({ text: one(known).reference }),
  'search, beginning of all references': () => seen({ text: 'decl' }),
  'search, substance': () => seen({ text: 'phosphorus' }),
  'search, part of a word, own': () => seen({ text: 'thanol', askedBy: one(known).asked_by }),
  'search, number and list': () => seen({ text: '7719-09-7 cwc' }),
  'search, nothing found': () => seen({ text: 'no-such-word' }),
  'search, verdict that never is': () => seen({ text: 'phosphorus', verdict: 'unidentified' }),
  'reviews that wait': () => reviewQueue(database, PLACE, null, PAGE_ROWS),
  'outdated, all are': () => outdated(database, PLACE, { ...law, lists: '0'.repeat(64) }, null),
  'outdated, a stretch': () => outdated(database, PLACE, law, Number(one(known).position)),
  'one screening': () => screeningOf(database, PLACE, screeningIdSchema.parse(one(known).screening_id)),
  'answers of a command': () => screeningsAskedBy(database, PLACE, mustBe(one(known).command_id, isCommandId)),
  accounts: () => accountsPage(database),
  'an account': () => loadAccounts(database, PLACE, [accountIdSchema.parse(one(accounts).account)]),
  proposals: () => openProposals(database, PLACE, PAGE_ROWS),
}

function accountsPage(reader: Reader): Promise<unknown> {
  const rows = accountsIn(reader).selectFrom('account').selectAll().where('jurisdiction', '=', JURISDICTION)
  return rows.orderBy('account').limit(PAGE_ROWS).execute()
}

const names = Object.keys(QUERIES)
const taken = new Map<string, number[]>(names.map((name) => [name, []]))
const until = performance.now() + Number(seconds) * 1_000

/** One of the people: asks, reads, asks the next. The wait for a connection counts, as it does for them. */
async function person(index: number): Promise<void> {
  await pause((index * BETWEEN_MS) / PEOPLE)
  for (let turn = index; performance.now() < until; turn += 1) {
    const name = names[turn % names.length] ?? ''
    const started = performance.now()
    await QUERIES[name]?.()
    const ms = performance.now() - started
    taken.get(name)?.push(ms)
    await pause(Math.max(0, BETWEEN_MS - ms))
  }
}

try {
  // A first look at each, so that the plans and the pages of a database that was just started are not what is measured.
  for (const query of Object.values(QUERIES)) await query()
  await Promise.all(Array.from({ length: PEOPLE }, (_, index) => person(index)))
  let worst = 0
  for (const [name, times] of taken) {
    const inOrder = times.toSorted((a, b) => a - b)
    const at = (share: number): number => inOrder[Math.min(inOrder.length - 1, Math.floor(inOrder.length * share))] ?? 0
    const p95 = at(0.95)
    worst = Math.max(worst, p95)
    console.log(
      `${name.padEnd(36)} p50 ${at(0.5).toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms   ` +
        `ratio to limit ${(p95 / P95_MS_MAX).toFixed(2)}   (${times.length} asked)`,
    )
  }
  const asked = [...taken.values()].reduce((sum, { length }) => sum + length, 0)
  console.log(
    `${PEOPLE} people, ${(asked / Number(seconds)).toFixed(0)} queries/s; worst ratio ${(worst / P95_MS_MAX).toFixed(2)} (bar 1)`,
  )
  process.exitCode = worst <= P95_MS_MAX ? 0 : 1
} finally {
  await storage.close()
  if (given === undefined) await rm(folder, { recursive: true, force: true })
}
