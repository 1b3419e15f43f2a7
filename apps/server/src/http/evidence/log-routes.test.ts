import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseVerifierKey, verifyReceipt, type Policy } from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { expect, test } from 'vitest'
import { backends, testDatabase } from '../../../test/test-database.ts'
import { openHouse } from '../../house.ts'
import {
  isJurisdiction,
  LogFiles,
  mustBe,
  newId,
  openLogFolder,
  originOf,
  Publishing,
  startSigner,
} from '../../kernel/index.ts'
import { buildServer } from '../server.ts'
import { renewSetUpCodes } from '../set-up.ts'

const KE = mustBe('KE', isJurisdiction)
const PASSWORD = 'five otters juggle turnips'

test('one’s own receipt carries leaf and proof that verify offline; another’s is not even known', async () => {
  const [backend] = backends
  if (backend === undefined) throw new Error('no database to test with')
  const own = await testDatabase(backend)
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-evidence-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Border check</title>')
  const opened = await openHouse({ storage: own.storage, keysFolder: join(folder, 'keys'), jurisdiction: KE })
  if (!opened.ok) throw new Error(opened.refusal)
  const house = opened.value
  const { server } = await buildServer({ consoleFolder: folder, house })
  const headers = { host: 'holdfast.test', origin: 'http://holdfast.test' }
  const signIn = async (code: string, signInName: string) => {
    const set = { code, signInName, displayName: signInName, password: PASSWORD }
    await server.inject({ method: 'POST', url: '/api/v1/set-up', headers, payload: set })
    const payload = { signInName, password: PASSWORD }
    const reply = await server.inject({ method: 'POST', url: '/api/v1/sign-in', headers, payload })
    return { ...headers, cookie: String(reply.headers['set-cookie']).split(';')[0] ?? '' }
  }
  const [first = '', second = ''] = await renewSetUpCodes(house)
  const anna = await signIn(first, 'anna')
  const bo = await signIn(second, 'bo')
  const get = async (path: string, as: typeof anna) =>
    (await server.inject({ url: `/api/v1${path}`, headers: as })).json()

  const command = newId()
  const ended = { ...anna, 'idempotency-key': command }
  expect((await server.inject({ method: 'DELETE', url: '/api/v1/sessions', headers: ended })).statusCode).toBe(200)
  const payload = { signInName: 'anna', password: PASSWORD }
  const again = await server.inject({ method: 'POST', url: '/api/v1/sign-in', headers, payload })
  const back = { ...headers, cookie: String(again.headers['set-cookie']).split(';')[0] ?? '' }
  expect(await get(`/receipts/${command}`, back)).toMatchObject({ receipt: { command }, facts: [{ proof: null }] })
  expect(await get('/log', back)).toMatchObject({ jurisdiction: 'KE', published: null, key: null })

  const { published, signer: signerFolder, name } = await openLogFolder(join(folder, 'log'))
  const signer = startSigner(signerFolder)
  const key = await signer.verifierKey(originOf(name, KE))
  const options = { reader: own.storage.database, logFolder: published, signer, logName: name, witnesses: null }
  const publishing = new Publishing({ ...options, now: house.now })
  await publishing.round()
  const files = new LogFiles(published, KE)
  house.log.set({
    origin: originOf(name, KE),
    key,
    files,
    policy: null,
    state: () => publishing.states.get(KE) ?? null,
  })

  const log = await get('/log', back)
  expect(log).toMatchObject({ origin: originOf(name, KE), key, alarm: null, quorum: null, witnesses: [] })
  expect(log.published.size).toBe(log.recorded)
  const { receipt, facts } = await get(`/receipts/${command}`, back)
  expect(receipt.facts).toHaveLength(facts.length)
  const parsed = parseVerifierKey(nodeCrypto, log.key)
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  const policy: Policy = { logs: [{ key: parsed.value, url: null }], witnesses: [], quorum: { kind: 'none' } }
  for (const { leaf, proof } of facts) {
    const bytes = Uint8Array.from(Buffer.from(leaf, 'base64'))
    expect(await verifyReceipt(nodeCrypto, policy, { leaf: bytes, proof })).toMatchObject({ ok: true })
    const other = Uint8Array.from([...bytes, 32])
    expect(await verifyReceipt(nodeCrypto, policy, { leaf: other, proof })).toMatchObject({ ok: false })
  }
  expect(await get(`/receipts/${command}`, bo)).toMatchObject({ type: 'receipt-unknown', status: 404 })

  await publishing.stop()
  await signer.close()
  await server.close()
  await own.drop()
  await rm(folder, { recursive: true })
})
