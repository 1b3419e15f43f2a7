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
import { expect, test } from 'vitest'
import { checkProof } from './check-proof.ts'
import { readReceiptFile } from './receipt-file.ts'

const leaves = ['received 4 drums', 'sent 1 drum'].map((text) => new TextEncoder().encode(text))

async function example() {
  const log = signerFromSeed('example.org/log', 'ed25519', new Uint8Array(32).fill(1))
  if (!log.ok) throw new Error('the seed has 32 bytes')
  const tree = new MemoryTree(nodeCrypto)
  for (const leaf of leaves) {
    const hash = hashLeaf(nodeCrypto, leaf)
    if (hash.ok) tree.append(hash.value)
  }
  const text = formatCheckpoint({ origin: 'example.org/log', size: tree.size, root: tree.root(), extensions: [] })
  const path = await inclusionProof(nodeCrypto, tree, 1, tree.size)
  if (!path.ok) throw new Error(path.refusal.message)
  const checkpoint = formatNote({ text, signatures: [await signText(log.value, text)] })
  const proof = formatProofText({ extra: null, index: 1, hashes: path.value, checkpoint })
  return { key: formatVerifierKey(log.value.key), proof }
}

test('a fact holds by the key of the log, and another fact does not', async () => {
  const { key, proof } = await example()
  const place = { index: 1, size: 2, origin: 'example.org/log' }
  expect(await checkProof(key, proof, leaves[1] ?? null)).toEqual({ state: 'holds', ...place })
  expect(await checkProof(key, proof, leaves[0] ?? null)).toMatchObject({ state: 'refused', code: 'inclusion-wrong' })
})

test('a bare proof says only that its checkpoint is signed; what is not published yet waits', async () => {
  const { key, proof } = await example()
  expect(await checkProof(key, proof, null)).toMatchObject({ state: 'signed', index: 1 })
  expect(await checkProof(key, null, null)).toEqual({ state: 'waits' })
})

test('a policy that asks for a witness is not met by the log alone; what is no key is refused', async () => {
  const { key, proof } = await example()
  const witness = signerFromSeed('example.org/witness', 'ed25519-cosignature', new Uint8Array(32).fill(2))
  if (!witness.ok) throw new Error('the seed has 32 bytes')
  const policy = `log ${key}\nwitness auditor ${formatVerifierKey(witness.value.key)}\nquorum auditor\n`
  expect(await checkProof(policy, proof, leaves[1] ?? null)).toMatchObject({ code: 'quorum-not-met' })
  expect(await checkProof('no key', proof, leaves[1] ?? null)).toMatchObject({ state: 'refused' })
})

test.each(['', 'not JSON', '{}', '[]', '{"facts":[{"position":"1"}]}'])('no receipt: %s', (text) => {
  expect(readReceiptFile(text)).toEqual({ kind: 'neither' })
})
