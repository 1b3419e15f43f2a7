import type { Readable } from 'node:stream'
import type { Refusal } from '../../../kernel/index.ts'

export type Read =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'end' }
  /** The client went away. */
  | { readonly kind: 'gone' }
  /** We do not go on. */
  | { readonly kind: 'broken'; readonly refusal: Refusal }

/** A client that sends nothing for so long, while we wait for it, holds a place that others need. */
const IDLE_SECONDS_MAX = 60

const TOO_SLOW: Refusal = {
  code: 'stream-too-slow',
  message: `Nothing was sent for ${IDLE_SECONDS_MAX} seconds. Send the rest again with the same Idempotency-Key.`,
}

/**
 * Reads a body piece by piece, only when asked to: what is not asked for stays with the client, so memory is bounded. It can be
 * told to break off, which leaves the connection open for a last line.
 */
export class BodyReader {
  readonly #body: Readable
  readonly #idleMs: number
  #broken: Refusal | null = null
  #wake: () => void = () => undefined

  constructor(body: Readable, idleSeconds: number = IDLE_SECONDS_MAX) {
    this.#body = body
    this.#idleMs = idleSeconds * 1000
    const wake = (): void => this.#wake()
    for (const event of ['readable', 'end', 'error', 'close'] as const) body.on(event, wake)
  }

  /** The reading ends here; the first reason counts. */
  breakOff(refusal: Refusal): void {
    this.#broken ??= refusal
    this.#wake()
  }

  async next(): Promise<Read> {
    for (;;) {
      if (this.#broken !== null) return { kind: 'broken', refusal: this.#broken }
      const bytes: unknown = this.#body.read()
      if (Buffer.isBuffer(bytes)) return { kind: 'bytes', bytes }
      if (this.#body.readableEnded) return { kind: 'end' }
      if (this.#body.errored !== null || this.#body.destroyed) return { kind: 'gone' }
      await this.#changed()
    }
  }

  #changed(): Promise<void> {
    return new Promise((resolve) => {
      const idle = setTimeout(() => this.breakOff(TOO_SLOW), this.#idleMs)
      this.#wake = () => {
        clearTimeout(idle)
        resolve()
      }
    })
  }
}
