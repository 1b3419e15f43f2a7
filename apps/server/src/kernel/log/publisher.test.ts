import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  inclusionProof,
  parseVerifierKey,
  tileSource,
  verifyInclusion,
  verifySignatures,
} from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { BARE_GROUND, writeNotes } from '../../../test/notes.ts'
import { leafHashOf } from '../fact.ts'
import { isJurisdiction, mustBe, type Jurisdiction } from '../ids.ts'
import { factsFrom } from '../journal/facts.ts'
import { Journal } from '../journal/journal.ts'
import { LogFiles } from './log-files.ts'
import { originOf, publish } from './publisher.ts'
import { startSigner, type SignerPort } from './signer.ts'

const LOG = 'log.example'
let own: TestDatabase
let journal: Journal
let folder: string
let signer: SignerPort
let jurisdiction: Jurisdiction
let files: LogFiles
let made = 0

beforeAll(async () => {
  const [backend] = backends
  if (backend === undefined) throw new Error('no database')
  own = await testDatabase(backend)
  journal = new Journal(own.storage, BARE_GROUND, () => Temporal.Now.instant())
  folder = await mkdtemp(join(tmpdir(), 'holdfast-log-'))
  signer = startSigner(join(folder, 'signer'))
})
afterAll(async () => {
  await signer.close()
  await own.drop()
  await rm(folder, { recursive: true })
})
beforeEach(() => {
  // A log of its own for each test.
  made += 1
  jurisdiction = mustBe(`A${String.fromCharCode(64 + made)}`, isJurisdiction)
  files = new LogFiles(join(folder, 'log'), jurisdiction)
})

async function write(count: number): Promise<void> {
  await writeNotes(
    journal,
    jurisdiction,
    Array.from({ length: count }, (_, index) => `note ${index}`),
  )
}

const publishTo = (size: number) => publish(own.storage.database, files, signer, LOG, jurisdiction, size)

test('what is published proves every fact, as the log grows over tiles', async () => {
  let size = 0
  for (const step of [1, 4, 250, 1, 300, 1_000]) {
    await write(step)
    size += step
    expect((await publishTo(size)).ok).toBe(true)
  }
  const checkpoint = await files.checkpoint()
  const key = parseVerifierKey(nodeCrypto, await signer.verifierKey(originOf(LOG, jurisdiction)))
  if (checkpoint === null || !key.ok) throw new Error('there is no checkpoint or key')
  expect(checkpoint.signed.checkpoint).toMatchObject({ origin: originOf(LOG, jurisdiction), size })
  expect(await verifySignatures(nodeCrypto, checkpoint.signed.note, [key.value])).toMatchObject({ ok: true })
  const facts = await factsFrom(own.storage.database, jurisdiction, 0, 10_000)
  const { root } = checkpoint.signed.checkpoint
  for (const index of [0, 4, 255, 256, 1_000, size - 1]) {
    const fact = facts[index]
    const proof = await inclusionProof(nodeCrypto, tileSource(nodeCrypto, size, files.tiles), index, size)
    if (fact === undefined || !proof.ok) throw new Error('no fact or no proof')
    const claim = { index, size, root, leaf: leafHashOf(fact), proof: proof.value }
    expect(verifyInclusion(nodeCrypto, claim).ok).toBe(true)
  }
})

test('nothing new: nothing is signed', async () => {
  await write(3)
  await publishTo(3)
  expect(await publishTo(3)).toEqual({ ok: true, value: null })
})

test.each([
  ['the body of a row', sql`update journal set body = '{"text":"other"}'`],
  ['who did it', sql`update journal set who = '00000000-0000-7000-8000-000000000000'`],
  ['when it was recorded', sql`update journal set recorded_at = recorded_at - interval '1 day'`],
  ['its kind', sql`update journal set kind = 'notes/erased'`],
  ['its leaf', sql`update journal set leaf_hash = sha256('x')`],
])('an edit of %s before it was published is found, and nothing is signed', async (_what, edit) => {
  await write(5)
  await sql`${edit} where jurisdiction = ${jurisdiction} and position = 3`.execute(own.storage.database)
  expect(await publishTo(5)).toMatchObject({ ok: false, refusal: { code: 'row-edited' } })
  expect(await files.checkpoint()).toBeNull()
})

test('a row that was deleted before it was published is missed', async () => {
  await write(5)
  await sql`delete from journal where jurisdiction = ${jurisdiction} and position = 4`.execute(own.storage.database)
  expect(await publishTo(5)).toMatchObject({ ok: false, refusal: { code: 'row-edited' } })
})

test('a tile that was changed on the disk is found before anything is signed over it', async () => {
  await write(10)
  await publishTo(10)
  const tile = join(folder, 'log', jurisdiction, 'tile/0/000.p/10')
  const bytes = await readFile(tile)
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0)
  await writeFile(tile, bytes)
  await write(1)
  expect(await publishTo(11)).toMatchObject({ ok: false, refusal: { code: 'tiles-damaged' } })
  await writeFile(tile, bytes.subarray(0, 100))
  expect(await publishTo(11)).toMatchObject({ ok: false, refusal: { code: 'tiles-damaged' } })
})

test('a log that was rolled back, rows and files, is not signed: the signer has a memory of its own', async () => {
  await write(4)
  await publishTo(4)
  const before = await files.checkpoint()
  await write(4)
  await publishTo(8)
  // The administrator restores the files of yesterday and writes another today.
  await files.writeCheckpoint(before?.text ?? '')
  await sql`delete from journal where jurisdiction = ${jurisdiction} and position >= 4`.execute(own.storage.database)
  const edge = await own.storage.database
    .selectFrom('log_head')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .execute()
  expect(edge[0]?.size).toBe(8n)
  await sql`delete from log_head where jurisdiction = ${jurisdiction}`.execute(own.storage.database)
  await sql`delete from journal where jurisdiction = ${jurisdiction}`.execute(own.storage.database)
  await write(9)
  expect(await publishTo(9)).toMatchObject({ ok: false })
  // Without files too: the signer asks for a proof from what it signed.
  const fresh = new LogFiles(join(folder, 'fresh'), jurisdiction)
  const asked = (size: number) => publish(own.storage.database, fresh, signer, LOG, jurisdiction, size)
  expect(await asked(7)).toMatchObject({ ok: false, refusal: { code: 'signer-is-elsewhere' } })
  expect(await asked(9)).toMatchObject({ ok: false, refusal: { code: 'signer-sees-rewriting' } })
})

test('a crash after signing and before writing is made good by the next publication', async () => {
  await write(4)
  await publishTo(4)
  const before = await files.checkpoint()
  await write(4)
  await publishTo(8)
  await files.writeCheckpoint(before?.text ?? '')
  await write(1)
  expect((await publishTo(9)).ok).toBe(true)
  expect((await files.checkpoint())?.signed.checkpoint.size).toBe(9)
})

test('a crash after tiles were filled and before the checkpoint is made good too', async () => {
  await write(250)
  await publishTo(250)
  await write(50)
  const gone: SignerPort = { ...signer, sign: () => Promise.reject(new Error('the signer has ended')) }
  await expect(publish(own.storage.database, files, gone, LOG, jurisdiction, 300)).rejects.toThrow('ended')
  await write(10)
  expect((await publishTo(310)).ok).toBe(true)
  expect((await files.checkpoint())?.signed.checkpoint.size).toBe(310)
})
