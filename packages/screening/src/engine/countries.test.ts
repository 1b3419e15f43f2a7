import { expect, test } from 'vitest'
import { countryCode } from './countries.ts'

test.each([
  ["Korea, Democratic People's Republic of", 'KP'],
  ["Korea (the Democratic People's Republic of)", 'KP'],
  ["KOREA, DEM. PEOPLE'S REPUBLIC OF", 'KP'],
  ['Korea, Republic of', 'KR'],
  ['Korea (the Republic of)', 'KR'],
  ['Korea, North', 'KP'],
  ['Korea', null],
  ['Corée, République populaire démocratique de', 'KP'],
  ['Corea, República Popular Democrática de', 'KP'],
  ['КНДР', 'KP'],
  ['Корейская Народно-Демократическая Республика', 'KP'],
  ['朝鲜民主主义人民共和国', 'KP'],
  ['Sudan, South', 'SS'],
  ['Iran, Islamic Republic of', 'IR'],
  ['Iran (Islamic Republic of)', 'IR'],
  ['Tanzania, United Republic of', 'TZ'],
  ['Moldova, Republic of', 'MD'],
  ['Congo, The Democratic Republic of the', 'CD'],
  ['Venezuela, Bolivarian Republic of', 'VE'],
  ['The Netherlands', 'NL'],
  ['Netherlands (Kingdom of the)', 'NL'],
  ['Micronesia, Federated States of', 'FM'],
  ['Türkiye', 'TR'],
  ['Haifa, Israel', 'IL'],
  ['Alexandria, Egypt', 'EG'],
  ['Hamburg', null],
])('%s is %s', (text, code) => {
  expect(countryCode(text)).toBe(code)
})
