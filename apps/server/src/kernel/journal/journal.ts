import { setImmediate as nextTurn } from 'node:timers/promises'
import { refuse, type Result } from '../../result.ts'
import type { Refusal } from '../decision.ts'
import type { Jurisdiction } from '../ids.ts'
import { appendAll, type Ground, type Outcome, type Submission } from './append.ts'
import type { Writer } from './tables.ts'

/** What the journal needs of the storage: a transaction that is kept whole or not at all, and may be run again. */
export interface JournalStorage {
  transaction<Value>(work: (writer: Writer) => Promise<Result<Value, never>>): Promise<Result<Value, Refusal>>
}

/** A transaction takes at most this many commands: what waits longer than a commit goes with the next. */
const BATCH_MAX = 256
/** Beyond this the client is asked to come again; memory stays bounded whatever the database does. */
const WAITING_MAX = 10_000

const BUSY: Refusal = {
  code: 'journal-busy',
  message:
    'Too many commands are waiting to be recorded. Nothing was recorded of this one: ask again with the same id.',
}

interface Waiting {
  readonly submission: Submission
  readonly answer: (outcome: Outcome) => void
  readonly fail: (cause: unknown) => void
}

/**
 * Records commands. Those of one jurisdiction that arrive while a transaction is being committed go into the next one together, so
 * that one flush of the disk serves many: group commit.
 */
export class Journal {
  readonly #storage: JournalStorage
  readonly #ground: Ground
  readonly #now: () => Temporal.Instant
  readonly #queues = new Map<Jurisdiction, Waiting[]>()
  #waiting = 0

  constructor(storage: JournalStorage, ground: Ground, now: () => Temporal.Instant) {
    this.#storage = storage
    this.#ground = ground
    this.#now = now
  }

  /** Answers when the facts are on the disk, or when it is certain that there are none. */
  record(submission: Submission): Promise<Outcome> {
    if (this.#waiting >= WAITING_MAX) return Promise.resolve(refuse(BUSY))
    this.#waiting += 1
    return new Promise<Outcome>((answer, fail) => {
      const { jurisdiction } = submission
      const queue = this.#queues.get(jurisdiction)
      if (queue !== undefined) {
        queue.push({ submission, answer, fail })
        return
      }
      const opened = [{ submission, answer, fail }]
      this.#queues.set(jurisdiction, opened)
      void this.#drain(jurisdiction, opened)
    }).finally(() => {
      this.#waiting -= 1
    })
  }

  /** One batch after the other, until nobody waits. */
  async #drain(jurisdiction: Jurisdiction, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      await this.#recordBatch(jurisdiction, queue.splice(0, BATCH_MAX))
      // Those who were just answered may ask again at once: with a turn for them they go along with those who waited. Without it
      // the two halves would take turns, each paying for a flush of its own.
      await nextTurn()
    }
    this.#queues.delete(jurisdiction)
  }

  async #recordBatch(jurisdiction: Jurisdiction, batch: readonly Waiting[]): Promise<void> {
    try {
      const recorded = await this.#append(jurisdiction, batch)
      for (const [at, waiting] of batch.entries()) {
        if (!recorded.ok) waiting.answer(recorded)
        else waiting.answer(recorded.value[at] ?? refuse(BUSY))
      }
    } catch (cause) {
      // A fault in one command may not be paid for by those that came with it: each is tried alone.
      const [only] = batch
      if (batch.length > 1) for (const waiting of batch) await this.#recordBatch(jurisdiction, [waiting])
      else only?.fail(cause)
    }
  }

  async #append(jurisdiction: Jurisdiction, batch: readonly Waiting[]): Promise<Result<readonly Outcome[], Refusal>> {
    const submissions = batch.map(({ submission }) => submission)
    const append = async (writer: Writer) => {
      const value = await appendAll(writer, jurisdiction, submissions, this.#ground, this.#now())
      return { ok: true, value } as const
    }
    const recorded = await this.#storage.transaction(append)
    // Nobody knows whether it was kept. Commands carry their ids, so asking again settles it.
    if (!recorded.ok && recorded.refusal.code === 'outcome-unknown') return this.#storage.transaction(append)
    return recorded
  }
}
