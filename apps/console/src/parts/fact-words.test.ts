import { expect, test } from 'vitest'
import { cellWord } from './cell-words.ts'
import { doneBy, factWord } from './fact-words.ts'
import { scopesText } from './scope-words.ts'
import { nameOf } from './who.tsx'

test('what happened to an account is said in words, with the role', () => {
  expect(factWord('accounts/role-granted', 'inspector')).toBe('Role granted: Inspector')
  expect(factWord('accounts/role-granted')).toBe('Role granted')
  expect(factWord('accounts/set-up-code-used')).toBe('Set-up code used')
})

test('a kind, a cell and a scope that are not known keep their names', () => {
  expect(factWord('licences/issued')).toBe('licences/issued')
  expect(cellWord('consignee')).toBe('consignee')
  expect(scopesText(['screening.ask', 'licences.read'])).toBe('ask whether goods are controlled and licences.read')
})

test('who did it is named, and who approved', () => {
  const ada = { account: '0190-1', displayName: 'Ada', isProgram: false }
  const bo = { account: '0190-2', displayName: 'Bo', isProgram: false }
  expect(doneBy(ada, bo)).toBe('Ada, approved by Bo')
  expect(doneBy(null, null)).toBe('the system')
})

test('a program is named by what its key is for, or called a program', () => {
  expect(nameOf({ account: '0190-3', displayName: 'Port system', isProgram: true })).toBe('Port system')
  expect(nameOf({ account: '0190-3', displayName: null, isProgram: true })).toBe('a program')
  expect(nameOf({ account: '0190-3', displayName: null, isProgram: false })).toBe('Account …0190-3')
})
