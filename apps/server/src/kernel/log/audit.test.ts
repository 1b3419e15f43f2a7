import { cp, mkdtemp, readdir, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseVerifierKey, type VerifierKey } from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { BARE_GROUND, writeNotes } from '../../../test/notes.ts'
import { leafHashOf } from '../fact.ts'
import { isJurisdiction, mustBe } from '../ids.ts'
import { Journal } from '../journal/journal.ts'
import { rowsFrom } from '../journal/facts.ts'
import { factOf } from '../journal/rows.ts'
import { auditLog, type AuditFinding } from './audit.ts'
import { LogFiles } from './log-files.ts'
import { originOf, publish } from './publisher.ts'
import { startSigner, type SignerPort } from './signer.ts'

const LOG = 'log.example'
const KE = mustBe('KE', isJurisdiction)
const ORIGIN = originOf(LOG, KE)
/** Published: 300; written after the last checkpoint: 10. */
const PUBLISHED = 300
const FACTS = 310

let folder: string
let logFolder: string
let signer: SignerPort
let key: VerifierKey
let own: TestDatabase

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-audit-'))
  logFolder = join(folder, 'log')
  signer = startSigner(join(folder, 'signer'))
  const parsed = parseVerifierKey(nodeCrypto, await signer.verifierKey(ORIGIN))
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  key = parsed.value
  const [backend] = backends
  if (backend === undefined) throw new Error('no database')
  own = await testDatabase(backend)
  const journal = new Journal(own.storage, BARE_GROUND, () => Temporal.Now.instant())
  for (let at = 0; at < FACTS; at++) {
    await writeNotes(journal, KE, [`note ${at}`], String(at % 7))
    if (at + 1 === 40 || at + 1 === PUBLISHED) {
      const published = await publish(own.storage.database, new LogFiles(logFolder, KE), signer, LOG, KE, at + 1)
      if (!published.ok) throw new Error(published.refusal.message)
    }
  }
})
afterAll(async () => {
  await signer.close()
  await own.drop()
  await rm(folder, { recursive: true })
})

/** What an administrator does to the database, inside a transaction that is rolled back, and to a copy of the files. */
async function auditAfter(
  edits: readonly RawBuilder<unknown>[],
  spoil: (files: string) => Promise<void> = () => Promise.resolve(),
): Promise<readonly AuditFinding[]> {
  const copy = await mkdtemp(join(folder, 'copy-'))
  await cp(logFolder, copy, { recursive: true })
  await spoil(join(copy, 'KE'))
  let findings: readonly AuditFinding[] = []
  await own.storage.transaction(async (writer) => {
    for (const edit of edits) await edit.execute(writer)
    const report = await auditLog(writer, new LogFiles(copy, KE), KE, ORIGIN, key)
    findings = report.findings
    return { ok: false, refusal: 'undone' }
  })
  return findings
}

test('an untouched journal: no finding, and the checkpoint covers what was published', async () => {
  const report = await auditLog(own.storage.database, new LogFiles(logFolder, KE), KE, ORIGIN, key)
  expect(report).toEqual({ jurisdiction: KE, facts: FACTS, covered: PUBLISHED, findings: [] })
})

test.each<[string, readonly RawBuilder<unknown>[], AuditFinding['code'], number | null]>([
  ['a body is edited', [sql`update journal set body = '{"text":"other"}' where position = 17`], 'row-edited', 17],
  [
    'a person is exchanged',
    [sql`update journal set who = gen_random_uuid()::text where position = 18`],
    'row-edited',
    18,
  ],
  ['a second person is invented', [sql`update journal set second_person = who where position = 19`], 'row-edited', 19],
  ['a kind is edited', [sql`update journal set kind = 'notes/erased' where position = 20`], 'row-edited', 20],
  [
    'a fact is moved to another stream',
    [sql`update journal set stream = 'note/9', version = 1 where position = 21`],
    'row-edited',
    21,
  ],
  [
    'when it happened is edited',
    [sql`update journal set occurred_at = occurred_at - interval '1 year' where position = 22`],
    'row-edited',
    22,
  ],
  [
    'the clock of a fact is moved',
    [sql`update journal set recorded_at = recorded_at - interval '1 day' where position = 23`],
    'clock-moved',
    23,
  ],
  ['an id is exchanged', [sql`update journal set fact_id = gen_random_uuid() where position = 24`], 'row-edited', 24],
  ['a command is exchanged', [sql`update journal set command_digest = 'x' where position = 25`], 'row-edited', 25],
  ['a leaf is edited', [sql`update journal set leaf_hash = sha256('x') where position = 26`], 'row-edited', 26],
  ['a body is no longer JSON', [sql`update journal set body = '{"text"' where position = 27`], 'row-unreadable', 27],
  ['a row in the middle is deleted', [sql`delete from journal where position = 28`], 'row-missing', 28],
  ['the newest rows are deleted', [sql`delete from journal where position >= 305`], 'head-edited', null],
  [
    'the newest rows are deleted and the size in the head is edited',
    [sql`delete from journal where position >= 305`, sql`update log_head set size = 305`],
    'head-edited',
    null,
  ],
  ['signed rows are cut off', [sql`delete from journal where position >= 250`], 'journal-rolled-back', 250],
  ['all is deleted', [sql`delete from journal`, sql`delete from log_head`], 'journal-rolled-back', 0],
  [
    'two rows change places',
    [
      sql`update journal set position = 9000 where position = 30`,
      sql`update journal set position = 30 where position = 31`,
      sql`update journal set position = 31 where position = 9000`,
    ],
    'entry-changed',
    30,
  ],
  ['the head is edited', [sql`update log_head set size = 311`], 'head-edited', null],
  [
    'the edge of the head is edited',
    [sql`update log_head set right_edge = decode(repeat('00', length(right_edge)), 'hex')`],
    'head-edited',
    null,
  ],
])('%s', async (_what, edits, code, position) => {
  const findings = await auditAfter(edits)
  expect(findings).toContainEqual(expect.objectContaining({ code, position }))
})

test('a row is edited and its leaf hashed anew, as one who knows the format would', async () => {
  const [row] = await rowsFrom(own.storage.database, KE, 50, 1)
  if (row === undefined) throw new Error('no row')
  const forged = factOf({ ...row, body: '{"text":"other"}' })
  const leaf = Buffer.from(leafHashOf(forged))
  const findings = await auditAfter([
    sql`update journal set body = '{"text":"other"}', leaf_hash = ${leaf} where position = 50`,
  ])
  expect(findings.map(({ code }) => code)).toContain('history-rewritten')
  expect(findings).toContainEqual(expect.objectContaining({ code: 'entry-changed', position: 50 }))
  expect(findings.map(({ code }) => code)).toContain('tile-changed')
})

test('a row after the last checkpoint is edited and hashed anew: the head betrays it', async () => {
  const [row] = await rowsFrom(own.storage.database, KE, 305, 1)
  if (row === undefined) throw new Error('no row')
  const leaf = Buffer.from(leafHashOf(factOf({ ...row, body: '{"text":"other"}' })))
  const findings = await auditAfter([
    sql`update journal set body = '{"text":"other"}', leaf_hash = ${leaf} where position = 305`,
  ])
  expect(findings.map(({ code }) => code)).toEqual(['head-edited'])
})

test.each<[string, (files: string) => Promise<void>, AuditFinding['code']]>([
  ['a tile is cut off', (files) => writeFile(join(files, 'tile/0/000'), Buffer.alloc(100)), 'tile-changed'],
  ['a tile is exchanged', (files) => writeFile(join(files, 'tile/0/000'), Buffer.alloc(8_192)), 'tile-changed'],
  ['a tile is deleted', (files) => unlink(join(files, 'tile/0/000')), 'tile-changed'],
  ['entries are deleted', (files) => unlink(join(files, 'tile/entries/000')), 'entry-changed'],
  ['entries are cut off', (files) => writeFile(join(files, 'tile/entries/000'), Buffer.alloc(9)), 'entry-changed'],
  ['the checkpoint is no checkpoint', (files) => writeFile(join(files, 'checkpoint'), 'x'), 'checkpoint-unreadable'],
])('%s', async (_what, spoil, code) => {
  expect((await auditAfter([], spoil)).map((finding) => finding.code)).toContain(code)
})

test('a checkpoint signed by another key, or of another log, is not believed', async () => {
  const other = startSigner(join(folder, 'other-signer'))
  const files = await mkdtemp(join(folder, 'forged-'))
  await publish(own.storage.database, new LogFiles(files, KE), other, LOG, KE, PUBLISHED)
  const forged = await auditLog(own.storage.database, new LogFiles(files, KE), KE, ORIGIN, key)
  expect(forged.findings.map(({ code }) => code)).toEqual(['checkpoint-forged'])
  expect(forged.covered).toBe(0)
  const foreign = await auditLog(own.storage.database, new LogFiles(logFolder, KE), KE, 'log.other/KE', key)
  expect(foreign.findings.map(({ code }) => code)).toEqual(['checkpoint-foreign'])
  await other.close()
  expect((await readdir(files)).length).toBeGreaterThan(0)
})
