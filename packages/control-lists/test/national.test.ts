import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtinLists, diffLists, parseIsoDate, type IsoDate } from '../src/index.ts'
import { describeProblem, LIST_FOLDER_FILES, parseListFolder } from '../src/source/index.ts'

const FOLDER = fileURLToPath(new URL('../../../examples/national-list/utopia-precursors', import.meta.url))
const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
)

function day(text: string): IsoDate {
  const date = parseIsoDate(text)
  if (!date.ok) throw new Error(text)
  return date.value
}

/** `file:line code` of everything that is wrong with the example when one file is changed. */
function problemsWith(changes: Readonly<Record<string, string>>, folder = 'utopia-precursors'): readonly string[] {
  const read = parseListFolder(folder, { ...FILES, ...changes }, builtinLists())
  return read.ok ? [] : read.refusal.map((problem) => `${problem.file}:${problem.line} ${problem.code}`)
}

function edited(name: string, from: string, to: string): Readonly<Record<string, string>> {
  const text = FILES[name] ?? ''
  expect(text).toContain(from)
  return { [name]: text.replace(from, to) }
}

describe('a national list', () => {
  it('is added without code, with its substances and names', () => {
    const read = parseListFolder('utopia-precursors', FILES, builtinLists())
    if (!read.ok) throw new Error(read.refusal.map(describeProblem).join('\n'))
    const added = read.value
    expect(added.lists.map((list) => list.id)).toContain('utopia-precursors')
    expect(added.substances.length).toBe(builtinLists().substances.length + 1)
    expect(added.names.filter((name) => name.name === 'Utofos').map((name) => name.substance)).toEqual([
      'dimethyl-methylphosphonate',
    ])
    expect(added.digest).toBe(`${builtinLists().digest}+utopia-precursors`)
    expect(builtinLists().lists.map((list) => list.id)).not.toContain('utopia-precursors')
  })

  it('shows a reworded item as changed', () => {
    const read = parseListFolder('utopia-precursors', FILES, builtinLists())
    if (!read.ok) throw new Error('the example does not read')
    const [difference] = diffLists(read.value, day('2024-03-14'), day('2024-03-15'))
    expect(difference?.entries.added.map((entry) => entry.id)).toEqual(['A.4'])
    expect(difference?.entries.changed.map(({ before, after }) => `${before.title} → ${after.title}`)).toEqual([
      'Sodium cyanide in solid form → Alkali cyanides',
    ])
  })
})

describe('a folder that is wrong is refused with the place', () => {
  it.each([
    ['a missing file', { 'list.yaml': '' }, 'utopia-precursors/list.yaml'],
    [
      'a day that is not in the calendar',
      edited('entries.csv', 'A.2,Dimethyl methylphosphonate,2021-07-01', 'A.2,Dimethyl methylphosphonate,2021-06-31'),
      'utopia-precursors/entries.csv:3 value-malformed',
    ],
    [
      'a day that is no edition',
      edited('entries.csv', 'A.2,Dimethyl methylphosphonate,2021-07-01', 'A.2,Dimethyl methylphosphonate,2021-07-02'),
      'utopia-precursors/entries.csv:3 date-outside-edition',
    ],
    [
      'an entry twice at once',
      edited('entries.csv', '2021-07-01,2024-03-15', '2021-07-01,'),
      'utopia-precursors/entries.csv:5 id-duplicate',
    ],
    [
      'an unknown substance',
      edited('members.csv', 'A.1,phosphorus', 'A.1,phosphorous'),
      'utopia-precursors/members.csv:2 id-unknown',
    ],
    [
      'a member of no entry',
      edited('members.csv', 'A.1,phosphorus', 'A.9,phosphorus'),
      'utopia-precursors/members.csv:null id-unknown',
    ],
    [
      'a wrong check digit',
      edited('members.csv', '756-79-6', '756-79-7'),
      'utopia-precursors/members.csv:3 value-malformed',
    ],
    [
      'characters that steer a terminal',
      edited('entries.csv', 'A.2,Dimethyl methylphosphonate', 'A.2,Dimethyl \u001b[31mmethylphosphonate'),
      'utopia-precursors/entries.csv:3 value-malformed',
    ],
    [
      'a misspelt column',
      edited('members.csv', 'printed_cas', 'printed_case'),
      'utopia-precursors/members.csv:1 csv-columns',
    ],
    ['a cell too many', edited('hs.csv', 'true,verified', 'true,verified,'), 'utopia-precursors/hs.csv:2 csv-columns'],
    [
      'an open quotation mark',
      edited('limits.csv', '"Ordinance', '"Ordinance"'),
      'utopia-precursors/limits.csv:null csv-malformed',
    ],
    [
      'a pattern that reaches nothing',
      edited('obligations.yaml', "'A.*'", "'B.*'"),
      'utopia-precursors/obligations.yaml:null id-unknown',
    ],
    [
      'an unknown consequence',
      edited('obligations.yaml', 'consequence: licence', 'consequence: license'),
      'utopia-precursors/obligations.yaml:null value-malformed',
    ],
    ['a misspelt key', edited('list.yaml', 'reviewBy', 'reviewby'), 'utopia-precursors/list.yaml:null value-malformed'],
    [
      'a percentage above 100',
      edited('limits.csv', '<=,5,', '<=,500,'),
      'utopia-precursors/limits.csv:2 value-malformed',
    ],
    [
      'an unreadable structure',
      edited('substances.csv', 'CCCC', 'CC(CC'),
      'utopia-precursors/substances.csv:2 structure-unreadable',
    ],
    [
      'a substance that is built in',
      edited('substances.csv', 'utopian-amine,Utopian amine,', 'utopian-amine,Utopian amine,67-64-1'),
      'utopia-precursors/substances.csv:2 id-duplicate',
    ],
    [
      'a name of an unknown number',
      edited('names.csv', '756-79-6', '2-75-0'),
      'utopia-precursors/names.csv:3 id-unknown',
    ],
    ['a file that means nothing', { 'entrys.csv': 'x' }, 'utopia-precursors/entrys.csv:null file-unknown'],
  ])('%s', (_, changes, expected) => {
    expect(
      problemsWith(changes).some((problem) => problem.startsWith(expected)),
      problemsWith(changes).join('\n'),
    ).toBe(true)
  })

  it('the id of a built-in list, and an id that is no id', () => {
    expect(problemsWith({}, 'cwc')).toContain('cwc:null id-duplicate')
    expect(problemsWith({}, 'Utopia A')).toContain('Utopia A:null value-malformed')
  })

  it('a family whose quotation is not in the law', () => {
    const family = [
      'A.2:',
      '  core: [{ id: P, element: P }]',
      '  bonds: []',
      '  sites: []',
      '  salts: none',
      '  clauses: [{ id: one, quote: phosphonates of any kind, binds: [P] }]',
    ].join('\n')
    expect(problemsWith({ 'families.yaml': family })).toEqual([
      'utopia-precursors/families.yaml:null quote-not-in-text',
    ])
    expect(problemsWith({ 'families.yaml': family.replace('phosphonates of any kind', 'methylphosphonate') })).toEqual(
      [],
    )
    expect(problemsWith({ 'families.yaml': family.replace('sites:', 'site:') })).toEqual([
      'utopia-precursors/families.yaml:null value-malformed',
    ])
  })

  it('a YAML file that grows by aliases', () => {
    const bomb = 'a: &a [x,x,x]\nb: &b [*a,*a,*a]\ntitle: *b\n'
    expect(problemsWith({ 'list.yaml': bomb })).toEqual(['utopia-precursors/list.yaml:null yaml-malformed'])
  })

  it('anything else: refused or read, never thrown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LIST_FOLDER_FILES),
        fc.string({ unit: 'binary', maxLength: 200 }),
        (name, text) => {
          parseListFolder('utopia-precursors', { ...FILES, [name]: text }, builtinLists())
        },
      ),
      { numRuns: 60 },
    )
  })
})
