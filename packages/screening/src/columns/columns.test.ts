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
  expect(mapColumns(['CAS', 'cas number', 'Colour'])).toEqual({
    columns: { cas: 0 },
    unknown: ['cas number', 'Colour'],
    isHeader: true,
  })
})

test('no name stands for two fields', () => {
  for (const { field, names } of COLUMN_NAMES) {
    for (const name of names) expect([name, Object.keys(mapColumns([name]).columns)]).toEqual([name, [field]])
  }
})

test('a row has only what its cells hold', () => {
  const { columns } = mapColumns(['cas', 'description', 'unit'])
  expect(rowOf([' 67-64-1 ', '', ''], columns)).toEqual({ cas: '67-64-1' })
  expect(rowOf([], columns)).toEqual({})
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
