import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { UsageError } from '../exit.ts'
import type { FormatName } from './format.ts'

/** Where pieces of text go, in order, at the pace of whoever reads them. */
export interface Sink {
  /** The reader went away (`| head`): there is nobody to write for. */
  readonly isClosed: boolean
  write(text: string): Promise<void>
  close(): Promise<void>
}

export async function openSink(format: FormatName, path: string | undefined): Promise<Sink> {
  if (path === undefined && format === 'xlsx' && process.stdout.isTTY)
    throw new UsageError('a workbook cannot be shown on a terminal; give --output FILE.xlsx.')
  const stream = path === undefined ? process.stdout : await openFile(path)
  if (format !== 'xlsx') return new TextSink(stream, path !== undefined)
  const { workbookOf } = await import('./workbook.ts')
  return new WorkbookSink(stream, workbookOf)
}

async function openFile(path: string): Promise<Writable> {
  const handle = await open(path, 'w').catch((cause: unknown) => {
    throw new UsageError(`${path} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`)
  })
  return createWriteStream(path, { fd: handle })
}

class TextSink implements Sink {
  readonly #stream: Writable
  readonly #isFile: boolean
  #failure: Error | null = null

  constructor(stream: Writable, isFile: boolean) {
    this.#stream = stream
    this.#isFile = isFile
    stream.on('error', (cause: Error) => (this.#failure = cause))
  }

  get isClosed(): boolean {
    return this.#failure !== null && isBrokenPipe(this.#failure)
  }

  async write(text: string): Promise<void> {
    if (this.isClosed || text === '') return
    if (this.#failure !== null) throw new UsageError(`the output cannot be written: ${this.#failure.message}`)
    if (this.#stream.write(text)) return
    await new Promise<void>((resolve) => {
      this.#stream.once('drain', resolve)
      this.#stream.once('error', () => resolve())
    })
  }

  async close(): Promise<void> {
    if (!this.#isFile || this.#failure !== null) return
    await new Promise<void>((resolve) => void this.#stream.end(resolve))
  }
}

/** Feeds the workbook writer, which pulls: a piece is taken only when the one before is written. */
class WorkbookSink implements Sink {
  readonly #written: Promise<void>
  readonly #queue: { text: string; taken(): void }[] = []
  #wake: (() => void) | null = null
  #isEnded = false
  #isBroken = false

  constructor(stream: Writable, workbookOf: (pieces: AsyncIterable<string>) => AsyncIterable<Uint8Array>) {
    this.#written = pipeline(Readable.from(workbookOf(this.#pieces())), stream).catch((cause: unknown) => {
      this.#isBroken = true
      for (const piece of this.#queue.splice(0)) piece.taken()
      if (cause instanceof Error && !isBrokenPipe(cause)) throw cause
    })
  }

  get isClosed(): boolean {
    return this.#isBroken
  }

  write(text: string): Promise<void> {
    if (text === '' || this.#isBroken) return Promise.resolve()
    return new Promise((resolve) => {
      this.#queue.push({ text, taken: resolve })
      this.#wake?.()
    })
  }

  async close(): Promise<void> {
    this.#isEnded = true
    this.#wake?.()
    await this.#written
  }

  async *#pieces(): AsyncGenerator<string> {
    for (;;) {
      const next = this.#queue.shift()
      if (next !== undefined) {
        yield next.text
        next.taken()
      } else if (this.#isEnded) return
      else await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }
}

function isBrokenPipe(cause: Error): boolean {
  return 'code' in cause && (cause.code === 'EPIPE' || cause.code === 'ERR_STREAM_DESTROYED')
}
