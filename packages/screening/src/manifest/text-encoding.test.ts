import { expect, test } from 'vitest'
import { encodingOf, isBinary } from './text-encoding.ts'

const bytes = (text: string, high: (character: string) => number): Uint8Array =>
  Uint8Array.from(text, (character) => (character < '\u0080' ? character.charCodeAt(0) : high(character)))
const cyrillic = (text: string): Uint8Array =>
  bytes(text, (character) => 0xc0 + character.charCodeAt(0) - 'А'.charCodeAt(0))
const western = (text: string): Uint8Array => bytes(text, (character) => character.charCodeAt(0))
const chinese = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))

test.each([
  ['plain letters', new TextEncoder().encode('id,goods\n1,acetone'), 'utf-8'],
  ['UTF-8', new TextEncoder().encode('тионилхлорид'), 'utf-8'],
  ['UTF-8 cut inside a character', new TextEncoder().encode('тионилхлорид').subarray(0, 5), 'utf-8'],
  ['UTF-16 of a spreadsheet', Uint8Array.of(0xff, 0xfe, 0x69, 0), 'utf-16le'],
  ['UTF-16, other end first', Uint8Array.of(0xfe, 0xff, 0, 0x69), 'utf-16be'],
  ['Russian in a Windows page', cyrillic('товар;тионилхлорид технический'), 'windows-1251'],
  ['Russian in capitals', cyrillic('НАИМЕНОВАНИЕ ТОВАРА;КОЛИЧЕСТВО;ТИОНИЛХЛОРИД'), 'windows-1251'],
  // "品名;亚硫酰氯;三氯氧磷" and "货物描述,浓度": goods in the page of a Chinese spreadsheet.
  ['Chinese', chinese('c6b7c3fb3bd1c7c1f2f5a3c2c83bc8fdc2c8d1f5c1d7'), 'gb18030'],
  ['Chinese, cut inside a character', chinese('bbf5ceefc3e8caf62cc5a8b6c80ac5'), 'gb18030'],
  ['French in a Windows page', western('désignation;fûts acier à 99 %'), 'windows-1252'],
  ['nothing', new Uint8Array(), 'utf-8'],
])('%s', (_, sample, encoding) => expect(encodingOf(sample)).toBe(encoding))

test.each([
  ['control bytes', Uint8Array.of(0, 1, 2, 3, 0xff, 0xfe), true],
  ['a stray zero byte', new TextEncoder().encode('description\nphosgene\u0000 gas\n'), false],
  ['colours of a terminal', new TextEncoder().encode('description\n\u001b[31mphosgene\u001b[0m\n'), false],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x69, 0, 0x64, 0), false],
  ['nothing', new Uint8Array(), false],
])('whether %s is binary', (_, sample, expected) => expect(isBinary(sample)).toBe(expected))
