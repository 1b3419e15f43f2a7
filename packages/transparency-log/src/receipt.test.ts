import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import {
  COSIGNED_S,
  leafAt,
  ORIGIN,
  policyOf,
  proofTextOf,
  signedCheckpoint,
  signer,
  treeOf,
  witnessSigners,
} from '../test/small-log.ts'
import { codeOf, valueOf } from '../test/value.ts'
import { browserCrypto } from './browser.ts'
import {
  CLOCK_DIFFERENCE_MAX_S,
  formatProofText,
  hashLeaf,
  parseProofText,
  verifyCheckpoint,
  verifyReceipt,
  type CryptoPort,
} from './index.ts'
import { nodeCrypto } from './node.ts'

const SIZE = 11
const INDEX = 6
const tree = treeOf(SIZE)
const leaf = leafAt(INDEX)
const policy = policyOf()
const all = await proofTextOf(tree, INDEX, await signedCheckpoint(tree, witnessSigners))

async function proofBy(...names: readonly string[]): Promise<string> {
  const witnesses = witnessSigners.filter(({ key }) => names.some((name) => key.name.endsWith(name)))
  return proofTextOf(tree, INDEX, await signedCheckpoint(tree, witnesses))
}

describe.each([
  ['Node', nodeCrypto],
  ['a browser', browserCrypto()],
] as const)('a receipt checked with the cryptography of %s', (_, crypto) => {
  it('holds, and says where the leaf stands and who cosigned when', async () => {
    const held = valueOf(await verifyReceipt(crypto, policy, { leaf, proof: all }))
    expect(held.index).toBe(INDEX)
    expect(held.checkpoint).toMatchObject({ origin: ORIGIN, size: SIZE })
    expect(held.log.name).toBe(ORIGIN)
    expect(held.cosignatures.map(({ witness, timestampS }) => [witness.name, timestampS])).toEqual(
      witnessSigners.map(({ key }) => [key.name, COSIGNED_S]),
    )
  })

  it('holds for the hash of the leaf too', async () => {
    const leafHash = valueOf(hashLeaf(crypto, leaf))
    expect(codeOf(await verifyReceipt(crypto, policy, { leafHash, proof: all }))).toBe('accepted')
  })

  it('is refused for another leaf', async () => {
    expect(codeOf(await verifyReceipt(crypto, policy, { leaf: leafAt(5), proof: all }))).toBe('inclusion-wrong')
  })
})

describe('a quorum of two of three', () => {
  it.each([
    [['authority', 'auditor'], 'accepted'],
    [['auditor', 'neighbour'], 'accepted'],
    [['auditor'], 'quorum-not-met'],
    [[], 'quorum-not-met'],
  ])('cosigned by %j: %s', async (names, code) => {
    expect(codeOf(await verifyReceipt(nodeCrypto, policy, { leaf, proof: await proofBy(...names) }))).toBe(code)
  })

  it('does not count one witness twice', async () => {
    const [first] = witnessSigners
    if (first === undefined) throw new Error('there are three')
    const proof = await proofTextOf(tree, INDEX, await signedCheckpoint(tree, [first, first]))
    expect(codeOf(await verifyReceipt(nodeCrypto, policy, { leaf, proof }))).toBe('quorum-not-met')
  })

  it('does not count strangers, nor a stranger under the name of a witness', async () => {
    const strangers = [
      signer('example.test/stranger', 'ed25519-cosignature'),
      signer('example.test/auditor', 'ml-dsa-44-cosignature'),
    ]
    const proof = await proofTextOf(tree, INDEX, await signedCheckpoint(tree, strangers))
    expect(codeOf(await verifyReceipt(nodeCrypto, policy, { leaf, proof }))).toBe('quorum-not-met')
  })
})

describe('a receipt is refused', () => {
  it('when the policy does not name its log', async () => {
    const other = { ...policy, logs: [{ key: signer('example.test/other', 'ed25519').key, url: null }] }
    expect(codeOf(await verifyReceipt(nodeCrypto, other, { leaf, proof: all }))).toBe('log-unknown')
    expect(codeOf(await verifyReceipt(nodeCrypto, { ...policy, logs: [] }, { leaf, proof: all }))).toBe('log-unknown')
  })

  it('when only witnesses signed, whatever their number', async () => {
    const text = (await signedCheckpoint(tree, witnessSigners))
      .split('\n')
      .filter((line) => !line.startsWith(`\u2014 ${ORIGIN} `))
    expect(codeOf(await verifyCheckpoint(nodeCrypto, policy, text.join('\n')))).toBe('signature-missing')
  })

  it('when a cosignature is from a time that has not come', async () => {
    const at = (nowS: number): Promise<string> =>
      verifyReceipt(nodeCrypto, policy, { leaf, proof: all }, { nowS }).then(codeOf)
    expect(await at(COSIGNED_S - CLOCK_DIFFERENCE_MAX_S)).toBe('accepted')
    expect(await at(COSIGNED_S - CLOCK_DIFFERENCE_MAX_S - 1)).toBe('cosignature-in-future')
  })

  it('when the leaf is longer than a log can hold', async () => {
    expect(codeOf(await verifyReceipt(nodeCrypto, policy, { leaf: new Uint8Array(65_536), proof: all }))).toBe(
      'leaf-too-long',
    )
  })

  it('when any character of it is changed, taken away or doubled', async () => {
    // A signature of a stranger may be changed freely, and what is added to a proof is authenticated by nobody; there is neither here.
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: all.length - 1 }),
        fc.constantFrom('A', '0', '\n', ' ', '+', '', '\u2014'),
        async (at, character) => {
          const forged = [
            all.slice(0, at) + character + all.slice(at + 1),
            all.slice(0, at) + character + all.slice(at),
          ]
          for (const proof of forged.filter((text) => text !== all)) {
            const held = await verifyReceipt(nodeCrypto, { ...policy, quorum: everybody() }, { leaf, proof })
            expect(held.ok, `character ${at}`).toBe(false)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  it('when any bit of its leaf is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: leaf.length * 8 - 1 }), async (bit) => {
        const forged = leaf.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte))
        expect(codeOf(await verifyReceipt(nodeCrypto, policy, { leaf: forged, proof: all }))).toBe('inclusion-wrong')
      }),
    )
  })

  it('when the index is another, though all is signed', async () => {
    const proof = formatProofText({ ...valueOf(parseProofText(all)), index: INDEX + 1 })
    expect(codeOf(await verifyReceipt(nodeCrypto, policy, { leaf, proof }))).toBe('inclusion-wrong')
  })
})

describe('where ML-DSA-44 cannot be checked', () => {
  const without: CryptoPort = {
    sha256: (bytes) => nodeCrypto.sha256(bytes),
    verify: (algorithm, ...rest) => (algorithm === 'ml-dsa-44' ? 'unavailable' : nodeCrypto.verify(algorithm, ...rest)),
  }

  it('a quorum without it holds', async () => {
    const held = valueOf(await verifyReceipt(without, policy, { leaf, proof: all }))
    expect(held.cosignatures.length).toBe(2)
  })

  it('a quorum that hangs on it is refused for that reason', async () => {
    const proof = await proofBy('auditor', 'neighbour')
    expect(codeOf(await verifyReceipt(without, policy, { leaf, proof }))).toBe('algorithm-unavailable')
    const alone = await proofBy('neighbour')
    expect(codeOf(await verifyReceipt(without, policy, { leaf, proof: alone }))).toBe('algorithm-unavailable')
  })

  it('a browser takes the check that the application supplies', async () => {
    const { subtle } = globalThis.crypto
    const importKey = (_: string, key: BufferSource, name: string): Promise<CryptoKey> =>
      name === 'ML-DSA-44'
        ? Promise.reject(new DOMException('no such algorithm', 'NotSupportedError'))
        : subtle.importKey('raw', key, name, false, ['verify'])
    vi.stubGlobal('crypto', { subtle: { importKey, verify: subtle.verify.bind(subtle) } })
    try {
      const proof = await proofBy('auditor', 'neighbour')
      const checked = async (crypto: CryptoPort): Promise<string> =>
        codeOf(await verifyReceipt(crypto, policy, { leaf, proof }))
      expect(await checked(browserCrypto())).toBe('algorithm-unavailable')
      const verifyMlDsa44 = (...args: readonly [Uint8Array, Uint8Array, Uint8Array]): boolean =>
        nodeCrypto.verify('ml-dsa-44', ...args) === 'valid'
      expect(await checked(browserCrypto({ verifyMlDsa44 }))).toBe('accepted')
      expect(await checked(browserCrypto({ verifyMlDsa44: () => false }))).toBe('signature-wrong')
    } finally {
      vi.unstubAllGlobals()
    }
  })
})

function everybody(): typeof policy.quorum {
  return policyOf(3).quorum
}
