import type { DecisionContext } from '../../kernel/decision.ts'
import type { SealedField } from '../../kernel/sealed.ts'
import { screeningIdSchema, type Answer, type AskedBody, type Law, type Scope, type ScreeningId } from './facts.ts'
import type { ANSWERS, ScreeningFact } from './facts.ts'
import { no, type ScreeningDecided } from './refusal.ts'

/** A row that was screened, sealed, and ready to be recorded. */
export type AskedRow = Pick<AskedBody, 'reference' | 'answer' | 'question'> & { readonly row: SealedField }

export function decideAsk(
  rows: readonly AskedRow[],
  asked: { readonly asOf: string; readonly scope: Scope; readonly law: Law },
  { newId }: DecisionContext,
): ScreeningDecided {
  return {
    ok: true,
    facts: rows.map(({ reference, row, question, answer }) => {
      const screening = screeningIdSchema.parse(newId())
      return {
        kind: 'screening/asked',
        stream: streamOf(screening),
        body: { screening, ...asked, reference, row, question, answer },
      }
    }),
  }
}

/** What a settlement must know of the screening that it answers. */
export interface OpenQuestion {
  readonly askedBy: string
  readonly verdict: Answer['verdict']
  readonly question: string
  readonly isSettled: boolean
  /** The lists, or the editions of those that were asked, are no longer those of the day it was asked. */
  readonly lawChanged: boolean
}

export interface Settling {
  readonly screening: ScreeningId
  readonly answer: (typeof ANSWERS)[number]
  readonly reason: string
}

export function decideSettle(
  state: OpenQuestion | null,
  { screening, answer, reason }: Settling,
  { actor }: DecisionContext,
): ScreeningDecided {
  if (state === null) return no('screening-unknown', 'There is no such screening here.')
  if (state.verdict !== 'review')
    return no('screening-not-review', 'The lists answer this row: nothing is left to decide.')
  if (state.isSettled) return no('screening-settled', 'This question is settled already.')
  if (state.askedBy === actor.id) return no('screening-own', 'You asked this yourself: another officer settles it.')
  if (state.lawChanged) return no('screening-law-changed', 'The lists have changed since: ask again, then settle.')
  const body = { screening, answer, reason, question: state.question }
  return { ok: true, facts: [{ kind: 'screening/settled', stream: streamOf(screening), body }] }
}

/** What a withdrawal must know of the screening whose settlement is taken back. */
export interface SettledQuestion {
  readonly askedBy: string
  readonly question: string
  /** Where it was settled, perhaps at another row that asks the same. */
  readonly settlement: { readonly by: string; readonly decidedAt: ScreeningId } | null
}

/** A wrong settlement is taken back by another officer than who gave it; the question is then open again. */
export function decideWithdraw(
  state: SettledQuestion | null,
  reason: string,
  { actor }: DecisionContext,
): ScreeningDecided {
  if (state === null) return no('screening-unknown', 'There is no such screening here.')
  const { askedBy, question, settlement } = state
  if (settlement === null) return no('screening-unsettled', 'Nobody has settled this question: nothing to take back.')
  if (askedBy === actor.id) return no('screening-own', 'You asked this yourself: another officer decides about it.')
  if (settlement.by === actor.id)
    return no('screening-own-settlement', 'You settled this yourself: another officer takes it back.')
  const { decidedAt } = settlement
  const body = { screening: decidedAt, reason, question }
  return { ok: true, facts: [{ kind: 'screening/settlement-withdrawn', stream: streamOf(decidedAt), body }] }
}

/** A row that was asked before, and what the lists of today say of it. */
export interface AskedAgain {
  readonly screening: ScreeningId
  /** The question as it was asked. */
  readonly asked: string
  readonly before: Answer
  readonly law: Law
  readonly question: string
  readonly answer: Answer
}

/** Records where another answer came, or where the question is for a person and now another one. */
export function decideRescreen(
  rows: readonly AskedAgain[],
  { rescreening, asOf }: { readonly rescreening: string; readonly asOf: string },
): ScreeningDecided {
  const facts = rows.flatMap(({ screening, before, law, question, answer }): readonly ScreeningFact[] => {
    if (answer.verdict !== 'review' && JSON.stringify(answer) === JSON.stringify(before)) return []
    const newlyControlled = newIn(before, answer)
    const body = { screening, rescreening, asOf, law, question, before: before.verdict, answer, newlyControlled }
    return [{ kind: 'screening/rescreened', stream: streamOf(screening), body }]
  })
  return { ok: true, facts }
}

/** Entries that control the row now and did not before. */
function newIn(before: Answer, now: Answer): readonly { readonly list: string; readonly entry: string }[] {
  const keyOf = ({ list, entry }: { readonly list: string; readonly entry: string }): string => `${list}\n${entry}`
  const controlling = ({ findings }: Answer) => findings.filter(({ effect }) => effect === 'controlled')
  const known = new Set(controlling(before).map(keyOf))
  const fresh = new Map(controlling(now).map((finding) => [keyOf(finding), finding]))
  return [...fresh].flatMap(([key, { list, entry }]) => (known.has(key) ? [] : [{ list, entry }]))
}

/** The stream of a screening. */
export function streamOf(screening: ScreeningId): string {
  return `screening/${screening}`
}
