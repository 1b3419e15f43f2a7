import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DecisionContext } from '../../kernel/decision.ts'
import { newId } from '../../kernel/ids.ts'
import { decideAsk, decideRescreen, decideSettle, decideWithdraw, type AskedRow, type OpenQuestion } from './decide.ts'
import { FACTS, screeningIdSchema, type Answer } from './facts.ts'

const [officer, broker] = [newId(), newId()]
const context: DecisionContext = {
  now: Temporal.Instant.from('2026-11-24T10:00:00Z'),
  actor: { id: officer, secondPerson: null },
  newId,
}
const screening = screeningIdSchema.parse(newId())
const digest = 'ab'.repeat(32)
const law = { lists: digest, editions: { cwc: '2020-06-07' } }
const scope = { lists: null, direction: null, interpretations: {} }
const finding = {
  list: 'cwc',
  edition: '2020-06-07',
  entry: '3.B.5',
  how: 'name',
  certainty: 'certain',
  effect: 'controlled',
} as const

function answer(verdict: Answer['verdict'], findings: Answer['findings'] = []): Answer {
  return { verdict, substances: [], findings, findingsLeftOut: 0, issues: [] }
}

describe('asking', () => {
  const row: AskedRow = {
    reference: 'KE-2026/1',
    row: { sealed: { subject: 's', box: 'b', commitment: 'c' } },
    question: digest,
    answer: answer('controlled', [finding]),
  }

  test('gives each row a fact and a stream of its own, of the shape that is declared', () => {
    const decided = decideAsk([row, row, row], { asOf: '2026-11-24', scope, law }, context)
    if (!decided.ok) throw new Error(decided.refusal.message)
    expect(new Set(decided.facts.map(({ stream }) => stream)).size).toBe(3)
    for (const { kind, body } of decided.facts) expect(FACTS[kind].safeParse(body).error).toBeUndefined()
  })
})

describe('settling', () => {
  const open: OpenQuestion = {
    askedBy: broker,
    verdict: 'review',
    question: digest,
    isSettled: false,
    lawChanged: false,
  }
  const settling = { screening, answer: 'not-listed', reason: 'A salt that the entry does not print.' } as const

  test('records the answer with the question that it is remembered by', () => {
    const body = { ...settling, question: digest }
    expect(decideSettle(open, settling, context)).toEqual({
      ok: true,
      facts: [{ kind: 'screening/settled', stream: `screening/${screening}`, body }],
    })
  })

  test.each([
    ['screening-unknown', null],
    ['screening-not-review', { ...open, verdict: 'controlled' }],
    ['screening-not-review', { ...open, verdict: 'unidentified' }],
    ['screening-settled', { ...open, isSettled: true }],
    ['screening-own', { ...open, askedBy: officer }],
    ['screening-law-changed', { ...open, lawChanged: true }],
  ] as const)('is refused: %s', (code, state) => {
    expect(decideSettle(state, settling, context)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('taking a settlement back', () => {
  const elsewhere = screeningIdSchema.parse(newId())
  const settled = { askedBy: broker, question: digest, settlement: { by: newId(), decidedAt: elsewhere } }

  test('is recorded where it was settled, with the reason', () => {
    expect(decideWithdraw(settled, 'The papers name another salt.', context)).toEqual({
      ok: true,
      facts: [
        {
          kind: 'screening/settlement-withdrawn',
          stream: `screening/${elsewhere}`,
          body: { screening: elsewhere, reason: 'The papers name another salt.', question: digest },
        },
      ],
    })
  })

  test.each([
    ['screening-unknown', null],
    ['screening-unsettled', { ...settled, settlement: null }],
    ['screening-own', { ...settled, askedBy: officer }],
    ['screening-own-settlement', { ...settled, settlement: { by: officer, decidedAt: elsewhere } }],
  ] as const)('is refused: %s', (code, state) => {
    expect(decideWithdraw(state, 'because', context)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('asking again', () => {
  const again = (before: Answer, now: Answer) =>
    decideRescreen([{ screening, asked: digest, before, law, question: digest, answer: now }], {
      rescreening: newId(),
      asOf: '2026-11-24',
    })
  const possible = { ...finding, certainty: 'possible' } as const

  test('names the entries that control the row now and did not before', () => {
    const exempt = { ...finding, entry: '3.B.6', effect: 'exempt' } as const
    expect(again(answer('not-listed', [exempt]), answer('controlled', [finding, possible, exempt]))).toMatchObject({
      ok: true,
      facts: [{ kind: 'screening/rescreened', body: { newlyControlled: [{ list: 'cwc', entry: '3.B.5' }] } }],
    })
  })

  test('names what was exempt and is no longer', () => {
    const before = answer('not-listed', [{ ...finding, effect: 'exempt' }])
    expect(again(before, answer('controlled', [finding]))).toMatchObject({
      facts: [{ body: { newlyControlled: [{ list: 'cwc', entry: '3.B.5' }] } }],
    })
  })

  test('records nothing where the answer is the same, unless it is for a person', () => {
    const verdicts = fc.constantFrom('controlled', 'review', 'not-listed', 'unidentified')
    fc.assert(
      fc.property(verdicts, fc.subarray([finding, possible]), (verdict, findings) => {
        const decided = again(answer(verdict, findings), answer(verdict, findings))
        expect(decided.ok && decided.facts.length).toBe(verdict === 'review' ? 1 : 0)
      }),
      { seed: 7 },
    )
  })
})
