import { parentPort, workerData } from 'node:worker_threads'
import type { Lists } from '@holdfast/control-lists'
import { openEngine } from '@holdfast/screening'
import { inShort } from '../answer.ts'
import type { ThreadQuestion } from './answering.ts'

// A thread of `Answering`: the lists of the house in, short answers out.

const lists: Lists = workerData
const engine = openEngine(lists)

parentPort?.on('message', ({ rows, options }: ThreadQuestion) =>
  parentPort?.postMessage(rows.map((row) => inShort(engine.screen(row, options)))),
)
