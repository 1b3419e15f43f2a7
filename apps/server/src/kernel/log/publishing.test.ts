import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseVerifierKey, verifyReceipt, type Policy } from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { BARE_GROUND, writeNotes } from '../../../test/notes.ts'
import { leafOf } from '../fact.ts'
import { isJurisdiction, mustBe, type Jurisdiction } from '../ids.ts'
import { factsFrom } from '../journal/facts.ts'
import { Journal } from '../journal/journal.ts'
import { LogFiles } from './log-files.ts'
import { openLogFolder, publishedJurisdictions, type LogFolder } from './log-folder.ts'
import { proofOf } from './proofs.ts'
import { Publishing } from './publishing.ts'
import { startSigner } from './signer.ts'

const KE = mustBe('KE', isJurisdiction)
const TZ = mustBe('TZ', isJurisdiction)

let dataFolder: string
let folder: LogFolder
let own: TestDatabase
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'holdfast-publishing-'))
  folder = await openLogFolder(dataFolder)
  const [backend] = backends
  if (backend === undefined) throw new Error('no database')
  own = await testDatabase(backend)
})
afterAll(async () => {
  await own.drop()
  await rm(dataFolder, { recursive: true })
})

async function write(jurisdiction: Jurisdiction): Promise<void> {
  const journal = new Journal(own.storage, BARE_GROUND, () => Temporal.Now.instant())
  await writeNotes(journal, jurisdiction, ['one'])
}

test('what is recorded is published until it is stopped, a proof checks offline, and a damaged log alarms alone', async () => {
  await write(KE)
  await write(TZ)
  const signer = startSigner(folder.signer)
  const publishing = new Publishing({
    reader: own.storage.database,
    logFolder: folder.published,
    signer,
    logName: folder.name,
    witnesses: null,
    now: () => Temporal.Now.instant(),
  })
  await publishing.round()
  expect(publishing.states.get(KE)).toMatchObject({ size: 1, alarm: null })
  await write(KE)
  await write(TZ)
  await sql`update journal set kind = 'notes/edited' where jurisdiction = 'TZ' and position = 1`.execute(
    own.storage.database,
  )
  await publishing.round()
  expect(publishing.states.get(KE)).toMatchObject({ size: 2, alarm: null })
  expect(publishing.states.get(TZ)).toMatchObject({ size: 1, alarm: { code: 'row-edited' } })
  await write(KE)
  const files = new LogFiles(folder.published, KE)
  await publishing.stop()
  await signer.close()
  expect((await publishedJurisdictions(folder)).toSorted()).toEqual([KE, TZ])

  const key = parseVerifierKey(nodeCrypto, (await files.key()) ?? '')
  const [, , fact] = await factsFrom(own.storage.database, KE, 0, 3)
  const proof = await proofOf(files, 2)
  if (!key.ok || fact === undefined || !proof.ok) throw new Error('no key, fact or proof')
  const policy: Policy = { logs: [{ key: key.value, url: null }], witnesses: [], quorum: { kind: 'none' } }
  const held = await verifyReceipt(nodeCrypto, policy, { leaf: leafOf(fact), proof: proof.value })
  expect(held).toMatchObject({ ok: true, value: { index: 2 } })
  expect(await proofOf(files, 3)).toMatchObject({ ok: false, refusal: { code: 'not-yet-published' } })
})

test('a log keeps its name', async () => {
  expect(folder.isNew).toBe(true)
  expect(await openLogFolder(dataFolder)).toEqual({ ...folder, isNew: false })
})
