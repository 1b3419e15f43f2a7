import { describe, expect, test } from 'vitest'
import { JsonLineReader, type JsonRecord } from './json-lines.ts'
import { RECORD_LENGTH_MAX } from './records.ts'

function read(text: string, chunkLength = text.length): readonly JsonRecord[] {
  const reader = new JsonLineReader()
  const records: JsonRecord[] = []
  for (let at = 0; at < text.length; at += chunkLength) records.push(...reader.push(text.slice(at, at + chunkLength)))
  return [...records, ...reader.end()]
}

describe('JSON lines', () => {
  test('keys and cells stand side by side, however the text is cut', () => {
    const text = '{"id":"A","goods":"acetone: 99 % \\"pure\\"","qty":200}\r\n\n{"id":"B"}'
    for (const length of [1, 3, 17, 1000]) {
      expect(read(text, length)).toEqual([
        { keys: ['id', 'goods', 'qty'], cells: ['A', 'acetone: 99 % "pure"', '200'], damage: null },
        { keys: ['id'], cells: ['B'], damage: null },
      ])
    }
  })

  test.each([
    ['not json', /not a JSON object/],
    ['[1]', /not an object/],
    ['{"goods":{"name":"sarin"}}', /"goods" is not text/],
    ['{"description":"sarin","description":"glycerol"}', /twice/],
    ['{"description":"sarin", "\\u0064escription" : "glycerol"}', /twice/],
  ])('%s is damaged', (line, damage) => expect(read(line)[0]?.damage).toMatch(damage))

  test('a line longer than a record may be is one damaged record, and the next line is itself', () => {
    const text = `{"goods":"${'a'.repeat(5 * RECORD_LENGTH_MAX)}"}\n{"goods":"acetone"}\n`
    for (const length of [65_536, text.length]) {
      const records = read(text, length)
      expect(records.map(({ damage }) => damage === null)).toEqual([false, true])
      expect(records[1]?.cells).toEqual(['acetone'])
    }
  })
})
