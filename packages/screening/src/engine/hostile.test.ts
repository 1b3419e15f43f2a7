import { builtinLists } from '@holdfast/control-lists'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScreeningRow } from '../model.ts'
import { asOf, engine, screen } from './test-support.ts'

const VERDICTS = ['controlled', 'review', 'not-listed', 'unidentified']
const names = builtinLists().names.map((name) => name.name)

const junk = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...names.slice(0, 3_000)),
  fc.constantFrom(
    '\0',
    '😀'.repeat(50),
    '('.repeat(400),
    '9'.repeat(400),
    'C'.repeat(3_000),
    '%'.repeat(200),
    '1-2-3',
    '-'.repeat(300),
  ),
)

describe('hostile rows', () => {
  it('never throw and always have a verdict', () => {
    const row = fc.record(
      {
        description: junk,
        name: junk,
        cas: junk,
        smiles: junk,
        inchi: junk,
        molfile: junk,
        hs: junk,
        un: junk,
        concentration: junk,
        quantity: junk,
        unit: junk,
        origin: junk,
        destination: junk,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(row, (given: ScreeningRow) => {
        const screening = engine.screen(given, { asOf, nearMiss: true })
        expect(VERDICTS).toContain(screening.verdict)
        expect(JSON.parse(JSON.stringify(screening)).verdict).toBe(screening.verdict)
      }),
      { numRuns: 1_500 },
    )
  })

  it('mutated names never throw', () => {
    const mutated = fc
      .tuple(fc.constantFrom(...names), fc.nat({ max: 40 }), fc.string({ maxLength: 3 }))
      .map(([name, at, insert]) => name.slice(0, at) + insert + name.slice(at + 1))
    fc.assert(
      fc.property(mutated, (description) => {
        expect(VERDICTS).toContain(screen({ description }).verdict)
      }),
      { numRuns: 3_000 },
    )
  })

  it('the same question has the same answer', () => {
    fc.assert(
      fc.property(junk, (description) => {
        expect(screen({ description })).toEqual(screen({ description }))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [{}],
    [{ description: '' }],
    [{ smiles: 'C(' }],
    [{ smiles: '*CC*' }],
    [{ description: 'polymer of unknown composition' }],
    [{ description: 'reaction mass of ethanol and butanol' }],
    [{ description: 'organophosphorus compound, n.o.s.' }],
    [{ description: 'ethanol and zorbatrinyl chlorophosphate' }],
    [{ cas: '67-64-2' }],
    [{ inchi: 'CSCPPOZVBOSHAJ-UHFFFAOYSA-N' }],
  ])('%j is never not-listed', (row) => {
    expect(screen(row).verdict).not.toBe('not-listed')
  })

  it('a long text is read as far as the limit and said to be too long', () => {
    const screening = screen({ description: `${'drum '.repeat(10_000)}phosgene` })
    expect(screening.issues.map((issue) => issue.code)).toContain('text-too-long')
    expect(screening.verdict).not.toBe('not-listed')
  })
})
