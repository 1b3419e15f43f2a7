import { builtinLists } from '@holdfast/control-lists'
import { openEngine } from '@holdfast/screening'
import { expect, test } from 'vitest'
import { amountsOf } from './amounts.ts'

const lists = builtinLists()
const engine = openEngine(lists)
const [asOf] = lists.lists
  .flatMap(({ editions }) => editions.map(({ inForce }) => inForce))
  .toSorted()
  .reverse()
if (asOf === undefined) throw new Error('no edition')

const law = { asOf }

function amountsIn(description: string) {
  return amountsOf(engine.screen({ description }, law), { description })
}

const kg = (value: number) => ({ min: value, max: value, unit: 'kg' })

test('a net mass, a concentration and packages give the mass of the substance and of each package', () => {
  expect(amountsIn('4 DRUMS DIMETHYL METHYLPHOSPHONATE 97%, NET 800 KG, HS 2931.41')).toEqual({
    isOfOne: false,
    all: null,
    each: kg(200),
    ofSubstance: kg(776),
  })
})

test('a range stays a range', () => {
  expect(amountsIn('triethanolamine 85-90 %, 200 kg').ofSubstance).toEqual({ min: 170, max: 180, unit: 'kg' })
})

test('"2x200kg" says what is in each', () => {
  expect(amountsIn('POCl3 drums 2x200kg UN1810')).toMatchObject({ isOfOne: false, each: kg(200), ofSubstance: null })
})

test.each([
  'thionyl chloride 50%, 10 drums 200 kg each',
  'тионилхлорид 50%, 10 бочек по 200 кг',
  'chlorure de thionyle 50%, 10 fûts de 200 kg',
])('an amount of one package gives that of all: "%s"', (line) => {
  expect(amountsIn(line)).toEqual({ isOfOne: true, all: kg(2000), each: null, ofSubstance: kg(1000) })
})

test('of bags that are not counted, only one is known', () => {
  expect(amountsIn('SODIUM CHLORIDE 99.5%, 25 KG BAGS, HS 2501.00')).toEqual({
    isOfOne: true,
    all: null,
    each: null,
    ofSubstance: null,
  })
})

test.each([
  ['an amount that may be of each or of all', '4 drums thionyl chloride 200 kg'],
  ['one package', '1 drum thionyl chloride, net 200 kg'],
  ['a volume', '4 drums acetone 99 %, 800 L'],
])('%s gives nothing', (_, line) => {
  expect(amountsIn(line)).toEqual({ isOfOne: false, all: null, each: null, ofSubstance: null })
})
