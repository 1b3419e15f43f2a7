import {
  compileFamily,
  findCas,
  readCas,
  readFormula,
  readInchi,
  readInchiKey,
  readMolfile,
  readSmiles,
  readStructure,
} from '@holdfast/chemistry'
import { describe, expect, it } from 'vitest'
import { asOf, engine, issues } from './test-support.ts'

/** A caller in plain JavaScript: nothing keeps the types. */
function call(target: object, name: string, ...given: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(target, name)
  return typeof method === 'function' ? Reflect.apply(method, target, given) : undefined
}

const WRONG: readonly unknown[] = [
  null,
  undefined,
  5,
  Number.NaN,
  true,
  {},
  [],
  Symbol('x'),
  () => 1,
  new Map(),
  Array.from({ length: 100_000 }, () => 1),
]

describe('callers without types', () => {
  it('readers refuse what is no text', () => {
    const readers = {
      compileFamily,
      readCas,
      readFormula,
      readInchi,
      readInchiKey,
      readMolfile,
      readSmiles,
      readStructure,
    }
    for (const name of Object.keys(readers)) {
      for (const wrong of WRONG) {
        const answer = call(readers, name, wrong)
        const isRefused = answer === null || (typeof answer === 'object' && Reflect.get(answer, 'ok') === false)
        expect(isRefused, `${name} ${typeof wrong}`).toBe(true)
      }
    }
    for (const wrong of WRONG) expect(call({ findCas }, 'findCas', wrong)).toEqual([])
  })

  it('a row that is none, and questions that are none, are said to be damaged', () => {
    for (const wrong of [null, undefined, 5, 'acetone', [], Number.NaN, WRONG.at(-1)]) {
      expect(call(engine, 'screen', wrong, { asOf }), typeof wrong).toMatchObject({
        verdict: 'unidentified',
        issues: [{ code: 'row-malformed' }, { code: 'row-empty' }],
      })
    }
    for (const wrong of [null, undefined, 5, {}, { asOf: 5 }, { asOf: '2026-13-01' }, { asOf: 'today' }]) {
      expect(call(engine, 'screen', { name: 'water' }, wrong)).toMatchObject({ verdict: 'unidentified' })
    }
    for (const more of [
      { lists: 5 },
      { lists: [] },
      { lists: ['no-such-list'] },
      { direction: 'sideways' },
      { interpretations: 5 },
      { interpretations: { a: 5 } },
    ]) {
      const answer = call(engine, 'screen', { name: 'water' }, { asOf, ...more })
      expect(answer, JSON.stringify(more)).toMatchObject({
        verdict: 'unidentified',
        issues: [{ code: 'row-malformed' }],
      })
    }
  })

  it('a cell that is neither text nor a number leaves the row open, the rest is screened', () => {
    for (const wrong of [{}, [], true, Number.NaN, Number.POSITIVE_INFINITY, Symbol('x'), () => 1]) {
      const answer = call(engine, 'screen', { name: 'water', cas: wrong }, { asOf })
      expect(answer, typeof wrong).toMatchObject({ verdict: 'unidentified', issues: [{ code: 'row-malformed' }] })
      const listed = call(engine, 'screen', { name: 'thionyl chloride', cas: wrong }, { asOf })
      expect(listed).toMatchObject({ verdict: 'controlled' })
    }
  })

  it('numbers are read as their text, and nothing is no cell', () => {
    expect(call(engine, 'screen', { un: 1810 }, { asOf })).toMatchObject({ verdict: 'review' })
    expect(call(engine, 'screen', { cas: 7_719_097n }, { asOf })).toMatchObject({ verdict: 'controlled' })
    expect(call(engine, 'screen', { name: 'water', cas: null, quantity: 200 }, { asOf })).toMatchObject({
      verdict: 'not-listed',
      read: { quantity: { value: '200' } },
    })
  })

  it('text and molecules of any kind', () => {
    for (const wrong of WRONG) {
      expect(call(engine, 'screenText', wrong, { asOf })).toMatchObject({ verdict: 'unidentified' })
      expect(call(engine, 'screenMolecule', wrong, { asOf })).toMatchObject({ issues: [{ code: 'row-malformed' }] })
    }
    const read = readSmiles('CCO')
    if (!read.ok) throw new Error('unreadable')
    for (const broken of [{ element: [6] }, { bondTo: [9, 9] }, { charge: ['a', 0, 0] }, { bondOrder: [7, 7] }]) {
      expect(call(engine, 'screenMolecule', { ...read.value, ...broken }, { asOf })).toMatchObject({
        issues: [{ code: 'row-malformed' }],
      })
    }
  })
})

describe('long cells', () => {
  it.each(['id', 'description', 'name', 'cas', 'smiles', 'inchi', 'molfile', 'hs', 'un', 'concentration', 'quantity'])(
    '"%s" is cut, and the row says so',
    (cell) => {
      for (const filler of ['C', '1', ' ', 'water ', '1.', '(', 'CCO;', '\n']) {
        const row = { name: 'water', [cell]: filler.repeat(30_000).slice(0, 30_000) }
        const answer = engine.screen(row, { asOf })
        expect(issues(answer), `${cell} ${filler}`).toContain('text-too-long')
        expect(answer.verdict).not.toBe('not-listed')
      }
    },
  )
})
