import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COLUMN_NAMES } from './column-names.ts'
import { COLUMN_COUNT_MAX, mapColumns, rowOf } from './columns.ts'

test('the names of the issue map to themselves', () => {
  const fields = [
    'id',
    'description',
    'name',
    'cas',
    'smiles',
    'inchi',
    'hs',
    'concentration',
    'quantity',
    'unit',
    'origin',
    'destination',
  ]
  const { columns, unknown, isHeader } = mapColumns(fields)
  expect(columns).toEqual(Object.fromEntries(fields.map((field, index) => [field, index])))
  expect(unknown).toEqual([])
  expect(isHeader).toBe(true)
})

test.each([
  [
    'English',
    ['Item No.', 'Description of Goods', 'CAS-No.', 'HS Code', 'Net Weight [kg]'],
    { id: 0, description: 1, cas: 2, hs: 3, quantity: 4 },
  ],
  [
    'French',
    ['N°', 'Désignation des marchandises', 'N° CAS', 'Code SH', 'Pays d’origine'],
    { id: 0, description: 1, cas: 2, hs: 3, origin: 4 },
  ],
  [
    'Spanish',
    ['Línea', 'Descripción de la mercancía', 'Número CAS', 'País de destino'],
    { id: 0, description: 1, cas: 2, destination: 3 },
  ],
  [
    'Russian',
    ['№ п/п', 'Наименование товара', 'Номер CAS', 'Код ТН ВЭД', 'Вес нетто, кг'],
    { id: 0, description: 1, cas: 2, hs: 3 },
  ],
  [
    'Arabic',
    ['الرقم', 'وصف البضاعة', 'رقم CAS', 'التركيز', 'بلد المنشأ'],
    { id: 0, description: 1, cas: 2, concentration: 3, origin: 4 },
  ],
  [
    'Chinese',
    ['序号', '货物描述', 'CAS号', '浓度（%）', '目的国'],
    { id: 0, description: 1, cas: 2, concentration: 3, destination: 4 },
  ],
])('%s headers', (_, header, columns) => {
  expect(mapColumns(header).columns).toMatchObject(columns)
})

test('a first line of goods is not a header', () => {
  expect(mapColumns(['4 drums acetone', '800 kg', 'UN1090']).isHeader).toBe(false)
  expect(mapColumns(['No', 'Quantity']).isHeader).toBe(false)
  expect(mapColumns([]).isHeader).toBe(false)
})

test('the first of two columns with one meaning has it, the second is reported', () => {
  expect(mapColumns(['CAS', 'cas number', 'Colour'])).toMatchObject({
    columns: { cas: 0 },
    unknown: ['cas number', 'Colour'],
    isHeader: true,
  })
})

test.each([
  [['Nature de la marchandise', 'CASNO'], { description: 0, cas: 1 }],
  [['Désignation de la marchandise', 'Numéro CAS'], { description: 0, cas: 1 }],
  [['Descripción del producto', 'Arancel', 'Riqueza'], { description: 0, hs: 1, concentration: 2 }],
  [['Denominación', 'H.S. Code'], { name: 0, hs: 1 }],
  [['Название продукта', 'код ТН ВЭД ЕАЭС'], { name: 0, hs: 1 }],
  [['وصف السلعة', 'رمز التعريفة', 'بلد الوجهة'], { description: 0, hs: 1, destination: 2 }],
  [['الصنف', 'CAS 登记号'], { description: 0, cas: 1 }],
  [['Item name', 'HSN', 'Ship-to country'], { name: 0, hs: 1, destination: 2 }],
  [['Shipping description', 'HSN Code', 'w/w %'], { description: 0, hs: 1, concentration: 2 }],
  [['Descriptions of the goods', 'HS Code No.', 'Concentration % w/w'], { description: 0, hs: 1, concentration: 2 }],
  [['Goods', 'Schedule B', 'C.A.S. No.'], { description: 0, hs: 1, cas: 2 }],
])('%j', (header, columns) => {
  expect(mapColumns(header)).toMatchObject({ columns, unknown: [] })
})

test('goods under a header that nobody foresaw are goods, unless another column has them', () => {
  const alone = mapColumns(['Nazwa towaru', 'CAS', 'Consignee', 'Batch No'])
  expect(alone).toMatchObject({ assumed: ['Nazwa towaru'], unknown: ['Nazwa towaru', 'Consignee', 'Batch No'] })
  expect(rowOf(['phosgene', '67-64-1', 'Chlorine Ltd', '12'], alone)).toEqual({
    description: 'phosgene',
    cas: '67-64-1',
    aside: 'Chlorine Ltd',
  })
  const beside = mapColumns(['Product', 'Nazwa towaru', 'Product 2'])
  expect(beside.assumed).toEqual([])
  expect(rowOf(['acetone', 'phosgene', 'ethanol'], beside)).toEqual({
    name: 'acetone',
    description: 'ethanol',
    further: 'phosgene',
  })
})

test('an article is the goods where no other column is, and a number otherwise', () => {
  const alone = mapColumns(['Article', 'CAS'])
  expect(rowOf(['phosgene', '67-64-1'], alone)).toEqual({ id: 'phosgene', description: 'phosgene', cas: '67-64-1' })
  expect(rowOf(['A-12', '67-64-1'], alone)).toEqual({ id: 'A-12', cas: '67-64-1' })
  expect(rowOf(['12', 'acetone'], mapColumns(['Article', 'Goods']))).toEqual({ id: '12', description: 'acetone' })
  expect(mapColumns(['Article', 'Quantité']).isHeader).toBe(true)
})

test('amounts, days and short codes of unexplained columns are not read; registry numbers are', () => {
  const map = mapColumns(['Goods', 'A', 'B', 'C', 'D', 'E'])
  expect(rowOf(['salt', '12.50', '2026-11-24', 'EU', '75-44-5', '光气'], map)).toEqual({
    description: 'salt',
    further: '75-44-5; 光气',
  })
})

test('articles, prepositions and plurals make no name stand for two fields', () => {
  for (const { field, names } of COLUMN_NAMES) {
    for (const name of names.filter((each) => /^[a-z ]{4,}$/.test(each))) {
      const [found] = Object.keys(mapColumns([`the ${name}`]).columns)
      if (!/^contents?$/.test(name)) expect([name, found]).toEqual([name, field])
    }
  }
})

test('no name stands for two fields', () => {
  for (const { field, names } of COLUMN_NAMES) {
    for (const name of names) expect([name, Object.keys(mapColumns([name]).columns)]).toEqual([name, [field]])
  }
})

test('a row has only what its cells hold', () => {
  const map = mapColumns(['cas', 'description', 'unit'])
  expect(rowOf([' 67-64-1 ', '', ''], map)).toEqual({ cas: '67-64-1' })
  expect(rowOf([], map)).toEqual({})
})

test('any header is read without a throw, and never past the last column', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 100 }), { maxLength: 40 }), (header) => {
      for (const index of Object.values(mapColumns(header).columns)) expect(index).toBeLessThan(header.length)
    }),
  )
  const wide = Array.from({ length: COLUMN_COUNT_MAX + 1 }, () => 'x')
  expect(mapColumns([...wide, 'cas']).columns).toEqual({})
})
