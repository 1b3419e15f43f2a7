import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ENCODING_SAMPLE_BYTES, encodingOf, isBinary } from '@holdfast/screening'
import { readDelimited } from './delimited.ts'
import { type InputRow, type ManifestOptions, UnreadableManifest } from './input-row.ts'
import { readNdjson } from './ndjson.ts'

export interface Manifest {
  readonly rows: AsyncIterable<readonly InputRow[]>
  /** Null when it cannot be known: standard input. */
  readonly bytesTotal: number | null
  bytesRead(): number
  /** What a person should know of how it was read: columns and sheets left out, an encoding that was guessed. */
  readonly notices: readonly string[]
}

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04]

/** Opens a manifest by its content first and its name second: files are renamed more often than they change format. */
export async function openManifest(path: string, options: ManifestOptions): Promise<Manifest> {
  const bytesTotal = path === '-' ? null : await sizeOf(path)
  const counter = { bytes: 0 }
  const source = path === '-' ? process.stdin : createReadStream(path)
  const chunks = counted(source, counter)
  const sample = await firstBytes(chunks)
  const bytes = rejoin(sample, chunks)
  const notices: string[] = []
  return { rows: rowsOf(path, sample, bytes, options, notices), bytesTotal, bytesRead: () => counter.bytes, notices }
}

function rowsOf(
  path: string,
  sample: Uint8Array,
  bytes: AsyncIterable<Uint8Array>,
  options: ManifestOptions,
  notices: string[],
): AsyncIterable<readonly InputRow[]> {
  if (sample.length === 0) throw new UnreadableManifest('the input is empty; give a file with a header line and rows.')
  if (ZIP_MAGIC.every((byte, index) => sample[index] === byte)) return workbookRows(bytes, options, notices)
  if (isBinary(sample))
    throw new UnreadableManifest('the input is a binary file; CSV, TSV, XLSX and NDJSON can be read.')
  const encoding = encodingOf(sample)
  if (!encoding.startsWith('utf'))
    notices.push(`Read as ${encoding}, because it is not UTF-8: if names look wrong, save the file as UTF-8.`)
  const text = decoded(bytes, encoding)
  const isNdjson = /\.(ndjson|jsonl)$/i.test(path) || firstCharacter(sample) === '{'
  return isNdjson ? readNdjson(text) : readDelimited(text, path, options, notices)
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new UnreadableManifest(`${path} cannot be opened: ${whyNot(cause)}`)
  })
  if (found.isDirectory()) throw new UnreadableManifest(`${path} is a folder; give a file.`)
  return found.size
}

function whyNot(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  if (code === 'ENOENT') return 'there is no such file.'
  if (code === 'EACCES') return 'this account may not read it.'
  return cause instanceof Error ? cause.message : String(cause)
}

async function* counted(source: AsyncIterable<unknown>, counter: { bytes: number }): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of source) {
      if (!(chunk instanceof Uint8Array)) continue
      counter.bytes += chunk.length
      yield chunk
    }
  } catch (cause) {
    throw new UnreadableManifest(`the input cannot be read: ${whyNot(cause)}`)
  }
}

async function firstBytes(chunks: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  while (length < ENCODING_SAMPLE_BYTES) {
    const next = await chunks.next()
    if (next.done === true) break
    parts.push(next.value)
    length += next.value.length
  }
  return Buffer.concat(parts)
}

async function* rejoin(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function firstCharacter(sample: Uint8Array): string {
  return new TextDecoder(encodingOf(sample)).decode(sample.subarray(0, 256)).trimStart().charAt(0)
}

/** The workbook reader is loaded when a workbook comes. */
async function* workbookRows(
  bytes: AsyncIterable<Uint8Array>,
  options: ManifestOptions,
  notices: string[],
): AsyncIterable<readonly InputRow[]> {
  const { readWorkbook } = await import('./workbook.ts')
  yield* readWorkbook(bytes, options, notices)
}
