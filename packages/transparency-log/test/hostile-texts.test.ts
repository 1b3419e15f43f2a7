import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeBundle,
  decodeTile,
  formatAddCheckpoint,
  formatCheckpoint,
  formatNote,
  formatPolicy,
  formatProofText,
  formatVerifierKey,
  parseAddCheckpoint,
  parseCheckpoint,
  parseLogPath,
  parseNote,
  parsePolicy,
  parseProofText,
  parseSignatureLines,
  parseSignedCheckpoint,
  parseVerifierKey,
  verifyReceipt,
  type LogRefusal,
  type Result,
} from '../src/index.ts'
import { nodeCrypto } from '../src/node.ts'
import { logSigner, policyOf, proofTextOf, signedCheckpoint, treeOf, witnessSigners } from './small-log.ts'

const tree = treeOf(9)
const checkpoint = await signedCheckpoint(tree, witnessSigners)
const proof = await proofTextOf(tree, 3, checkpoint)
const policy = formatPolicy(policyOf())
const request = formatAddCheckpoint({ oldSize: 0, proof: [tree.root()], checkpoint })
const SEEDS = [
  checkpoint,
  proof,
  policy,
  request,
  formatVerifierKey(logSigner.key),
  'tile/0/x001/234.p/5',
  'old 0\n\n\n',
]

type Read = (text: string) => Result<unknown, LogRefusal>

const READERS: Readonly<Record<string, Read>> = {
  parseNote,
  parseSignatureLines,
  parseCheckpoint,
  parseSignedCheckpoint,
  parseProofText,
  parseAddCheckpoint,
  parseLogPath,
  parsePolicy: (text) => parsePolicy(nodeCrypto, text),
  parseVerifierKey: (text) => parseVerifierKey(nodeCrypto, text),
}

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    '+',
    '=',
    '\u2014 ',
    '\0',
    '\ud800',
    '\ufeff',
    'index ',
    'old ',
    'quorum none\n',
    '0',
    '9'.repeat(30),
  ),
)

/** A text of one of the formats with pieces cut out and noise put in; or noise alone. */
const mutated = fc
  .record({
    seed: fc.constantFrom(...SEEDS, ''),
    changes: fc.array(fc.record({ at: fc.nat(), cut: fc.nat({ max: 40 }), piece: noise }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ seed, changes }) =>
    changes.reduce((text, { at, cut, piece }) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + piece + text.slice(place + cut)
    }, seed),
  )

describe('hostile text', () => {
  it.each(Object.entries(READERS))('%s answers with a value or a refusal that says why', (_, read) => {
    fc.assert(
      fc.property(mutated, (text) => {
        const result = read(text)
        if (result.ok) return
        expect(result.refusal.message).toMatch(/^.{10,200}$/)
        if (result.refusal.line !== null) expect(result.refusal.line).toBeLessThanOrEqual(text.split('\n').length)
      }),
      { numRuns: 2_000 },
    )
  })

  it('what is read is written again as it was', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const [note, read, written, asked] = [
          parseNote(text),
          parseCheckpoint(text),
          parseProofText(text),
          parseAddCheckpoint(text),
        ]
        if (note.ok) expect(formatNote(note.value)).toBe(text)
        if (read.ok) expect(formatCheckpoint(read.value)).toBe(text)
        if (written.ok) expect(formatProofText(written.value)).toBe(text)
        if (asked.ok) expect(formatAddCheckpoint(asked.value)).toBe(text)
      }),
      { numRuns: 4_000 },
    )
  })

  it('verifyReceipt refuses every mutation that changes what is signed', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const held = await verifyReceipt(nodeCrypto, policyOf(), { leaf: new Uint8Array(3), proof: text })
        expect(held.ok).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([undefined, null, 7, {}])('a caller without types that passes %j is refused', (value) => {
    for (const read of Object.values(READERS)) {
      const result: unknown = Reflect.apply(read, null, [value])
      expect(result).toMatchObject({ ok: false })
    }
  })
})

describe('hostile bytes', () => {
  it('are entries, hashes or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.integer({ min: -1, max: 300 }), (bytes, width) => {
        const entries = decodeBundle(bytes)
        if (entries.ok) expect(entries.value.length).toBeLessThanOrEqual(256)
        const hashes = decodeTile(bytes, width)
        if (hashes.ok) expect(hashes.value.length).toBe(width)
      }),
      { numRuns: 2_000 },
    )
  })
})
