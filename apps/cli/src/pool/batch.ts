import type { Lists } from '@holdfast/control-lists'
import type { Engine, ScreeningOptions } from '@holdfast/screening'
import type { InputRow } from '../input/input-row.ts'
import type { Format, FormatName, RunContext } from '../output/format.ts'
import { answerRow, type Summary, summarise } from './answer.ts'

/** Rows on their way to a worker, with the number of the first. */
export interface Batch {
  readonly first: number
  readonly rows: readonly InputRow[]
}

export interface BatchAnswer {
  readonly text: string
  readonly summary: Summary
}

export interface WorkerSetup {
  readonly format: FormatName
  readonly options: ScreeningOptions
  readonly context: RunContext
  readonly listFolders: readonly string[]
}

/** What a thread needs to answer: opened once in each. */
export interface Screener {
  readonly engine: Engine
  readonly lists: Lists
  readonly format: Format
}

export function answerBatch({ engine, lists, format }: Screener, batch: Batch, setup: WorkerSetup): BatchAnswer {
  const answers = batch.rows.map((row, index) => answerRow(engine, row, batch.first + index, setup.options))
  return {
    text: answers.map((answer) => format.row(answer, setup.context, lists)).join(''),
    summary: summarise(answers),
  }
}
