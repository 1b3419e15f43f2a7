import { createWriteStream } from 'node:fs'
import { lstat, open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
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
  const target = path === undefined ? standardOutput() : await openTarget(path)
  if (format !== 'xlsx') return new TextSink(target)
  const { workbookOf } = await import('./workbook.ts')
  return new WorkbookSink(target, workbookOf)
}

interface Target {
  readonly stream: Writable
  /** Ends the stream and makes what was written the file that was asked for. */
  finish(): Promise<void>
}

function standardOutput(): Target {
  return { stream: process.stdout, finish: () => Promise.resolve() }
}

/**
 * A report is written beside its name and takes it when it is whole: an earlier report stays until then, also when the power
 * goes. Devices and pipes have no beside; they are written to as they are.
 */
async function openTarget(path: string): Promise<Target> {
  const real = await realpath(path).catch(() => path)
  const found = await lstat(real).catch(() => null)
  if (found !== null && !found.isFile()) return plainTarget(path)
  const partial = join(dirname(real), `.${basename(real)}.${process.pid}.partial`)
  const target = await plainTarget(partial, path)
  return {
    stream: target.stream,
    finish: async () => {
      try {
        await target.finish()
        await rename(partial, real)
      } catch (cause) {
        await rm(partial, { force: true })
        throw cause
      }
    },
  }
}

async function plainTarget(path: string, asked = path): Promise<Target> {
  const handle = await open(path, 'w').catch((cause: unknown) => {
    throw notWritten(asked, cause)
  })
  const stream = createWriteStream(path, { fd: handle })
  return {
    stream,
    finish: () =>
      new Promise((resolve, reject) => {
        if (stream.errored !== null) return reject(notWritten(asked, stream.errored))
        stream.once('error', (cause) => reject(notWritten(asked, cause)))
        stream.end(() => (stream.errored === null ? resolve() : reject(notWritten(asked, stream.errored))))
      }),
  }
}

function notWritten(path: string, cause: unknown): UsageError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null
  const why = code === 'ENOSPC' ? 'the disk is full.' : cause instanceof Error ? cause.message : String(cause)
  return new UsageError(`${path} cannot be written: ${why}`)
}

class TextSink implements Sink {
  readonly #target: Target
  #failure: Error | null = null

  constructor(target: Target) {
    this.#target = target
    target.stream.on('error', (cause: Error) => (this.#failure = cause))
  }

  get isClosed(): boolean {
    return this.#failure !== null && isBrokenPipe(this.#failure)
  }

  async write(text: string): Promise<void> {
    if (this.isClosed || text === '') return
    if (this.#failure !== null) throw notWritten('the output', this.#failure)
    const { stream } = this.#target
    if (stream.write(text)) return
    await new Promise<void>((resolve) => {
      const done = (): void => {
        stream.off('drain', done)
        stream.off('error', done)
        resolve()
      }
      stream.on('drain', done)
      stream.on('error', done)
    })
  }

  async close(): Promise<void> {
    if (!this.isClosed) await this.#target.finish()
  }
}

/** Feeds the workbook writer, which pulls: a piece is taken only when the one before is written. */
class WorkbookSink implements Sink {
  readonly #target: Target
  readonly #written: Promise<void>
  readonly #queue: { text: string; taken(): void }[] = []
  #wake: (() => void) | null = null
  #isEnded = false
  #failure: Error | null = null

  constructor(target: Target, workbookOf: (pieces: AsyncIterable<string>) => AsyncIterable<Uint8Array>) {
    this.#target = target
    target.stream.on('error', (cause: Error) => this.#fail(cause))
    const readable = Readable.from(workbookOf(this.#pieces()))
    // `end: false`: the target ends its stream itself, so that a full disk is heard of.
    this.#written = pipeline(readable, target.stream, { end: false }).catch((cause: unknown) =>
      this.#fail(cause instanceof Error ? cause : new Error(String(cause))),
    )
  }

  get isClosed(): boolean {
    return this.#failure !== null && isBrokenPipe(this.#failure)
  }

  write(text: string): Promise<void> {
    if (this.isClosed || text === '') return Promise.resolve()
    if (this.#failure !== null) return Promise.reject(notWritten('the output', this.#failure))
    return new Promise((resolve) => {
      this.#queue.push({ text, taken: resolve })
      this.#wake?.()
    })
  }

  async close(): Promise<void> {
    this.#isEnded = true
    this.#wake?.()
    await this.#written
    if (this.#failure !== null && !this.isClosed) throw notWritten('the output', this.#failure)
    if (!this.isClosed) await this.#target.finish()
  }

  /** Whoever waits is let go: the pieces for the writer, and the writer for pieces. */
  #fail(cause: Error): void {
    this.#failure ??= cause
    this.#isEnded = true
    for (const piece of this.#queue.splice(0)) piece.taken()
    this.#wake?.()
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
