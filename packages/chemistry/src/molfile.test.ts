import { describe, expect, it } from 'vitest'
import type { Molecule } from './molecule.ts'
import { formulaOf } from './formula.ts'
import { readMolfile } from './molfile.ts'
import { readStructure } from './structure.ts'

interface Atom {
  symbol: string
  columns?: string
}

const column = (value: number): string => String(value).padStart(3)

function v2000(
  atoms: readonly (string | Atom)[],
  bonds: readonly (readonly [number, number, number, number?])[],
  properties: string[] = [],
): string {
  const atomLines = atoms.map((atom) => {
    const { symbol, columns = '' } = typeof atom === 'string' ? { symbol: atom } : atom
    return `    0.0000    0.0000    0.0000 ${symbol.padEnd(3)}${columns}`
  })
  const bondLines = bonds.map(([from, to, type, stereo = 0]) => [from, to, type, stereo].map(column).join(''))
  const counts = `${column(atoms.length)}${column(bonds.length)}  0  0  0  0            999 V2000`
  return ['title', '  program', '', counts, ...atomLines, ...bondLines, ...properties, 'M  END', ''].join('\n')
}

function v3000(lines: readonly string[]): string {
  const table = ['BEGIN CTAB', ...lines, 'END CTAB'].map((line) => `M  V30 ${line}`)
  return ['', '', '', '  0  0  0     0  0            999 V3000', ...table, 'M  END', ''].join('\n')
}

const ETHANOL_V3000 = [
  'COUNTS 3 2 0 0 0',
  'BEGIN ATOM',
  '10 C 0 0 0 0',
  '20 C 1 0 0 0 MASS=13',
  '30 O 2 0 0 0',
  'END ATOM',
  'BEGIN BOND',
  '1 1 10 20',
  '2 1 20 30 CFG=1',
  'END BOND',
]

function read(text: string): Molecule {
  const result = readMolfile(text)
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`)
  return result.value
}

function codeOf(text: string): string {
  const result = readMolfile(text)
  return result.ok ? 'read' : result.refusal.code
}

describe('V2000', () => {
  it('reads atoms and bonds in order', () => {
    const molecule = read(
      v2000(
        ['C', 'C', 'O'],
        [
          [1, 2, 1],
          [2, 3, 2],
        ],
      ),
    )
    expect(molecule.element).toEqual([6, 6, 8])
    expect(molecule.bondOrder).toEqual([1, 2])
    expect(formulaOf(molecule)).toBe('C2H4O')
  })

  it('reads Windows and old Macintosh line ends alike', () => {
    const text = v2000(['C', 'N'], [[1, 2, 3]])
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text))
    expect(read(text.replaceAll('\n', '\r'))).toEqual(read(text))
  })

  it('fills valences with hydrogens, by charge and stated valence', () => {
    const hydrogens = (symbol: string, columns: string, properties: string[] = []): number =>
      read(v2000([{ symbol, columns }], [], properties)).hydrogens[0] ?? -1
    const valence = (value: number): string => ` 0  0  0  0  0${column(value)}`
    expect(hydrogens('C', '')).toBe(4)
    expect(hydrogens('N', ' 0  3')).toBe(4)
    expect(hydrogens('O', ' 0  5')).toBe(1)
    expect(hydrogens('As', '')).toBe(3)
    expect(hydrogens('Cl', '')).toBe(1)
    expect(hydrogens('Na', '')).toBe(0)
    expect(hydrogens('C', valence(2))).toBe(2)
    expect(hydrogens('C', valence(15))).toBe(0)
    expect(hydrogens('C', '', ['M  RAD  1   1   2'])).toBe(3)
    expect(hydrogens('B', '', ['M  CHG  1   1  -1'])).toBe(4)
  })

  it('lets property lines replace what the atom block says', () => {
    const molecule = read(
      v2000(
        [
          { symbol: 'N', columns: ' 0  3' },
          { symbol: 'C', columns: ' 1' },
        ],
        [[1, 2, 1]],
        ['M  CHG  1   2  -1', 'M  ISO  1   2  14'],
      ),
    )
    expect(molecule.charge).toEqual([0, -1])
    expect(molecule.isotope).toEqual([0, 14])
    expect(read(v2000([{ symbol: 'C', columns: ' 1' }, 'D'], [[1, 2, 1]])).isotope).toEqual([13, 2])
  })

  it('reads aromatic bonds', () => {
    const ring: [number, number, number][] = [
      [1, 2, 4],
      [2, 3, 4],
      [3, 4, 4],
      [4, 5, 4],
      [5, 6, 4],
      [6, 1, 4],
    ]
    expect(formulaOf(read(v2000(['C', 'C', 'C', 'C', 'C', 'N'], ring)))).toBe('C5H5N')
  })

  it('notes wedges', () => {
    expect(read(v2000(['C', 'F'], [[1, 2, 1, 1]])).hasStereo).toBe(true)
    expect(read(v2000(['C', 'F'], [[1, 2, 1, 4]])).hasStereo).toBe(false)
  })

  it('accepts one record of an SD file and nothing behind it', () => {
    const text = v2000(['C'], [])
    expect(codeOf(`${text}$$$$\n`)).toBe('read')
    expect(codeOf(`${text}\n\n$$$$\n\n`)).toBe('read')
    expect(codeOf(`${text}$$$$\n${text}$$$$\n`)).toBe('molfile-malformed')
    expect(codeOf(`${text}> <NAME>\nmethane\n\n$$$$\n`)).toBe('molfile-malformed')
  })
})

describe('V3000', () => {
  it('reads any atom numbers and options', () => {
    const molecule = read(v3000(ETHANOL_V3000))
    expect(molecule.element).toEqual([6, 6, 8])
    expect(molecule.isotope).toEqual([0, 13, 0])
    expect(molecule.hydrogens).toEqual([3, 2, 1])
    expect(molecule.hasStereo).toBe(true)
  })

  it('joins continued lines', () => {
    const lines = ETHANOL_V3000.flatMap((line) => (line.startsWith('20') ? ['20 C 1 0 0 0 -', 'MASS=13'] : [line]))
    expect(read(v3000(lines))).toEqual(read(v3000(ETHANOL_V3000)))
  })

  it.each([
    ['a wrong count', (lines: string[]) => lines.with(0, 'COUNTS 4 2 0 0 0'), 'molfile-malformed'],
    ['an unknown atom', (lines: string[]) => lines.with(7, '1 1 10 99'), 'molfile-malformed'],
    ['a list of atoms', (lines: string[]) => lines.with(2, '10 [C,N] 0 0 0 0'), 'molfile-unsupported'],
    [
      'several end points',
      (lines: string[]) => lines.with(7, '1 1 10 20 ENDPTS=(2 10 30) ATTACH=ANY'),
      'molfile-unsupported',
    ],
    [
      'a polymer',
      (lines: string[]) => [...lines, 'BEGIN SGROUP', '1 SRU 0 ATOMS=(1 10)', 'END SGROUP'],
      'molfile-unsupported',
    ],
    ['a template', (lines: string[]) => [...lines, 'BEGIN TEMPLATE'], 'molfile-unsupported'],
    ['an endless line', (lines: string[]) => [...lines, 'BEGIN SGROUP -'], 'molfile-unsupported'],
  ])('refuses %s', (_, change, code) => {
    expect(codeOf(v3000(change([...ETHANOL_V3000])))).toBe(code)
  })
})

describe('refusals', () => {
  const carbon = v2000(['C'], [])

  it.each([
    ['nothing', '', 'structure-empty'],
    ['blank lines', '\n\n\n\n', 'structure-empty'],
    ['a word', 'hello', 'molfile-malformed'],
    ['words', 'hello\n\n\nworld\n', 'molfile-malformed'],
    ['no atoms', v2000([], []), 'structure-empty'],
    ['no end', carbon.replace('M  END', ''), 'molfile-malformed'],
    ['a cut-off atom block', carbon.replace('  1  0', '  9  0'), 'molfile-malformed'],
    ['an unknown element', v2000(['Xx'], []), 'molfile-unknown-element'],
    ['an R group', v2000(['R#'], []), 'molfile-unsupported'],
    ['any atom', v2000(['A'], []), 'molfile-unsupported'],
    ['any bond', v2000(['C', 'C'], [[1, 2, 8]]), 'molfile-unsupported'],
    ['a bond to nowhere', v2000(['C', 'C'], [[1, 3, 1]]), 'molfile-malformed'],
    ['a bond to itself', v2000(['C', 'C'], [[1, 1, 1]]), 'molfile-malformed'],
    [
      'a double bond entry',
      v2000(
        ['C', 'C'],
        [
          [1, 2, 1],
          [2, 1, 1],
        ],
      ),
      'molfile-malformed',
    ],
    ['a polymer', v2000(['C'], [], ['M  STY  1   1 SRU']), 'molfile-unsupported'],
    ['an alias', v2000(['C'], [], ['A    1', 'Ph']), 'molfile-unsupported'],
    ['an R group definition', v2000(['C'], [], ['M  RGP  1   1   1']), 'molfile-unsupported'],
    ['a charge without atom', v2000(['C'], [], ['M  CHG  1   9   1']), 'molfile-malformed'],
    [
      'five bonds on carbon',
      v2000(
        ['C', 'C', 'C'],
        [
          [1, 2, 3],
          [1, 3, 2],
        ],
      ),
      'valence-impossible',
    ],
    ['a control character', carbon.replace('title', 'ti\0tle'), 'structure-control-character'],
    ['a long text', carbon + '\n'.repeat(20_000), 'structure-too-long'],
    [
      'too many fragments',
      v2000(
        Array.from({ length: 201 }, () => 'C'),
        [],
      ),
      'structure-too-many-fragments',
    ],
  ])('%s', (_, text, code) => {
    expect(codeOf(text)).toBe(code)
  })
})

describe('readStructure', () => {
  it.each([
    ['CCO', 'smiles'],
    [' CCO\n', 'smiles'],
    ['InChI=1S/CH4O/c1-2/h2H,1H3', 'inchi'],
    [v2000(['C', 'O'], [[1, 2, 1]]), 'molfile'],
    [`\n\n\n${v3000(ETHANOL_V3000).slice(3)}`, 'molfile'],
    ['OKKJLVBELUTLKV-UHFFFAOYSA-N', 'inchikey'],
  ])('%j is %s', (text, format) => {
    const result = readStructure(text)
    expect(result.ok && result.value.format).toBe(format)
  })

  it('says where, counted from the start of the text', () => {
    const result = readStructure('  C(C')
    expect(!result.ok && result.refusal.position).toBe(3)
  })

  it.each(['', '  \n ', 'hello', 'hello\nworld', 'InChI=1S/', 'InChIKey=abc'])('refuses %j', (text) => {
    expect(readStructure(text).ok).toBe(false)
  })
})
