import { describe, expect, it } from 'vitest'
import type { Molecule } from './molecule.ts'
import { formulaOf } from './formula.ts'
import { readInchi } from './inchi.ts'

function read(text: string): Molecule {
  const result = readInchi(text)
  if (!result.ok) throw new Error(`${text}: ${result.refusal.code} ${result.refusal.message}`)
  return result.value
}

function codeOf(text: string): string {
  const result = readInchi(text)
  return result.ok ? 'read' : result.refusal.code
}

describe('graph', () => {
  it('numbers atoms as the formula does and bonds them as the connection layer says', () => {
    const molecule = read('InChI=1S/CH3F2OP/c1-5(2,3)4/h1H3')
    expect(molecule.element).toEqual([6, 9, 9, 8, 15])
    expect(molecule.bondFrom.map((from, bond) => [from, molecule.bondTo[bond]])).toEqual([
      [0, 4],
      [4, 1],
      [4, 2],
      [4, 3],
    ])
    expect(molecule.bondOrder).toEqual([0, 0, 0, 0])
    expect(molecule.hydrogens).toEqual([3, 0, 0, 0, 0])
    expect(molecule.hasStereo).toBe(false)
  })

  it('closes rings', () => {
    const benzene = read('InChI=1S/C6H6/c1-2-4-6-5-3-1/h1-6H')
    expect(benzene.bondFrom).toHaveLength(6)
    expect(benzene.hydrogens).toEqual([1, 1, 1, 1, 1, 1])
  })

  it('numbers bridging hydrogens after the heavy atoms', () => {
    const diborane = read('InChI=1S/B2H6/c1-3-2-4-1/h1-2H2')
    expect(diborane.element).toEqual([5, 5, 1, 1])
    expect(formulaOf(diborane)).toBe('B2H6')
  })

  it('repeats components', () => {
    const salt = read('InChI=1S/2ClH.Mg/h2*1H;/q;;+2/p-2')
    expect(salt.element).toEqual([17, 17, 12])
    expect(salt.charge).toEqual([-1, -1, 2])
    expect(salt.hydrogens).toEqual([0, 0, 0])
    expect(
      read('InChI=1S/2C2H4O2.Ca/c2*1-2(3)4;/h2*1H3,(H,3,4);/q;;+2/p-2').charge.filter((charge) => charge !== 0),
    ).toHaveLength(3)
  })

  it('notes stereo layers', () => {
    expect(read('InChI=1S/C3H7NO2/c1-2(4)3(5)6/h2H,4H2,1H3,(H,5,6)/t2-/m0/s1').hasStereo).toBe(true)
    expect(read('InChI=1S/C4H8/c1-3-4-2/h3-4H,1-2H3/b4-3+').hasStereo).toBe(true)
  })
})

describe('mobile hydrogens', () => {
  it.each([
    ['acetic acid', 'InChI=1S/C2H4O2/c1-2(3)4/h1H3,(H,3,4)', [3, 0, 1, 0]],
    ['acetamide', 'InChI=1S/C2H5NO/c1-2(3)4/h1H3,(H2,3,4)', [3, 0, 2, 0]],
    ['urea', 'InChI=1S/CH4N2O/c2-1(3)4/h(H4,2,3,4)', [0, 2, 2, 0]],
    ['guanidine', 'InChI=1S/CH5N3/c2-1(3)4/h(H5,2,3,4)', [0, 2, 2, 1]],
    ['methylphosphonic acid', 'InChI=1S/CH5O3P/c1-5(2,3)4/h1H3,(H2,2,3,4)', [3, 1, 1, 0, 0]],
    ['thioacetic acid', 'InChI=1S/C2H4OS/c1-2(3)4/h1H3,(H,3,4)', [3, 0, 0, 1]],
  ])('%s', (_, text, hydrogens) => {
    expect(read(text).hydrogens).toEqual(hydrogens)
  })
})

describe('charges', () => {
  it.each([
    ['sodium chloride', 'InChI=1S/ClH.Na/h1H;/q;+1/p-1', [-1, 1]],
    ['proton', 'InChI=1S/p+1', [1]],
    ['ammonium', 'InChI=1S/H3N/h1H3/p+1', [1]],
    ['tetramethylammonium', 'InChI=1S/C4H12N/c1-5(2,3)4/h1-4H3/q+1', [0, 0, 0, 0, 1]],
    ['betaine', 'InChI=1S/C5H11NO2/c1-6(2,3)4-5(7)8/h4H2,1-3H3', [0, 0, 0, 0, 0, 1, -1, 0]],
    ['tetrafluoroborate', 'InChI=1S/BF4/c2-1(3,4)5/q-1', [-1, 0, 0, 0, 0]],
    ['hexafluorophosphate', 'InChI=1S/F6P/c1-7(2,3,4,5)6/q-1', [0, 0, 0, 0, 0, 0, -1]],
    ['tetramethylphosphonium', 'InChI=1S/C4H12P/c1-5(2,3)4/h1-4H3/q+1', [0, 0, 0, 0, 1]],
    ['acetate', 'InChI=1S/C2H4O2/c1-2(3)4/h1H3,(H,3,4)/p-1', [0, 0, -1, 0]],
  ])('%s', (_, text, charge) => {
    expect(read(text).charge).toEqual(charge)
  })
})

describe('isotopes', () => {
  it('makes labelled hydrogens atoms and states masses', () => {
    const methane = read('InChI=1S/CH4/h1H4/i1D4')
    expect(methane.element).toEqual([6, 1, 1, 1, 1])
    expect(methane.isotope).toEqual([0, 2, 2, 2, 2])
    expect(read('InChI=1S/CH4/h1H4/i1+1').isotope).toEqual([13])
    expect(read('InChI=1S/CHCl3/c2-1(3)4/h1H/i1+0').isotope[0]).toBe(12)
  })

  it('labels exchangeable hydrogens', () => {
    const urea = read('InChI=1S/CH4N2O/c2-1(3)4/h(H4,2,3,4)/i/hD4')
    expect(urea.isotope.filter((mass) => mass === 2)).toHaveLength(4)
    expect(formulaOf(urea)).toBe('CH4N2O')
  })
})

describe('refusals', () => {
  it.each([
    ['', 'structure-empty'],
    ['InChI=1S//', 'structure-empty'],
    ['hello', 'inchi-malformed'],
    ['InChI=', 'inchi-unsupported-version'],
    ['InChI=2S/CH4/h1H4', 'inchi-unsupported-version'],
    ['InChI=1B/CH4/h1H4', 'inchi-unsupported-version'],
    ['InChI=1S/CH4/h1H4/f/h1H4', 'inchi-unsupported-layer'],
    ['InChI=1S/CH4/h1H4/r', 'inchi-unsupported-layer'],
    ['InChI=1S/C6H6', 'inchi-inconsistent'],
    ['InChI=1S/CH4/h1H3', 'inchi-inconsistent'],
    ['InChI=1S/CH4/h2H4', 'inchi-inconsistent'],
    ['InChI=1S/CH4', 'inchi-inconsistent'],
    ['InChI=1S/C2H6/c1-3/h1-2H3', 'inchi-inconsistent'],
    ['InChI=1S/C2H6/c1-2-1/h1-2H3', 'inchi-inconsistent'],
    ['InChI=1S/CH4/h1H4;', 'inchi-inconsistent'],
    ['InChI=1S/CH4/h1H4/p-9', 'inchi-inconsistent'],
    ['InChI=1S/CH4/h1H4/i2D', 'inchi-inconsistent'],
    ['InChI=1S/CH4/h1H4/i1D5', 'inchi-inconsistent'],
    ['InChI=1S/C2H6/c1-2(/h1-2H3', 'inchi-malformed'],
    ['InChI=1S/C2H6/c1-2)/h1-2H3', 'inchi-malformed'],
    ['InChI=1S/C2H6/h1-2H3/c1-2', 'inchi-malformed'],
    ['InChI=1S/C2H6/c1-2/h1-2H3/c1-2', 'inchi-malformed'],
    ['InChI=1S/C2H6/c1-2/h1-2H3 ', 'inchi-malformed'],
    ['InChI=1S/C2H6/c1-2/h1-2H3/z', 'inchi-malformed'],
    ['InChI=1S/Xx/h1H', 'inchi-malformed'],
    ['InChI=1S/C9999/c1', 'structure-too-many-atoms'],
    ['InChI=1S/300H2O/h300*1H2', 'structure-too-many-fragments'],
    [`InChI=1S/${'C'.repeat(20_000)}`, 'structure-too-long'],
    ['InChI=1S/CH6/h1H6', 'valence-impossible'],
  ])('%s: %s', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })
})
