import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { Refused } from '../refusal.ts'

/** The first line of every backup; the number is that of all that follows, the cost of the key included. */
const MAGIC = Buffer.from('HOLDFAST BACKUP 1\n')
const SALT_BYTES = 16
const PREFIX_BYTES = 7
const HEADER_BYTES = MAGIC.length + SALT_BYTES + PREFIX_BYTES
const TAG_BYTES = 16
const KEY_BYTES = 32
/** Small enough to hold at once, large enough that tags and calls do not count. */
const CHUNK_BYTES = 65_536
/** 128 MiB and about a third of a second for each guess. */
const KEY_COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }
/** Shorter ones fall to guessing whatever the cost of a guess. */
const PASSPHRASE_CHARACTERS_MIN = 12

interface Chunk {
  readonly bytes: Buffer
  readonly isLast: boolean
}

/** Encrypts a stream in chunks, each bound to its place and to being the last or not. */
export async function* seal(plain: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  if (passphrase.length < PASSPHRASE_CHARACTERS_MIN) {
    throw new Refused('passphrase-short', `The passphrase has fewer than ${PASSPHRASE_CHARACTERS_MIN} characters.`)
  }
  const header = Buffer.concat([MAGIC, randomBytes(SALT_BYTES + PREFIX_BYTES)])
  const key = await keyOf(passphrase, header)
  yield header
  let number = 0
  for await (const { bytes, isLast } of inChunks(plain, CHUNK_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(header, number, isLast))
    cipher.setAAD(header)
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    number += 1
  }
}

/** Decrypts such a stream. Nothing of a chunk is given out before its tag was checked; anything cut, changed or moved is refused. */
export async function* unseal(sealed: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const { header, rest } = await readHeader(sealed)
  const key = await keyOf(passphrase, header)
  let number = 0
  for await (const { bytes, isLast } of inChunks(rest, CHUNK_BYTES + TAG_BYTES)) {
    yield openChunk(bytes, key, nonceOf(header, number, isLast), header, number)
    number += 1
  }
}

function openChunk(bytes: Buffer, key: Buffer, nonce: Buffer, header: Buffer, number: number): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(header)
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()])
  } catch {
    throw number === 0
      ? new Refused(
          'backup-passphrase',
          'The passphrase is not that of the backup, or the beginning of the file was changed.',
        )
      : new Refused(
          'backup-damaged',
          `The backup was changed, moved or cut off in part ${number + 1}; use another copy.`,
        )
  }
}

async function readHeader(sealed: AsyncIterable<Buffer>): Promise<{ header: Buffer; rest: AsyncIterable<Buffer> }> {
  const source = sealed[Symbol.asyncIterator]()
  let read: Buffer = Buffer.alloc(0)
  while (read.length < HEADER_BYTES) {
    const next = await source.next()
    if (next.done === true) break
    read = Buffer.concat([read, next.value])
  }
  if (read.length < HEADER_BYTES || !read.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new Refused('backup-foreign', 'The file is no backup that this Holdfast can read.')
  }
  const rest = async function* (): AsyncGenerator<Buffer> {
    yield read.subarray(HEADER_BYTES)
    yield* { [Symbol.asyncIterator]: () => source }
  }
  return { header: read.subarray(0, HEADER_BYTES), rest: rest() }
}

/** Cuts a stream into pieces of one size; the last may be shorter, and is known to be the last. There is always one. */
async function* inChunks(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Chunk> {
  let held: Buffer = Buffer.alloc(0)
  for await (const bytes of source) {
    held = Buffer.concat([held, bytes])
    while (held.length > size) {
      yield { bytes: held.subarray(0, size), isLast: false }
      held = held.subarray(size)
    }
  }
  yield { bytes: held, isLast: true }
}

/** Never twice the same for one key: the prefix is of this file, the number of this chunk. */
function nonceOf(header: Buffer, number: number, isLast: boolean): Buffer {
  const tail = Buffer.alloc(5)
  tail.writeUInt32BE(number, 0)
  tail.writeUInt8(isLast ? 1 : 0, 4)
  return Buffer.concat([header.subarray(-PREFIX_BYTES), tail])
}

function keyOf(passphrase: string, header: Buffer): Promise<Buffer> {
  const salt = header.subarray(MAGIC.length, MAGIC.length + SALT_BYTES)
  return new Promise((resolve, reject) => {
    // One character may be written in two ways; both are one passphrase.
    scrypt(passphrase.normalize('NFC'), salt, KEY_BYTES, KEY_COST, (cause, key) => {
      if (cause === null) resolve(key)
      else reject(cause)
    })
  })
}
