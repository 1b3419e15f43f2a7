import { describe, expect, it } from 'vitest'
import { entries, issues, screen } from './test-support.ts'

/** The traps that a classifier of control lists must handle, in the order in which they were written down. */
describe('traps', () => {
  it('1: families cover members that no number names', () => {
    for (const smiles of [
      'CCOP(=O)(CC)OCC',
      'CCCP(=O)(Cl)Cl',
      'CC(C)P(=O)(F)OC1CCCCC1',
      'CN(C)P(=O)(Cl)Cl',
      'CCN(CC)P(=O)(OCC)OCC',
    ]) {
      const finding = screen({ smiles }).findings.find((found) => found.list === 'cwc')
      expect(finding, smiles).toMatchObject({ how: 'family', certainty: 'certain' })
    }
  })

  it('2: closed groups are exhaustive', () => {
    expect(entries(screen({ smiles: 'ClCCSCCCl' }))).toContain('cwc 1.A.4')
    expect(entries(screen({ smiles: 'ClCCSCCCCCCSCCCl' }))).not.toContain('cwc 1.A.4')
    expect(entries(screen({ smiles: 'ClCCN(C(C)C)CCCl' }))).not.toContain('cwc 1.A.6')
  })

  it('3: exemptions are not listings, and free nobody from another list', () => {
    expect(screen({ cas: '944-22-9' }).verdict).toBe('not-listed')
    expect(screen({ cas: '108-01-0' }).verdict).toBe('not-listed')
    expect(screen({ name: 'N,N-dimethylaminoethanol' }).findings).toMatchObject([{ effect: 'exempt' }])
    expect(entries(screen({ cas: '100-37-8' }), (finding) => finding.effect === 'controlled')).toEqual(['ag-chem 49'])
  })

  it('4: salts where the entry is silent are a question, and items of their own are found', () => {
    const hn2 = screen({ smiles: 'CN(CCCl)CCCl.Cl' })
    expect(issues(hn2)).toContain('salt-silent')
    expect(entries(screen({ cas: '637-39-8' }))).toContain('ag-chem 53')
    expect(entries(screen({ cas: '6238-13-7' }), (finding) => finding.certainty === 'possible')).toContain('cwc 2.B.9')
  })

  it('5: alkyl is unsubstituted, further carbon is carbon on phosphorus', () => {
    expect(entries(screen({ smiles: 'OC(=O)CNCP(=O)(O)O' }))).toEqual([])
    expect(entries(screen({ smiles: 'CP(C)(=O)OC' }))).not.toContain('cwc 2.B.4')
    expect(entries(screen({ smiles: 'CP(=O)(OCCCCCCCCCCCC)OC' }))).toContain('cwc 2.B.4')
  })

  it('6: ten carbons on the O-alkyl group, cycloalkyl included', () => {
    const at = (smiles: string) => entries(screen({ smiles })).filter((entry) => entry.startsWith('cwc'))
    expect(at('CCCCCCCCCCOP(C)(F)=O')).toEqual(['cwc 1.A.1'])
    expect(at('CCCCCCCCCCCOP(C)(F)=O')).toEqual(['cwc 2.B.4'])
    expect(at('CP(F)(=O)OC1CCCCC1')).toEqual(['cwc 1.A.1'])
    expect(at('OP(C)(F)=O')).toEqual(['cwc 2.B.4'])
  })

  it('7: isotopes, stereochemistry and water never decide', () => {
    expect(entries(screen({ smiles: 'O[C@H]1CN2CCC1CC2' }))).toContain('cwc 2.B.9')
    expect(entries(screen({ smiles: '[2H]C([2H])([2H])P(=O)(OC)OC' }))).toEqual(['cwc 2.B.4', 'ag-chem 3'])
    expect(entries(screen({ smiles: '[Na+].[Na+].[S-2].O.O.O' }))).toContain('ag-chem 50')
    expect(entries(screen({ cas: '1313-84-4' }))).toContain('ag-chem 50')
  })

  it('9: Schedule 2 part A has its own limit', () => {
    const at = (concentration: string) =>
      screen({ cas: '382-21-8', concentration }).findings.find((finding) => finding.list === 'cwc')?.effect
    expect(at('1 %')).toBe('below-limit')
    expect(at('11 %')).toBe('controlled')
  })

  it('12: Australia Group numbering', () => {
    expect(entries(screen({ name: 'sodium bifluoride' }))).toContain('ag-chem 43')
    expect(entries(screen({ name: 'sodium fluoride' }))).toContain('ag-chem 44')
  })

  it('13: tautomers and spellings are one chemical', () => {
    for (const smiles of ['COP(O)OC', 'COP(=O)OC', 'CO[PH](=O)OC'])
      expect(entries(screen({ smiles })), smiles).toContain('cwc 3.B.10')
    for (const name of ['dimethyl phosphite', 'dimethyl phosphonate', 'dimethyl hydrogen phosphite']) {
      expect(entries(screen({ name })), name).toContain('cwc 3.B.10')
    }
    expect(entries(screen({ name: 'sulphur monochloride' }))).toEqual(entries(screen({ name: 'sulfur monochloride' })))
  })

  it('14: short names never decide alone', () => {
    for (const description of ['TEA 99%', 'DC', 'AC 200 kg', 'CG']) {
      expect(screen({ description }).verdict, description).not.toBe('controlled')
    }
    expect(screen({ description: 'TEA (triethanolamine) 99%' }).verdict).toBe('controlled')
    expect(screen({ description: 'TEA', cas: '102-71-6' }).verdict).toBe('controlled')
  })

  it('15: tariff codes of every edition, and mixtures that lost theirs', () => {
    const dmmp = 'dimethyl methylphosphonate'
    for (const hs of ['2931.41', '2931.31', '3824.99'])
      expect(issues(screen({ name: dmmp, hs })), hs).not.toContain('hs-disagrees')
    expect(issues(screen({ name: dmmp, hs: '3926.90' }))).toContain('hs-disagrees')
    const alone = screen({ hs: '2812.12' })
    expect(alone.verdict).toBe('review')
    expect(alone.findings.every((finding) => finding.how === 'hs-code' && finding.certainty === 'possible')).toBe(true)
  })

  it('16: nothing stands in for what could not be resolved', () => {
    expect(entries(screen({ smiles: 'C' })).filter((entry) => !entry.startsWith('cfats'))).toEqual([])
    expect(entries(screen({ smiles: '[Na+].[Cl-]' }))).toEqual([])
    expect(entries(screen({ cas: '7447-40-7' }))).toEqual([])
  })

  it('17: spreadsheets damage numbers', () => {
    for (const cas of ['2009-07-7719', '7719-09-07', '0464-07-03', '7719‑09‑7', ' 7719-09-7 ', '7719097']) {
      const screening = screen({ cas })
      expect(screening.verdict === 'not-listed', cas).toBe(false)
    }
    expect(entries(screen({ cas: '0464-07-3' }))).toContain('cwc 2.B.14')
    expect(entries(screen({ cas: '7719–09–7' }))).toContain('cwc 3.B.14')
  })
})
