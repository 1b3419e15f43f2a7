import { describe, expect, it } from 'vitest'
import { COSIGNED_S, checkpointOf, logSigner, signer, treeOf } from '../test/small-log.ts'
import { codeOf, valueOf } from '../test/value.ts'
import {
  cosign,
  formatCheckpoint,
  formatNote,
  formatSignatureLine,
  formatVerifierKey,
  NOTE_LENGTH_MAX,
  NOTE_SIGNATURES_MAX,
  ORIGIN_BYTES_MAX,
  parseCheckpoint,
  parseNote,
  parseProofText,
  parseVerifierKey,
  signText,
  verifierKey,
  verifySignatures,
} from './index.ts'
import { nodeCrypto, signerFromPem, signerFromSeed } from './node.ts'

const LINE = formatSignatureLine(await signText(logSigner, 'text\n'))
const ROOT = nodeCrypto.sha256(new Uint8Array()).toBase64()

describe('a note', () => {
  it('may have empty lines: the last one parts the signatures', async () => {
    const text = 'one\n\ntwo\n'
    const note = { text, signatures: [await signText(logSigner, text)] }
    expect(valueOf(parseNote(formatNote(note)))).toEqual(note)
  })

  it.each([
    ['nothing', '', 'note-malformed'],
    ['no signature', 'text\n\n', 'note-malformed'],
    ['no empty line', `text\n${LINE}`, 'note-malformed'],
    ['no newline at the end', `text\n\n${LINE.trimEnd()}`, 'note-malformed'],
    ['half a character', `te\ud800xt\n\n${LINE}`, 'note-malformed'],
    ['a tab', `te\txt\n\n${LINE}`, 'note-control-character'],
    ['a carriage return', `text\r\n\n${LINE}`, 'note-control-character'],
    ['a hyphen for the dash', `text\n\n${LINE.replace('\u2014', '-')}`, 'note-signature-malformed'],
    ['two spaces', `text\n\n${LINE.replace('\u2014 ', '\u2014  ')}`, 'note-signature-malformed'],
    ['a plus in the name', `text\n\n${LINE.replace('example', 'ex+ample')}`, 'note-signature-malformed'],
    ['a wide space in the name', `text\n\n${LINE.replace('example', 'ex\u3000ample')}`, 'note-signature-malformed'],
    ['a key id and no signature', 'text\n\n\u2014 name AAAAAA==\n', 'note-signature-malformed'],
    ['base64 with stray bits', 'text\n\n\u2014 name AAAAAAB=\n', 'note-signature-malformed'],
    ['too many signatures', `text\n\n${LINE.repeat(NOTE_SIGNATURES_MAX + 1)}`, 'note-too-many-signatures'],
    ['too long a text', `${'x'.repeat(NOTE_LENGTH_MAX)}\n\n${LINE}`, 'note-too-long'],
  ])('with %s is refused', (_, note, code) => {
    expect(codeOf(parseNote(note))).toBe(code)
  })

  it('of the largest number of signatures is read', () => {
    expect(valueOf(parseNote(`text\n\n${LINE.repeat(NOTE_SIGNATURES_MAX)}`)).signatures.length).toBe(
      NOTE_SIGNATURES_MAX,
    )
  })

  it('is condemned by one wrong signature of a known key, whatever else is right', async () => {
    const text = 'text\n'
    const other = signer('example.test/other', 'ed25519')
    const wrong = await signText(other, 'another text\n')
    const note = { text, signatures: [await signText(logSigner, text), wrong] }
    expect(codeOf(await verifySignatures(nodeCrypto, note, [logSigner.key]))).toBe('accepted')
    expect(codeOf(await verifySignatures(nodeCrypto, note, [logSigner.key, other.key]))).toBe('signature-wrong')
  })

  it('cannot be cosigned when it is no checkpoint, and a cosignature is no plain signature', async () => {
    const witness = signer('example.test/w', 'ed25519-cosignature')
    const checkpoint = checkpointOf(treeOf(3))
    const cosignature = await cosign(witness, checkpoint, COSIGNED_S)
    const checked = async (text: string): Promise<string> =>
      codeOf(await verifySignatures(nodeCrypto, { text, signatures: [cosignature] }, [witness.key]))
    expect(await checked(formatCheckpoint(checkpoint))).toBe('accepted')
    expect(await checked('text\n')).toBe('signature-wrong')
    const plain = valueOf(verifierKey(nodeCrypto, witness.key.name, 'ed25519', witness.key.publicKey))
    expect(plain.id).not.toBe(witness.key.id)
  })

  it('takes the latest time of a witness that cosigned twice', async () => {
    const witness = signer('example.test/w', 'ml-dsa-44-cosignature')
    const checkpoint = checkpointOf(treeOf(3))
    const signatures = [await cosign(witness, checkpoint, 20), await cosign(witness, checkpoint, 10)]
    const signed = await verifySignatures(nodeCrypto, { text: formatCheckpoint(checkpoint), signatures }, [witness.key])
    expect(valueOf(signed).verified).toEqual([{ key: witness.key, timestampS: 20 }])
  })
})

describe('a verifier key', () => {
  const vkey = formatVerifierKey(logSigner.key)

  it.each([
    ['nothing', '', 'key-malformed'],
    ['a changed id', vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), 'key-id-wrong'],
    ['a changed name', vkey.replace('example', 'exemple'), 'key-id-wrong'],
    ['no name', vkey.slice(vkey.indexOf('+')), 'key-name-malformed'],
    ['a space in the name', `a b${vkey.slice(vkey.indexOf('+'))}`, 'key-name-malformed'],
    ['an id in capitals', vkey.replace(/\+[0-9a-f]{8}\+/, '+ABCDEF01+'), 'key-malformed'],
    ['a key of 31 bytes', `n+00000000+${Uint8Array.of(1, ...new Uint8Array(31)).toBase64()}`, 'key-length-wrong'],
    [
      'a type that is not known',
      `n+00000000+${Uint8Array.of(2, ...new Uint8Array(32)).toBase64()}`,
      'key-type-unknown',
    ],
    ['no key', 'n+00000000+', 'key-malformed'],
    ['a megabyte', `${'n'.repeat(1_000_000)}${vkey}`, 'key-malformed'],
  ])('with %s is refused', (_, text, code) => {
    expect(codeOf(parseVerifierKey(nodeCrypto, text))).toBe(code)
  })

  it('that is no point of the curve verifies nothing', () => {
    const [key, signature] = [new Uint8Array(32).fill(0xff), new Uint8Array(64)]
    expect(nodeCrypto.verify('ed25519', key, new Uint8Array(), signature)).toBe('invalid')
    expect(nodeCrypto.verify('ed25519', new Uint8Array(3), new Uint8Array(), signature)).toBe('invalid')
    expect(nodeCrypto.verify('ml-dsa-44', key, new Uint8Array(), signature)).toBe('invalid')
  })
})

describe('a signer', () => {
  // RFC 8410 section 10.3
  const PEM =
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----\n'

  it('is read from PEM', async () => {
    const read = valueOf(signerFromPem('example.test/pem', 'ed25519', PEM))
    const note = { text: 'text\n', signatures: [await signText(read, 'text\n')] }
    expect(codeOf(await verifySignatures(nodeCrypto, note, [read.key]))).toBe('accepted')
  })

  it('is refused when the key is none, of another algorithm, or has no name', () => {
    expect(codeOf(signerFromPem('n', 'ed25519', 'x'))).toBe('key-malformed')
    expect(codeOf(signerFromPem('n', 'ml-dsa-44-cosignature', PEM))).toBe('key-type-unknown')
    expect(codeOf(signerFromPem('', 'ed25519', PEM))).toBe('key-name-malformed')
    expect(codeOf(signerFromSeed('n', 'ed25519', new Uint8Array(31)))).toBe('key-length-wrong')
  })
})

describe('a checkpoint', () => {
  it.each([
    ['an origin too long', `${'o'.repeat(ORIGIN_BYTES_MAX + 1)}\n1\n${ROOT}\n`, 'checkpoint-origin-malformed'],
    ['a size too large', `o\n9007199254740992\n${ROOT}\n`, 'checkpoint-size-malformed'],
    ['a root too short', 'o\n1\nAAAA\n', 'checkpoint-root-malformed'],
    ['an empty extension', `o\n1\n${ROOT}\n\n`, 'checkpoint-malformed'],
    ['two lines', 'o\n1\n', 'checkpoint-malformed'],
    ['a megabyte of extensions', `o\n1\n${ROOT}\n${'x'.repeat(1_000_000)}\n`, 'checkpoint-malformed'],
  ])('with %s is refused', (_, text, code) => {
    expect(codeOf(parseCheckpoint(text))).toBe(code)
  })

  it('of the largest size that is counted is read', () => {
    const text = `${'o'.repeat(ORIGIN_BYTES_MAX)}\n9007199254740991\n${ROOT}\nan extension\n`
    expect(formatCheckpoint(valueOf(parseCheckpoint(text)))).toBe(text)
  })
})

describe('the text of a proof', () => {
  const head = 'c2sp.org/tlog-proof@v1\n'

  it.each([
    ['64 hashes', `${head}index 0\n${`${ROOT}\n`.repeat(64)}\nx\n`, 'proof-too-many-hashes'],
    ['63 hashes', `${head}index 0\n${`${ROOT}\n`.repeat(63)}\nx\n`, 'accepted'],
    ['no checkpoint', `${head}index 0\n\n`, 'proof-malformed'],
    ['an index with zeros', `${head}index 00\n\nx\n`, 'proof-index-malformed'],
    ['two extras', `${head}extra AA==\nextra AA==\nindex 0\n\nx\n`, 'proof-index-malformed'],
    ['an empty extra', `${head}extra \nindex 0\n\nx\n`, 'accepted'],
    ['too large an extra', `${head}extra ${'A'.repeat(88_000)}\nindex 0\n\nx\n`, 'proof-extra-malformed'],
    ['a megabyte', `${head}index 0\n\n${'x'.repeat(1_000_000)}\n`, 'proof-too-long'],
  ])('with %s: %s', (_, text, code) => {
    expect(codeOf(parseProofText(text))).toBe(code)
  })
})
