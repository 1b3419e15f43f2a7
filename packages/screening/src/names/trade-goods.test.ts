import { builtinLists } from '@holdfast/control-lists'
import { expect, it } from 'vitest'
import { readLine } from '../line/index.ts'
import { buildNameIndex } from './index.ts'
import { TRADE_GOODS } from './trade-goods.fixture.ts'

const index = buildNameIndex(builtinLists())

it('the goods that are traded most are known by their usual names', () => {
  const unknown = TRADE_GOODS.filter((name) => {
    const { names, leftover } = readLine(name, index)
    return names.length !== 1 || names[0]?.certainty === 'fuzzy' || names[0]?.ambiguous === true || leftover.length > 0
  })
  expect(TRADE_GOODS.length).toBeGreaterThan(1_600)
  expect(unknown).toEqual([])
})
