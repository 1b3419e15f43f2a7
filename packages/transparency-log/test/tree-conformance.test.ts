import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  consistencyProof,
  coveringSubtrees,
  hashLeaf,
  inclusionProof,
  isHash,
  isSubtree,
  MemoryTree,
  RightEdge,
  subtreeConsistencyProof,
  subtreeInclusionProof,
  subtreeRoot,
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
  type Hash,
} from '../src/index.ts'
import { browserCrypto } from '../src/browser.ts'
import { nodeCrypto } from '../src/node.ts'
import { isReferenceHere, vectors, type Vector } from './reference.ts'
import { base64Hash, hexHash, valueOf } from './value.ts'

const CRYPTOS = [
  ['Node', nodeCrypto],
  ['a browser', browserCrypto()],
] as const
const LEAVES_MAX = 130

function treeOf(leaves: readonly Uint8Array[]): MemoryTree {
  const tree = new MemoryTree(nodeCrypto)
  for (const leaf of leaves) tree.append(valueOf(hashLeaf(nodeCrypto, leaf)))
  return tree
}

const byteLeaves = Array.from({ length: LEAVES_MAX }, (_, index) => Uint8Array.of(index))
const byteTree = treeOf(byteLeaves)

/**
 * Some cases write a short text where any hash would do ("don't care"). Our types hold hashes only, so it is hashed: what is equal
 * stays equal, and each case is decided by the verification and not by a length. No hash at all equals no other.
 */
function hashFor(vector: Vector): Hash {
  const bytes = Uint8Array.fromBase64(vector.text())
  if (isHash(bytes)) return bytes
  return nodeCrypto.sha256(bytes.length > 0 ? bytes : new TextEncoder().encode(vector.at))
}

function proofOf(vector: Vector): readonly Hash[] {
  return vector.list().map(hashFor)
}

function hashLines(): { line(text: string, hashes: readonly Hash[]): void; digest(): string } {
  const hash = createHash('sha256')
  return {
    line: (text, hashes) => hash.update(`${[text, ...hashes.map((one) => one.toHex())].join(' ')}\n`),
    digest: () => hash.digest('hex'),
  }
}

describe.skipIf(!isReferenceHere).each(CRYPTOS)('published proofs with the cryptography of %s', (_, crypto) => {
  it('inclusion.json', () => {
    const cases = vectors('inclusion.json').list()
    expect(cases.length).toBe(98)
    for (const one of cases) {
      const held = verifyInclusion(crypto, {
        index: one.get('leafIdx').number(),
        size: one.get('treeSize').number(),
        leaf: hashFor(one.get('leafHash')),
        root: hashFor(one.get('root')),
        proof: proofOf(one.get('proof')),
      })
      expect(held.ok, one.get('file').text()).toBe(!one.get('wantErr').flag())
    }
  })

  it('consistency.json', () => {
    const cases = vectors('consistency.json').list()
    expect(cases.length).toBe(98)
    for (const one of cases) {
      const held = verifyConsistency(crypto, {
        oldSize: one.get('size1').number(),
        size: one.get('size2').number(),
        oldRoot: hashFor(one.get('root1')),
        root: hashFor(one.get('root2')),
        proof: proofOf(one.get('proof')),
      })
      expect(held.ok, one.get('file').text()).toBe(!one.get('wantErr').flag())
    }
  })

  it('subtreeinclusion.json', () => {
    const cases = vectors('subtreeinclusion.json').list()
    expect(cases.length).toBe(204)
    for (const one of cases) {
      const held = verifySubtreeInclusion(crypto, {
        index: one.get('leafIdx').number(),
        subtree: { start: one.get('start').number(), end: one.get('end').number() },
        leaf: hashFor(one.get('leafHash')),
        root: hashFor(one.get('root')),
        proof: proofOf(one.get('proof')),
      })
      expect(held.ok, one.get('file').text()).toBe(!one.get('wantErr').flag())
    }
  })

  it('subtreeconsistency.json', () => {
    const cases = vectors('subtreeconsistency.json').list()
    expect(cases.length).toBe(118)
    for (const one of cases) {
      const held = verifySubtreeConsistency(crypto, {
        subtree: { start: one.get('start').number(), end: one.get('end').number() },
        subtreeRoot: hashFor(one.get('root1')),
        size: one.get('size').number(),
        root: hashFor(one.get('root2')),
        proof: proofOf(one.get('proof')),
      })
      expect(held.ok, one.get('file').text()).toBe(!one.get('wantErr').flag())
    }
  })
})

describe.skipIf(!isReferenceHere)('published trees', () => {
  it('rfc6962-eight-leaves.json: nodes, roots and proofs', async () => {
    const file = vectors('rfc6962-eight-leaves.json')
    const tree = treeOf(
      file
        .get('leafInputs')
        .list()
        .map((leaf) => Uint8Array.fromHex(leaf.text())),
    )
    for (const [level, row] of file.get('nodeHashesByLevel').list().entries()) {
      const nodes = row.list().map((_, index) => ({ level, index }))
      expect(valueOf(tree.hashes(nodes))).toEqual(row.list().map((hash) => hexHash(hash.text())))
    }
    for (const [size, root] of file.get('rootHashesBySize').list().entries()) {
      const found = await subtreeRoot(nodeCrypto, tree, { start: 0, end: size })
      expect(valueOf(found).toHex()).toBe(root.text())
    }
    for (const one of file.get('inclusionProofs').list()) {
      const proof = await inclusionProof(nodeCrypto, tree, one.get('leafIdx').number(), one.get('treeSize').number())
      expect(valueOf(proof)).toEqual(
        one
          .get('proof')
          .list()
          .map((hash) => hexHash(hash.text())),
      )
    }
    for (const one of file.get('consistencyProofs').list()) {
      const proof = await consistencyProof(nodeCrypto, tree, one.get('size1').number(), one.get('size2').number())
      expect(valueOf(proof)).toEqual(
        one
          .get('proof')
          .list()
          .map((hash) => hexHash(hash.text())),
      )
    }
  })

  it('tlog-reference-130.json: every root and proof up to 130 leaves', async () => {
    const file = vectors('tlog-reference-130.json')
    const [roots, inclusion, consistency] = [hashLines(), hashLines(), hashLines()]
    const edge = RightEdge.empty(nodeCrypto)
    for (let size = 0; size <= LEAVES_MAX; size += 1) {
      const root = edge.root()
      expect(root).toEqual(base64Hash(file.get('roots').list()[size]?.text() ?? ''))
      expect(valueOf(await subtreeRoot(nodeCrypto, byteTree, { start: 0, end: size }))).toEqual(root)
      roots.line(String(size), [root])
      for (let index = 0; index < size; index += 1) {
        inclusion.line(`${index} ${size}`, valueOf(await inclusionProof(nodeCrypto, byteTree, index, size)))
      }
      for (let old = 1; old <= size; old += 1) {
        consistency.line(`${old} ${size}`, valueOf(await consistencyProof(nodeCrypto, byteTree, old, size)))
      }
      const leaf = byteLeaves[size]
      if (leaf !== undefined) edge.append(valueOf(hashLeaf(nodeCrypto, leaf)))
    }
    expect(roots.digest()).toBe(file.get('accumulatedRoots').text())
    expect(inclusion.digest()).toBe(file.get('accumulatedInclusion').text())
    expect(consistency.digest()).toBe(file.get('accumulatedConsistency').text())
    for (const one of file.get('inclusion').list()) {
      const [index, size] = [one.get('leafIdx').number(), one.get('treeSize').number()]
      const proof = valueOf(await inclusionProof(nodeCrypto, byteTree, index, size))
      expect(proof).toEqual(proofOf(one.get('proof')))
      const [leaf, root] = [hashFor(one.get('leafHash')), hashFor(one.get('root'))]
      expect(verifyInclusion(nodeCrypto, { index, size, leaf, root, proof }).ok).toBe(true)
    }
    for (const one of file.get('consistency').list()) {
      const [oldSize, size] = [one.get('size1').number(), one.get('size2').number()]
      const proof = valueOf(await consistencyProof(nodeCrypto, byteTree, oldSize, size))
      expect(proof).toEqual(proofOf(one.get('proof')))
      const [oldRoot, root] = [hashFor(one.get('root1')), hashFor(one.get('root2'))]
      expect(verifyConsistency(nodeCrypto, { oldSize, oldRoot, size, root, proof }).ok).toBe(true)
    }
  })

  it('subtree-accumulated.json: every subtree up to 130 leaves', async () => {
    const expected = vectors('subtree-accumulated.json').get('sha256')
    const [hashes, inclusion, consistency, covering] = [hashLines(), hashLines(), hashLines(), hashLines()]
    for (let end = 0; end <= LEAVES_MAX; end += 1) {
      for (let start = 0; start <= end; start += 1) {
        const [left, right] = valueOf(coveringSubtrees({ start, end }))
        covering.line(`[${left.start}, ${left.end}) [${right.start}, ${right.end})`, [])
        if (!isSubtree({ start, end })) continue
        hashes.line(`[${start}, ${end})`, [valueOf(await subtreeRoot(nodeCrypto, byteTree, { start, end }))])
        for (let index = start; index < end; index += 1) {
          const proof = await subtreeInclusionProof(nodeCrypto, byteTree, index, { start, end })
          inclusion.line(`${index} [${start}, ${end})`, valueOf(proof))
        }
      }
    }
    for (let size = 0; size <= LEAVES_MAX; size += 1) {
      for (let end = 0; end <= size; end += 1) {
        for (let start = 0; start <= end; start += 1) {
          if (!isSubtree({ start, end })) continue
          const proof = await subtreeConsistencyProof(nodeCrypto, byteTree, { start, end }, size)
          consistency.line(`[${start}, ${end}) ${size}`, valueOf(proof))
        }
      }
    }
    expect(covering.digest()).toBe(expected.get('TestSubtreeCoveringVectors').text())
    expect(hashes.digest()).toBe(expected.get('TestSubtreeHashVectors').text())
    expect(inclusion.digest()).toBe(expected.get('TestSubtreeInclusionProofVectors').text())
    expect(consistency.digest()).toBe(expected.get('TestSubtreeConsistencyProofVectors').text())
  })
})
