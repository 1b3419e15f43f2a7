import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, valueOf } from '../test/value.ts'
import { treeOf } from '../test/small-log.ts'
import {
  consistencyProof,
  coveringSubtrees,
  emptyRoot,
  inclusionProof,
  isHash,
  isSubtree,
  RightEdge,
  subtreeConsistencyProof,
  subtreeInclusionProof,
  subtreeRoot,
  TREE_SIZE_MAX,
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
  type ConsistencyClaim,
  type Hash,
  type InclusionClaim,
} from './index.ts'
import { nodeCrypto } from './node.ts'

const SIZE_MAX = 700
const tree = treeOf(SIZE_MAX)

function rootAt(size: number): Promise<Hash> {
  return subtreeRoot(nodeCrypto, tree, { start: 0, end: size }).then(valueOf)
}

function leafHash(index: number): Hash {
  const [hash] = valueOf(tree.hashes([{ level: 0, index }]))
  if (hash === undefined) throw new Error('the tree has this leaf')
  return hash
}

function flip(hash: Hash, bit: number): Hash {
  const copy = new Uint8Array(hash)
  const at = Math.floor(bit / 8) % copy.length
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8))
  if (!isHash(copy)) throw new Error('a hash stays as long as it is')
  return copy
}

const size = fc.integer({ min: 1, max: SIZE_MAX })
const bit = fc.nat({ max: 255 })
const inclusionCase = size.chain((n) => fc.record({ size: fc.constant(n), index: fc.nat({ max: n - 1 }) }))
const consistencyCase = size.chain((n) => fc.record({ size: fc.constant(n), oldSize: fc.integer({ min: 1, max: n }) }))

async function inclusionClaim(index: number, count: number): Promise<InclusionClaim> {
  const proof = valueOf(await inclusionProof(nodeCrypto, tree, index, count))
  return { index, size: count, leaf: leafHash(index), root: await rootAt(count), proof }
}

async function consistencyClaim(oldSize: number, count: number): Promise<ConsistencyClaim> {
  const proof = valueOf(await consistencyProof(nodeCrypto, tree, oldSize, count))
  return { oldSize, oldRoot: await rootAt(oldSize), size: count, root: await rootAt(count), proof }
}

describe('inclusion', () => {
  it('of every leaf in a tree of any size is proved by at most one hash for each doubling', async () => {
    await fc.assert(
      fc.asyncProperty(inclusionCase, async (one) => {
        const claim = await inclusionClaim(one.index, one.size)
        expect(verifyInclusion(nodeCrypto, claim)).toEqual({ ok: true, value: null })
        expect(claim.proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(one.size)))
      }),
    )
  })

  it('is refused when any bit of leaf, root or proof is changed, or a hash added or taken away', async () => {
    await fc.assert(
      fc.asyncProperty(inclusionCase, bit, fc.nat(), async (one, changed, place) => {
        const claim = await inclusionClaim(one.index, one.size)
        const { proof } = claim
        const at = proof.length === 0 ? -1 : place % proof.length
        const forged: readonly InclusionClaim[] = [
          { ...claim, leaf: flip(claim.leaf, changed) },
          { ...claim, root: flip(claim.root, changed) },
          { ...claim, proof: [...proof, claim.root] },
          { ...claim, proof: [claim.leaf, ...proof] },
          ...proof.slice(0, 1).flatMap(() => [
            { ...claim, proof: proof.slice(1) },
            { ...claim, proof: proof.map((hash, i) => (i === at ? flip(hash, changed) : hash)) },
          ]),
        ]
        for (const other of forged) expect(codeOf(verifyInclusion(nodeCrypto, other))).toBe('inclusion-wrong')
      }),
    )
  })

  it('is refused for another place or another root', async () => {
    await fc.assert(
      fc.asyncProperty(inclusionCase, fc.integer({ min: -3, max: SIZE_MAX + 3 }), async (one, other) => {
        const claim = await inclusionClaim(one.index, one.size)
        if (other !== one.index) expect(verifyInclusion(nodeCrypto, { ...claim, index: other }).ok).toBe(false)
        if (other >= 1 && other <= SIZE_MAX && other !== one.size) {
          const root = await rootAt(other)
          expect(verifyInclusion(nodeCrypto, { ...claim, size: other, root }).ok).toBe(false)
        }
      }),
    )
  })

  it.each([Number.NaN, -1, 0.5, 2 ** 53, Infinity])('a place or size of %s is refused', async (number) => {
    const claim = await inclusionClaim(0, 5)
    expect(codeOf(verifyInclusion(nodeCrypto, { ...claim, index: number }))).toBe('inclusion-wrong')
    expect(codeOf(verifyInclusion(nodeCrypto, { ...claim, size: number }))).toBe('inclusion-wrong')
    expect(codeOf(await inclusionProof(nodeCrypto, tree, number, 5))).toBe('leaf-outside-tree')
    expect(codeOf(await inclusionProof(nodeCrypto, tree, 0, number))).toBe('subtree-invalid')
  })

  it('no inner node passes for a leaf, because the two are hashed apart', async () => {
    const claim = await inclusionClaim(0, 4)
    const [inner] = valueOf(tree.hashes([{ level: 1, index: 0 }]))
    if (inner === undefined) throw new Error('the tree has this node')
    expect(
      verifyInclusion(nodeCrypto, { ...claim, leaf: inner, size: 2, index: 0, proof: claim.proof.slice(1) }).ok,
    ).toBe(true)
    // The attack needs a checkpoint that lies about its size: the size is part of what is signed.
    expect(verifyInclusion(nodeCrypto, { ...claim, leaf: inner, proof: claim.proof.slice(1) }).ok).toBe(false)
  })
})

describe('consistency', () => {
  it('of any two sizes is proved', async () => {
    await fc.assert(
      fc.asyncProperty(consistencyCase, async (one) => {
        const claim = await consistencyClaim(one.oldSize, one.size)
        expect(verifyConsistency(nodeCrypto, claim)).toEqual({ ok: true, value: null })
        expect(claim.proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(one.size)) + 1)
      }),
    )
  })

  it('is refused when any bit of a root or of the proof is changed, or the roots are exchanged', async () => {
    await fc.assert(
      fc.asyncProperty(consistencyCase, bit, fc.nat(), async (one, changed, place) => {
        const claim = await consistencyClaim(one.oldSize, one.size)
        const { proof } = claim
        const at = proof.length === 0 ? -1 : place % proof.length
        const forged: readonly ConsistencyClaim[] = [
          { ...claim, oldRoot: flip(claim.oldRoot, changed) },
          { ...claim, root: flip(claim.root, changed) },
          { ...claim, proof: [...proof, claim.root] },
          ...proof.slice(0, 1).flatMap(() => [
            { ...claim, proof: proof.slice(1) },
            { ...claim, proof: proof.slice(0, -1) },
            { ...claim, proof: proof.map((hash, i) => (i === at ? flip(hash, changed) : hash)) },
            { ...claim, oldRoot: claim.root, root: claim.oldRoot },
          ]),
        ]
        for (const other of forged) expect(codeOf(verifyConsistency(nodeCrypto, other))).toBe('consistency-wrong')
      }),
    )
  })

  it('is refused for another earlier or later size', async () => {
    await fc.assert(
      fc.asyncProperty(consistencyCase, fc.integer({ min: -2, max: SIZE_MAX }), async (one, other) => {
        const claim = await consistencyClaim(one.oldSize, one.size)
        if (other >= 1 && other !== one.oldSize) {
          expect(verifyConsistency(nodeCrypto, { ...claim, oldSize: other, oldRoot: await rootAt(other) }).ok).toBe(
            false,
          )
        }
        if (other < one.oldSize) expect(verifyConsistency(nodeCrypto, { ...claim, size: other }).ok).toBe(false)
      }),
    )
  })

  it('from the empty tree is not defined', async () => {
    const claim = { oldSize: 0, oldRoot: emptyRoot(nodeCrypto), size: 5, root: await rootAt(5), proof: [] }
    expect(codeOf(verifyConsistency(nodeCrypto, claim))).toBe('consistency-wrong')
    expect(codeOf(await consistencyProof(nodeCrypto, tree, 0, 5))).toBe('tree-size-out-of-range')
    expect(codeOf(await consistencyProof(nodeCrypto, tree, 6, 5))).toBe('tree-size-out-of-range')
  })
})

describe('subtrees', () => {
  const subtree = fc
    .record({ start: fc.nat({ max: SIZE_MAX - 1 }), length: fc.integer({ min: 1, max: SIZE_MAX }) })
    .map(({ start, length }) => ({ start, end: Math.min(SIZE_MAX, start + length) }))
    .filter(isSubtree)

  it('hold their leaves and are held by the tree', async () => {
    await fc.assert(
      fc.asyncProperty(subtree, fc.nat(), fc.nat(), async (one, leafSeed, sizeSeed) => {
        const index = one.start + (leafSeed % (one.end - one.start))
        const count = one.end + (sizeSeed % (SIZE_MAX - one.end + 1))
        const root = valueOf(await subtreeRoot(nodeCrypto, tree, one))
        const inside = valueOf(await subtreeInclusionProof(nodeCrypto, tree, index, one))
        const claim = { index, subtree: one, leaf: leafHash(index), root, proof: inside }
        expect(verifySubtreeInclusion(nodeCrypto, claim).ok).toBe(true)
        const proof = valueOf(await subtreeConsistencyProof(nodeCrypto, tree, one, count))
        const held = { subtree: one, subtreeRoot: root, size: count, root: await rootAt(count), proof }
        expect(verifySubtreeConsistency(nodeCrypto, held).ok).toBe(true)
        expect(verifySubtreeConsistency(nodeCrypto, { ...held, subtreeRoot: flip(root, leafSeed) }).ok).toBe(false)
      }),
    )
  })

  it('that no node covers are refused', async () => {
    expect(codeOf(await subtreeRoot(nodeCrypto, tree, { start: 1, end: 3 }))).toBe('subtree-invalid')
    expect(codeOf(await subtreeConsistencyProof(nodeCrypto, tree, { start: 1, end: 3 }, 8))).toBe('subtree-invalid')
    for (const start of [Number.NaN, -5, 4, 0.5]) {
      expect(codeOf(coveringSubtrees({ start, end: 3 }))).toBe('subtree-invalid')
    }
  })
})

describe('a tree beyond what is stored', () => {
  it('is refused by its source', async () => {
    expect(codeOf(await inclusionProof(nodeCrypto, tree, 0, SIZE_MAX + 1))).toBe('tile-missing')
  })

  it('of the largest size has proofs that fit the formats', async () => {
    const asked: number[] = []
    const source = {
      hashes: (nodes: readonly unknown[]) => {
        asked.push(nodes.length)
        return { ok: true, value: [] } as const
      },
    }
    await inclusionProof(nodeCrypto, source, TREE_SIZE_MAX - 1, TREE_SIZE_MAX)
    expect(asked[0]).toBeLessThanOrEqual(53)
  })
})

describe('RightEdge', () => {
  it('goes on from what it kept as if it had never stopped', () => {
    fc.assert(
      fc.property(size, (stop) => {
        const whole = RightEdge.empty(nodeCrypto)
        for (let index = 0; index < stop; index += 1) whole.append(leafHash(index))
        const resumed = valueOf(RightEdge.resume(nodeCrypto, whole.size, whole.roots))
        for (let index = stop; index < SIZE_MAX; index += 1) resumed.append(leafHash(index))
        expect(resumed.root()).toEqual(tree.root())
        expect(resumed.size).toBe(SIZE_MAX)
      }),
      { numRuns: 30 },
    )
  })

  it('refuses to go on from another number of hashes than its size has', () => {
    expect(codeOf(RightEdge.resume(nodeCrypto, 3, []))).toBe('tree-edge-malformed')
    expect(codeOf(RightEdge.resume(nodeCrypto, -1, []))).toBe('tree-edge-malformed')
  })
})
