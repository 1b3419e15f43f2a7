import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from '@holdfast/screening'
import { openLists } from '../lists.ts'
import { FORMATS } from '../output/format.ts'
import { answerBatch, type Batch, type WorkerSetup } from './batch.ts'

const setup: WorkerSetup = workerData
const lists = await openLists(setup.listFolders)
if (!lists.ok) throw new Error(lists.refusal)
const engine = openEngine(lists.value)
const format = FORMATS[setup.format]

parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(answerBatch(engine, format, batch, setup)))
