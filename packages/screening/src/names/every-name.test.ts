import { builtinLists, type SubstanceId } from '@holdfast/control-lists'
import { describe, expect, it } from 'vitest'
import { readLine, type LineReading } from '../line/index.ts'
import { buildNameIndex } from './index.ts'

const lists = builtinLists()
const index = buildNameIndex(lists)

interface Listed {
  readonly name: string
  readonly substance: SubstanceId
}

const names: Listed[] = lists.names.filter((name) => /\p{L}.*[\p{L}\d]|\p{Script=Han}/u.test(name.name))
/** A description of a mixture by registry numbers is read by its numbers. */
const HOLDS_CAS = /\d{2,7}-\d\d-\d(?!\d)/
const printed: Listed[] = lists.lists
  .flatMap((list) =>
    list.entries.flatMap((entry) =>
      entry.members.map((member) => ({ name: member.printedName, substance: member.substance })),
    ),
  )
  .filter((member) => !HOLDS_CAS.test(member.name))

/** A letter typed twice in the middle of the last long word. */
function withDoubledLetter(name: string): string | null {
  const run = [...name.matchAll(/[a-zа-я]{8,}/g)].at(-1)
  if (run === undefined || name.length < LONG) return null
  const at = run.index + Math.floor(run[0].length / 2)
  return `${name.slice(0, at)}${name[at] ?? ''}${name.slice(at)}`
}

const known = new Set(names.map(({ name }) => name.toLowerCase()))

/** A letter left out there; but methyl without its m is ethyl, benzoyl without its o benzyl: another substance and no typing error. */
function withLostLetter(name: string): string | null {
  const run = [...name.matchAll(/[a-zа-я]{8,}/g)].at(-1)
  if (run === undefined || name.length < LONG) return null
  const at = run.index + Math.floor(run[0].length / 2)
  const written = `${name.slice(0, at)}${name.slice(at + 1)}`
  return /^[mм](?:eth|et|этил)/.test(name.slice(at)) || known.has(written.toLowerCase()) ? null : written
}

/** Near these a changed letter can make another substance of the name. */
const CRITICAL_PLACE = /m?eth|m?[eé]t[ihy]l|м?етил|[mм](?:et|[eэ]т)|formi|cyste|edia|brom|бром/i

/** Two neighbours exchanged, or another letter typed, in the middle of the last long word. */
function withChangedLetters(name: string, change: (one: string, other: string) => string): string | null {
  const run = [...name.matchAll(/[a-zа-я]{8,}/g)].at(-1)
  if (run === undefined || name.length < LONG) return null
  const at = run.index + Math.floor(run[0].length / 2)
  if (CRITICAL_PLACE.test(name.slice(Math.max(0, at - 4), at + 5))) return null
  const written = `${name.slice(0, at)}${change(name[at] ?? '', name[at + 1] ?? '')}${name.slice(at + 2)}`
  return known.has(written.toLowerCase()) ? null : written
}

/** Two typing errors are forgiven from ten letters on; one is surely forgiven here. */
const LONG = 14

function otherSulfur(name: string): string {
  return name.replace(/sul(?:f|ph)/gi, (found) =>
    found.length === 4 ? `${found.slice(0, 3)}ph` : `${found.slice(0, 3)}f`,
  )
}

const VARIANTS: readonly (readonly [what: string, write: (name: string) => string | null, fuzzyAllowed: boolean])[] = [
  ['as written', (name) => name, false],
  ['in capitals', (name) => name.toUpperCase(), false],
  [
    'without spaces and hyphens',
    (name) => (/\d[\s-]+\d/.test(name) ? null : name.replace(/(?<!\d)[\s-]+|[\s-]+(?!\d)/g, '')),
    false,
  ],
  ['without accents', (name) => name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'), false],
  ['with other dashes', (name) => name.replaceAll('-', '–'), false],
  ['with spaces for hyphens', (name) => name.replace(/(?<=\p{L}{2})-(?=\p{L}{2})/gu, ' '), false],
  ['with hyphens for spaces', (name) => name.replace(/(?<=\p{L}{2}) (?=\p{L}{2})/gu, '-'), false],
  ['with wide spaces', (name) => name.replaceAll(' ', ' \u00a0  '), false],
  ['in the other English spelling', (name) => (/sul(?:f|ph)/i.test(name) ? otherSulfur(name) : null), false],
  ['with f for ph', (name) => (/ph/i.test(name) ? name.replace(/(?<!\p{L}p)ph/giu, 'f') : null), false],
  ['with two letters exchanged', (name) => withChangedLetters(name, (one, other) => `${other}${one}`), true],
  ['with another letter', (name) => withChangedLetters(name, (one, other) => `${one < 'а' ? 'q' : 'ъ'}${other}`), true],
  ['with a letter doubled', withDoubledLetter, true],
  ['with a letter left out', withLostLetter, true],
]

function isFound(reading: LineReading, substance: SubstanceId, fuzzyAllowed: boolean): boolean {
  return reading.names.some((hit) => hit.substances.includes(substance) && (fuzzyAllowed || hit.certainty !== 'fuzzy'))
}

describe('every name of the lists', () => {
  it('has enough names to be worth the test', () => {
    expect(names.length).toBeGreaterThan(10_000)
    expect(printed.length).toBeGreaterThan(500)
  })

  for (const [what, write, fuzzyAllowed] of VARIANTS) {
    it(`is found ${what}`, () => {
      const missed: string[] = []
      for (const { name, substance } of [...names, ...printed]) {
        const text = write(name)
        if (text !== null && !isFound(readLine(text, index), substance, fuzzyAllowed)) missed.push(text)
      }
      expect(missed).toEqual([])
    })
  }
})

describe('every registry number of the lists', () => {
  const numbers = lists.substances.flatMap((substance) => substance.cas)
  // Between other words 1918-02-1 may be a day.
  const LIKE_A_DATE = /^(?:19|20)\d\d-(?:0\d|1[0-2])-\d$/
  const WRITINGS: readonly (readonly [what: string, write: (cas: string) => string])[] = [
    ['as written', (cas) => cas],
    ['after CAS', (cas) => `goods CAS No. ${cas}, 4 drums`],
    ['with en dashes', (cas) => `CAS ${cas.replaceAll('-', '–')}`],
    ['without dashes after CAS', (cas) => `CAS ${cas.replaceAll('-', '')}`],
    ['in Arabic digits', (cas) => `CAS ${cas.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))}`],
    ['in brackets', (cas) => `goods (${cas}) 99%`],
  ]
  for (const [what, write] of WRITINGS) {
    it(`is found ${what}`, () => {
      const missed = numbers.filter(
        (cas) =>
          (what !== 'in brackets' || !LIKE_A_DATE.test(cas)) &&
          !readLine(write(cas), index).cas.some((mention) => mention.value === cas),
      )
      expect(missed).toEqual([])
    })
  }
})
