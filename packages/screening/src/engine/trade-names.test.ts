import { expect, test } from 'vitest'
import { entries, screen } from './test-support.ts'

test.each([
  'phosphorus oxybromide',
  'tributyl phosphite',
  'diisopropyl phosphite',
  'ethyl phenylacetate',
  'triphosgene',
  'diphosgene',
  'thiophosgene',
  'cyanogen bromide',
  'zinc cyanide',
  'copper cyanide',
  'potassium sulfide',
  'potassium cyanate',
  'trifluoroacetic anhydride',
  'nitrotoluene',
  'allyl isothiocyanate',
  'methylephedrine',
  'quinuclidine',
  'trioctylphosphine oxide',
  'сахар-песок',
  '白砂糖 50kg',
  'BASE OIL SN500',
  '2,4-D AMINE 72%',
  'aluminium ingots 99.7% 25 MT',
  'ALUMINUM SHEETS 5052',
  '铝锭',
  'алюминий в слитках',
  'magnesium ingots',
  'Лития карбонат',
])('%s is known and on no list', (description) => {
  expect(screen({ description }).verdict).toBe('not-listed')
})

test.each([
  ['CAS 1445-75-6', 'cwc 2.B.4'],
  ['2-(dipropylamino)ethanol', 'cwc 2.B.11'],
  ['quinuclidinone', 'ag-chem 37'],
  ['quinuclidinone hydrochloride', 'ag-chem 37'],
  ['aluminium ingots and powder', 'eu-2019-1148 II.aluminium'],
  ['aqua regia', 'eu-2019-1148 I.nitric-acid'],
  ['царская водка', 'eu-2019-1148 I.nitric-acid'],
  ['Калия цианид', 'ag-chem 40'],
])('%s is %s', (description, entry) => {
  expect(entries(screen({ description }))).toContain(entry)
})
