import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openFolder, temporaryFolder } from '../test/data-folders.ts'
import { BARE_GROUND, writeNotes } from '../test/notes.ts'
import { isJurisdiction, Journal, mustBe, openLogFolder, originOf, Publishing, startSigner } from './kernel/index.ts'
import { verifyDataFolder } from './verify.ts'

const KE = mustBe('KE', isJurisdiction)
const silent = () => undefined

test('a data folder is verified while it is used and at rest, and what was changed is named', async () => {
  const dataFolder = join(await temporaryFolder(), 'data')
  const storage = await openFolder(dataFolder)
  const folder = await openLogFolder(dataFolder)
  const signer = startSigner(folder.signer)
  const publishing = new Publishing({
    reader: storage.database,
    logFolder: folder.published,
    signer,
    logName: folder.name,
    witnesses: null,
    now: () => Temporal.Now.instant(),
  })
  const journal = new Journal(storage, BARE_GROUND, () => Temporal.Now.instant())
  for (const text of ['one', 'two', 'three']) await writeNotes(journal, KE, [text])
  const key = await signer.verifierKey(originOf(folder.name, KE))
  await publishing.stop()
  await signer.close()

  const holds = { ok: true, value: { reports: [{ jurisdiction: 'KE', facts: 3, covered: 3, findings: [] }] } }
  expect(await verifyDataFolder(dataFolder, [key], silent)).toMatchObject({ ...holds, value: { keysFromFolder: [] } })
  await storage.close()
  expect(await verifyDataFolder(dataFolder, [], silent)).toMatchObject({ ...holds, value: { keysFromFolder: ['KE'] } })

  const again = await openFolder(dataFolder)
  await sql`update journal set body = '{"text":"other"}' where position = 1`.execute(again.database)
  const changed = await verifyDataFolder(dataFolder, [key], silent)
  expect(changed.ok && changed.value.reports[0]?.findings[0]).toMatchObject({ code: 'row-edited', position: 1 })
  await again.close()
})

test('what is no data folder, and what is no key, is refused in a sentence', async () => {
  const folder = await temporaryFolder()
  expect(await verifyDataFolder(folder, ['nonsense'], silent)).toMatchObject({
    ok: false,
    refusal: { message: expect.stringContaining('--key') },
  })
})
