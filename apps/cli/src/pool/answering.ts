import { parentPort, workerData } from 'node:worker_threads'
import { answerBatch, type Batch, type WorkerSetup } from './batch.ts'
import { openScreener } from './screener.ts'

const setup: WorkerSetup = workerData
const screener = await openScreener(setup)

parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(answerBatch(screener, batch, setup)))
