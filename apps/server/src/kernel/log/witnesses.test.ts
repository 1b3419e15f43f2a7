import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  answerAddCheckpoint,
  parseVerifierKey,
  verifyCheckpoint,
  type Policy,
  type PolicyWitness,
  type TreeHead,
} from '@holdfast/transparency-log'
import { nodeCrypto, signerFromSeed } from '@holdfast/transparency-log/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { BARE_GROUND, writeNotes } from '../../../test/notes.ts'
import { isJurisdiction, mustBe } from '../ids.ts'
import { Journal } from '../journal/journal.ts'
import { LogFiles } from './log-files.ts'
import { openLogFolder, type LogFolder } from './log-folder.ts'
import { originOf } from './publisher.ts'
import { Publishing } from './publishing.ts'
import { startSigner, type SignerPort } from './signer.ts'
import { Witnesses } from './witnesses.ts'

const KE = mustBe('KE', isJurisdiction)

interface Witness {
  readonly witness: PolicyWitness
  readonly server: Server
  readonly latest: Map<string, TreeHead>
  isAway: boolean
}

let folder: LogFolder
let dataFolder: string
let own: TestDatabase
let signer: SignerPort
let witnesses: readonly Witness[]
let policy: Policy

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'holdfast-witnesses-'))
  folder = await openLogFolder(dataFolder)
  const [backend] = backends
  if (backend === undefined) throw new Error('no database')
  own = await testDatabase(backend)
  signer = startSigner(folder.signer)
  const key = parseVerifierKey(nodeCrypto, await signer.verifierKey(originOf(folder.name, KE)))
  if (!key.ok) throw new Error(key.refusal.message)
  witnesses = await Promise.all(
    (['ed25519-cosignature', 'ml-dsa-44-cosignature', 'ed25519-cosignature'] as const).map((type, at) =>
      startWitness(`witness-${at}.example`, type, at + 1, key.value),
    ),
  )
  const members = witnesses.map(({ witness }) => ({ kind: 'witness', witness }) as const)
  policy = {
    logs: [{ key: key.value, url: null }],
    witnesses: witnesses.map(({ witness }) => witness),
    quorum: { kind: 'group', name: 'two', threshold: 2, members },
  }
})
afterAll(async () => {
  await signer.close()
  for (const { server } of witnesses) server.close()
  await own.drop()
  await rm(dataFolder, { recursive: true })
})

/** A witness on this machine, of the same rules as those in other hands. */
async function startWitness(
  name: string,
  type: 'ed25519-cosignature' | 'ml-dsa-44-cosignature',
  seed: number,
  logKey: Policy['logs'][number]['key'],
): Promise<Witness> {
  const cosigner = signerFromSeed(name, type, Buffer.alloc(32, seed))
  if (!cosigner.ok) throw new Error(cosigner.refusal.message)
  const latest = new Map<string, TreeHead>()
  const memory = {
    logKeys: () => [logKey],
    latest: (origin: string) => latest.get(origin) ?? null,
    replace: (origin: string, oldSize: number, head: TreeHead) => {
      if ((latest.get(origin)?.size ?? 0) !== oldSize) return false
      latest.set(origin, head)
      return true
    },
  }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      if (made.isAway) return void response.writeHead(503).end()
      const body = Buffer.concat(parts).toString('utf8')
      void answerAddCheckpoint(nodeCrypto, memory, [cosigner.value], body, Math.floor(Date.now() / 1_000)).then(
        ({ status, contentType, body: text }) => response.writeHead(status, { 'content-type': contentType }).end(text),
      )
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const url = `http://127.0.0.1:${address.port}`
  const made: Witness = { witness: { name, key: cosigner.value.key, url }, server, latest, isAway: false }
  return made
}

async function write(count: number): Promise<void> {
  const journal = new Journal(own.storage, BARE_GROUND, () => Temporal.Now.instant())
  for (let at = 0; at < count; at++) await writeNotes(journal, KE, [String(at)])
}

test('witnesses follow the log, one that was away catches up, and too few of them for too long is an alarm', async () => {
  let now = Temporal.Instant.from('2026-11-24T10:00:00Z')
  const options = { reader: own.storage.database, logFolder: folder.published, signer, logName: folder.name }
  await write(3)
  const publishing = new Publishing({ ...options, witnesses: new Witnesses(policy), now: () => now })
  const files = new LogFiles(folder.published, KE)
  const stateAfterRound = async () => {
    await publishing.round()
    return publishing.states.get(KE)
  }
  const isBelieved = async () => {
    const checkpoint = await files.checkpoint()
    return (await verifyCheckpoint(nodeCrypto, policy, checkpoint?.text ?? '')).ok
  }
  expect(await stateAfterRound()).toMatchObject({ size: 3, quorum: { size: 3 }, troubles: [], alarm: null })
  expect(await isBelieved()).toBe(true)

  const [first, second, third] = witnesses
  if (first === undefined || second === undefined || third === undefined) throw new Error('three witnesses')
  first.isAway = true
  await write(2)
  expect(await stateAfterRound()).toMatchObject({ size: 5, quorum: { size: 5 }, alarm: null })
  expect(publishing.states.get(KE)?.troubles.map(({ witness }) => witness)).toEqual(['witness-0.example'])

  second.isAway = true
  await write(1)
  expect(await stateAfterRound()).toMatchObject({ size: 6, quorum: { size: 5 }, alarm: null })
  expect(await isBelieved()).toBe(false)
  now = now.add({ minutes: 16 })
  expect(await stateAfterRound()).toMatchObject({ alarm: { code: 'quorum-missing' } })

  first.isAway = false
  expect(await stateAfterRound()).toMatchObject({ size: 6, quorum: { size: 6 }, alarm: null })
  expect(await isBelieved()).toBe(true)

  // A witness that has seen another history does not cosign, and it is said.
  third.latest.set(originOf(folder.name, KE), { ...(third.latest.get(originOf(folder.name, KE)) ?? head()), size: 99 })
  await write(1)
  await stateAfterRound()
  expect(publishing.states.get(KE)?.troubles.find(({ witness }) => witness === 'witness-2.example')?.message).toContain(
    '99',
  )
  await publishing.stop()
})

function head(): TreeHead {
  throw new Error('the witness has seen nothing')
}
