import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { InputRow } from '../input/manifest.ts'
import { answerBatch, type Batch, type BatchAnswer, type Screener, type WorkerSetup } from './batch.ts'
import { openScreener } from './screener.ts'

/** Rows a batch: enough that posting costs nothing beside screening, few enough that progress moves. */
const BATCH_ROWS = 500
/** Batches under way for each worker: one being screened, one waiting. This is what bounds the memory. */
const BATCHES_PER_WORKER_MAX = 2
/** Starting workers costs more than screening a short manifest here. */
const ROWS_WITHOUT_WORKERS = 2_000

/** Screens rows and gives back the presented text in the order of the rows, on all cores when there are many rows. */
export async function* screenAll(
  rows: AsyncIterable<readonly InputRow[]>,
  setup: WorkerSetup,
): AsyncGenerator<BatchAnswer> {
  const batches = batchesOf(rows)
  let screener: Screener | null = null
  for (let screened = 0; screened < ROWS_WITHOUT_WORKERS; screened += BATCH_ROWS) {
    const next = await batches.next()
    if (next.done === true) return
    screener ??= await openScreener(setup)
    yield answerBatch(screener, next.value, setup)
  }
  yield* screenOnWorkers(batches, setup)
}

async function* screenOnWorkers(batches: AsyncGenerator<Batch>, setup: WorkerSetup): AsyncGenerator<BatchAnswer> {
  const lanes = Array.from({ length: availableParallelism() }, () => new Lane(setup))
  const pending: Promise<BatchAnswer>[] = []
  try {
    let sent = 0
    for await (const batch of batches) {
      const lane = lanes[sent % lanes.length]
      if (lane === undefined) break
      sent += 1
      pending.push(lane.send(batch))
      if (pending.length >= lanes.length * BATCHES_PER_WORKER_MAX) {
        const answer = await pending.shift()
        if (answer !== undefined) yield answer
      }
    }
    for (const answer of pending) yield await answer
  } finally {
    // Whatever ended the run, the workers end with it; answers still on their way are of no more interest.
    for (const answer of pending) answer.catch(() => undefined)
    await Promise.all(lanes.map((lane) => lane.close()))
  }
}

/** One worker, answering in the order in which it was asked. */
class Lane {
  readonly #worker: Worker
  readonly #waiting: { resolve(answer: BatchAnswer): void; reject(cause: Error): void }[] = []

  constructor(setup: WorkerSetup) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: setup })
    this.#worker.on('message', (answer: BatchAnswer) => this.#waiting.shift()?.resolve(answer))
    this.#worker.on('error', (cause: Error) => {
      for (const asked of this.#waiting.splice(0)) asked.reject(cause)
    })
  }

  send(batch: Batch): Promise<BatchAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
      this.#worker.postMessage(batch)
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}

async function* batchesOf(rows: AsyncIterable<readonly InputRow[]>): AsyncGenerator<Batch> {
  let first = 1
  let waiting: InputRow[] = []
  for await (const some of rows) {
    for (const row of some) {
      waiting.push(row)
      if (waiting.length < BATCH_ROWS) continue
      yield { first, rows: waiting }
      first += waiting.length
      waiting = []
    }
  }
  if (waiting.length > 0) yield { first, rows: waiting }
}
