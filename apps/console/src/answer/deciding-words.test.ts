import { expect, test } from 'vitest'
import { decidingWords } from './deciding-words.ts'

test.each([
  ['Chemicals, except for those listed in Schedule 1,', 0, 'except for those listed in Schedule 1'],
  ['containing a phosphorus atom to which is bonded', 1, 'a phosphorus atom'],
  ['one methyl, ethyl or propyl (normal or iso) group', 1, 'one methyl'],
  ['one methyl, ethyl or propyl (normal or iso) group', 2, ' ethyl'],
  ['one methyl, ethyl or propyl (normal or iso) group', 3, 'propyl (normal or iso) group'],
  ['but not further carbon atoms', 3, 'but not further carbon atoms'],
  ['and corresponding alkylated or protonated salts', 1, 'alkylated or protonated salts'],
  ['phosphonofluoridates', 3, 'phosphonofluoridates'],
  ['containing', 0, 'containing'],
])('%s, met by %i atoms', (quote, atoms, words) => {
  expect(decidingWords(quote, atoms)).toBe(words)
})
