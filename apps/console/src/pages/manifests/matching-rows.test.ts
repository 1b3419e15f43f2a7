import { expect, test } from 'vitest'
import type { RowSummary } from '../../engine/protocol.ts'
import { MatchingRows } from './matching-rows.ts'

function row(number: number, line: string, verdict: RowSummary['verdict'] = 'not-listed'): RowSummary {
  return { row: number, verdict, line, findings: '', lists: verdict === 'controlled' ? ['cwc'] : [], substances: '' }
}

test('rows that arrive later are filtered as those before, and none twice', () => {
  const rows = [row(1, 'Acetone'), row(2, 'Thiodiglycol', 'controlled')]
  const matching = new MatchingRows({ text: 'THIO' })
  expect(matching.of(rows).map((found) => found.row)).toEqual([2])
  rows.push(row(3, 'thionyl chloride', 'controlled'), row(4, 'Water'))
  expect(matching.of(rows).map((found) => found.row)).toEqual([2, 3])
  expect(matching.of(rows).map((found) => found.row)).toEqual([2, 3])
})

test('verdict, list and text narrow together; no filter leaves every row', () => {
  const rows = [row(1, 'Thiodiglycol', 'controlled'), row(2, 'Thiodiglycol'), row(3, 'Acetone', 'controlled')]
  expect(new MatchingRows({ verdict: 'controlled', list: 'cwc', text: 'thio' }).of(rows)).toEqual([rows[0]])
  expect(new MatchingRows({}).of(rows)).toEqual(rows)
})
