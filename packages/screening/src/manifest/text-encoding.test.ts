import { expect, test } from 'vitest'
import { encodingOf } from './text-encoding.ts'

const bytes = (text: string, high: (character: string) => number): Uint8Array =>
  Uint8Array.from(text, (character) => (character < '\u0080' ? character.charCodeAt(0) : high(character)))
const cyrillic = (text: string): Uint8Array =>
  bytes(text, (character) => 0xc0 + character.charCodeAt(0) - 'А'.charCodeAt(0))
const western = (text: string): Uint8Array => bytes(text, (character) => character.charCodeAt(0))

test.each([
  ['plain letters', new TextEncoder().encode('id,goods\n1,acetone'), 'utf-8'],
  ['UTF-8', new TextEncoder().encode('тионилхлорид'), 'utf-8'],
  ['UTF-8 cut inside a character', new TextEncoder().encode('тионилхлорид').subarray(0, 5), 'utf-8'],
  ['UTF-16 of a spreadsheet', Uint8Array.of(0xff, 0xfe, 0x69, 0), 'utf-16le'],
  ['UTF-16, other end first', Uint8Array.of(0xfe, 0xff, 0, 0x69), 'utf-16be'],
  ['Russian in a Windows page', cyrillic('товар;тионилхлорид технический'), 'windows-1251'],
  ['French in a Windows page', western('désignation;fûts acier à 99 %'), 'windows-1252'],
  ['nothing', new Uint8Array(), 'utf-8'],
])('%s', (_, sample, encoding) => expect(encodingOf(sample)).toBe(encoding))
