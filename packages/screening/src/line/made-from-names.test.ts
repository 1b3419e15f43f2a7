import { builtinLists } from '@holdfast/control-lists'
import { describe, expect, it } from 'vitest'
import { buildNameIndex } from '../names/index.ts'
import { readLine } from './read-line.ts'

const index = buildNameIndex(builtinLists())

describe('what is made from a listed chemical, or for it', () => {
  it.each([
    'phosgene oxime',
    'triethanolamine oleate',
    'triethanolamine stearate',
    'methyldiethanolamine dioleate',
    'trimethyl phosphite ozonide',
    'hydrogen cyanide dimer',
    'acetone oxime',
    'pinacolone oxime',
    'ricin antibody',
    'anti-ricin antibody ELISA kit',
  ])('%s is not surely the chemical', (line) => {
    const [hit] = readLine(line, index).names
    expect(hit?.certainty ?? 'fuzzy').toBe('fuzzy')
  })

  it.each([
    'thionyl chloride certificate attached',
    'thionyl chloride 20 drums on climate controlled truck',
    'ethylene monomer',
  ])('%s is', (line) => {
    const [hit] = readLine(line, index).names
    expect(hit?.certainty).not.toBe('fuzzy')
  })

  it.each([
    'catalyst for production of thionyl chloride',
    'reagent for determination of phosgene',
    'gloves resistant to thionyl chloride',
    'MSDS of thionyl chloride, paper',
    'катализатор для производства тионилхлорида',
  ])('%s: it is what the goods are for', (line) => {
    expect(
      readLine(line, index).names.filter((hit) => !hit.purpose && hit.substances.some((id) => index.listed.has(id))),
    ).toEqual([])
  })

  it.each(['acetone for analysis, thionyl chloride', 'thionyl chloride for production of pesticides'])(
    '%s: the goods are it',
    (line) => {
      expect(readLine(line, index).names).toContainEqual(
        expect.objectContaining({ substances: ['thionyl-chloride'], purpose: false }),
      )
    },
  )

  it('a dosimeter is not the gas', () => {
    expect(readLine('phosgene dosimeter badges', index).names).toMatchObject([
      { substances: ['phosgene'], negated: true },
    ])
  })

  it('the plural of a word is no acronym', () => {
    for (const line of ['name badges 500 pcs', 'plastic badges', 'NAME BADGES']) {
      expect(readLine(line, index).names).toEqual([])
    }
  })
})

describe('inverted names', () => {
  it.each([
    ['Chloride, thionyl', 'thionyl-chloride'],
    ['Trichloride, phosphorus, 4 drums', 'phosphorus-trichloride'],
    ['cyanide, sodium', 'sodium-cyanide'],
    ['Калия цианид', 'potassium-cyanide'],
  ])('%s', (line, substance) => {
    const reading = readLine(line, index)
    expect(reading.names).toMatchObject([{ substances: [substance] }])
    expect(line).toContain(reading.names[0]?.text)
    expect(reading.leftover).toEqual([])
  })
})

describe('brands', () => {
  it.each([
    'calcium chloride 94%, BRAND NAME: TETRA',
    'acetic acid, brand: Foo Barson',
    'кислота уксусная, марка: Зубр',
  ])('%s: the brand is no other chemical', (line) => {
    expect(readLine(line, index).leftover).toEqual([])
  })

  it.each(['acetic acid, brand: foobaryl phosphonate', 'acetic acid, brand: lewisite', 'acetic acid, TETRAX'])(
    '%s may hold another',
    (line) => {
      const { leftover, names } = readLine(line, index)
      expect(leftover.length + names.length).toBeGreaterThan(1)
    },
  )
})

describe('registry numbers with points', () => {
  it.each(['868.85.9', ' 868.85.9 '])('%s, alone in the line', (line) => {
    expect(readLine(line, index).cas).toMatchObject([{ value: '868-85-9', repaired: true, checkDigitOk: true }])
  })
  it.each(['24.11.2024', '10.11.24', '12.10.5'])('%s is none', (line) => {
    expect(readLine(line, index).cas).toEqual([])
  })
})

describe('formulas with branches', () => {
  it.each(['CH3P(O)(OCH3)2', '(CH3)2CHOP(O)(F)CH3', 'POCl(OC2H5)2'])('%s is no unreadable drawing', (line) => {
    const { unreadable, flaws, names, formulas } = readLine(line, index)
    expect([unreadable, flaws]).toEqual([[], []])
    expect(names.length + formulas.length).toBe(1)
  })
})
