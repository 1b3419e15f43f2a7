import fc from 'fast-check'
import { expect, test } from 'vitest'
import { delimiterOf, type ManifestRecord, RECORD_LENGTH_MAX, RecordReader } from './records.ts'

function readAll(text: string, sizes: readonly number[] = [text.length]): ManifestRecord[] {
  const reader = new RecordReader(',')
  const records: ManifestRecord[] = []
  let at = 0
  for (const size of sizes) {
    records.push(...reader.push(text.slice(at, at + size)))
    at += size
  }
  records.push(...reader.push(text.slice(at)), ...reader.end())
  return records
}

test('plain and quoted cells, both line ends, no empty records', () => {
  expect(readAll('a,b\r\n"c, d","e ""f"""\n\nlast,').map((record) => record.cells)).toEqual([
    ['a', 'b'],
    ['c, d', 'e "f"'],
    ['last', ''],
  ])
})

test('a quoted cell may run over lines, and lines are counted', () => {
  expect(readAll('"a\nb",c\nd,e\n').map(({ line, cells }) => ({ line, cells }))).toEqual([
    { line: 1, cells: ['a\nb', 'c'] },
    { line: 3, cells: ['d', 'e'] },
  ])
})

test('a quotation mark that never closes costs its own line and no other', () => {
  const records = readAll(`1,"acetone\n${'2,chlorine\n'.repeat(3)}`)
  expect(records.map((record) => record.cells)).toEqual([
    ['1', 'acetone'],
    ['2', 'chlorine'],
    ['2', 'chlorine'],
    ['2', 'chlorine'],
  ])
  expect(records.map((record) => record.damage !== null)).toEqual([true, false, false, false])
})

test('a mark that a later quoted cell would close swallows no row', () => {
  const records = readAll('id,name\n1,"acetone\n2,chlorine\n3,"ethanol, 96 %"\n4,phosgene\n')
  expect(records.map((record) => record.cells.at(0))).toEqual(['id', '1', '2', '3', '4'])
  expect(records.filter((record) => record.damage !== null).length).toBe(1)
})

test('an inch mark inside a cell is kept', () => {
  expect(readAll('valve 1" steel,2\n"3" pipe",4\n').map((record) => record.cells)).toEqual([
    ['valve 1" steel', '2'],
    ['3" pipe', '4'],
  ])
})

test('an endless line is refused once and the next line is read', () => {
  const records = readAll(`${'x'.repeat(RECORD_LENGTH_MAX + 5)}\nchlorine,1\n`, [RECORD_LENGTH_MAX + 2])
  expect(records.map(({ cells, damage }) => ({ cells, isDamaged: damage !== null }))).toEqual([
    { cells: [], isDamaged: true },
    { cells: ['chlorine', '1'], isDamaged: false },
  ])
})

test('where the chunks are cut changes nothing', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 30 })
  fc.assert(
    fc.property(cell, fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 12 }), (text, sizes) => {
      expect(readAll(text, sizes)).toEqual(readAll(text))
    }),
  )
})

test('what a spreadsheet quotes is read back', () => {
  const row = fc.tuple(fc.string(), fc.string(), fc.string())
  const cells = fc.array(row, { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(cells, (rows) => {
      const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n')
      expect(readAll(text).map((record) => record.cells)).toEqual(rows)
    }),
  )
})

test.each([
  ['id;description;cas', ';'],
  ['id\tdescription', '\t'],
  ['description', '\t'],
  ['a|b|c', '|'],
])('the delimiter of %j', (header, delimiter) => {
  expect(delimiterOf(header)).toBe(delimiter)
})
