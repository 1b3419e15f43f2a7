import { describe, expect, it } from 'vitest'
import { day, entries, issues, screen } from './test-support.ts'

describe('a registry number or a structure gives every list that speaks of it', () => {
  it.each([
    [{ cas: '10025-87-3' }, ['cwc 3.B.5', 'ag-chem 2', 'cfats phosphorus-oxychloride']],
    [{ smiles: 'O=P(Cl)(Cl)Cl' }, ['cwc 3.B.5', 'ag-chem 2', 'cfats phosphorus-oxychloride']],
    [{ cas: '756-79-6' }, ['cwc 2.B.4', 'ag-chem 3']],
    [{ smiles: 'COP(C)(=O)OC' }, ['cwc 2.B.4', 'ag-chem 3']],
    [{ cas: '67-64-1' }, ['un-1988 II.acetone', 'eu-2019-1148 II.acetone']],
    [{ smiles: 'CC(C)=O' }, ['un-1988 II.acetone', 'eu-2019-1148 II.acetone']],
  ])('%j', (row, expected) => {
    const screening = screen(row)
    expect(screening.verdict).toBe('controlled')
    expect(entries(screening)).toEqual(expected)
    expect(screening.findings.every((finding) => finding.certainty === 'certain')).toBe(true)
  })

  it('knows unlisted chemicals as such', () => {
    expect(screen({ cas: '58-08-2' }).verdict).toBe('not-listed')
    expect(screen({ smiles: 'CCCCO' }).verdict).toBe('not-listed')
    expect(screen({ smiles: 'CN1C=NC2=C1C(=O)N(C(=O)N2C)C' }).substances[0]?.name).toBe('Caffeine')
    expect(screen({ smiles: 'CCCCCCCCCCCCCCCCCCN1CCOCC1' }).verdict).toBe('not-listed')
  })

  it('the public control test of chemistry agents', () => {
    for (const cas of ['10025-87-3', '756-79-6', '10545-99-0']) expect(screen({ cas }).verdict).toBe('controlled')
    for (const cas of ['58-08-2', '134523-00-5']) expect(entries(screen({ cas }))).toEqual([])
    // Nitroglycerine is on neither the CWC nor the Australia Group list; CFATS has it.
    expect(screen({ cas: '55-63-0' }).findings.map((finding) => finding.list)).toEqual(['cfats'])
  })
})

describe('families explain themselves', () => {
  it('gives the legal phrases with the atoms that satisfy them', () => {
    const finding = screen({ smiles: 'CC(C)OP(C)(F)=O' }).findings[0]
    expect(finding).toMatchObject({ list: 'cwc', entry: '1.A.1', how: 'family', certainty: 'certain' })
    expect(finding?.reasons.length).toBeGreaterThan(1)
    expect(finding?.reasons.some((reason) => reason.atoms.includes(4))).toBe(true)
  })

  it('2.B.4 leaves Schedule 1 chemicals to Schedule 1', () => {
    const screening = screen({ smiles: 'CC(C)OP(C)(F)=O' })
    expect(entries(screening)).toContain('cwc 1.A.1')
    expect(entries(screening)).not.toContain('cwc 2.B.4')
  })

  it('keeps exemptions as findings that are exempt', () => {
    const fonofos = screen({ cas: '944-22-9' })
    expect(fonofos.verdict).toBe('not-listed')
    expect(fonofos.findings).toMatchObject([{ entry: '2.B.4', effect: 'exempt' }])
    const diethyl = screen({ smiles: 'CCN(CC)CCO' })
    expect(diethyl.verdict).toBe('controlled')
    expect(diethyl.findings).toMatchObject([
      { list: 'cwc', entry: '2.B.11', effect: 'exempt' },
      { list: 'ag-chem', entry: '49', effect: 'controlled' },
    ])
    const dimethylSalt = screen({ smiles: 'CN(C)CCO.Cl' })
    expect(dimethylSalt.verdict).not.toBe('controlled')
    expect(entries(dimethylSalt, (finding) => finding.effect === 'controlled' && finding.list === 'cwc')).toEqual([])
    expect(screen({ smiles: 'CC(C)N(CCO)C(C)C' }).findings[0]).toMatchObject({ entry: '2.B.11', effect: 'controlled' })
  })

  it('shows the failed clause only when asked', () => {
    const row = { smiles: 'CCCCP(=O)(OC)OC' }
    expect(screen(row).nearMisses).toBeUndefined()
    expect(screen(row, { nearMiss: true }).nearMisses?.some((miss) => miss.entry === '2.B.4')).toBe(true)
  })
})

describe('drawings of one chemical give one verdict', () => {
  const families = [
    [
      'COP(C)(=O)OC',
      'O(C)P(=O)(C)OC',
      'C[P+]([O-])(OC)OC',
      'CP(=O)(OC)OC.O',
      '[13CH3]P(=O)(OC)OC',
      '[H]C([H])([H])P(=O)(OC)OC',
    ],
    ['CN1C=NC2=C1C(=O)N(C(=O)N2C)C', 'Cn1cnc2c1c(=O)n(C)c(=O)n2C'],
    ['CC1=CC=CC=C1', 'Cc1ccccc1', 'c1(C)ccccc1'],
    ['[Na+].[C-]#N', '[Na]C#N', 'N#[C-].[Na+]'],
    ['OCCN(CCO)CCO.Cl', '[Cl-].OCC[NH+](CCO)CCO'],
    ['COP(O)OC', 'COP(=O)OC'],
  ]
  it.each(families)('%s', (...drawings: string[]) => {
    const [first, ...rest] = drawings.map((smiles) => {
      const { verdict, findings } = screen({ smiles })
      return {
        verdict,
        entries: findings.map(({ list, entry, effect, certainty }) => [list, entry, effect, certainty]),
      }
    })
    for (const other of rest) expect(other).toEqual(first)
  })

  it('InChI and SMILES agree', () => {
    const smiles = screen({ smiles: 'COP(C)(=O)OC' })
    const inchi = screen({ inchi: 'InChI=1S/C3H9O3P/c1-5-7(3,4)6-2/h1-3H3' })
    expect(entries(inchi)).toEqual(entries(smiles))
  })

  it('says what a variant is', () => {
    expect(screen({ smiles: 'CP(=O)(OC)OC' }).findings[1]?.how).toBe('identity')
    expect(screen({ smiles: '[2H]C([2H])([2H])P(=O)(OC)OC' }).findings[1]?.how).toBe('isotopologue')
    expect(screen({ smiles: 'C[C@H](O)C(C)(C)C' }).findings[0]).toMatchObject({ entry: '2.B.14', how: 'stereoisomer' })
  })
})

describe('salts follow the words of the entry', () => {
  it('certain where the entry prints salts', () => {
    const finding = screen({ smiles: 'CCN(CC)CCCl.Cl' }).findings.find((found) => found.list === 'cwc')
    expect(finding).toMatchObject({ entry: '2.B.10', certainty: 'certain' })
  })

  it('a question where it is silent', () => {
    const cwc = screen({ smiles: 'OC1CN2CCC1CC2.Cl' })
    expect(cwc.findings.find((found) => found.list === 'cwc')).toMatchObject({
      entry: '2.B.9',
      how: 'salt',
      certainty: 'possible',
    })
    expect(issues(cwc)).toContain('salt-silent')
  })

  it('a jurisdiction may answer it', () => {
    const row = { smiles: 'OC1CN2CCC1CC2.Cl' }
    const covered = screen(row, { interpretations: { 'salts-where-silent': 'covered' } })
    expect(covered.findings.find((found) => found.list === 'cwc')).toMatchObject({
      entry: '2.B.9',
      certainty: 'certain',
    })
    const not = screen(row, { interpretations: { 'cwc/salts-where-silent': 'not-covered' } })
    expect(not.findings.find((found) => found.list === 'cwc')).toBeUndefined()
  })

  it('mineral salts are substances of their own', () => {
    expect(entries(screen({ smiles: '[Ca+2].[F-].[F-]' }))).toEqual([])
    expect(entries(screen({ smiles: '[Na+].[Cl-]' }))).toEqual([])
    expect(entries(screen({ smiles: '[Na+].[F-]' }))).toContain('ag-chem 44')
    expect(entries(screen({ smiles: '[Na+].[F-].F' }))).toContain('ag-chem 43')
    expect(screen({ description: 'calcium carbide' }).verdict).toBe('not-listed')
  })
})

describe('fields that contradict each other', () => {
  it('number and structure: both are screened', () => {
    const screening = screen({ cas: '64-17-5', smiles: 'O=P(Cl)(Cl)Cl' })
    expect(screening.verdict).toBe('controlled')
    expect(issues(screening)).toContain('cas-structure-disagree')
    const harmless = screen({ cas: '64-17-5', smiles: 'CCCCO' })
    expect(harmless.verdict).toBe('review')
  })

  it('name and number: both are screened', () => {
    const screening = screen({ name: 'ethanol', cas: '10025-87-3' })
    expect(screening.verdict).toBe('controlled')
    expect(issues(screening)).toContain('name-cas-disagree')
  })

  it('name and structure: both are screened', () => {
    const screening = screen({ name: 'phosphorus oxychloride', smiles: 'CCO' })
    expect(screening.verdict).toBe('controlled')
    expect(issues(screening)).toContain('name-structure-disagree')
  })

  it('agreeing fields make one substance', () => {
    const screening = screen({ name: 'Dimethyl methylphosphonate', cas: '756-79-6', smiles: 'COP(C)(=O)OC' })
    expect(screening.substances).toHaveLength(1)
    expect(issues(screening)).toEqual([])
  })
})

describe('registry numbers as they come', () => {
  it.each(['10025-87-3', ' 10025-87-3 ', '10025–87–3', 'CAS 10025-87-3', '10025873'])('%s is found', (cas) => {
    expect(entries(screen({ cas }))).toContain('cwc 3.B.5')
  })

  it('a misprint is never passed over', () => {
    const screening = screen({ cas: '10025-87-4' })
    expect(screening.verdict).toBe('unidentified')
    expect(issues(screening)).toContain('cas-check-digit')
  })

  it('an unknown number leaves the row unidentified, unless a structure says what it is', () => {
    expect(screen({ cas: '2222-33-6' }).verdict).toBe('unidentified')
  })
})

describe('the day decides', () => {
  it('the 2020 additions apply from 7 June 2020', () => {
    const row = { smiles: 'CCN(CC)C(C)=NP(C)(F)=O' }
    expect(entries(screen(row, { asOf: day('2020-06-06') }))).not.toContain('cwc 1.A.13')
    const after = screen(row, { asOf: day('2020-06-07') }).findings[0]
    expect(after).toMatchObject({ entry: '1.A.13', edition: '2020-06-07' })
  })

  it('a lapsed authority is said, and the finding stays', () => {
    const before = screen({ cas: '55-63-0' }, { asOf: day('2023-07-27') })
    const after = screen({ cas: '55-63-0' }, { asOf: day('2023-07-28') })
    expect(issues(before)).not.toContain('list-authority-lapsed')
    expect(issues(after)).toContain('list-authority-lapsed')
    expect(after.findings).toHaveLength(1)
  })
})

it('shows at which atoms each clause of a family was met', () => {
  const [first] = screen({ smiles: 'COP(C)(=O)OC' }).findings
  const atoms = Object.fromEntries((first?.reasons ?? []).map((reason) => [reason.clause, reason.atoms]))
  expect(atoms).toMatchObject({
    'except-schedule-1': [],
    phosphorus: [2],
    group: [3],
    'no-further-carbon': [1, 4, 5],
  })
})
