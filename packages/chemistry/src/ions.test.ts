import { describe, expect, it } from 'vitest'
import {
  hasOpenValence,
  driedForm,
  ketoForms,
  likelyForms,
  moleculeKey,
  normalise,
  readSmiles,
  type Molecule,
} from './index.ts'

function molecule(smiles: string): Molecule {
  const read = readSmiles(smiles)
  if (!read.ok) throw new Error(read.refusal.message)
  return read.value
}

const key = (smiles: string): string => moleculeKey(normalise(molecule(smiles)))

describe('covalent molecules drawn as ions are the molecule', () => {
  it.each([
    ['[P+3].[Cl-].[Cl-].[Cl-]', 'ClP(Cl)Cl'],
    ['[Cl-].[Cl-].[P+3].[Cl-]', 'ClP(Cl)Cl'],
    ['[As+3].[Cl-].[Cl-].[Cl-]', 'Cl[As](Cl)Cl'],
    ['Cl[As+]Cl.[Cl-]', 'Cl[As](Cl)Cl'],
    ['[P+5].[O-2].[Cl-].[Cl-].[Cl-]', 'O=P(Cl)(Cl)Cl'],
    ['O=[P+](Cl)Cl.[Cl-]', 'O=P(Cl)(Cl)Cl'],
    ['Cl[P+](Cl)(Cl)Cl.[Cl-]', 'ClP(Cl)(Cl)(Cl)Cl'],
    ['Cl[P+](Cl)(Cl)Cl.Cl[P-](Cl)(Cl)(Cl)(Cl)Cl', 'ClP(Cl)(Cl)(Cl)Cl.ClP(Cl)(Cl)(Cl)Cl'],
    ['O=[C+]Cl.[Cl-]', 'O=C(Cl)Cl'],
    ['[C+4].[O-2].[Cl-].[Cl-]', 'O=C(Cl)Cl'],
    ['O=[S+2].[Cl-].[Cl-]', 'O=S(Cl)Cl'],
    ['[S+2].[Cl-].[Cl-]', 'ClSCl'],
    ['[F-].C[P+](=O)OC(C)C', 'CP(=O)(F)OC(C)C'],
    ['[Cl-].[C+]#N', 'ClC#N'],
    ['[Cl+]=C=[N-]', 'ClC#N'],
    ['O=[N+].[Cl-]', 'O=NCl'],
    ['[H+].[C-]#N', 'C#N'],
    ['[C-]#[NH+]', 'C#N'],
    ['[H+].[F-]', 'F'],
    ['[OH3+].[F-]', 'O.F'],
    ['[As-3].[H+].[H+].[H+]', '[AsH3]'],
    ['[H+].[O-][N+](=O)[O-]', 'O[N+](=O)[O-]'],
    ['CP([O-])(OC)=[O+]C', 'CP(=O)(OC)OC'],
    ['CC(C)OP(C)([O-])=[F+]', 'CC(C)OP(C)(=O)F'],
  ])('%s is %s', (ions, plain) => {
    expect(key(ions)).toBe(key(plain))
  })

  it.each([
    ['[Na+].[Cl-]', 'Cl'],
    ['C[S+](C)C.[Cl-]', 'CSC.CCl'],
    ['C[P+](C)(C)C.[Cl-]', 'CP(C)(C)(C)Cl'],
    ['[NH4+].[F-]', 'NF'],
    ['C[n+]1ccccc1.[I-]', 'CN1(I)C=CC=CC1'],
    ['[Fe+2].[Cl-].[Cl-]', 'Cl[Fe]Cl'],
  ])('%s stays the salt', (ions, other) => {
    expect(key(ions)).not.toBe(key(other))
  })
})

describe('drawings that are no stable molecule', () => {
  it.each([
    '[CH2]P(=O)(OC)OC',
    'Cl[C]=O',
    '[CH3]',
    'N#[C]',
    '[P+5].[S-2]',
    '[S+2]([O-])(Cl)Cl',
    'O=[C+]Cl',
    '[N]=O',
    'c1cc[c]cc1',
    'CN(C)[O]',
  ])('%s', (smiles) => {
    expect(hasOpenValence(molecule(smiles))).toBe(true)
  })

  it.each([
    'CCO',
    'C[N+](=O)[O-]',
    'CN(=O)=O',
    '[N-]=[N+]=NC',
    '[C-]#[O+]',
    'C[N+](C)(C)C.[OH-]',
    'F[P-](F)(F)(F)(F)F.[Na+]',
    'F[B-](F)(F)F.[K+]',
    '[O-][Cl+3]([O-])([O-])[O-]',
    'O=S(=O)(O)O',
    'ClI(Cl)Cl',
    'c1cc[nH]c1',
    'c1ccoc1',
    'C[Mg]Br',
    '[Fe]',
    '*C',
    'c1ccccc1[C+](c1ccccc1)c1ccccc1',
    'CC1(C)CCCC(C)(C)N1[O]',
    'CC1(C)CC(O)CC(C)(C)N1[O]',
    '[2H]C([2H])[2H].[H][H]',
  ])('%s is one', (smiles) => {
    const drawn = molecule(smiles.replace('C([2H])[2H]', 'C([2H])([2H])C'))
    expect(hasOpenValence(drawn)).toBe(false)
  })

  it('what they may have been meant for', () => {
    const keys = (smiles: string) => likelyForms(molecule(smiles)).map((form) => moleculeKey(normalise(form)))
    expect(keys('[CH2]P(=O)(OC)OC')).toContain(key('CP(=O)(OC)OC'))
    expect(keys('[S+2]([O-])(Cl)Cl')).toContain(key('O=S(Cl)Cl'))
    expect(keys('[P+3].[O-2].[Cl-].[Cl-].[Cl-]')).toContain(key('O=P(Cl)(Cl)Cl'))
    expect(keys('CP(=O)(OC)OC')).toEqual([])
  })

  it('enols and the ketones that they are forms of', () => {
    const keys = (smiles: string) =>
      normalise(molecule(smiles)).fragments.flatMap((fragment) =>
        ketoForms(fragment).map((form) => moleculeKey({ fragments: [form], hasStereo: false })),
      )
    expect(keys('C=C(O)C(C)(C)C')).toEqual([key('CC(=O)C(C)(C)C')])
    expect(keys('CC(O)=Cc1ccccc1')).toContain(key('CC(=O)Cc1ccccc1'))
    expect(keys('C=P(O)(OC)OC')).toEqual([key('CP(=O)(OC)OC')])
    expect(keys('C=[N+](O)[O-]')).toEqual([key('C[N+](=O)[O-]')])
    expect(keys('CC(C)=NO')).toEqual([])
    expect(keys('C=C(O)OC(C)=O')).toEqual([])
    expect(keys('CCO')).toEqual([])
  })

  it.each([
    ['OC1(O)CCNCC1', 'O=C1CCNCC1'],
    ['[H]OC(O[H])(C)Cc1ccccc1', 'CC(=O)Cc1ccccc1'],
    ['OC(O)CC(O)O', 'O=CCC=O'],
    ['OC(O)(O)C', 'OC(=O)C'],
  ])('%s without its water is %s', (hydrate, ketone) => {
    const dried = normalise(molecule(hydrate)).fragments.map(driedForm)
    expect(dried.map((form) => form && moleculeKey({ fragments: [form], hasStereo: false }))).toEqual([key(ketone)])
  })

  it.each(['OCCO', 'OC(=O)C(=O)O', 'COC(C)O', 'OP(O)(O)=O'])('%s holds no such water', (smiles) => {
    expect(normalise(molecule(smiles)).fragments.map(driedForm)).toEqual([null])
  })
})
