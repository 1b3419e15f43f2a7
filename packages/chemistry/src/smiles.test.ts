import { describe, expect, it } from 'vitest'
import { ATOM_COUNT_MAX, FRAGMENT_COUNT_MAX, STRUCTURE_TEXT_LENGTH_MAX, type Molecule } from './molecule.ts'
import { formulaOf } from './formula.ts'
import { readSmiles } from './smiles.ts'

function read(text: string): Molecule {
  const result = readSmiles(text)
  if (!result.ok) throw new Error(`${text}: ${result.refusal.code} at ${result.refusal.position}`)
  return result.value
}

function refusalOf(text: string): [code: string, position: number | null] {
  const result = readSmiles(text)
  return result.ok ? ['read', null] : [result.refusal.code, result.refusal.position]
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

describe('atoms', () => {
  it.each([
    ['C', 'CH4', 0],
    ['N', 'H3N', 0],
    ['P', 'H3P', 0],
    ['S', 'H2S', 0],
    ['B', 'BH3', 0],
    ['Cl', 'ClH', 0],
    ['Br', 'BrH', 0],
    ['I', 'HI', 0],
    ['[C]', 'C', 0],
    ['[CH4]', 'CH4', 0],
    ['[OH-]', 'HO', -1],
    ['[OH3+]', 'H3O', 1],
    ['[Fe++]', 'Fe', 2],
    ['[Fe+2]', 'Fe', 2],
    ['[O--]', 'O', -2],
    ['[H+]', 'H', 1],
    ['[H][H]', 'H2', 0],
    ['[2H]O[2H]', 'H2O', 0],
    ['[238U]', 'U', 0],
    ['[Og]', 'Og', 0],
    ['[CH3:7]C', 'C2H6', 0],
    ['*', '*', 0],
    ['[*]C', 'CH3*', 0],
    ['[nH]1cccc1', 'C4H5N', 0],
    ['[se]1cccc1', 'C4H4Se', 0],
    ['[as]1ccccc1', 'C5H5As', 0],
    ['[te]1cccc1', 'C4H4Te', 0],
    ['b1cc1', 'C2H2B', 0],
  ])('%s is %s with charge %i', (smiles, formula, charge) => {
    const molecule = read(smiles)
    expect(formulaOf(molecule).split('').sort().join('')).toBe(formula.split('').sort().join(''))
    expect(total(molecule.charge)).toBe(charge)
  })

  it('keeps the order of writing, isotopes and aromatic flags', () => {
    const molecule = read('[13CH3]c1ccccc1[2H]')
    expect(molecule.element).toEqual([6, 6, 6, 6, 6, 6, 6, 1])
    expect(molecule.isotope).toEqual([13, 0, 0, 0, 0, 0, 0, 2])
    expect(molecule.aromatic).toEqual([false, true, true, true, true, true, true, false])
  })
})

describe('hydrogens on organic-subset atoms (OpenSMILES 3.1.5)', () => {
  it.each([
    ['CC', 'C2H6'],
    ['C=C', 'C2H4'],
    ['C#C', 'C2H2'],
    ['C$C', 'C2'],
    ['c1ccccc1', 'C6H6'],
    ['c1ccccc1c2ccccc2', 'C12H10'],
    ['c1ccncc1', 'C5H5N'],
    ['Cn1cccc1', 'C5H7N'],
    ['c1ccoc1', 'C4H4O'],
    ['c1ccsc1', 'C4H4S'],
    ['O=c1cc[nH]cc1', 'C5H5NO'],
    ['CN(=O)=O', 'CH3NO2'],
    ['C[N+](=O)[O-]', 'CH3NO2'],
    ['CP(=O)(O)O', 'CH5O3P'],
    ['CS(=O)C', 'C2H6OS'],
    ['CS(=O)(=O)O', 'CH4O3S'],
    ['FS(F)(F)(F)(F)F', 'F6S'],
    ['OCl(=O)(=O)=O', 'ClHO4'],
    ['FP(F)(F)(F)F', 'F5P'],
    ['[O-][n+]1ccccc1', 'C5H5NO'],
  ])('%s is %s', (smiles, formula) => {
    expect(formulaOf(read(smiles))).toBe(formula)
  })
})

describe('bonds', () => {
  const orders = (smiles: string): string => read(smiles).bondOrder.join('')

  it.each([
    ['CC', '1'],
    ['C-C', '1'],
    ['C=C', '2'],
    ['C#N', '3'],
    ['[Re]$[Re]', '4'],
    ['C:C', '5'],
    ['F/C=C/F', '121'],
    ['F\\C=C\\F', '121'],
    ['c1ccccc1', '555555'],
    ['C1=CC=CC=C1', '212121'],
    ['c1ccccc1-c1ccccc1', '5555551555555'],
    ['c1ccccc1c1ccccc1', '5555551555555'],
    ['C1CC=1', '112'],
    ['C=1CC1', '112'],
    ['C=1CC=1', '112'],
    ['C%12CC%12', '111'],
    ['C%(12)CC%12', '111'],
    ['C%(999)CC%(999)', '111'],
    ['C0CC0', '111'],
    ['C1CC1C1CC1', '1111111'],
    ['C1.C1', '1'],
    ['C12.C1C2', '111'],
    ['F/C=C/1CCC\\1', '121111'],
    ['F\\\\C=C\\\\F', '121'],
  ])('%s has orders %s', (smiles, expected) => {
    expect(orders(smiles)).toBe(expected)
  })

  it('notes configuration without keeping it', () => {
    for (const smiles of [
      'F/C=C/F',
      'N[C@H](C)O',
      'N[C@@](C)(F)O',
      'F[Pt@SP1](F)(F)F',
      'C[As@TB20](F)(F)(F)F',
      'F[Co@OH30](F)(F)(F)(F)F',
      'N[C@TH2H](C)O',
      'CC=[C@AL1]=CC',
    ]) {
      expect(read(smiles).hasStereo, smiles).toBe(true)
    }
    expect(read('CC=CC').hasStereo).toBe(false)
  })

  it('branches and fragments bond what they enclose', () => {
    const molecule = read('CC(C)(C(C)C)O.[Na+].C(.C)C')
    expect(molecule.bondFrom.map((from, bond) => [from, molecule.bondTo[bond]])).toEqual([
      [0, 1],
      [1, 2],
      [1, 3],
      [3, 4],
      [3, 5],
      [1, 6],
      [8, 10],
    ])
  })
})

describe('refusals', () => {
  it.each([
    ['', 'structure-empty', 0],
    ['C(C', 'smiles-unclosed-branch', 1],
    ['C)C', 'smiles-unclosed-branch', 1],
    ['C()', 'smiles-unexpected-character', 2],
    ['C((C))', 'smiles-unexpected-character', 2],
    ['(C)C', 'smiles-unexpected-character', 0],
    ['C(1CC1)', 'smiles-unexpected-character', 2],
    ['C\0C', 'structure-control-character', 1],
    ['[C\0]', 'structure-control-character', 2],
    ['C\nC', 'structure-control-character', 1],
    ['C\u007fC', 'structure-control-character', 1],
    ['Cé', 'smiles-unexpected-character', 1],
    ['😀', 'smiles-unexpected-character', 0],
    ['C C', 'smiles-unexpected-character', 1],
    ['CCO ethanol', 'smiles-unexpected-character', 3],
    ['hello', 'smiles-unexpected-character', 0],
    ['CX', 'smiles-unexpected-character', 1],
    ['HC', 'smiles-unexpected-character', 0],
    ['[C', 'smiles-unclosed-bracket', 0],
    ['CC[', 'smiles-unclosed-bracket', 2],
    ['[]', 'smiles-unexpected-character', 1],
    ['C]', 'smiles-unexpected-character', 1],
    ['[Xx]', 'smiles-unknown-element', 1],
    ['[J]', 'smiles-unknown-element', 1],
    ['[CC]', 'smiles-unexpected-character', 2],
    ['[1234C]', 'smiles-number-out-of-range', 1],
    ['[Fe+16]', 'smiles-number-out-of-range', 3],
    ['[C@TH3]', 'smiles-number-out-of-range', 2],
    ['[C@OH31]', 'smiles-number-out-of-range', 2],
    ['[C:]', 'smiles-number-out-of-range', 2],
    ['C1CC', 'smiles-unclosed-ring', 1],
    ['C11', 'smiles-ring-bond-conflict', 2],
    ['C1C1', 'smiles-ring-bond-conflict', 3],
    ['C12CCCCC12', 'smiles-ring-bond-conflict', 9],
    ['C-1CC=1', 'smiles-ring-bond-conflict', 6],
    ['1CC1', 'smiles-unexpected-character', 0],
    ['C%1', 'smiles-unexpected-character', 1],
    ['C%(1', 'smiles-unexpected-character', 1],
    ['C%()', 'smiles-unexpected-character', 1],
    ['C%(1000)', 'smiles-number-out-of-range', 1],
    ['C=', 'smiles-dangling-bond', 1],
    ['=C', 'smiles-dangling-bond', 0],
    ['C==C', 'smiles-dangling-bond', 2],
    ['C(=)C', 'smiles-dangling-bond', 3],
    ['C=(C)C', 'smiles-dangling-bond', 2],
    ['C=.C', 'smiles-dangling-bond', 2],
    ['C\\\\\\C', 'smiles-dangling-bond', 3],
    ['.C', 'smiles-unexpected-character', 0],
    ['C.', 'smiles-unexpected-character', 1],
    ['C..C', 'smiles-unexpected-character', 2],
    ['C(C)(C)(C)(C)C', 'valence-impossible', 0],
    ['CC(C)(C)(=C)C', 'valence-impossible', 1],
    ['[CH5]', 'valence-impossible', 0],
    ['[NH4+].[O-][N+](=O)=O', 'valence-impossible', 11],
    ['CC(C)OP(C)(F)(=O)=O', 'valence-impossible', 6],
    ['CS(=O)(=O)(=O)C', 'valence-impossible', 1],
    ['Cc1(C)(C)cccc1', 'valence-impossible', 1],
  ])('%j: %s at %i', (smiles, code, position) => {
    expect(refusalOf(smiles)).toEqual([code, position])
  })

  it('forgets everything of the reading before', () => {
    expect(refusalOf('C1C2C3')[0]).toBe('smiles-unclosed-ring')
    expect(refusalOf('CC1')).toEqual(['smiles-unclosed-ring', 2])
    expect(read('C1CC1').bondFrom).toHaveLength(3)
  })

  it('lets metals and boron cages crowd a carbon', () => {
    expect(readSmiles('[Li]C(C)(C)(C)C').ok).toBe(true)
    expect(readSmiles('BC(C)(C)(C)C').ok).toBe(true)
  })
})

describe('limits', () => {
  it('reads chains up to the limit and refuses longer ones', () => {
    expect(read('C'.repeat(1_000)).element).toHaveLength(1_000)
    expect(read('C'.repeat(ATOM_COUNT_MAX)).element).toHaveLength(ATOM_COUNT_MAX)
    expect(refusalOf('C'.repeat(ATOM_COUNT_MAX + 1))).toEqual(['structure-too-many-atoms', ATOM_COUNT_MAX])
    expect(refusalOf('C'.repeat(20_000))).toEqual(['structure-too-long', null])
    expect(refusalOf('C'.repeat(STRUCTURE_TEXT_LENGTH_MAX + 1))).toEqual(['structure-too-long', null])
  })

  it('reads a thousand nested branches and refuses unclosed ones', () => {
    expect(read(`${'C('.repeat(1_000)}C${')'.repeat(1_000)}`).element).toHaveLength(1_001)
    expect(refusalOf(`${'C('.repeat(1_999)}C`)).toEqual(['smiles-unclosed-branch', 3_997])
    expect(refusalOf('('.repeat(16_000))[0]).toBe('smiles-unexpected-character')
    expect(refusalOf('['.repeat(16_000))[0]).toBe('smiles-unexpected-character')
  })

  it('refuses ten thousand fragments', () => {
    expect(read(Array.from({ length: FRAGMENT_COUNT_MAX }, () => 'C').join('.')).element).toHaveLength(
      FRAGMENT_COUNT_MAX,
    )
    expect(refusalOf(`${'C.'.repeat(8_000)}C`)[0]).toBe('structure-too-many-fragments')
    expect(refusalOf(`${'C.'.repeat(10_000)}C`)[0]).toBe('structure-too-long')
  })

  it('limits the neighbours of one atom', () => {
    expect(refusalOf(`[Fe]${'(F)'.repeat(21)}`)[0]).toBe('valence-impossible')
  })
})
