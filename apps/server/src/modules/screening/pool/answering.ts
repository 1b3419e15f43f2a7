import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Lists } from '@holdfast/control-lists'
import type { ScreeningOptions, ScreeningRow } from '@holdfast/screening'
import type { Answer } from '../facts.ts'

/** What a thread is asked: rows of one question. */
export interface ThreadQuestion {
  readonly rows: readonly ScreeningRow[]
  readonly options: ScreeningOptions
}

/** An engine and its indexes take some 60 MB; beyond this a thread ends, and its rows are refused instead of filling the machine. */
const THREAD_MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 }

/**
 * Answers many rows on threads, so that requests go on while the engine works. Threads start with the first question and stay; one
 * that fails takes the questions it holds with it, and the next question starts another.
 */
export class Answering {
  readonly #lists: Lists
  readonly #threadsMax: number
  readonly #threads: Thread[] = []

  /** One core is left to the requests themselves. */
  constructor(lists: Lists, threadsMax: number = Math.max(1, availableParallelism() - 1)) {
    this.#lists = lists
    this.#threadsMax = threadsMax
  }

  /** The answers in the order of the rows; rejects when the thread failed. */
  answer(question: ThreadQuestion): Promise<readonly Answer[]> {
    return this.#idlest().ask(question)
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()))
  }

  #idlest(): Thread {
    const [idlest] = this.#threads.toSorted((one, other) => one.waiting - other.waiting)
    if (idlest !== undefined && (idlest.waiting === 0 || this.#threads.length >= this.#threadsMax)) return idlest
    const thread = new Thread(this.#lists, () => {
      const at = this.#threads.indexOf(thread)
      if (at >= 0) this.#threads.splice(at, 1)
    })
    this.#threads.push(thread)
    return thread
  }
}

interface Waiting {
  resolve(answers: readonly Answer[]): void
  reject(cause: Error): void
}

/** One thread, answering in the order in which it was asked. */
class Thread {
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []

  constructor(lists: Lists, onEnd: () => void) {
    this.#worker = new Worker(new URL('answer-thread.ts', import.meta.url), {
      workerData: lists,
      resourceLimits: THREAD_MEMORY,
    })
    // A server that is told to stop need not wait for a thread without work.
    this.#worker.unref()
    this.#worker.on('message', (answers: readonly Answer[]) => this.#waiting.shift()?.resolve(answers))
    const end = (cause: Error): void => {
      onEnd()
      for (const asked of this.#waiting.splice(0)) asked.reject(cause)
    }
    this.#worker.on('error', end)
    this.#worker.on('exit', () => end(new Error('the thread of the engine ended')))
  }

  get waiting(): number {
    return this.#waiting.length
  }

  ask(question: ThreadQuestion): Promise<readonly Answer[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#worker.postMessage(question)
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}
