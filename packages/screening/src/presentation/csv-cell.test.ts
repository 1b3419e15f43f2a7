import { expect, test } from 'vitest'
import { csvCell } from './csv-cell.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1+1', "' =1+1"],
  ['\uff1d1+1', "'\uff1d1+1"],
  ['\u200b=1+1', "'\u200b=1+1"],
  ['acid \u202eniras', 'acid  niras'],
  ['acetone 99 %', 'acetone 99 %'],
  ['two\nlines', '"two\nlines"'],
  ['a "quoted"; cell', '"a ""quoted""; cell"'],
])('%j is written %j', (cell, text) => expect(csvCell(cell)).toBe(text))
