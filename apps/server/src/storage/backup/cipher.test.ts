import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seal, unseal } from './cipher.ts'

const PASSPHRASE = 'correct horse battery'
const HEADER = 18 + 16 + 7
const SEALED_CHUNK = 65_536 + 16

async function* pieces(...all: readonly Uint8Array[]): AsyncGenerator<Buffer> {
  for (const piece of all) yield Buffer.from(piece)
}

async function whole(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of source) all.push(piece)
  return Buffer.concat(all)
}

async function codeOf(sealed: Buffer, passphrase = PASSPHRASE): Promise<string> {
  return await whole(unseal(pieces(sealed), passphrase)).then(
    () => 'opened',
    (cause: unknown) =>
      cause instanceof Error ? String(Reflect.get(Object(Reflect.get(cause, 'refusal')), 'code')) : '',
  )
}

// The key costs a third of a second by intent, so there are few runs, and one file is damaged many times.
const plain = Buffer.alloc(3 * 65_536 + 100, 'facts ')
const sealed = await whole(seal(pieces(plain), PASSPHRASE))

test('what was sealed is opened, in whatever pieces it comes', async () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 150_000 }), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(sizes, async (lengths) => {
      const parts = lengths.map((length, index) => Buffer.alloc(length, index))
      const once = await whole(seal(pieces(...parts), PASSPHRASE))
      const cut = Math.floor(once.length / 3)
      const again = unseal(pieces(once.subarray(0, cut), once.subarray(cut)), PASSPHRASE)
      expect((await whole(again)).equals(Buffer.concat(parts))).toBe(true)
    }),
    { numRuns: 6 },
  )
})

test('two files of one text and one passphrase have nothing in common', async () => {
  const other = await whole(seal(pieces(plain), PASSPHRASE))
  expect(other.subarray(18, HEADER).equals(sealed.subarray(18, HEADER))).toBe(false)
  expect(other.subarray(HEADER, HEADER + 64).equals(sealed.subarray(HEADER, HEADER + 64))).toBe(false)
})

test('one changed bit anywhere is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: sealed.length * 8 - 1 }), async (bit) => {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(await codeOf(changed)).toMatch(/^backup-(foreign|passphrase|damaged)$/)
    }),
    { numRuns: 12 },
  )
})

describe('is refused', () => {
  const chunk = (index: number): Buffer =>
    sealed.subarray(HEADER + index * SEALED_CHUNK, Math.min(sealed.length, HEADER + (index + 1) * SEALED_CHUNK))
  const header = sealed.subarray(0, HEADER)

  test.each([
    ['another passphrase', 'backup-passphrase', () => sealed, 'wrong horse battery'],
    ['cut off between chunks', 'backup-damaged', () => sealed.subarray(0, HEADER + 2 * SEALED_CHUNK), PASSPHRASE],
    ['cut off within a chunk', 'backup-damaged', () => sealed.subarray(0, sealed.length - 5), PASSPHRASE],
    [
      'two chunks exchanged',
      'backup-damaged',
      () => Buffer.concat([header, chunk(0), chunk(2), chunk(1), chunk(3)]),
      PASSPHRASE,
    ],
    ['a chunk left out', 'backup-damaged', () => Buffer.concat([header, chunk(0), chunk(2), chunk(3)]), PASSPHRASE],
    ['something added', 'backup-damaged', () => Buffer.concat([sealed, chunk(3)]), PASSPHRASE],
    ['nothing but the header', 'backup-passphrase', () => header, PASSPHRASE],
    ['an empty file', 'backup-foreign', () => Buffer.alloc(0), PASSPHRASE],
    ['another file', 'backup-foreign', () => Buffer.from('PK and so on, for longer than the header is'), PASSPHRASE],
  ])('%s', async (_, code, file, passphrase) => {
    expect(await codeOf(file(), passphrase)).toBe(code)
  })

  test('a short passphrase, before anything is written', async () => {
    await expect(whole(seal(pieces(plain), 'short'))).rejects.toMatchObject({ refusal: { code: 'passphrase-short' } })
  })
})
