import { describe, expect, it } from 'vitest'
import { compareMolecules } from './isomorphism.ts'
import { formulaKey, moleculeKey } from './skeleton.ts'
import { readSmiles } from './smiles.ts'
import { surveyMolecule } from './survey.ts'
import { normalise, principalFragments } from './view.ts'
import type { NormalisedMolecule } from './view.ts'

function view(smiles: string): NormalisedMolecule {
  const read = readSmiles(smiles)
  if (!read.ok) throw new Error(`${smiles}: ${read.refusal.message}`)
  return normalise(read.value)
}

/** Pairs of drawings of one chemical. */
const SAME: readonly (readonly [string, string, string])[] = [
  ['Kekulé and aromatic', 'c1ccccc1O', 'OC1=CC=CC=C1'],
  ['nitro, charge-separated and pentavalent', 'C[N+](=O)[O-]', 'CN(=O)=O'],
  ['P+–O- and P=O', 'C[P+]([O-])(OC)OC', 'CP(=O)(OC)OC'],
  ['S+–O- and S=O', 'C[S+](C)[O-]', 'CS(C)=O'],
  ['dimethyl phosphite, both tautomers', 'COP(O)OC', 'COP(=O)OC'],
  ['phosphorous acid, both tautomers', 'OP(O)O', 'O=P(O)O'],
  ['thiono and thiolo acid', 'COP(=S)(O)OC', 'COP(=O)(S)OC'],
  ['deuterium as isotope and as D atom', '[2H]C([2H])([2H])Cl', 'CCl'],
  ['explicit hydrogens', '[H]OC([H])([H])[H]', 'CO'],
  ['stereo', 'C[C@H](F)Cl', 'CC(F)Cl'],
  ['zwitterion', '[NH3+]CC([O-])=O', 'NCC(=O)O'],
  ['hydrochloride, neutral and charged', 'CN(C)C.Cl', 'C[NH+](C)C.[Cl-]'],
  ['sodium drawn covalent', 'CC(=O)O[Na]', 'CC(=O)[O-].[Na+]'],
  ['sodium cyanide drawn covalent', '[Na]C#N', '[Na+].[C-]#N'],
  ['order of fragments', '[Na+].[F-]', '[F-].[Na+]'],
  ['bifluoride', '[Na+].F[H-]F', '[Na+].[F-].F'],
  ['azide', '[Na+].[N-]=[N+]=[N-]', '[Na][N]=[N+]=[N-]'],
  ['sodium hydroxide drawn covalent', 'O[Na]', '[Na+].[OH-]'],
  ['ammonium hydroxide and ammonia with water', '[NH4+].[OH-]', 'N.O'],
  ['amidinium, hydrogen on either nitrogen', 'CNC(C)=[N+](C)C', 'C[NH+]=C(C)N(C)C'],
  ['amide and imidic acid', 'CC(=O)N', 'CC(O)=N'],
  ['imidazole tautomers', 'Cc1c[nH]cn1', 'Cc1cnc[nH]1'],
]

const DIFFERENT: readonly (readonly [string, string, string])[] = [
  ['n-propanol and isopropanol', 'CCCO', 'CC(C)O'],
  ['cyclopropane and propene', 'C1CC1', 'CC=C'],
  ['cyclohexane twice and decalin-like rings', 'C1CCCCC1C1CCCC1', 'C1CCCCC1C1CCCCC1'],
  ['ortho and para', 'Cc1ccccc1C', 'Cc1ccc(C)cc1'],
  ['hydrogen fluoride and sodium fluoride', 'F', '[Na+].[F-]'],
  ['anhydrous and hydrate as whole molecules', '[Na+].[F-]', '[Na+].[F-].O'],
  ['amine and quaternary salt', 'CN(C)C', 'C[N+](C)(C)C'],
  ['sodium hydroxide and sodium ion with water', '[Na+].[OH-]', '[Na+].O'],
  ['sodium and sodium ion', '[Na]', '[Na+]'],
  ['phosphite and phosphate', 'COP(OC)OC', 'COP(=O)(OC)OC'],
]

describe('normalised view', () => {
  it.each(SAME)('%s are one chemical', (_, left, right) => {
    expect(moleculeKey(view(left))).toBe(moleculeKey(view(right)))
    expect(compareMolecules(view(left), view(right))).toBe('identical')
  })

  it.each(DIFFERENT)('%s are two chemicals', (_, left, right) => {
    expect(moleculeKey(view(left))).not.toBe(moleculeKey(view(right)))
    expect(compareMolecules(view(left), view(right))).toBe('different')
  })

  it('leads back to the atoms of the input', () => {
    const { fragments } = view('[H]O[H].[Na+].ClCC')
    expect(fragments.map((fragment) => fragment.inputAtom)).toEqual([[1], [3], [4, 5, 6]])
    expect(fragments.map((fragment) => fragment.role)).toEqual(['solvent', 'counter-ion', 'main'])
  })

  it('says what was set aside', () => {
    expect(view('[2H]C([NH3+])[C@H](F)Cl').fragments[0]?.views).toEqual([
      'isotope-cleared',
      'stereo-cleared',
      'deprotonated',
    ])
    expect(view('CC([O-])=O').fragments[0]?.views).toEqual(['charges-neutralised'])
    expect(view('C[N+](=O)[O-]').fragments[0]?.views).toEqual([])
  })

  it('never loses a small listed ion: salts of hydrogen fluoride and arsenic trichloride adducts keep every fragment', () => {
    expect(view('[K+].[F-].F').fragments).toHaveLength(3)
    expect(principalFragments(view('[Na+].[F-]'))).toHaveLength(2)
    expect(principalFragments(view('Cl[As](Cl)Cl.CCN(CC)CC'))).toHaveLength(2)
  })

  it('keeps complex anions and quaternary nitrogen charged', () => {
    expect(view('F[P-](F)(F)(F)(F)F').fragments[0]?.charge).toContain(-1)
    expect(view('C[N+](C)(C)C').fragments[0]?.charge).toContain(1)
  })

  it('surveys the same compositions as the view', () => {
    for (const smiles of ['CCO', 'CN(C)C.Cl', 'CC(=O)O[Na]', '[2H]OC', 'c1ccccc1[As](Cl)Cl']) {
      const read = readSmiles(smiles)
      if (!read.ok) throw new Error(smiles)
      const survey = surveyMolecule(read.value)
      const { fragments } = normalise(read.value)
      const ascending = (values: readonly number[]) => values.toSorted((a, b) => a - b)
      expect(ascending(survey.fragmentFormulas)).toEqual(ascending(fragments.map(formulaKey)))
      expect(ascending(survey.fragmentSizes)).toEqual(ascending(fragments.map(({ element }) => element.length)))
    }
  })
})
