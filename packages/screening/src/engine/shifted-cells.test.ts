import { builtinLists } from '@holdfast/control-lists'
import { describe, expect, it } from 'vitest'
import type { ScreeningRow } from '../model.ts'
import { entries, issues, screen } from './test-support.ts'

const DMMP = 'CP(=O)(OC)OC'
const ETHANOL_INCHI = 'InChI=1S/C2H6O/c1-2-3/h3H,2H2,1H3'
const DMMP_INCHI = 'InChI=1S/C3H9O3P/c1-5-7(3,4)6-2/h1-3H3'

describe('cells for structures', () => {
  it.each([
    `CCO ${DMMP}`,
    `CCO;${DMMP}`,
    `CCO | ${DMMP}`,
    `CCO\n${DMMP}`,
    `CCO,${DMMP}`,
    `CCO>>${DMMP}`,
    `CCO ${DMMP_INCHI}`,
    'CCO DMMP 756-79-6',
    'CCO dimethyl methylphosphonate',
    'dimethyl methylphosphonate',
    '756-79-6',
  ])('%j: everything in it is screened', (smiles) => {
    expect(entries(screen({ smiles }))).toContain('cwc 2.B.4')
  })

  it.each([
    `${ETHANOL_INCHI} ${DMMP_INCHI}`,
    `${ETHANOL_INCHI};${DMMP_INCHI}`,
    `${ETHANOL_INCHI}\n${DMMP_INCHI}`,
    `${ETHANOL_INCHI} dimethyl methylphosphonate`,
    `${ETHANOL_INCHI} VONWDASPFIQPDY-UHFFFAOYSA-N`,
    DMMP,
  ])('the InChI cell %j too', (inchi) => {
    expect(entries(screen({ inchi }))).toContain('cwc 2.B.4')
  })

  it.each(['CCO', 'CCO |c:1|', 'CCO ethanol', 'CCO batch_17', 'CCO.O', 'ethanol', 'n/a'])(
    '%j alone is no question',
    (smiles) => {
      const screening = screen({ smiles, name: 'ethanol' })
      expect(screening.verdict).toBe('not-listed')
      expect(issues(screening)).toEqual([])
    },
  )

  it.each(['C(', 'CCO C(C', 'zorbatrinyl phosphonofluoridate', 'CCO [Qq]', 'on'])(
    '%j is never not-listed',
    (smiles) => {
      expect(screen({ smiles }).verdict).not.toBe('not-listed')
    },
  )

  it('reads every record of an SD file and the words below the drawings', () => {
    const record = (atom: string, below = '') =>
      `title\n  program\n\n  1  0  0  0  0  0  0  0  0  0999 V2000\n    0.0000    0.0000    0.0000 ${atom}   0  0\nM  END\n${below}`
    const both = screen({ molfile: `${record('O')}$$$$\n${record('Cl')}$$$$\n` })
    expect(both.substances).toHaveLength(2)
    expect(entries(both)).toContain('cfats hydrogen-chloride-anhydrous')
    expect(entries(screen({ molfile: record('O', '> <CAS>\n7719-09-7\n\n') }))).toContain('cwc 3.B.14')
    expect(screen({ molfile: `${record('O')}$$$$\n${record('Zz')}$$$$\n` }).verdict).not.toBe('not-listed')
  })

  it('says where it holds more structures than are read', () => {
    const many = Array.from({ length: 40 }, (_, index) => 'C'.repeat(index + 1)).join(' ')
    expect(issues(screen({ smiles: many }))).toContain('text-too-long')
  })
})

describe('shifted columns', () => {
  const cells = ['hs', 'un', 'concentration', 'quantity', 'unit', 'origin', 'destination', 'id', 'cas'] as const
  it.each(cells)('what stands in "%s" is not lost', (cell) => {
    for (const text of ['thionyl chloride', '7719-09-7', 'O=S(Cl)Cl', 'SMILES: O=S(Cl)Cl']) {
      const screening = screen({ name: 'water', [cell]: text })
      expect(entries(screening), `${cell}: ${text}`).toContain('cwc 3.B.14')
      expect(screening.verdict).not.toBe('not-listed')
    }
  })

  it.each<ScreeningRow>([
    { hs: '2811.00, 2812.12' },
    { hs: '2812.12; 2201.10' },
    { hs: '220110 281212' },
    { hs: 'UN 1810' },
    { un: '1090, 1810' },
    { un: 'UN1090/UN1810' },
    { un: '2812.12' },
    { un: 'POCl3' },
    { quantity: 'UN1810' },
    { unit: 'HS 2812.12' },
    { un: '1810 corrosive liquid' },
    { un: 'UN no 1810, class 8' },
    { hs: '281212 inorganic halides' },
    { hs: 'HS code 2812.12.00' },
  ])('every code counts: %j', (row) => {
    expect(entries(screen({ name: 'water', ...row }))).toContain('cwc 3.B.5')
  })

  it('an empty cell hides no code of the text', () => {
    expect(entries(screen({ description: 'goods HS 2812.12', hs: '' }))).toContain('cwc 3.B.5')
  })

  it.each<ScreeningRow>([
    {
      hs: '2207.10',
      un: '1170',
      concentration: '96 %',
      quantity: '16,000.5',
      unit: 'KGM',
      origin: 'DE',
      destination: 'Chile',
    },
    {
      hs: '2207 10 00',
      un: 'UN 1170',
      concentration: '> 95',
      quantity: '4 x 200 kg',
      unit: 'drums',
      id: 'LOT-2024/117',
    },
    { hs: '22071000', un: '1170', concentration: '95-98', quantity: '80 drums', unit: 'litres', id: '2024-11-3' },
    { origin: 'Hamburg', destination: 'Mercury Street 5, Leeds', id: 'COSCO' },
    { destination: 'Rotterdam, The Netherlands', id: '0192f1c2-77aa-7abc-8def-0123456789ab', unit: 'pallet' },
    { concentration: '96% w/w', quantity: '200 L', unit: 'L', id: 'row 12' },
    { concentration: 'min. 99.5', id: 'shipment no 12', unit: 'Stück' },
    { quantity: '20 MT +/- 5%', unit: 'CAN', un: 'UN 1170, 3, II', hs: '2207.10 (ethanol)' },
    {
      quantity: "1 x 40' HC",
      unit: 'ISO tank',
      un: 'not regulated',
      origin: 'Port of Rotterdam, NL',
      id: 'B/L MAEU123456789',
    },
    {
      quantity: '10 pallets / 800 cartons',
      unit: 'fûts',
      un: '1170 ETHANOL',
      origin: 'Санкт-Петербург',
      id: 'Müller GmbH 12',
    },
    { hs: 'n/a', un: '-', concentration: 'n/a', quantity: 'none', unit: '-' },
  ])('ordinary cells are no question: %j', (row) => {
    const screening = screen({ name: 'ethanol', ...row })
    expect(screening.verdict).toBe('not-listed')
    expect(issues(screening)).toEqual([])
  })

  it('the goods may stand in any cell', () => {
    expect(entries(screen({ un: 'Glass-lined reactor 6300 L' }))).toContain('ag-equip I.1')
    expect(entries(screen({ description: '1', unit: 'Glass-lined reactor 6300 L' }))).toContain('ag-equip I.1')
    expect(screen({ name: 'ethanol', quantity: '2 tanks' }).verdict).toBe('not-listed')
  })
})

describe('two statements of the concentration', () => {
  it('the worse one counts, and a person decides which holds', () => {
    for (const row of [
      { name: 'thiodiglycol 85%', concentration: '20 %' },
      { name: 'thiodiglycol 20%', concentration: '85 %' },
    ]) {
      const screening = screen(row)
      expect(screening.findings.find((found) => found.entry === '2.B.13')?.effect).toBe('controlled')
      expect(issues(screening)).toContain('person-decides')
    }
  })

  it('rounding is no contradiction, and goods of no list are no question', () => {
    expect(issues(screen({ name: 'thiodiglycol 99.5%', concentration: '99 %' }))).not.toContain('person-decides')
    expect(screen({ name: 'ethanol 20%', concentration: '85 %' }).verdict).toBe('not-listed')
  })
})

describe('cells that say that something is kept back', () => {
  it.each<ScreeningRow>([
    { name: 'ethanol', cas: '64-17-5; proprietary' },
    { name: 'ethanol', cas: 'various' },
    { name: 'ethanol', smiles: 'confidential' },
  ])('%j is never not-listed', (row) => {
    const screening = screen(row)
    expect(issues(screening)).toContain('mixture-undefined')
    expect(screening.verdict).not.toBe('not-listed')
  })

  it('a number that is not stated is no question', () => {
    for (const cas of ['n/a', 'N.A.', '-', 'none', 'unknown'])
      expect(screen({ name: 'ethanol', cas }).verdict, cas).toBe('not-listed')
  })
})

describe('UN numbers of classes', () => {
  it('goods without the element of the class contradict it', () => {
    expect(issues(screen({ name: 'ethanol', un: '3278' }))).toContain('un-disagrees')
    expect(screen({ smiles: 'CCO', un: '3278' }).verdict).toBe('review')
    expect(issues(screen({ name: 'triethyl phosphate', un: '3278' }))).not.toContain('un-disagrees')
    expect(screen({ name: 'ethanol', un: '1993' }).verdict).toBe('not-listed')
  })
})

describe('rows with hundreds of names and dozens of structures', () => {
  const names = builtinLists()
    .names.map(({ name }) => name)
    .filter((name) => /^[A-Za-z][a-z -]{4,24}$/.test(name))
  const row = (count: number): ScreeningRow => ({
    description: names
      .filter((_, at) => at % 5 === 0)
      .slice(0, count)
      .join('; '),
    smiles: Array.from({ length: 30 }, (_, at) => `${'C'.repeat(at + 2)}OC(=O)c1ccccc1`).join(' '),
  })

  it('cost in proportion to their length', () => {
    const best = (count: number): number => {
      const given = row(count)
      const times = Array.from({ length: 7 }, () => {
        const before = performance.now()
        screen(given)
        return performance.now() - before
      })
      return Math.min(...times)
    }
    best(800)
    // Four times the names: sixteen times the time would be the square.
    expect(best(800) / best(200)).toBeLessThan(10)
  })

  it('tell a readable number of contradictions', () => {
    expect(screen(row(800)).issues.filter(({ code }) => code === 'name-structure-disagree').length).toBeLessThan(20)
  })
})
