import { describe, expect, it } from 'vitest'
import {
  cosign,
  formatCheckpoint,
  formatNote,
  formatProofText,
  formatSignatureLine,
  formatVerifierKey,
  parseCheckpoint,
  parseNote,
  parseProofText,
  parseSignedCheckpoint,
  parseVerifierKey,
  signText,
  verifySignatures,
} from '../src/index.ts'
import { browserCrypto } from '../src/browser.ts'
import { nodeCrypto, signerFromSeed } from '../src/node.ts'
import { isReferenceHere, vectors, type Vector } from './reference.ts'
import { codeOf, valueOf } from './value.ts'

const CRYPTOS = [
  ['Node', nodeCrypto],
  ['a browser', browserCrypto()],
] as const

describe.skipIf(!isReferenceHere).each(CRYPTOS)('published notes with the cryptography of %s', (_, crypto) => {
  it('signed-note.json', async () => {
    const file = vectors('signed-note.json')
    for (const one of file.get('keys').list()) {
      const key = valueOf(parseVerifierKey(crypto, one.get('vkey').text()))
      expect(key).toEqual({
        name: one.get('name').text(),
        id: Number.parseInt(one.get('id').text(), 16),
        type: 'ed25519',
        publicKey: Uint8Array.fromHex(one.get('key').text()),
      })
      expect(formatVerifierKey(key)).toBe(one.get('vkey').text())
    }
    const codes = file
      .get('invalidVkeys')
      .list()
      .map((text) => codeOf(parseVerifierKey(crypto, text.text())))
    expect(codes).toEqual(['key-malformed', 'key-type-unknown'])
    expect(file.get('notes').list().length).toBe(6)
    for (const one of file.get('notes').list()) {
      const keys = one
        .get('vkeys')
        .list()
        .map((text) => valueOf(parseVerifierKey(crypto, text.text())))
      const note = valueOf(parseNote(one.get('note').text()))
      expect(formatNote(note)).toBe(one.get('note').text())
      const signed = await verifySignatures(crypto, note, keys)
      expect(signed.ok, one.get('desc').text()).toBe(one.get('verifies').flag())
      if (signed.ok) expect(signed.value.verified.map(({ key }) => key)).toEqual(keys)
    }
  })

  it('cosignature.json: every cosignature verifies, and not over another text', async () => {
    const cases = vectors('cosignature.json').get('cases').list()
    expect(cases.length).toBe(4)
    for (const one of cases) {
      const { note, checkpoint } = valueOf(parseSignedCheckpoint(one.get('note').text()))
      const texts = [
        one.get('logVkey'),
        ...one
          .get('cosignatures')
          .list()
          .map((cosignature) => cosignature.get('vkey')),
      ]
      const keys = texts.map((text) => valueOf(parseVerifierKey(crypto, text.text())))
      expect(keys.map(formatVerifierKey)).toEqual(texts.map((text) => text.text()))
      const { verified } = valueOf(await verifySignatures(crypto, note, keys))
      expect(verified.map(({ key }) => key)).toEqual(keys)
      const times = one
        .get('cosignatures')
        .list()
        .map((cosignature) => cosignature.get('time').number())
      expect(verified.map(({ timestampS }) => timestampS)).toEqual([null, ...times])
      const text = formatCheckpoint({ ...checkpoint, size: checkpoint.size + 1 })
      for (const key of keys)
        expect(codeOf(await verifySignatures(crypto, { ...note, text }, [key]))).toBe('signature-wrong')
    }
  })
})

describe.skipIf(!isReferenceHere)('published texts', () => {
  it('cosignature.json: Ed25519 signers give the same lines again, ML-DSA-44 signers valid ones', async () => {
    for (const one of vectors('cosignature.json').get('cases').list()) {
      const checkpoint = valueOf(parseCheckpoint(one.get('body').text()))
      const log = signerFromSeed(checkpoint.origin, 'ed25519', seedOf(one, 'logTestSeed'))
      const signature = await signText(valueOf(log), one.get('body').text())
      expect(one.get('note').text()).toContain(formatSignatureLine(signature))
      for (const cosignature of one.get('cosignatures').list()) {
        const isClassic = cosignature.get('algorithm').text().startsWith('ed25519')
        const type = isClassic ? 'ed25519-cosignature' : 'ml-dsa-44-cosignature'
        const witness = valueOf(signerFromSeed(cosignature.get('name').text(), type, seedOf(cosignature, 'testSeed')))
        expect(formatVerifierKey(witness.key)).toBe(cosignature.get('vkey').text())
        const line = await cosign(witness, checkpoint, cosignature.get('time').number())
        if (isClassic) expect(formatSignatureLine(line)).toBe(cosignature.get('line').text())
        const note = { text: one.get('body').text(), signatures: [line] }
        expect((await verifySignatures(nodeCrypto, note, [witness.key])).ok).toBe(true)
      }
    }
  })

  it('checkpoint-parse.json, as the C2SP text has it', () => {
    const cases = vectors('checkpoint-parse.json').get('cases').list()
    expect(cases.length).toBeGreaterThan(10)
    for (const one of cases) {
      const body = one.get('body').text()
      const checkpoint = parseCheckpoint(body)
      expect(checkpoint.ok, body).toBe(one.get('strict').flag())
      if (checkpoint.ok) expect(formatCheckpoint(checkpoint.value)).toBe(body)
    }
  })

  it('tlog-proof-parse.json', () => {
    const file = vectors('tlog-proof-parse.json')
    expect(file.get('valid').list().length).toBe(3)
    for (const one of file.get('valid').list()) {
      const proof = valueOf(parseProofText(one.get('text').text()))
      expect(proof.index).toBe(one.get('index').number())
      expect(proof.hashes.map((hash) => hash.toBase64())).toEqual(
        one
          .get('hashes')
          .list()
          .map((hash) => hash.text()),
      )
      expect(proof.checkpoint).toBe(one.get('checkpoint').text())
      expect(proof.extra).toEqual(one.has('extra') ? new TextEncoder().encode(one.get('extra').text()) : null)
      expect(formatProofText(proof)).toBe(one.get('text').text())
    }
    expect(
      file
        .get('invalid')
        .list()
        .map((one) => codeOf(parseProofText(one.get('text').text()))),
    ).toEqual([
      'proof-malformed',
      'proof-extra-malformed',
      'proof-index-malformed',
      'proof-index-malformed',
      'proof-index-malformed',
      'proof-hash-malformed',
      'proof-hash-malformed',
    ])
  })
})

function seedOf(vector: Vector, key: string): Uint8Array {
  return Uint8Array.fromHex(vector.get(key).text())
}
