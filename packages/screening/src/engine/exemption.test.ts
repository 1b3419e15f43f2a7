import { expect, test } from 'vitest'
import { screen } from './test-support.ts'

test.each([
  ['CN(C)CCO', 'not-listed'],
  ['OCC[NH+](C)C.[Cl-]', 'not-listed'],
  ['[O-]CC[NH+](C)C', 'not-listed'],
  ['[O-]CCN(C)C.[Na+]', 'review'],
])('the exemption in 2.B.11 reaches protonated salts and no further: %s', (smiles, verdict) => {
  expect(screen({ smiles }).verdict).toBe(verdict)
})
