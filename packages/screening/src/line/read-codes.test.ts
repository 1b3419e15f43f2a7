import { builtinLists } from '@holdfast/control-lists'
import { describe, expect, it } from 'vitest'
import { buildNameIndex } from '../names/index.ts'
import { readConcentrationText } from './concentration-text.ts'
import { readLine } from './read-line.ts'

const index = buildNameIndex(builtinLists())

describe('registry numbers that were damaged', () => {
  it.each([
    ['Sodium chloride CAS 7719-09-07', '7719-09-7'],
    ['(CAS 9/7/7719)', '7719-09-7'],
    ['CAS# 0075-44-05', '75-44-5'],
    ['sodium chloride 7719-9-7', '7719-09-7'],
    ['Sodium chloride 75-44-05', '75-44-5'],
    ['ethanol art. 10025-87-03', '10025-87-3'],
    ['ethanol 7719097', '7719-09-7'],
    ['7719-09-07', '7719-09-7'],
    ['7719/09/07', '7719-09-7'],
    ['07.09.7719', '7719-09-7'],
  ])('%s is mended, and says so', (line, cas) => {
    expect(readLine(line, index).cas).toMatchObject([{ value: cas, repaired: true, checkDigitOk: true }])
  })

  it('behind the word CAS stays a wrong number where it cannot be mended', () => {
    expect(readLine('goods CAS 7719-09-8, 4 drums', index).cas).toMatchObject([{ checkDigitOk: false }])
    expect(readLine('goods CAS 7719-9-88', index).cas).toMatchObject([{ value: '7719-9-88', checkDigitOk: false }])
  })

  it.each([
    ['thionyl chloride? 7719.09.7', '7719-09-7'],
    ['goods 7719 09 7, 4 drums', '7719-09-7'],
    ['goods 7719/09/7', '7719-09-7'],
    ['goods 7719_09_7', '7719-09-7'],
    ['goods 7719:09:7', '7719-09-7'],
    ['goods 7719·09·7', '7719-09-7'],
    ['goods 7719 - 09 - 7', '7719-09-7'],
    ['goods 7719–09—7', '7719-09-7'],
    ['goods ７７１９－０９－７', '7719-09-7'],
    ['goods 77\u200b19-0\u200d9-7', '7719-09-7'],
    ['goods 7719\u00ad-09-7', '7719-09-7'],
    ['goods \u202e7719-09-7\u202c', '7719-09-7'],
    ['goods ٧٧١٩-٠٩-٧', '7719-09-7'],
    ['goods ۷۷۱۹-۰۹-۷', '7719-09-7'],
    ['goods ७७१९-०९-७', '7719-09-7'],
    ['goods 𝟕𝟕𝟏𝟗-𝟎𝟗-𝟕', '7719-09-7'],
    ['goods 7̶7̶19-09-7', '7719-09-7'],
    ['goods 77l9-O9-7', '7719-09-7'],
    ['goods 75-44-5', '75-44-5'],
    ['goods 75445', '75-44-5'],
  ])('%s holds the number however it is written', (line, cas) => {
    const reading = readLine(line, index)
    expect(reading.cas).toMatchObject([{ value: cas, checkDigitOk: true }])
    const [mention] = reading.cas
    expect(line.slice(mention?.start, mention?.end)).toMatch(/^\S.*\S$/su)
  })

  it.each(['acetone 67-64-2', 'acetone, 67-64-2, 4 drums', 'CAS 868-85-8', '(868-85-8)', 'acetone 67‑64‑2'])(
    '%s has a wrong check digit',
    (line) => {
      expect(readLine(line, index).cas).toMatchObject([{ checkDigitOk: false }])
    },
  )

  it.each([
    'acetone 2024-11-24',
    'NPK 10-20-5',
    'fertilizer 15-15-8 50 kg',
    'tel 555-12-3',
    'phone: 0555 67-64-2',
    '+31 70 67-64-2',
    'order 4500-12-4',
    'acetone 2024-11-2',
    'drums 12-24-1',
    '50000 bags',
    'total 50000',
    '64175 bags',
    'Index No 603-117-00-0',
    'REACH 01-2119457558-25-0012',
    'EC 212-052-3',
    '10:30:5',
  ])('%s has none', (line) => {
    expect(readLine(line, index).cas).toEqual([])
  })

  it.each(['acetone 2023-06-01', 'acetone PO 7719097', 'acetone 7719097 kg', 'ethanol, date 2024-1-5, tel 7719097'])(
    '%s has no registry number',
    (line) => {
      expect(readLine(line, index).cas).toEqual([])
    },
  )
})

describe('structures in a line', () => {
  it.each([
    ['InChI=1S/C4H10FO2P/c1-4(2)7-8(3,5)6/h4H,1-3H3', 'InChI=1S/C4H10FO2P/c1-4(2)7-8(3,5)6/h4H,1-3H3'],
    ['sample (InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H3), 4 kg', 'InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H3'],
    ['OCCSCCO.O', 'OCCSCCO.O'],
    ['OCCSCCO.CCO 98%', 'OCCSCCO.CCO'],
  ])('%s is read whole', (line, structure) => {
    expect(readLine(line, index).structures.map(({ text }) => text)).toEqual([structure])
  })

  it.each([
    ['CC(C)OP(C)(F)(=O', 0],
    ['c1ccccc', 0],
    ['CC(=O', 0],
    ['sample CC(C)OP(C)(F)(=O 4 kg', 7],
  ])('%s cannot be read, and says where', (line, start) => {
    const reading = readLine(line, index)
    expect(reading.flaws).toContain('structure-unreadable')
    expect(reading.unreadable).toMatchObject([{ start, position: expect.any(Number) }])
    expect(reading.unreadable[0]?.message).not.toBe('')
  })

  it.each(['pH=7', 'CO2=30%', 'NIPPON.CO LTD', 'NPK 15-15-15(S)', 'acetone (99%)'])('%s is no structure', (line) => {
    const reading = readLine(line, index)
    expect(reading.structures).toEqual([])
    expect(reading.flaws).not.toContain('structure-unreadable')
  })
})

describe('a cell of a concentration column', () => {
  it.each([
    ['<3', 0, 3],
    ['≤ 3,5', 0, 3.5],
    ['10-25', 10, 25],
    ['10 % - 25 %', 10, 25],
    ['>99', 99, 100],
    ['99+', 99, 100],
    ['max 5', 0, 5],
    ['30 or less', 0, 30],
    ['40 ± 2', 38, 42],
    ['0.35', 0.35, 0.35],
  ])('%s', (text, percentMin, percentMax) => {
    expect(readConcentrationText(text)).toMatchObject({ text, percentMin, percentMax })
  })

  it.each(['', 'abc', '300', '3 < x < 5', '5 % and 10 %', '9'.repeat(500)])('%j says nothing', (text) => {
    expect(readConcentrationText(text)).toBeNull()
  })
})
