import type { Format } from './format.ts'
import { recordOf } from './record.ts'

export const ndjson: Format = {
  head: () => '',
  row: (answer) => `${JSON.stringify(recordOf(answer))}\n`,
  foot: () => '',
}
