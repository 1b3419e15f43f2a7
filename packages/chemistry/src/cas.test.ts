import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { casCheckDigit, readCas } from './cas.ts'
import { findCas } from './cas-search.ts'

function read(text: string): string {
  const result = readCas(text)
  if (!result.ok) return result.refusal.code
  const { cas, repaired, checkDigitOk } = result.value
  return `${cas} ${repaired}${checkDigitOk ? '' : ' wrong check digit'}`
}

describe('readCas', () => {
  it.each([
    ['7719-09-7', '7719-09-7 null'],
    [' 7719-09-7 ', '7719-09-7 null'],
    ['"7719-09-7"', '7719-09-7 null'],
    ['50-00-0', '50-00-0 null'],
    ['CAS No. 7719-09-7', '7719-09-7 null'],
    ['CAS: 7719-09-7', '7719-09-7 null'],
    ['CAS-RN 7719-09-7', '7719-09-7 null'],
    ['7719–09–7', '7719-09-7 dashes'],
    ['7719‑09‑7', '7719-09-7 dashes'],
    ['7719−09−7', '7719-09-7 dashes'],
    ['7719 09 7', '7719-09-7 dashes'],
    ['7719 - 09 - 7', '7719-09-7 dashes'],
    ['٧٧١٩-٠٩-٧', '7719-09-7 null'],
    ['７７１９-０９-７', '7719-09-7 null'],
    ['7719-09-07', '7719-09-7 date'],
    ['7719-09-07 00:00:00', '7719-09-7 date'],
    ['7719-09-07T00:00:00.000Z', '7719-09-7 date'],
    ['7719/9/7', '7719-09-7 date'],
    ['09/07/7719', '7719-09-7 date'],
    ['07/09/7719', '7719-09-7 date'],
    ['9/7/7719', '7719-09-7 date'],
    ['07.09.7719', '7719-09-7 date'],
    ['0464-07-03', '464-07-3 date'],
    ['1976-06-02', '76-06-2 date'],
    ['6/2/1976', '76-06-2 date'],
    ['02/06/76', '76-06-2 date'],
    ['7719-9-7', '7719-09-7 zeros'],
    ['0007719-09-7', '7719-09-7 zeros'],
    ['64-17-05', '64-17-5 zeros'],
    ['50-0-0', '50-00-0 zeros'],
    ['354110', '354-11-0 undashed'],
    ['000354110', '354-11-0 undashed'],
    ['50000', '50-00-0 undashed'],
    ['0000050000', '50-00-0 undashed'],
    ['354110.0', '354-11-0 undashed'],
    ['1349-85-3', '1349-85-3 null wrong check digit'],
    ['7719-09-8', '7719-09-8 null wrong check digit'],
  ])('%s is read as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    '',
    ' ',
    'hello',
    '7719',
    '2023-06-01',
    '12/03/2024',
    '7719-09',
    '7719-09-77',
    '00-00-0',
    '12345678-12-1',
    '-',
    '7719-09-7 and 50-00-0',
    '7'.repeat(65),
  ])('refuses %j', (text) => expect(read(text)).toBe('cas-malformed'))

  it('reads every number of the usual shape back as it was', () => {
    const parts = fc.tuple(fc.integer({ min: 10, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }))
    fc.assert(
      fc.property(parts, ([first, second]) => {
        const middle = String(second).padStart(2, '0')
        const cas = `${first}-${middle}-${casCheckDigit(`${first}${middle}`)}`
        const bare = cas.replaceAll('-', '')
        expect(read(cas)).toBe(`${cas} null`)
        expect(read(bare)).toBe(`${cas} undashed`)
        expect(read(bare.padStart(10, '0'))).toBe(`${cas} undashed`)
        expect(read(cas.replaceAll('-', '\u2010'))).toBe(`${cas} dashes`)
        expect(read(cas.replaceAll('-', ' '))).toBe(`${cas} dashes`)
      }),
    )
  })

  it('undoes the date of a spreadsheet, or refuses where two numbers would fit', () => {
    const parts = fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(parts, ([year, month]) => {
        const check = casCheckDigit(`${year}${String(month).padStart(2, '0')}`)
        if (check === 0) return
        const cas = `${year}-${String(month).padStart(2, '0')}-${check}`
        for (const text of [
          `${year}-${String(month).padStart(2, '0')}-0${check}`,
          `${month}/${check}/${year}`,
          `${check}.${month}.${year}`,
        ]) {
          expect([`${cas} date`, 'cas-malformed']).toContain(read(text))
        }
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => typeof readCas(text).ok === 'boolean'),
    )
  })
})

describe('findCas', () => {
  const found = (text: string): string[] => findCas(text).map(({ cas, start, end }) => `${cas}@${start}-${end}`)

  it.each([
    ['thionyl chloride CAS 7719-09-7, 4 drums', ['7719-09-7@21-30']],
    ['67-64-1 64-17-5', ['67-64-1@0-7', '64-17-5@8-15']],
    ['67-64-1/64-17-5', ['67-64-1@0-7', '64-17-5@8-15']],
    ['(67-64-1).', ['67-64-1@1-8']],
    ['7719–09–7', ['7719-09-7@0-9']],
    ['CAS 7719097 x', ['7719-09-7@4-11']],
    ['CAS No: 7719 09 7', ['7719-09-7@8-17']],
    ['cas:67-64-2', ['67-64-2@4-11']],
    ['acetone 67-64-2', []],
    ['delivered 2023-06-1', []],
    ['tel 555-12-3', []],
    ['phone: 0555 67-64-1', []],
    ['+31 70 67-64-1', []],
    ['invoice 2012-67-64-1', []],
    ['67-64-1-5', []],
    ['67-64-12', []],
    ['nothing', []],
  ])('%s holds %j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('finds a number between any words and says where it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc xyz,;()'.split('')) }), (words) => {
        const text = `${words} 7719-09-7 ${words}`
        const finding = findCas(text).at(0)
        expect(text.slice(finding?.start, finding?.end)).toBe('7719-09-7')
      }),
    )
  })
})
