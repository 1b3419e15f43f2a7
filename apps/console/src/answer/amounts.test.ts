import { builtinLists } from '@holdfast/control-lists'
import { openEngine } from '@holdfast/screening'
import { expect, test } from 'vitest'
import { amountOfEach, massOfSubstance } from './amounts.ts'

const lists = builtinLists()
const engine = openEngine(lists)
const [asOf] = lists.lists
  .flatMap(({ editions }) => editions.map(({ inForce }) => inForce))
  .toSorted()
  .reverse()
if (asOf === undefined) throw new Error('no edition')

const law = { asOf }

function amountsOf(description: string) {
  const screening = engine.screen({ description }, law)
  return { of: massOfSubstance(screening), each: amountOfEach(screening, { description }) }
}

test('a net mass, a concentration and packages give the mass of the substance and of each package', () => {
  expect(amountsOf('4 DRUMS DIMETHYL METHYLPHOSPHONATE 97%, NET 800 KG, HS 2931.41')).toEqual({
    of: { min: 776, max: 776, unit: 'kg' },
    each: { min: 200, max: 200, unit: 'kg' },
  })
})

test('a range stays a range', () => {
  expect(amountsOf('triethanolamine 85-90 %, 200 kg').of).toEqual({ min: 170, max: 180, unit: 'kg' })
})

test('"2x200kg" says what is in each', () => {
  expect(amountsOf('POCl3 drums 2x200kg UN1810')).toEqual({ of: null, each: { min: 200, max: 200, unit: 'kg' } })
})

test.each([
  ['an amount that may be of each or of all', '4 drums thionyl chloride 200 kg'],
  ['one package', '1 drum thionyl chloride, net 200 kg'],
  ['a volume', '4 drums acetone 99 %, 800 L'],
])('%s gives nothing', (_, line) => {
  expect(amountsOf(line)).toEqual({ of: null, each: null })
})
