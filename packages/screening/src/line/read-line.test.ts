import { builtinLists } from '@holdfast/control-lists'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildNameIndex } from '../names/index.ts'
import { readLine } from './read-line.ts'
import { READ_LINES } from './read-lines.fixture.ts'
import { LINE_LENGTH_MAX, type LineReading } from './reading.ts'
import { summarise } from './reading-summary.fixture.ts'

const index = buildNameIndex(builtinLists())

function read(text: string): LineReading {
  return readLine(text, index)
}

describe('lines of real papers', () => {
  it('are enough, and in six languages', () => {
    expect(READ_LINES.length).toBeGreaterThanOrEqual(200)
    for (const script of [/[а-я]/, /[\u0600-\u06ff]/, /[\u4e00-\u9fff]/]) {
      expect(READ_LINES.filter(([line]) => script.test(line)).length).toBeGreaterThanOrEqual(20)
    }
  })
  it.each(READ_LINES)('%s', (line, reading) => {
    expect(summarise(read(line))).toBe(reading)
  })
})

describe('typing errors', () => {
  const FORGIVEN: readonly (readonly [typed: string, substance: string])[] = [
    ['sodium flouride', 'sodium-fluoride'],
    ['thionyl choride', 'thionyl-chloride'],
    ['thiodiglycoll', 'thiodiglycol'],
    ['phosphorus trichlroide', 'phosphorus-trichloride'],
    ['phosphorus oxichloride', 'phosphorus-oxychloride'],
    ['trietanolamine', 'triethanolamine'],
    ['Potasium cyanide', 'potassium-cyanide'],
    ['dimethyl methylphosphonaet', 'dimethyl-methylphosphonate'],
    ['chloropicrine', 'chloropicrin'],
    ['тионилхлорит', 'thionyl-chloride'],
    ['chlorure de thionnyle', 'thionyl-chloride'],
    ['tricloruro de fosforro', 'phosphorus-trichloride'],
  ]
  const ANOTHER: readonly (readonly [typed: string, substance: string])[] = [
    ['dimethyl ethylphosphonate', 'dimethyl-methylphosphonate'],
    ['diethyl phosphate', 'diethyl-phosphite'],
    ['trimethyl phosphate', 'trimethyl-phosphite'],
    ['1,1,2-trichloroethane', '71-55-6'],
    ['sodium chlorite', 'sodium-chlorate'],
    ['potassium chloride', 'potassium-fluoride'],
    ['sodium bromide', 'sodium-fluoride'],
    ['sodium fluorosilicate', 'sodium-fluoride'],
    ['phosphoric trichloride', 'phosphorus-trichloride'],
    ['phosphorus tribromide', 'phosphorus-trichloride'],
    ['methanol', 'ethanol'],
    ['diisopropylamine', 'dimethylamine'],
    ['triethylamine', 'triethanolamine'],
    ['sodium nitrite', 'sodium-nitrate'],
    ['potassium manganate', 'potassium-permanganate'],
    ['сульфит натрия', 'sodium-sulfide'],
  ]
  it.each(FORGIVEN)('%s may be %s, for a person to confirm', (typed, substance) => {
    const hits = read(`${typed} 99% 4 drums`).names.filter((hit) => hit.substances.some((id) => id === substance))
    expect(hits.length).toBeGreaterThan(0)
  })
  it.each(ANOTHER)('%s is never %s', (typed, substance) => {
    const hits = read(`${typed} 99% 4 drums`).names.filter((hit) => hit.substances.some((id) => id === substance))
    expect(hits).toEqual([])
  })
  it('never gives certainty to a guess', () => {
    for (const [typed, substance] of FORGIVEN) {
      const hit = read(typed).names.find((name) => name.substances.some((id) => id === substance))
      if (hit !== undefined && hit.text === typed) expect(['fuzzy', 'normalised', 'exact']).toContain(hit.certainty)
    }
    expect(read('sodium flouride').names[0]?.certainty).toBe('fuzzy')
  })
})

describe('parts of longer names', () => {
  it.each([
    'phosphorus trichloride xyloxide',
    'tetra-phosphorus trichloride',
    'acetone-2,4-dinitrophenylhydrazone',
    '3-fluoro-2-acetone',
    'rubidium hydrogen sulfide',
    'диэтил-ацетон',
  ])('%s names nothing with certainty', (line) => {
    expect(read(line).names.filter((hit) => hit.certainty !== 'fuzzy')).toEqual([])
  })
})

describe('numbers that are something else', () => {
  it('a count of packages and a concentration are no range because a letter stands between them', () => {
    const [only] = read('1 IBC TEA 85%').concentrations
    expect(only?.value).toMatchObject({ text: '85%', percentMin: 85, percentMax: 85 })
  })

  it('the end of a name is no "min"', () => {
    for (const line of ['Triethanolamin 85%', 'триэтаноламин 85%', 'диметиламин 40 %']) {
      const [only] = read(line).concentrations
      expect(only?.value.percentMax).toBe(only?.value.percentMin)
    }
  })

  it('the grade of a steel is no volume', () => {
    expect(read('REACTOR, STAINLESS STEEL 316L, 10 M3').quantity?.text).toBe('10 M3')
  })
})

describe('hostile lines', () => {
  it('never throw, and every place lies in the line', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'N,N-',
        'di',
        'methyl',
        'phosphon',
        '(',
        ']',
        '%',
        '99',
        'UN',
        'HS',
        'CAS',
        'ال',
        'و',
        '氯',
        'й',
        'InChI=1S/',
        'CAS ',
        'hydrochloride',
        'free of ',
        'C3H9O',
        'methylphosphonate',
        'reactor',
        'x',
        '-',
        ' ',
      ),
      fc.constantFrom(...READ_LINES.map(([line]) => line)),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const reading = read(text)
        const spans = [
          reading.cas,
          reading.un,
          reading.hs,
          reading.structures,
          reading.names,
          reading.concentrations,
          reading.leftover,
          reading.formulas,
          reading.familyWords,
          reading.unreadable,
          reading.equipmentWords,
          reading.productWords,
          reading.names.flatMap(({ salt }) => salt ?? []),
        ]
        for (const span of spans.flat()) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  const REPEATED = [
    'a',
    ' ',
    '1 ',
    '1,',
    '1-',
    '((',
    '%',
    '9%',
    'UN ',
    'UN1',
    'HS 1',
    'N,N-di',
    'methyl ',
    'sodium ',
    'C(',
    'C1',
    '=C',
    'a:',
    ' -',
    '氯',
    'وال',
    'α',
    'ﷺ',
    'phosphorus trichlo ',
    'unknwon wrod ',
    '50/50 ',
    'min. ',
    '2x',
    '\n',
    '"',
    'InChI=1S/',
    'SMILES ',
    'CAS 1-',
    'C3H9',
    'C.C',
    '(CH3)',
    'free of ',
    'ephedrine hydrochloride ',
    'TEA ',
    'x methylphosphonate ',
    'n,n',
    '1234.56 ',
    'dimethyl methylphosphonat ',
    '5% water in phosgene, ',
    '99% 12% acetone ',
    'VAT 5% ',
    'pallet 1 ',
    '7719 09 7 ',
    '77l9-O9-7 ',
    'lot AB-12 ',
    'X-4417-B ',
    'Quux Ltd, ',
    'consignee Foo Bar ',
    'PC13 ',
    'InChI=1S/CH4/h1H4 ',
    'for acetone and ',
    '\u200b',
    '9\u200b',
    '诺',
  ]
  it.each(REPEATED)('%j over and over is read in time', (piece) => {
    const text = piece.repeat(Math.ceil(LINE_LENGTH_MAX / piece.length)).slice(0, LINE_LENGTH_MAX)
    read(text)
    const start = process.cpuUsage()
    read(text)
    const used = process.cpuUsage(start)
    // The aim is 5 ms; a test machine shared with others gets more.
    expect((used.user + used.system) / 1000).toBeLessThan(100)
  })

  it('are cut at the limit and say so', () => {
    const reading = read(`${'x '.repeat(LINE_LENGTH_MAX)} acetone`)
    expect(reading.flaws).toContain('too-long')
    expect(reading.names).toEqual([])
  })
})
