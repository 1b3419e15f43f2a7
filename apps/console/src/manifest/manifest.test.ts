import { expect, test } from 'vitest'
import type { ReadRow } from './manifest.ts'
import { readManifest } from './manifest.ts'

async function read(text: string | Uint8Array<ArrayBuffer>, name = 'manifest.csv') {
  const rows: ReadRow[] = []
  const columns: string[] = []
  const unknown: string[] = []
  const sheetsNotRead: string[] = []
  const result = await readManifest(new File([text], name), {
    onColumns: (found, others) => {
      columns.push(...found)
      unknown.push(...others)
    },
    onSheetsNotRead: (names) => void sheetsNotRead.push(...names),
    onRows: (more) => {
      rows.push(...more)
      return Promise.resolve(true)
    },
  })
  return {
    result,
    rows: rows.map(({ row }) => row),
    damages: rows.map(({ damage }) => damage),
    columns,
    unknown,
    sheetsNotRead,
  }
}

test('a table is read by its header, and columns that mean nothing are told', async () => {
  const { result, rows, unknown } = await read(
    'Item No;Description;CAS-Nr;Colour\n1;"Acetone; technical";67-64-1;clear\n',
  )
  expect(result).toEqual({ ok: true })
  expect(rows).toEqual([{ id: '1', description: 'Acetone; technical', cas: '67-64-1', aside: 'clear' }])
  expect(unknown).toEqual(['Colour'])
})

test('goods under a header that nobody foresaw are screened', async () => {
  const { rows } = await read('Nazwa towaru;CAS\nphosgene;67-64-1\n')
  expect(rows).toEqual([{ description: 'phosgene', cas: '67-64-1' }])
  const beside = await read('{"name":"acetone","nazwa":"phosgene","klient":"Azoty S.A."}\n', 'm.ndjson')
  expect(beside.rows).toEqual([{ name: 'acetone', further: 'phosgene; Azoty S.A.' }])
})

test('lines without a header stay whole', async () => {
  const { rows, unknown } = await read('4 drums acetone, 200 kg\nToluene, UN1294\n')
  expect(unknown).toEqual([])
  expect(rows).toEqual([{ description: '4 drums acetone, 200 kg' }, { description: 'Toluene, UN1294' }])
})

test('JSON lines are read by their keys; a broken line is a row with its damage', async () => {
  const { rows, damages } = await read(
    '{"name":"acetone","cas":"67-64-1","x":1}\n{"name":"a","x":[1]}\n{"name"\n[]\n',
    'm.ndjson',
  )
  expect(rows).toEqual([{ name: 'acetone', cas: '67-64-1' }, { name: 'a' }, {}, {}])
  expect(damages).toEqual([
    null,
    'the value of "x" is not text',
    'the line is not a JSON object',
    'the line is JSON, but not an object',
  ])
})

test('text from an old spreadsheet is read in its encoding', async () => {
  const { rows } = await read(Uint8Array.from(Buffer.from('description\nAcétone', 'latin1')))
  expect(rows).toEqual([{ description: 'Acétone' }])
})

test('a workbook is read, and a CAS number that became a date comes out as that date', async () => {
  const { writeXlsx } = await import('hucre/xlsx')
  const sheet = [
    ['Name', 'CAS'],
    ['Thionyl chloride', '7719-09-7'],
    ['Ethanol', new Date('2026-11-24T00:00:00Z')],
  ]
  const bytes = await writeXlsx({ sheets: [{ name: 'Goods', rows: sheet }] })
  const { rows } = await read(Uint8Array.from(bytes), 'm.xlsx')
  expect(rows).toEqual([
    { name: 'Thionyl chloride', cas: '7719-09-7' },
    { name: 'Ethanol', cas: '2026-11-24' },
  ])
})

test('a cell in per cent is read as it is shown, and a bare number as it stands', async () => {
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Goods',
        columns: [{}, { numFmt: '0%' }],
        rows: [
          ['Name', 'Concentration'],
          ['Thiodiglycol', 0.35],
          ['Thiodiglycol', '98 %'],
        ],
      },
      {
        name: 'Plain',
        rows: [
          ['Name', 'Concentration'],
          ['Thiodiglycol', 0.35],
        ],
      },
    ],
  })
  const { rows } = await read(Uint8Array.from(bytes), 'm.xlsx')
  expect(rows.map(({ concentration }) => concentration)).toEqual(['35 %', '98 %', '0.35'])
})

test('every sheet with goods is read by its own header, under a title too; the others are told', async () => {
  const { writeXlsx } = await import('hucre/xlsx')
  const bytes = await writeXlsx({
    sheets: [
      { name: 'One', rows: [['Name'], ['Acetone']] },
      {
        name: 'Two',
        rows: [
          ['Invoice 7', null],
          ['CAS', 'Description'],
          ['67-64-1', 'Acetone'],
        ],
      },
      { name: 'Notes', rows: [['Call before delivery']] },
      { name: 'Empty', rows: [] },
    ],
  })
  const { rows, sheetsNotRead } = await read(Uint8Array.from(bytes), 'm.xlsx')
  expect(rows).toEqual([{ name: 'Acetone' }, { description: 'Invoice 7' }, { cas: '67-64-1', description: 'Acetone' }])
  expect(sheetsNotRead).toEqual(['Notes'])
})

test('Cyrillic text from an old spreadsheet is read in its encoding', async () => {
  const bytes = [0xc0, 0xf6, 0xe5, 0xf2, 0xee, 0xed, 0x0a] // "Ацетон" in Windows-1251
  expect((await read(Uint8Array.from(bytes))).rows).toEqual([{ description: 'Ацетон' }])
})

test.each([
  ['an empty file', '', 'manifest-empty'],
  ['a header alone', 'name,cas\n', 'manifest-empty'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0, 0, 1, 2, 3, 4]), 'manifest-kind-unknown'],
  ['control bytes', Uint8Array.from([1, 2, 3, 0xff, 0xfe]), 'manifest-kind-unknown'],
  ['a damaged workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9]), 'manifest-unreadable'],
])('%s is refused in one word', async (_, content, refusal) => {
  expect((await read(content)).result).toEqual({ ok: false, refusal })
})
