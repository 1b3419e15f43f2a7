import { describe, expect, it } from 'vitest'
import { screen } from '../engine/test-support.ts'
import type { Screening } from '../model.ts'

function screened(description: string): Screening {
  return screen({ description })
}

describe('a code that is an item of its own among ordinary goods', () => {
  it.each([
    'soap, VX',
    'soap and VX',
    'soap 10 ctn; HN3 200 kg; GB 5 L',
    'wine 12 btl, VX 5 L',
    'wine BMK 25 kg',
    'cotton, DIPA',
    'paper, TEA 200 kg',
    'AHF, paper',
    'shampoo (TEA)',
    'leather goods HD',
    'soap, V X',
    'soap, GB',
  ])('%s is for a person to decide', (line) => {
    const { verdict, issues } = screened(line)
    expect(verdict).toBe('review')
    expect(issues.map((issue) => issue.code)).toContain('name-ambiguous')
  })

  it.each([
    'GB rice',
    'rice, product of GB',
    'rice made in GB',
    'rice 25 kg, GB',
    'soap, GB/T 6009',
    'RICE, TEA, SUGAR',
    'DC motor',
    'HD video',
    'TEA bags',
    'furniture, HD foam',
  ])('%s holds none', (line) => {
    expect(screened(line).issues.filter((issue) => issue.code === 'name-ambiguous')).toEqual([])
    expect(['not-listed', 'unidentified']).toContain(screened(line).verdict)
  })
})

describe('a name with a lost letter', () => {
  it.each([
    'tr*ethanolamine',
    'tr?ethanolamine',
    'tr.ethanolamine',
    'tr1ethanolamine',
    'tr\ufffdethanolamine',
    'tr-ethanolamine',
    'tr ethanolamine',
    'nitro*ethane',
    'nitro#ethane',
    'pinacol?ne',
    'sulfur must?rd',
    'ethanol 99%, sar1n',
    'ethanol 99%, sar?n',
    'soap, sa*in',
    'soap, su*fur mustard',
  ])('%s is not certain', (line) => {
    expect(['review', 'unidentified']).toContain(screened(line).verdict)
    expect(screened(line).issues.map((issue) => issue.code)).toContainEqual(
      expect.stringMatching(/^(?:name-fuzzy|substance-unknown)$/),
    )
  })

  it.each([
    'ethanol* 99% 5 drums',
    'isopropanol lot#AB 12',
    '* ethanol, 10 drums * 200 L',
    'ethanol 5kg*drums',
    'ETHANOL? 200 L',
    'USP ethanol',
    'bio-ethanol 99%',
    'ethanol, www.example.com/a?b=c',
  ])('%s has none', (line) => {
    expect(screened(line)).toMatchObject({ verdict: 'not-listed', issues: [] })
  })
})

describe('words made from the name of a listed chemical', () => {
  it.each([
    'ипритный раствор',
    'ипритная',
    'заринный',
    'зоманный',
    'синильная',
    'селитряный',
    'фосгенирование',
    'fosgenado',
    'lewisiting',
    'somanship',
    'pseudoephed',
  ])('ethanol, %s is not cleared by the ending', (word) => {
    expect(screened(`ethanol, ${word}`).issues.map((issue) => issue.code)).toContain('substance-unknown')
  })
})

describe('a code beside a name that says other goods', () => {
  it.each([
    'glycerol EC 203-874-3',
    'glycerol EINECS 233-046-7',
    'glycerol EINECS 2038743',
    'glycerol 203-874-3',
    'glycerol U.N. 1810',
    'glycerol UN 18 10',
    'glycerol UN1O76',
    'glycerol CAS 11 1-48-8',
    'glycerol CAS 111-4 8-8',
    'glycerol 2930 70 00',
  ])('%s', (line) => {
    expect(screened(line).verdict).not.toBe('not-listed')
    expect(screened(line).issues.map((issue) => issue.code)).toContainEqual(
      expect.stringMatching(/^(?:substance-unknown|un-disagrees|name-cas-disagree|hs-disagrees)$/),
    )
  })

  it.each([
    'isopropanol U.N. 1219',
    'isopropanol 10 drums, tel 2930 70 00',
    'isopropanol, CAS 67-63-0, EC 200-661-7',
    'isopropanol 20 30 kg drums',
  ])('%s says none', (line) => {
    expect(screened(line)).toMatchObject({ verdict: 'not-listed', issues: [] })
  })
})

describe('an item that does not say what it is made of', () => {
  it.each([
    'ethanol, fertilizer 34-0-0 25 t',
    'ethanol, battery electrolyte 40%',
    'ethanol and pickling paste',
    'glass etching cream, ethanol',
    'ethanol, leaching agent CN 98%',
    'ethanol, T-144',
    'ethanol; 20 cartons pickling paste',
  ])('%s is not cleared by the other', (line) => {
    expect(screened(line).verdict).not.toBe('not-listed')
  })

  it.each([
    'DIAMMONIUM PHOSPHATE 18-46-0 GRANULAR FERTILIZER',
    'magnesium sulfate, fertilizer, 25 kg bags',
    'isopropanol, solvent for etching solutions',
    'ethyl acetate for electrolyte production',
    'citric acid pickling agent 25 kg',
  ])('%s says what it is', (line) => {
    expect(screened(line)).toMatchObject({ verdict: 'not-listed', issues: [] })
  })
})

describe('a salt that the named substance cannot have', () => {
  it.each(['DMC hydrochloride', 'DMC HCl 98% 25 kg', 'ethyl acetate HCl', 'isopropanol hydrochloride'])(
    '%s is not certain',
    (line) => {
      expect(screened(line).verdict).not.toBe('not-listed')
    },
  )

  it.each(['lidocaine hydrochloride', 'glycine hydrochloride', 'thiamine hydrochloride 25 kg'])('%s may be', (line) => {
    expect(screened(line).issues.map((issue) => issue.code)).not.toContain('name-fuzzy')
  })
})
