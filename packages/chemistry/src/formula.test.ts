import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { formulaOf, hillOf, readFormula } from './formula.ts'
import { readInchiKey } from './inchikey.ts'
import { readSmiles } from './smiles.ts'

function read(text: string): string {
  const result = readFormula(text)
  return result.ok ? `${hillOf(result.value.elements)} ${result.value.charge}` : result.refusal.code
}

describe('readFormula', () => {
  it.each([
    ['C6H12O6', 'C6H12O6 0'],
    ['POCl3', 'Cl3OP 0'],
    ['H₂SO₄', 'H2O4S 0'],
    ['(NH4)2SO4', 'H8N2O4S 0'],
    ['CuSO4.5H2O', 'CuH10O9S 0'],
    ['Na2S·9H2O', 'H18Na2O9S 0'],
    ['AlCl3*6H2O', 'AlCl3H12O6 0'],
    ['Ca(C2H3O2)2', 'C4H6CaO4 0'],
    ['K4[Fe(CN)6]', 'C6FeK4N6 0'],
    ['D2O', 'H2O 0'],
    ['NH4+', 'H4N 1'],
    ['Ca2+', 'Ca 2'],
    ['Cl-', 'Cl -1'],
    ['SO4^2-', 'O4S -2'],
    ['SO4(2-)', 'O4S -2'],
    ['[SO4]2-', 'O4S -2'],
    ['SO₄²⁻', 'O4S -2'],
    ['[Fe(CN)6]4-', 'C6FeN6 -4'],
    [' NaCl ', 'ClNa 0'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    '',
    ' ',
    'hello',
    'HCL',
    'C(',
    'C)',
    '()',
    'C0',
    'C()2',
    '2',
    'C..C',
    'Xx',
    'C999999999',
    '('.repeat(100),
    'C'.repeat(600),
    'C+99',
  ])('refuses %j', (text) => expect(read(text)).toBe('formula-malformed'))

  it('never throws', () => {
    const character = fc.constantFrom(...'CHONaClPS()[]{}0123456789+-^.·₂²⁻ x'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => typeof readFormula(text).ok === 'boolean'),
    )
  })

  it('reads what formulaOf writes', () => {
    const molecule = readSmiles('CCN(CC)CC.OS(=O)(=O)O')
    expect(molecule.ok && read(formulaOf(molecule.value))).toBe('C6H17NO4S 0')
  })
})

describe('readInchiKey', () => {
  it('reads the parts of a key', () => {
    const result = readInchiKey('InChIKey=LFQSCWFLJHTTHZ-UHFFFAOYSA-N')
    expect(result.ok && result.value).toEqual({
      key: 'LFQSCWFLJHTTHZ-UHFFFAOYSA-N',
      skeleton: 'LFQSCWFLJHTTHZ',
      standard: true,
      protons: 0,
    })
    const anion = readInchiKey('QTBSBXVTEAMEQO-UHFFFAOYSA-M')
    expect(anion.ok && anion.value.protons).toBe(-1)
  })

  it.each([
    '',
    'LFQSCWFLJHTTHZ',
    'lfqscwfljhtthz-uhfffaoysa-n',
    'LFQSCWFLJHTTHZ-UHFFFAOYXA-N',
    'LFQSCWFLJHTTHZ-UHFFFAOYSA-N ',
    'A'.repeat(1_000),
  ])('refuses %j', (text) => {
    const result = readInchiKey(text)
    expect(!result.ok && result.refusal.code).toBe('inchikey-malformed')
  })
})
