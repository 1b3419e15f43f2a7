import { expect, test } from 'vitest'
import { entries, screen } from './test-support.ts'

test.each([
  ['CN(C)CCO', 'not-listed'],
  ['OCC[NH+](C)C.[Cl-]', 'not-listed'],
  ['[O-]CC[NH+](C)C', 'not-listed'],
  ['[O-]CCN(C)C.[Na+]', 'review'],
])('the exemption in 2.B.11 reaches protonated salts and no further: %s', (smiles, verdict) => {
  expect(screen({ smiles }).verdict).toBe(verdict)
})

test.each([
  ['CN(C)CCO.CCN(C)CCO', 'cwc 2.B.11'],
  ['CCN(C)CCO.CN(C)CCO', 'cwc 2.B.11'],
  ['CCN(C)CCO.CN(C)CCO.Cl.Cl', 'cwc 2.B.11'],
  ['CCN(CC)CCO.CCN(C)CCO', 'cwc 2.B.11'],
  ['CCOP(=S)(CC)Sc1ccccc1.CP(=O)(OC)OC', 'cwc 2.B.4'],
  ['CP(=O)(OC)OC.CCOP(=S)(CC)Sc1ccccc1', 'cwc 2.B.4'],
])('an exemption frees only the chemical that is printed: %s', (smiles, entry) => {
  const screening = screen({ smiles })
  expect(screening.verdict).toBe('controlled')
  expect(entries(screening, ({ effect }) => effect === 'controlled')).toContain(entry)
  expect(entries(screening, ({ effect }) => effect === 'exempt')).toContain(entry)
})

test('two exempt chemicals are both exempt', () => {
  const cwc = screen({ smiles: 'CN(C)CCO.CCN(CC)CCO' }).findings.filter(({ list }) => list === 'cwc')
  expect(cwc.map(({ effect }) => effect)).toEqual(['exempt', 'exempt'])
})

test('an entry gives way to another only for the chemical that the other has', () => {
  const screening = screen({ smiles: 'CP(=O)(OC(C)C)F.CP(=O)(OC)OC' })
  expect(entries(screening)).toEqual(expect.arrayContaining(['cwc 1.A.1', 'cwc 2.B.4']))
  expect(entries(screen({ smiles: 'CP(=O)(OC(C)C)F' }))).not.toContain('cwc 2.B.4')
})
