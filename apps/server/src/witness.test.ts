import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ADD_CHECKPOINT_LENGTH_MAX,
  consistencyProof,
  formatAddCheckpoint,
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  hashLeaf,
  MemoryTree,
  parseNote,
  parseVerifierKey,
  readWitnessAnswer,
  signText,
  type CosignatureType,
  type Note,
  type VerifierKey,
} from '@holdfast/transparency-log'
import { nodeCrypto, signerFromSeed } from '@holdfast/transparency-log/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Result } from './result.ts'
import { serveWitness, type ServingWitness } from './witness.ts'

// A witness as another party runs it: its own folder, asked over HTTP.

const ORIGIN = 'plant.example/log'
const log = valueOf(signerFromSeed(ORIGIN, 'ed25519', Buffer.alloc(32, 7)))
const logKey = formatVerifierKey(log.key)

let folder: string
let said: string[]
let running: ServingWitness | null
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-witness-'))
  said = []
  running = null
})
afterEach(async () => {
  await running?.stop()
  await rm(folder, { recursive: true })
})

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

function open(name?: string, logs: readonly string[] = [logKey]): Promise<Result<ServingWitness, string>> {
  return serveWitness({ folder, name, logs, host: '127.0.0.1', port: 0 }, (line) => said.push(line))
}

async function started(name?: string): Promise<ServingWitness> {
  running = valueOf(await open(name))
  return running
}

/** `salt` makes another history. */
function treeOf(size: number, salt = ''): MemoryTree {
  const tree = new MemoryTree(nodeCrypto)
  for (let at = 0; at < size; at++) tree.append(valueOf(hashLeaf(nodeCrypto, Buffer.from(`fact ${at}${salt}`))))
  return tree
}

async function bodyOf(oldSize: number, tree: MemoryTree, signer = log): Promise<{ body: string; note: Note }> {
  const { size } = tree
  const text = formatCheckpoint({ origin: signer.key.name, size, root: tree.root(), extensions: [] })
  const checkpoint = formatNote({ text, signatures: [await signText(signer, text)] })
  const needsProof = oldSize > 0 && oldSize < size
  const proof = needsProof ? valueOf(await consistencyProof(nodeCrypto, tree, oldSize, size)) : []
  return { body: formatAddCheckpoint({ oldSize, proof, checkpoint }), note: valueOf(parseNote(checkpoint)) }
}

async function post(body: string | undefined, path = '/add-checkpoint') {
  const answer = await fetch(`${running?.address}${path}`, { method: 'POST', ...(body === undefined ? {} : { body }) })
  return { status: answer.status, body: await answer.text() }
}

test('it cosigns with both its keys what only grows, and after a restart it remembers how far', async () => {
  const before = await started('auditor.example/w')
  const { keys } = before
  const first = await bodyOf(0, treeOf(3))
  const answer = await post(first.body)
  const cosigners = keys.map((key) => valueOf(parseVerifierKey(nodeCrypto, key))).filter(isCosigner)
  expect(cosigners.map(({ name, type }) => [name, type])).toEqual([
    ['auditor.example/w', 'ed25519-cosignature'],
    ['auditor.example/w', 'ml-dsa-44-cosignature'],
  ])
  for (const key of cosigners)
    expect(await readWitnessAnswer(nodeCrypto, first.note, [key], answer)).toMatchObject({
      ok: true,
      value: { kind: 'cosigned' },
    })
  await before.stop()

  expect((await started()).keys).toEqual(keys)
  expect(await post((await bodyOf(0, treeOf(5))).body)).toEqual({ status: 409, body: '3\n' })
  expect((await post((await bodyOf(3, treeOf(5))).body)).status).toBe(200)
})

test('a log that was rewritten or rolled back is not cosigned, and it says so', async () => {
  await started('auditor.example/w')
  await post((await bodyOf(0, treeOf(4))).body)
  expect((await post((await bodyOf(4, treeOf(6, '!'))).body)).status).toBe(422)
  expect(await post((await bodyOf(4, treeOf(4, '!'))).body)).toEqual({ status: 409, body: '4\n' })
  expect(await post((await bodyOf(2, treeOf(2))).body)).toEqual({ status: 409, body: '4\n' })
  expect(said.map((line) => line.split(':', 1).join(''))).toEqual([
    '422 consistency-wrong',
    '409 witness-root-differs',
    '409 witness-old-size-stale',
  ])
})

test('of two futures that arrive at once, it cosigns one', async () => {
  await started('auditor.example/w')
  await post((await bodyOf(0, treeOf(2))).body)
  const common = treeOf(2)
  const futures = await Promise.all(
    ['a', 'b', 'c', 'd'].map(async (salt) => {
      const tree = treeOf(2)
      tree.append(valueOf(hashLeaf(nodeCrypto, Buffer.from(salt))))
      return (await bodyOf(common.size, tree)).body
    }),
  )
  const answers = await Promise.all(futures.map((body) => post(body)))
  const statuses = answers.map(({ status }) => status)
  expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 409, 409, 409])
})

test('what is no question of a log that it watches gets a refusal, and changes nothing', async () => {
  await started('auditor.example/w')
  const stranger = valueOf(signerFromSeed('stranger.example/log', 'ed25519', Buffer.alloc(32, 8)))
  const thief = valueOf(signerFromSeed(ORIGIN, 'ed25519', Buffer.alloc(32, 9)))
  expect((await post(undefined)).status).toBe(400)
  expect((await post('{"old": 0}')).status).toBe(400)
  expect((await post('x'.repeat(ADD_CHECKPOINT_LENGTH_MAX + 1))).status).toBe(413)
  expect((await post((await bodyOf(0, treeOf(1), stranger)).body)).status).toBe(404)
  expect((await post((await bodyOf(0, treeOf(1), thief)).body)).status).toBe(403)
  expect((await post('', '/log')).status).toBe(404)
  expect((await readdir(folder)).filter((name) => name.endsWith('.head'))).toEqual([])
})

test('keys and memory are for the owner of the folder only', async () => {
  await started('auditor.example/w')
  await post((await bodyOf(0, treeOf(1))).body)
  const names = await readdir(folder)
  expect(names).toHaveLength(4)
  for (const name of names) expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0)
})

test('a memory that was damaged is not taken for none: nothing is cosigned, nor is it opened again', async () => {
  const before = await started('auditor.example/w')
  await post((await bodyOf(0, treeOf(3))).body)
  const head = (await readdir(folder)).find((name) => name.endsWith('.head')) ?? ''
  await writeFile(join(folder, head), '')
  expect((await post((await bodyOf(0, treeOf(3, '!'))).body)).status).toBe(500)
  await before.stop()
  expect(await open()).toMatchObject({ ok: false, refusal: expect.stringContaining('damaged') })
})

test.each<[string, string | undefined, readonly string[], string]>([
  ['no name at the first start', undefined, [logKey], '--name NAME'],
  ['a name with spaces', 'the auditor', [logKey], 'spaces'],
  ['no log', 'auditor.example/w', [], '--log KEY'],
  ['what is no key', 'auditor.example/w', ['plant.example/log'], 'verifier key'],
])('%s is refused in a sentence', async (_what, name, logs, sentence) => {
  expect(await open(name, logs)).toMatchObject({ ok: false, refusal: expect.stringContaining(sentence) })
})

test('it keeps its name, and a port that is taken is said', async () => {
  const { address } = await started('auditor.example/w')
  expect(await open('other.example/w')).toMatchObject({
    ok: false,
    refusal: expect.stringContaining('auditor.example/w'),
  })
  const taken = { folder, name: undefined, logs: [logKey], host: '127.0.0.1', port: Number(new URL(address).port) }
  expect(await serveWitness(taken, () => undefined)).toMatchObject({
    ok: false,
    refusal: expect.stringContaining('listen'),
  })
})

function isCosigner(key: VerifierKey): key is VerifierKey<CosignatureType> {
  return key.type !== 'ed25519'
}
