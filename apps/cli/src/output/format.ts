import type { Lists } from '@holdfast/control-lists'
import type { RowAnswer, Summary } from '../pool/answer.ts'

/** What every format knows of the run before its first row. */
export interface RunContext {
  readonly source: string
  readonly asOf: string
  readonly lists: readonly {
    readonly id: string
    readonly title: string
    readonly edition: string
    readonly note: string
  }[]
  readonly digest: string
  /** Columns of the terminal, for the table. */
  readonly width: number
}

/**
 * A way to present answers. Rows are turned into text where they are screened, in the workers, so that the main thread only
 * puts pieces in order; head and foot stand around them, also around a run that was interrupted.
 */
export interface Format {
  head(context: RunContext): string
  row(answer: RowAnswer, context: RunContext, lists: Lists): string
  foot(summary: Summary, context: RunContext, isComplete: boolean): string
}

export const FORMAT_NAMES = ['table', 'csv', 'ndjson', 'json', 'xlsx', 'html'] as const
export type FormatName = (typeof FORMAT_NAMES)[number]
