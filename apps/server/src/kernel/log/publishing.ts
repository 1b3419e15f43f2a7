import { setTimeout as pause } from 'node:timers/promises'
import { isJurisdiction, type Jurisdiction } from '../ids.ts'
import type { Reader } from '../journal/tables.ts'
import { LogFiles } from './log-files.ts'
import { originOf, publish, type PublishRefusal } from './publisher.ts'
import type { SignerPort } from './signer.ts'

/** A checkpoint a second: a receipt becomes a proof while the page is still open. */
const INTERVAL_MS = 1_000

/** How far the published log of a jurisdiction is, and why it is no further. */
export interface Published {
  readonly size: number
  /** An alarm: somebody changed what must not change, or the signer is not there. Null: all is well. */
  readonly alarm: PublishRefusal | { readonly code: 'publishing-failed'; readonly message: string } | null
}

/** Publishes what the journal grows by, each second, until it is stopped. One jurisdiction's trouble is not another's. */
export class Publishing {
  readonly #reader: Reader
  readonly #logFolder: string
  readonly #signer: SignerPort
  readonly #logName: string
  readonly #states = new Map<Jurisdiction, Published>()
  readonly #stopping = new AbortController()
  readonly #running: Promise<void>

  constructor(reader: Reader, logFolder: string, signer: SignerPort, logName: string) {
    this.#reader = reader
    this.#logFolder = logFolder
    this.#signer = signer
    this.#logName = logName
    this.#running = this.#run()
  }

  get states(): ReadonlyMap<Jurisdiction, Published> {
    return this.#states
  }

  /** Publishes what is there, then stops. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
    await this.round()
  }

  async round(): Promise<void> {
    const heads = await this.#reader.selectFrom('log_head').select(['jurisdiction', 'size']).execute()
    for (const { jurisdiction, size } of heads) {
      if (!isJurisdiction(jurisdiction)) continue
      const before = this.#states.get(jurisdiction)
      if (before?.alarm === null && before.size === Number(size)) continue
      this.#states.set(jurisdiction, await this.#publish(jurisdiction, Number(size), before?.size ?? 0))
    }
  }

  async #publish(jurisdiction: Jurisdiction, size: number, before: number): Promise<Published> {
    const files = new LogFiles(this.#logFolder, jurisdiction)
    try {
      if (before === 0) await files.writeKey(await this.#signer.verifierKey(originOf(this.#logName, jurisdiction)))
      const done = await publish(this.#reader, files, this.#signer, this.#logName, jurisdiction, size)
      return done.ok ? { size, alarm: null } : { size: before, alarm: done.refusal }
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      return { size: before, alarm: { code: 'publishing-failed', message } }
    }
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      // A database that is away for a moment is no end of publishing: the next round tries again.
      await this.round().catch(() => undefined)
      await pause(INTERVAL_MS, undefined, { signal }).catch(() => undefined)
    }
  }
}
