import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { InputRow } from '../input/input-row.ts'
import { answerBatch, type Batch, type BatchAnswer, type WorkerSetup } from './batch.ts'
import { openScreener } from './screener.ts'

/** Rows a batch: enough that posting costs nothing beside screening, few enough that progress moves. */
const BATCH_ROWS = 200
/** Characters a batch, whatever its rows hold: what a thread holds at once must stay far from its limit. */
const BATCH_CHARACTERS_MAX = 1_048_576
/** Batches under way for each worker: one being screened, one waiting. This is what bounds the memory. */
const BATCHES_PER_WORKER_MAX = 2
/** An engine and its batches take about 40 MB: with a near limit a thread collects its garbage instead of growing. */
const WORKER_MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 }
/** What is read and written here is garbage at once: collected early, at no cost in time, it saves 80 MB. */
const GROW_SLOWLY = '--heap-growing-percent=20'
/** Starting workers costs more than screening a short manifest here. */
const ROWS_WITHOUT_WORKERS = 1_000

/** Screens rows and gives back the presented text in the order of the rows, on all cores when there are many rows. */
export async function* screenAll(
  rows: AsyncIterable<readonly InputRow[]>,
  setup: WorkerSetup,
): AsyncGenerator<BatchAnswer> {
  const batches = batchesOf(rows)
  const begun = await take(batches, ROWS_WITHOUT_WORKERS / BATCH_ROWS)
  if (begun.isAll) yield* screenHere(begun.batches, setup)
  else yield* screenOnWorkers(chain(begun.batches, batches), setup)
}

async function* screenHere(batches: readonly Batch[], setup: WorkerSetup): AsyncGenerator<BatchAnswer> {
  if (batches.length === 0) return
  const screener = await openScreener(setup)
  for (const batch of batches) yield answerBatch(screener, batch, setup)
}

async function take(
  batches: AsyncGenerator<Batch>,
  count: number,
): Promise<{ readonly batches: readonly Batch[]; readonly isAll: boolean }> {
  const taken: Batch[] = []
  while (taken.length < count) {
    const next = await batches.next()
    if (next.done === true) return { batches: taken, isAll: true }
    taken.push(next.value)
  }
  return { batches: taken, isAll: false }
}

async function* chain(begun: readonly Batch[], rest: AsyncGenerator<Batch>): AsyncGenerator<Batch> {
  yield* begun
  yield* rest
}

async function* screenOnWorkers(batches: AsyncGenerator<Batch>, setup: WorkerSetup): AsyncGenerator<BatchAnswer> {
  setFlagsFromString(GROW_SLOWLY)
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
    this.#worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: setup,
      resourceLimits: WORKER_MEMORY,
    })
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
  let characters = 0
  for await (const some of rows) {
    for (const row of some) {
      waiting.push(row)
      characters += charactersOf(row)
      if (waiting.length < BATCH_ROWS && characters < BATCH_CHARACTERS_MAX) continue
      yield { first, rows: waiting }
      first += waiting.length
      waiting = []
      characters = 0
    }
  }
  if (waiting.length > 0) yield { first, rows: waiting }
}

function charactersOf({ row }: InputRow): number {
  let characters = 0
  for (const cell of Object.values(row)) characters += cell.length
  return characters
}
