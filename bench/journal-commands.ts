// What recording a fact costs on a durable database, leaf, receipt and all, beside the same rows inserted raw in the same run.
// Bars: single commands of 8 clients 1,500/s and 40 % of the raw rate; bulk facts 20,000/s, of which hashing leaves takes under 5 %.
// The flush of the disk rules both rates of single commands: read the share first. Run: node bench/journal-commands.ts
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  canonicalJson,
  isAccountId,
  isCommandId,
  isJurisdiction,
  Journal,
  leafOf,
  factsFrom,
  mustBe,
  newId,
  rebuildViews,
  type Submission,
  type View,
} from '../apps/server/src/kernel/index.ts'
import { hashLeaf } from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { openStorage } from '../apps/server/src/storage/index.ts'
import { BARE_GROUND } from '../apps/server/test/notes.ts'

const CLIENTS = 8
const ROUNDS = 3
const SINGLES_A_ROUND = 6_000
const BULK_FACTS = 100_000
const FACTS_A_COMMAND = 1_000
const SINGLE_RATE_MIN = 1_500
const SINGLE_SHARE_MIN = 0.4
const BULK_RATE_MIN = 20_000
const HASHING_SHARE_MAX = 0.05

const ALICE = mustBe(newId(), isAccountId)
const [singleLog, bulkLog, rawLog] = ['XA', 'XB', 'XC'].map((code) => mustBe(code, isJurisdiction))
if (singleLog === undefined || bulkLog === undefined || rawLog === undefined) process.exit(1)

/** As large as a screening with one finding. */
const BODY = {
  verdict: 'controlled',
  lists: 'a3f5'.repeat(16),
  findings: [{ list: 'cwc', edition: '2020-06-07', entry: '3.B.5', how: 'name', certainty: 'certain' }],
  row: 'x'.repeat(200),
}
// A type, not an interface: kysely asks for an index signature, which only a type has by itself.
type BenchTables = { bench_view: { jurisdiction: string; position: number; verdict: string; body: string } }
const view: View = {
  name: 'bench',
  tables: ['bench_view'],
  kinds: ['bench/recorded'],
  apply: async (writer, facts) => {
    const rows = facts.map(({ jurisdiction, position, body }) => ({
      jurisdiction,
      position,
      verdict: canonicalJson(body['verdict'] ?? null),
      body: canonicalJson(body),
    }))
    await writer.withTables<BenchTables>().insertInto('bench_view').values(rows).execute()
  },
}

const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
const opened = await openStorage({ kind: 'bundled', dataFolder: folder }, () => undefined)
if (!opened.ok) throw new Error(opened.refusal.message)
const storage = opened.value
const { database } = storage
await database.schema
  .createTable('bench_view')
  .addColumn('jurisdiction', 'text')
  .addColumn('position', 'bigint')
  .addColumn('verdict', 'text')
  .addColumn('body', 'text')
  .addPrimaryKeyConstraint('bench_view_pkey', ['jurisdiction', 'position'])
  .execute()
const journal = new Journal(storage, BARE_GROUND, () => Temporal.Now.instant())

function submission(jurisdiction: Submission['jurisdiction'], facts: number): Submission {
  const id = mustBe(newId(), isCommandId)
  const command: Submission['command'] = {
    name: 'bench/record',
    canonical: canonicalJson({ facts }),
    readsState: false,
    decide: (_reader, _jurisdiction, { newId }) => {
      const draft = () => ({ kind: 'bench/recorded', stream: `bench/${newId()}`, body: BODY })
      return Promise.resolve({ ok: true, facts: Array.from({ length: facts }, draft) })
    },
  }
  return { id, command, jurisdiction, who: ALICE, secondPerson: null }
}

/** Runs `count` pieces of work, `clients` at a time, and answers how many were done a second. */
async function rateOf(count: number, clients: number, work: (index: number) => Promise<void>): Promise<number> {
  let next = 0
  const client = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await work(index)
  }
  const before = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  return (count * 1_000) / (performance.now() - before)
}

async function recordOne(jurisdiction: Submission['jurisdiction'], facts: number): Promise<void> {
  const outcome = await journal.record(submission(jurisdiction, facts))
  if (!outcome.ok) throw new Error(outcome.refusal.message)
}

/** The rows of `singleLog` again under another jurisdiction, each a transaction of its own on one of 8 connections. */
async function insertRaw(rows: readonly Awaited<ReturnType<typeof rowsFrom>>[number][]): Promise<number> {
  return rateOf(rows.length, CLIENTS, async (index) => {
    const row = rows[index]
    if (row !== undefined) await database.insertInto('journal').values(row).execute()
  })
}

async function rowsFrom(position: number) {
  const rows = await database
    .selectFrom('journal')
    .selectAll()
    .where('jurisdiction', '=', `${singleLog}`)
    .where('position', '>=', BigInt(position))
    .execute()
  return rows.map((row) => Object.assign(row, { jurisdiction: `${rawLog}` }))
}

const middleOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const shown = (rate: number): string => Math.round(rate).toLocaleString('en')
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

try {
  await rateOf(500, CLIENTS, () => recordOne(singleLog, 1))
  const rounds: { readonly single: number; readonly raw: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = 500 + round * SINGLES_A_ROUND
    const single = await rateOf(SINGLES_A_ROUND, CLIENTS, () => recordOne(singleLog, 1))
    rounds.push({ single, raw: await insertRaw(await rowsFrom(from)) })
  }
  const single = middleOf(rounds.map((round) => round.single))
  const share = middleOf(rounds.map((round) => round.single / round.raw))
  console.log(`single commands   ${shown(single)}/s with ${CLIENTS} clients (bar ${shown(SINGLE_RATE_MIN)})`)
  console.log(`raw inserts       ${shown(middleOf(rounds.map(({ raw }) => raw)))}/s with ${CLIENTS} connections`)
  console.log(`share             ${percent(share)} (bar ${percent(SINGLE_SHARE_MIN)})`)

  const bulkStart = performance.now()
  const cpuStart = process.cpuUsage()
  for (let done = 0; done < BULK_FACTS; done += FACTS_A_COMMAND) await recordOne(bulkLog, FACTS_A_COMMAND)
  const bulkMs = performance.now() - bulkStart
  const { user, system } = process.cpuUsage(cpuStart)
  const bulk = (BULK_FACTS * 1_000) / bulkMs
  console.log(`bulk facts        ${shown(bulk)}/s, ${FACTS_A_COMMAND} a command (bar ${shown(BULK_RATE_MIN)})`)
  console.log(`of that           ${percent((user + system) / 1_000 / bulkMs)} is this program, the rest the database`)

  const facts = await factsFrom(database, bulkLog, 0, 10_000)
  const leaves = facts.map(leafOf)
  const shareOf = (run: () => void): number => {
    const before = performance.now()
    run()
    return ((performance.now() - before) * (BULK_FACTS / facts.length)) / bulkMs
  }
  const spelling = shareOf(() => facts.forEach(leafOf))
  const hashing = shareOf(() => leaves.forEach((leaf) => hashLeaf(nodeCrypto, leaf)))
  console.log(
    `leaves            spelling ${percent(spelling)}, hashing ${percent(hashing)} (bar ${percent(HASHING_SHARE_MAX)})`,
  )

  const rebuildStart = performance.now()
  const rebuilt = await rebuildViews(storage, bulkLog, [view])
  if (!rebuilt.ok) throw new Error(rebuilt.refusal.message)
  const seconds = (performance.now() - rebuildStart) / 1_000
  console.log(`views rebuilt     ${shown(rebuilt.value)} facts in ${seconds.toFixed(1)} s`)
  const isWithin =
    single >= SINGLE_RATE_MIN && share >= SINGLE_SHARE_MIN && bulk >= BULK_RATE_MIN && hashing < HASHING_SHARE_MAX
  process.exitCode = isWithin ? 0 : 1
} finally {
  await storage.close()
  await rm(folder, { recursive: true, force: true })
}
