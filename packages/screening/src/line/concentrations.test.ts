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
    ['thiodiglycol 99.5%, anti-caking 0.2%', 99.5, 99.5],
    ['thiodiglycol 99%, moisture max 0.3%', 99, 99],
    ['thiodiglycol 99%, 10% discount', 99, 99],
    ['тиодигликоль 99%, НДС 20%', 99, 99],
    ['thiodiglycol 99% - IBC 1000', 99, 99],
    ['nitric acid not more than 3%', 0, 3],
    ['nitric acid no more than 3%', 0, 3],
    ['nitric acid not less than 3%', 3, 100],
    ['nitric acid more than 3%', 3, 100],
    ['азотная кислота не более 3%', 0, 3],
    ['азотная кислота не менее 3%', 3, 100],
    ['азотная кислота более 3%', 3, 100],
    ['ácido nítrico no más de 3%', 0, 3],
    ['acide nitrique pas plus de 3%', 0, 3],
    ['硝酸 不大于 3%', 0, 3],
    ['硝酸 大于 3%', 3, 100],
    ['حمض النيتريك لا يزيد عن 3%', 0, 3],
    ['thiodiglycol 20 wt.%', 20, 20],
    ['thiodiglycol 20 wt.-%', 20, 20],
    ['thiodiglycol 20 mass%', 20, 20],
    ['thiodiglycol 30 Gew.-%', 30, 30],
    ['тиодигликоль 25 масс.%', 25, 25],
    ['thiodiglycol 200 g/kg', 20, 20],
    ['thiodiglycol 0.25 kg/kg', 25, 25],
    ['тиодигликоль 0,25 кг/кг', 25, 25],
    ['thiodiglycol 500 mg/kg', 0.05, 0.05],
    ['thiodiglycol 20 % p/p', 20, 20],
    ['thiodiglycol 20% by mass', 20, 20],
    ['тиодигликоль 20%-ный', 20, 20],
    ['20%-ный тиодигликоль', 20, 20],
    ['тиодигликоль, массовая доля 20%', 20, 20],
  ])('%s', (line, percentMin, percentMax) => {
    const reading = readLine(line, index)
    expect(reading.names).toHaveLength(1)
    expect(reading.leftover).toEqual([])
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
    'thiodiglycol with 0.2% combustible substances',
    'thiodiglycol with not more than 0.2% combustible substances UN1942',
    'thiodiglycol, coating 0.1%',
    'thiodiglycol 1 ppm Fe',
    'thiodiglycol, Fe 5 ppm',
    'thiodiglycol heavy metals 10 ppm max',
    'thiodiglycol residue on ignition 0.1%',
    'thiodiglycol acidity 0.01%',
    'thiodiglycol freight 15%',
    'thiodiglycol 5% shortage',
    'thiodiglycol filled to 20%',
    'thiodiglycol 10% over-insured',
    'thiodiglycol, stabilizer 0.1%',
    'thiodiglycol, 0.1% stabilizer',
    'тиодигликоль, стабилизатор 0,1%',
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

  it.each([
    'thiodiglycol 20% foobarate',
    'thiodiglycol frobnication 20%',
    'thiodiglycol frob max 20%',
    'thiodiglycol 0.2% water',
  ])('%s: of what is not said, so the goods may be stronger', (line) => {
    expect(readLine(line, index).concentrations).toMatchObject([
      { appliesTo: { index: 0 }, value: { percentMax: 100 } },
    ])
  })

  it.each([
    'ammonium nitrate prills 2 mm, 25 t',
    'ammonium nitrate prilled 2-4 mm',
    'sodium perchlorate 100 MM x 200 MM bags',
    'silica 40-63 μm',
    'silica 40 µm',
    'silica 20 microns',
    'CALCIUM CARBIDE 50-80MM',
    'thionyl chloride bottle 5 mm',
    'кремнезем 40 мкм',
  ])('%s states a size', (line) => {
    const reading = readLine(line, index)
    expect(reading.concentrations).toEqual([])
    expect(reading.flaws).toEqual([])
    expect(reading.leftover).toEqual([])
  })

  it.each([
    ['triethanolamine 20% in water 80%', { triethanolamine: 20, water: 80 }],
    ['triethanolamine 80% in water 20%', { triethanolamine: 80, water: 20 }],
    ['20% triethanolamine in 80% water', { triethanolamine: 20, water: 80 }],
    ['20% triethanolamine in water', { triethanolamine: 20 }],
    ['triethanolamine in water 20%', { triethanolamine: 20 }],
    ['thionyl chloride 25% in toluene 75%', { 'thionyl chloride': 25, toluene: 75 }],
    ['chloropicrin 2% in methyl bromide 98%', { chloropicrin: 2, 'methyl bromide': 98 }],
    ['water containing 40% triethanolamine', { triethanolamine: 40 }],
    ['toluene containing 35% w/w thionyl chloride', { 'thionyl chloride': 35 }],
    ['ethanol (contains 40% thionyl chloride)', { 'thionyl chloride': 40 }],
    ['toluene (with 10% thionyl chloride)', { 'thionyl chloride': 10 }],
    ['toluène contenant 35% de chlorure de thionyle', { 'chlorure de thionyle': 35 }],
    ['толуол, содержащий 35% тионилхлорида', { тионилхлорида: 35 }],
    ['acetone 30% and 70% toluene', { acetone: 30, toluene: 70 }],
    ['acetone 30%, toluene 70%', { acetone: 30, toluene: 70 }],
  ])('%s: each has its own', (line, expected) => {
    const reading = readLine(line, index)
    const read = reading.concentrations.map(({ appliesTo, value }) => [
      appliesTo === null ? null : reading.names[appliesTo.index]?.text,
      value.percentMax,
    ])
    expect(Object.fromEntries(read)).toEqual(expected)
  })

  it.each([
    ['nitric acid 2 N', 8, 13],
    ['nitric acid 0.1 N', 0.4, 0.65],
    ['sulfuric acid 0.5 M', 2.5, 5.1],
    ['sulfuric acid 1 N', 2.5, 5.1],
    ['азотная кислота 2 моль/л', 8, 13],
    ['hydrogen peroxide 10 volumes', 2.4, 3.2],
    ['hydrogen peroxide 40 vol', 9.8, 12.6],
    ['eau oxygénée 110 volumes', 27, 35],
  ])('%s: the known substance says how much that is', (line, percentMin, percentMax) => {
    const [only, ...others] = readLine(line, index).concentrations
    expect(others).toEqual([])
    expect(only?.value.percentMin).toBeGreaterThan(percentMin)
    expect(only?.value.percentMax).toBeLessThan(percentMax)
  })

  it('volumes of other goods are no strength', () => {
    expect(readLine('encyclopaedia 10 volumes', index).concentrations).toEqual([])
  })

  it('a millimole is written as such', () => {
    expect(readLine('thiodiglycol 5 mM', index).concentrations).toMatchObject([{ value: { basis: 'normality' } }])
  })

  it('what a fertilizer holds is not united with its strength', () => {
    const values = readLine('ammonium nitrate 99.5%, 34.5% N', index).concentrations.map(
      ({ value }) => value.percentMax,
    )
    expect(values).toEqual([99.5, 34.5])
  })
})
