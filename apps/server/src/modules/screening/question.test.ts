import { builtinLists } from '@holdfast/control-lists'
import { openEngine, ROW_FIELDS } from '@holdfast/screening'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isJurisdiction, mustBe } from '../../kernel/ids.ts'
import type { Answer } from './facts.ts'
import { normalisedRow, questionSchema, ROW_BYTES_MAX } from './question.ts'
import { openDesk, questionDigest, type ScreenedRow } from './sealing.ts'

const KE = mustBe('KE', isJurisdiction)
const keys = (byte: number) => ({
  keyFor: () => Promise.resolve(new Uint8Array(32).fill(byte)),
  keyOf: () => Promise.resolve(null),
  destroy: () => Promise.resolve(),
})
const desk = await openDesk(openEngine(builtinLists()), keys(1))
const answer: Answer = { verdict: 'review', substances: [], findings: [], findingsLeftOut: 0, issues: ['salt-silent'] }
const asked: ScreenedRow = {
  cells: { name: 'ephedrine', cas: '299-42-3' },
  scope: { lists: null, direction: null, interpretations: {} },
  law: { lists: 'ab'.repeat(32), editions: { cwc: '2020-06-07' } },
  answer,
}
const digestOf = (more: Partial<ScreenedRow>): string => questionDigest(desk, KE, { ...asked, ...more })

test('spaces, composition of letters, empty cells and row numbers make no other question', () => {
  const spaced = { cas: ' 299-42-3', name: 'ephedrine \n', id: '17', un: '  ' }
  expect(digestOf({ cells: spaced })).toBe(digestOf({}))
  const [composed, apart] = ['NFC', 'NFD'].map((form) => normalisedRow({ name: 'éphédrine'.normalize(form) }))
  expect(composed).toBe(apart)
})

test('every other difference does: cells, scope, lists, editions, the answer, the key, the jurisdiction', async () => {
  const cell = fc.stringMatching(/^[A-Za-z0-9@=()#-]{1,12}$/)
  const cells = fc.dictionary(fc.constantFrom(...ROW_FIELDS.filter((name) => name !== 'id')), cell, { maxKeys: 4 })
  fc.assert(
    fc.property(cells, cells, (one, other) => {
      const isSame = normalisedRow(one) === normalisedRow(other)
      expect(digestOf({ cells: one }) === digestOf({ cells: other })).toBe(isSame)
      const sorted = (row: Readonly<Record<string, string>>) => JSON.stringify(row, Object.keys(row).toSorted())
      expect(isSame).toBe(sorted(one) === sorted(other))
    }),
    { seed: 11 },
  )
  const others = [
    digestOf({ cells: { ...asked.cells, molfile: 'a  b' } }),
    digestOf({ cells: { ...asked.cells, molfile: 'a b' } }),
    digestOf({ scope: { ...asked.scope, direction: 'export' } }),
    digestOf({ scope: { ...asked.scope, interpretations: { 'salts-where-silent': 'covered' } } }),
    digestOf({ law: { ...asked.law, lists: 'cd'.repeat(32) } }),
    digestOf({ law: { ...asked.law, editions: { cwc: '2027-01-01' } } }),
    digestOf({ answer: { ...answer, issues: [] } }),
    questionDigest(desk, mustBe('TZ', isJurisdiction), asked),
    questionDigest(await openDesk(desk.engine, keys(2)), KE, asked),
  ]
  expect(new Set([digestOf({}), ...others]).size).toBe(others.length + 1)
})

test.each([
  ['no rows', { asOf: '2026-11-24', rows: [] }],
  ['an unknown cell', { asOf: '2026-11-24', rows: [{ cells: { nonsense: 'x' } }] }],
  ['a cell that is no text', { asOf: '2026-11-24', rows: [{ cells: { name: 7 } }] }],
  ['half of a surrogate pair', { asOf: '2026-11-24', rows: [{ cells: { name: '\ud800' } }] }],
  ['a row beyond the limit', { asOf: '2026-11-24', rows: [{ cells: { name: 'é'.repeat(ROW_BYTES_MAX / 2) } }] }],
  ['a reference in free text', { asOf: '2026-11-24', rows: [{ reference: 'for Ms Achieng', cells: {} }] }],
  ['more rows than a command takes', { asOf: '2026-11-24', rows: Array.from({ length: 201 }, () => ({ cells: {} })) }],
])('refused at the border: %s', (_, raw) => {
  expect(questionSchema.safeParse(raw).success).toBe(false)
})

test('a cell named like a prototype is no cell', () => {
  const read = questionSchema.parse({ asOf: '2026-11-24', rows: [{ cells: JSON.parse('{"__proto__":"x"}') }] })
  expect(read.rows.map(({ cells }) => Object.entries(cells))).toEqual([[]])
})
