import { describe, expect, it } from 'vitest'
import { entries, issues, screen } from './test-support.ts'

describe('drawings of one chemical', () => {
  it.each([
    ['[P+3].[Cl-].[Cl-].[Cl-]', 'cwc 3.B.6'],
    ['[As+3].[Cl-].[Cl-].[Cl-]', 'cwc 2.B.7'],
    ['Cl[P+](Cl)(Cl)Cl.Cl[P-](Cl)(Cl)(Cl)(Cl)Cl', 'cwc 3.B.7'],
    ['Cl[P+](Cl)(Cl)[O-]', 'cwc 3.B.5'],
    ['O=[C+]Cl.[Cl-]', 'cwc 3.A.1'],
    ['[H+].[C-]#N', 'cwc 3.A.3'],
    ['[C-]#[NH+]', 'cwc 3.A.3'],
    ['[C]=N', 'cwc 3.A.3'],
    ['[F-].C[P+](=O)OC(C)C', 'cwc 1.A.1'],
    ['CC(C)OP(C)([O-])=[F+]', 'cwc 1.A.1'],
    ['[H+].[F-]', 'ag-chem 24'],
    ['[Al+3].[Cl-].[Cl-].[Cl-]', 'cfats aluminum-chloride-anhydrous'],
  ])('%s is certain', (smiles, entry) => {
    const screening = screen({ smiles })
    expect(entries(screening, (finding) => finding.certainty === 'certain')).toContain(entry)
    expect(screening.verdict).toBe('controlled')
  })

  it.each([
    ['[CH2]P(=O)(OC)OC', 'cwc 2.B.4'],
    ['CC(C)OP([CH2])(=O)F', 'cwc 1.A.1'],
    ['[S+2]([O-])(Cl)Cl', 'cwc 3.B.14'],
    ['[Hg]CP(=O)(OC)OC', 'cwc 2.B.4'],
    ['[Zn](OC(C)C(C)(C)C)OC(C)C(C)(C)C', 'cwc 2.B.14'],
    ['C=C(O)C(C)(C)C', 'ag-chem 39'],
    ['CC(O)=Cc1ccccc1', 'un-1988 I.phenyl-2-propanone'],
    ['C=C(O)Cc1ccc2OCOc2c1', 'un-1988 I.mdp2p'],
    ['C=P(O)(OC)OC', 'cwc 2.B.4'],
    ['OC1(O)CCNCC1.Cl', 'un-1988 I.4-piperidone'],
    ['OC1(O)CCNCC1', 'un-1988 I.4-piperidone'],
    ['[H]OC1(O[H])CCNCC1', 'un-1988 I.4-piperidone'],
    ['CC(O)(O)Cc1ccccc1', 'un-1988 I.phenyl-2-propanone'],
    ['CC(O)(O)C(C)(C)C', 'ag-chem 39'],
    ['C=[N+](O)[O-]', 'eu-2019-1148 I.nitromethane'],
    ['ON(=O)=C', 'eu-2019-1148 I.nitromethane'],
    ['C=[N+]([O-])[O-].[Na+]', 'eu-2019-1148 I.nitromethane'],
  ])('%s is a question about %s', (smiles, entry) => {
    const screening = screen({ smiles })
    expect(entries(screening)).toContain(entry)
    expect(issues(screening)).toContain('person-decides')
    expect(screening.verdict).toBe('review')
  })

  it.each([
    '[C-]#N',
    '[F-]',
    '[Na+]',
    '[OH3+]',
    '[CH3]',
    'Cl[C]=O',
    '[P+5].[S-2].[S-2]',
    'C[C]1C(C)C1',
    'CN(C)[O]',
    'CO[O]',
  ])('%s is no goods: never not-listed', (smiles) => {
    const screening = screen({ smiles })
    expect(issues(screening)).toContain('structure-unreadable')
    expect(screening.verdict).toBe('unidentified')
  })

  it.each([
    '[Fe+3].[Cl-].[Cl-].[Cl-]',
    'Cl[Hg]Cl',
    'CC[Zn]CC',
    'C[Sn](C)(C)C',
    'CC(=O)O[Pb]OC(C)=O',
    'C[S+](C)C.[I-]',
    'C[P+](c1ccccc1)(c1ccccc1)c1ccccc1.[Br-]',
    'Oc1ccccc1',
    'CC(=O)CC(C)=O',
    'C=C(O)OC(C)=O',
    '[S]',
    '[Si]',
    'ClCC[N+]([O-])(CCCl)CCCl',
    'CC1(C)CC(O)CC(C)(C)N1[O]',
    'CC1(C)CCCC(C)(C)N1[O]',
    'OC(O)C(Cl)(Cl)Cl',
    'O=C1c2ccccc2C(=O)C1(O)O',
    'OCC(O)C(O)C(O)C(O)C=O',
    'CC(C)=NO',
    'CCC=[N+](O)[O-]',
  ])('%s is not listed', (smiles) => {
    const screening = screen({ smiles })
    expect(issues(screening)).toEqual([])
    expect(screening.verdict).toBe('not-listed')
  })
})
