import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { clientSource } from './client-source.ts'
import { backends, testDatabase } from '../../../test/test-database.ts'
import { openHouse } from '../../house.ts'
import { isJurisdiction, mustBe } from '../../kernel/index.ts'
import { buildServer } from '../server.ts'

const CLIENT = join(import.meta.dirname, '../../../../client/src/compiled')

/** `npm run generate:client` writes the files anew: it runs this test with --update. */
test('the client is what the description gives', async () => {
  const [backend] = backends
  if (backend === undefined) throw new Error('no database to test with')
  const own = await testDatabase(backend)
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-client-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Border check</title>')
  const jurisdiction = mustBe('KE', isJurisdiction)
  const house = await openHouse({ storage: own.storage, keysFolder: join(folder, 'keys'), jurisdiction })
  if (!house.ok) throw new Error(house.refusal)
  const { server } = await buildServer({ consoleFolder: folder, house: house.value })
  const files = clientSource((await server.inject('/api/v1/openapi.json')).json())
  expect(files.size).toBeGreaterThan(3)
  for (const [name, text] of files) await expect(text).toMatchFileSnapshot(join(CLIENT, name))
  await server.close()
  await own.drop()
  await rm(folder, { recursive: true })
})
