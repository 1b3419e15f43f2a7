import type { Engine } from '@holdfast/screening'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Refusal } from '../../../kernel/decision.ts'
import type { Jurisdiction } from '../../../kernel/ids.ts'
import { canonicalJson } from '../../../kernel/json.ts'
import type { Reader } from '../../../kernel/journal/tables.ts'
import { defineCommand, type Command } from '../../../kernel/module.ts'
import { unseal } from '../../../kernel/sealed.ts'
import { accept, type Result } from '../../../result.ts'
import { inShort, lawOn } from '../answer.ts'
import { decideRescreen, type AskedAgain } from '../decide.ts'
import { dayText, screeningIdSchema, type Law, type Scope, type ScreeningId } from '../facts.ts'
import type { KeptScreening } from '../queries.ts'
import { optionsOf, rowOf } from '../question.ts'
import { no } from '../refusal.ts'
import { questionDigest, type Desk } from '../sealing.ts'
import { decideBegin, decideEnd } from './decide.ts'
import { ENDS, rescreeningId } from './facts.ts'
import { rescreeningOf, runningRescreening } from './queries.ts'

/** A page of what `outdated` finds. */
const RESCREENED_MAX = 100

/** The law of a day as a re-screening applies it: all lists. */
export function lawOfDay(desk: Desk, asOf: string): Result<Law, Refusal> {
  const options = optionsOf(asOf, { lists: null, direction: null, interpretations: {} }, [])
  return options.ok ? accept(lawOn(desk.engine.lists, options.value.asOf, undefined)) : options
}

/** `screening/begin-rescreening`: what was asked before is to be asked again. The work itself is a job. */
export function beginRescreening(desk: Desk): Command {
  return defineCommand({
    name: 'screening/begin-rescreening',
    input: z.strictObject({ rescreening: rescreeningId, asOf: dayText }),
    load: async (reader, jurisdiction) => (await runningRescreening(reader, jurisdiction)) !== null,
    decide: (isRunning, input) => {
      const law = lawOfDay(desk, input.asOf)
      return law.ok ? decideBegin(isRunning, { ...input, law: law.value }) : law
    },
  })
}

/** `screening/end-rescreening`: it is done, somebody stopped it, or it cannot go on. */
export const endRescreening = defineCommand({
  name: 'screening/end-rescreening',
  input: z.strictObject({
    rescreening: rescreeningId,
    how: z.enum(ENDS),
    checked: z.int().nonnegative().nullable(),
    reason: z.string().max(500).nullable(),
  }),
  load: async (reader, jurisdiction, { rescreening }) =>
    (await rescreeningOf(reader, jurisdiction, rescreening))?.state ?? null,
  decide: decideEnd,
})

/**
 * `screening/rescreen`: records what the engine said of rows that were asked again. It said so outside the transaction, as of the
 * question that the row had then; a row that has another one by now is passed over.
 */
export function rescreen(again: readonly AskedAgain[]): Command {
  return defineCommand({
    name: 'screening/rescreen',
    input: z.strictObject({
      rescreening: rescreeningId,
      screenings: z.array(screeningIdSchema).max(RESCREENED_MAX).readonly(),
    }),
    load: async (reader, jurisdiction, { rescreening, screenings }) => ({
      run: await rescreeningOf(reader, jurisdiction, rescreening),
      questions: await questionsOf(reader, jurisdiction, screenings),
    }),
    decide: ({ run, questions }, { rescreening, screenings }) => {
      if (run?.state !== 'running') return no('rescreening-ended', 'This re-screening has ended.')
      const asked = again.filter(
        ({ screening, asked }) => screenings.includes(screening) && questions.get(screening) === asked,
      )
      return decideRescreen(asked, { rescreening, asOf: run.asOf })
    },
  })
}

async function questionsOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  screenings: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ screening_id: string; question: string }>`
    select screening_id, question from screening
    where jurisdiction = ${jurisdiction} and screening_id = any(${screenings}::uuid[])`.execute(reader)
  return new Map(rows.map(({ screening_id: screening, question }) => [screening, question]))
}

/** What asking again came to. */
export interface AskedRows {
  readonly again: readonly AskedAgain[]
  /** Rows that are not what the log commits to: somebody changed them, or their keys. */
  readonly damaged: readonly ScreeningId[]
}

/** Asks rows again under the lists of a day. Left out: what was forgotten, and what was held against this very law. */
export async function askAgain(
  desk: Desk,
  jurisdiction: Jurisdiction,
  asOf: string,
  rows: readonly KeptScreening[],
): Promise<AskedRows> {
  const again: AskedAgain[] = []
  const damaged: ScreeningId[] = []
  for (const kept of rows) {
    const question = questionAgain(desk, asOf, kept)
    if (question === null) continue
    const text = await unseal(desk.keys, kept.row)
    if (text.ok) again.push(answerAgain(desk, jurisdiction, kept, question, text.value))
    else if (text.refusal.code !== 'sealed-forgotten') damaged.push(kept.id)
  }
  return { again, damaged }
}

interface QuestionAgain {
  readonly scope: Scope
  readonly options: Parameters<Engine['screen']>[1]
  readonly law: Law
}

/** Null: there is nothing to ask. A list that is no longer held cannot be asked; the others still can. */
function questionAgain({ engine }: Desk, asOf: string, kept: KeptScreening): QuestionAgain | null {
  const held = engine.lists.lists.map(({ id }) => id)
  const still = kept.scope.lists?.filter((list) => held.some((one) => one === list)) ?? null
  if (still !== null && still.length === 0) return null
  const scope = { ...kept.scope, lists: still }
  const options = optionsOf(asOf, scope, held)
  if (!options.ok) return null
  const law = lawOn(engine.lists, options.value.asOf, options.value.lists)
  return canonicalJson(law) === canonicalJson(kept.law) ? null : { scope, options: options.value, law }
}

function answerAgain(
  desk: Desk,
  jurisdiction: Jurisdiction,
  kept: KeptScreening,
  { scope, options, law }: QuestionAgain,
  text: string,
): AskedAgain {
  const cells = rowOf(text)
  const answer = inShort(desk.engine.screen(cells, options))
  const question = questionDigest(desk, jurisdiction, { cells, scope, law, answer })
  return { screening: kept.id, asked: kept.question, before: kept.answer, law, question, answer }
}
