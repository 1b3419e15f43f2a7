import { JsonLineReader, type JsonRecord, mapColumns, rowOf } from '@holdfast/screening'
import type { ReadRow } from './manifest.ts'

/** One JSON object a line; its keys are read like the header of a table. */
export class JsonLineRows {
  readonly #reader = new JsonLineReader()

  push(text: string): readonly ReadRow[] {
    return this.#reader.push(text).map(rowOfRecord)
  }

  end(): readonly ReadRow[] {
    return this.#reader.end().map(rowOfRecord)
  }
}

function rowOfRecord({ keys, cells, damage }: JsonRecord): ReadRow {
  return { row: rowOf(cells, mapColumns(keys)), damage }
}
