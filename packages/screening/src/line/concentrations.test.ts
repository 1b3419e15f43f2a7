import { builtinLists } from '@holdfast/control-lists'
import { describe, expect, it } from 'vitest'
import { buildNameIndex } from '../names/index.ts'
import { readLine } from './read-line.ts'

const index = buildNameIndex(builtinLists())

describe('concentrations as people write them', () => {
  it.each([
    ['thiodiglycol 9\u200b9%', 99, 99],
    ['thiodiglycol 9\u00ad9 %', 99, 99],
    ['thiodiglycol 12% - 60%', 12, 60],
    ['thiodiglycol 60% - 12%', 12, 60],
    ['thiodiglycol 98-5%', 5, 98],
    ['thiodiglycol 98–5 %', 5, 98],
    ['thiodiglycol 60 ± 5%', 55, 65],
    ['thiodiglycol 99% 12%', 12, 99],
    ['thiodiglycol 12 % or 99 %', 12, 99],
    ['thiodiglycol min 98% max 99%', 98, 99],
    ['thiodiglycol 98% min., 99.5% typical', 98, 100],
    ['thiodiglycol 5‰', 0.5, 0.5],
    ['thiodiglycol 50 ppm', 0.005, 0.005],
    ['thiodiglycol <1 %', 0, 1],
    ['thiodiglycol less than 1 percent', 0, 1],
    ['thiodiglycol %99', 99, 99],
    ['thiodiglycol assay (%): 99.5', 99.5, 99.5],
    ['thiodiglycol ９９％', 99, 99],
    ['thiodiglycol ٩٩٪', 99, 99],
    ['thiodiglycol 99%, VAT 20%', 99, 99],
    ['thiodiglycol 99%, moisture max 0.3%', 99, 99],
    ['thiodiglycol 99%, 10% discount', 99, 99],
    ['тиодигликоль 99%, НДС 20%', 99, 99],
    ['thiodiglycol 99% - IBC 1000', 99, 99],
  ])('%s', (line, percentMin, percentMax) => {
    const reading = readLine(line, index)
    expect(reading.names).toMatchObject([{ substances: ['thiodiglycol'], negated: false }])
    for (const { value } of reading.concentrations) expect(value).toMatchObject({ percentMin, percentMax })
    expect(reading.concentrations.length).toBeGreaterThan(0)
    expect(reading.flaws).toEqual([])
  })

  it.each([
    'thiodiglycol, 20% VAT',
    'thiodiglycol, TVA 20 %',
    'thiodiglycol moisture 0.3%',
    'thiodiglycol humidity 60%',
    'thiodiglycol HR 60%',
    'thiodiglycol impurities 5%',
    'thiodiglycol discount 10%',
    'tiodiglicol, humedad 5%',
    'тиодигликоль влажность 5%',
    '硫二甘醇 水分 0.5%',
  ])('%s: the percentage is not its strength', (line) => {
    const reading = readLine(line, index)
    expect(reading.concentrations).toEqual([])
    expect(reading.flaws).toEqual([])
  })

  it.each([
    'thiodiglycol -5%',
    'thiodiglycol (-5 %)',
    'thiodiglycol 0%',
    'thiodiglycol 3 0 %',
    'thiodiglycol 1/2%',
    'thiodiglycol 1e1%',
    'thiodiglycol thirty percent',
    'thiodiglycol 120%',
    'traces of thiodiglycol in acetone',
    'thiodiglycol (traces)',
    'следы тиодигликоля',
    'fuming nitric acid 20%',
  ])('%s states one that cannot be read', (line) => {
    const reading = readLine(line, index)
    expect(reading.flaws).toContain('concentration-unreadable')
    expect(reading.concentrations).toEqual([])
  })

  it('what a fertilizer holds is not united with its strength', () => {
    const values = readLine('ammonium nitrate 99.5%, 34.5% N', index).concentrations.map(
      ({ value }) => value.percentMax,
    )
    expect(values).toEqual([99.5, 34.5])
  })
})
