import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  formatCheckpoint,
  formatNote,
  formatProofText,
  formatVerifierKey,
  hashLeaf,
  inclusionProof,
  MemoryTree,
  signText,
} from '@holdfast/transparency-log'
import { nodeCrypto, signerFromSeed } from '@holdfast/transparency-log/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from './run-cli.ts'

const ORIGIN = 'log.example/KE'
let folder: string
let key: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-verify-'))
  const signer = signerFromSeed(ORIGIN, 'ed25519', Buffer.alloc(32, 7))
  if (!signer.ok) throw new Error(signer.refusal.message)
  key = formatVerifierKey(signer.value.key)
  const tree = new MemoryTree(nodeCrypto)
  for (const text of ['{"a":1}', '{"a":2}', '{"a":3}']) {
    const hash = hashLeaf(nodeCrypto, Buffer.from(text))
    if (!hash.ok) throw new Error(hash.refusal.message)
    tree.append(hash.value)
  }
  const proof = await inclusionProof(nodeCrypto, tree, 1, 3)
  if (!proof.ok) throw new Error(proof.refusal.message)
  const text = formatCheckpoint({ origin: ORIGIN, size: 3, root: tree.root(), extensions: [] })
  const checkpoint = formatNote({ text, signatures: [await signText(signer.value, text)] })
  const receipt = formatProofText({ extra: null, index: 1, hashes: proof.value, checkpoint })
  await writeFile(join(folder, 'receipt.tlog-proof'), receipt)
  await writeFile(join(folder, 'fact.json'), '{"a":2}')
  await writeFile(join(folder, 'other.json'), '{"a":9}')
  await writeFile(join(folder, 'large'), Buffer.alloc(1_000_000))
})
afterAll(() => rm(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

test('a proof holds for its fact', async () => {
  const run = await runCli(['verify', at('receipt.tlog-proof'), '--leaf', at('fact.json'), '--key', key])
  expect(run).toMatchObject({ status: 0, stdout: 'It holds: entry 1 of log.example/KE, which had 3 entries.\n' })
  const json = await runCli(['verify', at('receipt.tlog-proof'), '--leaf', at('fact.json'), '--key', key, '--json'])
  expect(JSON.parse(json.stdout)).toEqual({ holds: true, index: 1, origin: ORIGIN, size: 3 })
})

test('it does not hold for another fact, and not for another log’s key', async () => {
  const other = await runCli(['verify', at('receipt.tlog-proof'), '--leaf', at('other.json'), '--key', key])
  expect(other).toMatchObject({ status: 1, stdout: expect.stringContaining('inclusion-wrong') })
  const foreign = signerFromSeed('log.other/KE', 'ed25519', Buffer.alloc(32, 9))
  const foreignKey = foreign.ok ? formatVerifierKey(foreign.value.key) : ''
  const wrong = await runCli(['verify', at('receipt.tlog-proof'), '--leaf', at('fact.json'), '--key', foreignKey])
  expect(wrong).toMatchObject({ status: 1, stdout: expect.stringContaining('log-unknown') })
})

test.each([
  [['verify'], 2, 'give --data DIR'],
  [['verify', 'receipt'], 2, '--key KEY'],
  [['verify', 'receipt', '--key', 'nonsense'], 3, 'cannot be read'],
  [['verify', 'receipt', '--leaf', 'x', '--key', 'nonsense'], 3, 'cannot be read'],
  [['verify', '--data', 'x', 'receipt'], 2, 'not both'],
])('%j: status %i', async (args, status, sentence) => {
  const run = await runCli(args)
  expect(run.status).toBe(status)
  expect(run.stderr).toContain(sentence)
})

test('a file that is too large is not read', async () => {
  const run = await runCli(['verify', at('receipt.tlog-proof'), '--leaf', at('large'), '--key', key])
  expect(run).toMatchObject({ status: 3, stderr: expect.stringContaining('bytes') })
})
