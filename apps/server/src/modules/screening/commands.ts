import { parseIsoDate, type IsoDate } from '@holdfast/control-lists'
import type { ScreeningOptions, ScreeningRow } from '@holdfast/screening'
import type { Refusal } from '../../kernel/decision.ts'
import { canonicalJson } from '../../kernel/json.ts'
import { defineCommand, whatIsWrong, type Command, type PreparedCommand } from '../../kernel/module.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { inShort, lawOn } from './answer.ts'
import { decideAsk, decideSettle, decideWithdraw, type AskedRow, type OpenQuestion } from './decide.ts'
import { settlement, withdrawal, type Answer } from './facts.ts'
import { screeningOf, type KeptScreening } from './queries.ts'
import { optionsOf, questionSchema, scopeOf, type Question } from './question.ts'
import { keyedDigest, questionDigest, sealRows, type Desk } from './sealing.ts'

/** Answers a row: the engine itself, or what its threads have answered before. */
export type Answerer = (row: ScreeningRow, options: ScreeningOptions, index: number) => Answer

const ASK = 'screening/ask'

/** `screening/ask` with the engine in this process. */
export function ask(desk: Desk): Command {
  return askWith(desk, (row, options) => inShort(desk.engine.screen(row, options)))
}

/** The same with answers that come from elsewhere, for questions of many rows. */
export function askWith(desk: Desk, answer: Answerer): Command {
  return { name: ASK, prepare: (raw) => prepareAsk(desk, answer, raw) }
}

function prepareAsk(desk: Desk, answer: Answerer, raw: unknown): Result<PreparedCommand, Refusal<'input-malformed'>> {
  const parsed = questionSchema.safeParse(raw)
  if (!parsed.success) return refuse({ code: 'input-malformed', message: whatIsWrong(parsed.error) })
  const question = parsed.data
  return accept({
    name: ASK,
    // The journal keeps a digest of this, which must not tell what the sealed row said.
    canonical: canonicalJson(keyedDigest(desk.digestKey, question)),
    readsState: false,
    decide: decisionOf(desk, answer, question),
  })
}

/** The rows are answered here, before any transaction; sealing waits until it is known for whom and when. */
function decisionOf(desk: Desk, answer: Answerer, question: Question): PreparedCommand['decide'] {
  const { engine } = desk
  const scope = scopeOf(question)
  const options = optionsOf(
    question.asOf,
    scope,
    engine.lists.lists.map(({ id }) => id),
  )
  if (!options.ok) return () => Promise.resolve(options)
  const law = lawOn(engine.lists, options.value.asOf, options.value.lists)
  const screened = question.rows.map(({ reference, cells }, index) => ({
    reference,
    cells,
    scope,
    law,
    answer: answer(cells, options.value, index),
  }))
  return async (_reader, jurisdiction, context) => {
    const sealed = await sealRows(desk, jurisdiction, context.now, screened)
    const rows = sealed.flatMap((row, index): readonly AskedRow[] => {
      const one = screened[index]
      if (one === undefined) return []
      const { reference, answer } = one
      return [{ reference, answer, row, question: questionDigest(desk, jurisdiction, one) }]
    })
    return decideAsk(rows, { asOf: question.asOf, scope, law }, context)
  }
}

/** `screening/settle`: an officer answers what the lists leave open. */
export function settle(desk: Desk): Command {
  return defineCommand({
    name: 'screening/settle',
    input: settlement,
    load: (reader, jurisdiction, { screening }) => screeningOf(reader, jurisdiction, screening),
    decide: (kept, input, context) =>
      decideSettle(kept === null ? null : openQuestion(desk, kept, context.now), input, context),
  })
}

/** `screening/withdraw-settlement`: another officer takes a wrong settlement back; what was decided stays in the history. */
export const withdrawSettlement = defineCommand({
  name: 'screening/withdraw-settlement',
  input: withdrawal,
  load: (reader, jurisdiction, { screening }) => screeningOf(reader, jurisdiction, screening),
  decide: (kept, { reason }, context) => decideWithdraw(kept, reason, context),
})

function openQuestion({ engine }: Desk, kept: KeptScreening, now: Temporal.Instant): OpenQuestion {
  const { askedBy, answer, question, law } = kept
  const today = dayOf(now.toString())
  const day = dayOf(kept.rescreenedAt ?? kept.askedAt)
  const asked = kept.scope.lists
  const editionsOn = (on: IsoDate): string => {
    const { editions } = lawOn(engine.lists, on, undefined)
    return canonicalJson(Object.entries(editions).filter(([list]) => asked === null || asked.includes(list)))
  }
  const lawChanged = law.lists !== engine.lists.digest || editionsOn(day) !== editionsOn(today)
  return { askedBy, verdict: answer.verdict, question, isSettled: kept.settlement !== null, lawChanged }
}

function dayOf(instant: string): IsoDate {
  const day = parseIsoDate(instant.slice(0, 'YYYY-MM-DD'.length))
  if (!day.ok) throw new Error(`an instant without a day: ${instant}`)
  return day.value
}
