import type { Format } from './format.ts'
import { recordOf } from './record.ts'

export const json: Format = {
  head: ({ asOf, lists, digest }) =>
    `{"asOf":${JSON.stringify(asOf)},"lists":${JSON.stringify(lists)},"digest":"${digest}","rows":[`,
  row: (answer) => `${answer.row === 1 ? '' : ','}\n${JSON.stringify(recordOf(answer))}`,
  foot: (summary, _context, isComplete) => `\n],"complete":${isComplete},"summary":${JSON.stringify(summary)}}\n`,
}
