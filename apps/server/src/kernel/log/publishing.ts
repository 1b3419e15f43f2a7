import { setTimeout as pause } from 'node:timers/promises'
import { isJurisdiction, type Jurisdiction } from '../ids.ts'
import type { Reader } from '../journal/tables.ts'
import { LogFiles } from './log-files.ts'
import { originOf, publish, type PublishRefusal } from './publisher.ts'
import type { SignerPort } from './signer.ts'
import type { Witnesses, WitnessTrouble } from './witnesses.ts'

/** A checkpoint a second: a receipt becomes a proof while the page is still open. */
const INTERVAL_MS = 1_000
/** Longer without a quorum, and nobody outside would notice a rewriting: an alarm. */
const QUORUM_MINUTES_MAX = 15

/** How far the published log of a jurisdiction is, and why it is no further. */
export interface Published {
  readonly size: number
  /** How far enough of the witnesses have followed, and when they last did; null without witnesses. */
  readonly quorum: { readonly size: number; readonly since: Temporal.Instant } | null
  readonly troubles: readonly WitnessTrouble[]
  /** Somebody changed what must not change, or those who must see it do not. Null: all is well. */
  readonly alarm: PublishAlarm | null
}

export interface PublishAlarm {
  readonly code: PublishRefusal['code'] | 'publishing-failed' | 'quorum-missing'
  readonly message: string
  readonly since: Temporal.Instant
}

/** How a round went: an alarm has no beginning yet. */
type Round = Omit<Published, 'alarm'> & { readonly alarm: Omit<PublishAlarm, 'since'> | null }

export interface PublishingOptions {
  readonly reader: Reader
  readonly logFolder: string
  readonly signer: SignerPort
  readonly logName: string
  readonly witnesses: Witnesses | null
  readonly now: () => Temporal.Instant
}

/** Publishes what the journal grows by, each second, until it is stopped. One jurisdiction's trouble is not another's. */
export class Publishing {
  readonly #options: PublishingOptions
  readonly #states = new Map<Jurisdiction, Published>()
  readonly #stopping = new AbortController()
  readonly #running: Promise<void>
  #lastRound: Promise<void> = Promise.resolve()

  constructor(options: PublishingOptions) {
    this.#options = options
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

  /** One after the other, whoever asks for it. */
  round(): Promise<void> {
    this.#lastRound = this.#lastRound.catch(() => undefined).then(() => this.#publishAll())
    return this.#lastRound
  }

  async #publishAll(): Promise<void> {
    const heads = await this.#options.reader.selectFrom('log_head').select(['jurisdiction', 'size']).execute()
    for (const { jurisdiction, size } of heads) {
      if (!isJurisdiction(jurisdiction)) continue
      const before = this.#states.get(jurisdiction)
      const isFollowed = this.#options.witnesses === null || before?.quorum?.size === before?.size
      if (before?.alarm === null && before.size === Number(size) && isFollowed) continue
      const round = await this.#publish(jurisdiction, Number(size), before)
      this.#states.set(jurisdiction, { ...round, alarm: this.#sinceWhen(round.alarm, before?.alarm ?? null) })
    }
  }

  /** The same trouble goes on from when it began. */
  #sinceWhen(alarm: Round['alarm'], before: PublishAlarm | null): PublishAlarm | null {
    if (alarm === null) return null
    return { ...alarm, since: before?.code === alarm.code ? before.since : this.#options.now() }
  }

  async #publish(jurisdiction: Jurisdiction, size: number, before: Published | undefined): Promise<Round> {
    const { reader, logFolder, signer, logName } = this.#options
    const files = new LogFiles(logFolder, jurisdiction)
    const same = { size: before?.size ?? 0, quorum: before?.quorum ?? null, troubles: before?.troubles ?? [] }
    try {
      if (before === undefined) await files.writeKey(await signer.verifierKey(originOf(logName, jurisdiction)))
      const done = await publish(reader, files, signer, logName, jurisdiction, size)
      return done.ok ? await this.#witnessed(files, size, before) : { ...same, alarm: done.refusal }
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      return { ...same, alarm: { code: 'publishing-failed', message } }
    }
  }

  async #witnessed(files: LogFiles, size: number, before: Published | undefined): Promise<Round> {
    const { witnesses, now } = this.#options
    if (witnesses === null) return { size, quorum: null, troubles: [], alarm: null }
    const { isQuorum, troubles } = await witnesses.cosign(files)
    const quorum = isQuorum ? { size, since: now() } : (before?.quorum ?? { size: 0, since: now() })
    const minutes = now().since(quorum.since).total('minutes')
    const alarm = isQuorum || minutes <= QUORUM_MINUTES_MAX ? null : QUORUM_MISSING
    return { size, quorum, troubles, alarm }
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

const QUORUM_MISSING: Round['alarm'] = {
  code: 'quorum-missing',
  message: `For more than ${QUORUM_MINUTES_MAX} minutes too few witnesses have cosigned: what is recorded now could be rewritten unseen.`,
}
