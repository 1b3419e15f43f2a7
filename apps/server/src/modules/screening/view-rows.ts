import { sql } from 'kysely'
import type { Fact } from '../../kernel/fact.ts'
import { canonicalJson } from '../../kernel/json.ts'
import { arrayText } from '../../kernel/array-text.ts'
import type { Writer } from '../../kernel/journal/tables.ts'
import type { Write } from '../../kernel/module.ts'
import { FACTS, type AskedBody, type RescreenedBody, type SettledBody } from './facts.ts'
import type { SaidAnswer, SaidLaw } from './said-once.ts'

// The rows of the screening view. Statements get arrays, a column each: their text stays the same for any number of rows.

export interface ScreeningRow {
  jurisdiction: string
  screening_id: string
  position: bigint
  command_id: string
  asked_at: string
  asked_by: string
  as_of: string
  reference: string | null
  scope: string
  sealed_row: string
  verdict: string
  /** Which row of screening_answer, and of screening_law. */
  answer_id: string
  law_id: string
  /** The keyed digest that a settlement is remembered by. */
  question: string
  rescreened_at: string | null
}

interface SettlementRow {
  jurisdiction: string
  question: string
  screening_id: string
  answer: string
  reason: string
  settled_by: string
  settled_at: string
}

interface AnswerRow {
  jurisdiction: string
  answer_id: string
  answer: string
  /** What a search looks in, in small letters. */
  search: string
}

interface LawRow {
  jurisdiction: string
  law_id: string
  lists_digest: string
  editions: string
}

interface WaitingRow {
  jurisdiction: string
  position: bigint
  question: string
}

// A type, not an interface: kysely asks for an index signature, which only a type has by itself.
export type ScreeningTables = {
  screening: ScreeningRow
  screening_settlement: SettlementRow
  screening_answer: AnswerRow
  screening_law: LawRow
  screening_waiting: WaitingRow
}

interface Recorded<Body> {
  readonly fact: Fact
  readonly body: Body
}
interface Answered {
  readonly answerId: string
  readonly lawId: string
}
export type Asked = Recorded<AskedBody> & Answered
export type Rescreened = Recorded<RescreenedBody> & Answered
export type Settled = Recorded<SettledBody>

/** The statement with its values spelled, so that nothing is left to do when its turn comes. */
export function insertScreenings(rows: readonly Asked[]): Write {
  if (rows.length === 0) return () => Promise.resolve()
  const column = (value: (row: Asked) => string | number | null): string => arrayText(rows.map(value))
  const statement = sql`
    insert into screening (
      jurisdiction, screening_id, position, command_id, asked_at, asked_by, as_of, reference, scope, sealed_row,
      verdict, answer_id, law_id, question
    )
    select * from unnest(
      ${column(({ fact }) => fact.jurisdiction)}::text[],
      ${column(({ body }) => body.screening)}::uuid[],
      ${column(({ fact }) => fact.position)}::bigint[],
      ${column(({ fact }) => fact.command)}::uuid[],
      ${column(({ fact }) => fact.recordedAt)}::timestamptz[],
      ${column(({ fact }) => fact.who)}::text[],
      ${column(({ body }) => body.asOf)}::date[],
      ${column(({ body }) => body.reference)}::text[],
      ${column(({ body }) => canonicalJson(body.scope))}::text[],
      ${column(({ body }) => canonicalJson(body.row))}::text[],
      ${column(({ body }) => body.answer.verdict)}::text[],
      ${column(({ answerId }) => answerId)}::uuid[],
      ${column(({ lawId }) => lawId)}::uuid[],
      ${column(({ body }) => body.question)}::text[]
    )`
  return async (writer) => void (await statement.execute(writer))
}

export async function insertSettlements(writer: Writer, rows: readonly Settled[]): Promise<void> {
  if (rows.length === 0) return
  const column = <Value>(value: (row: Settled) => Value): Value[] => rows.map(value)
  await sql`
    insert into screening_settlement (jurisdiction, question, screening_id, answer, reason, settled_by, settled_at)
    select * from unnest(
      ${column(({ fact }) => fact.jurisdiction)}::text[],
      ${column(({ body }) => body.question)}::text[],
      ${column(({ body }) => body.screening)}::uuid[],
      ${column(({ body }) => body.answer)}::text[],
      ${column(({ body }) => body.reason)}::text[],
      ${column(({ fact }) => fact.who)}::text[],
      ${column(({ fact }) => fact.recordedAt)}::timestamptz[]
    )`.execute(writer)
}

/** Where the screenings stand that were asked again. */
export async function placesOf(
  writer: Writer,
  jurisdiction: string,
  rows: readonly Rescreened[],
): Promise<ReadonlyMap<string, number>> {
  if (rows.length === 0) return new Map()
  const found = await writer
    .withTables<ScreeningTables>()
    .selectFrom('screening')
    .select(['screening_id', 'position'])
    .where('jurisdiction', '=', jurisdiction)
    .where(sql<boolean>`screening_id = any(${rows.map(({ body }) => body.screening)}::uuid[])`)
    .execute()
  return new Map(found.map(({ screening_id, position }) => [screening_id, Number(position)]))
}

export async function updateScreenings(
  writer: Writer,
  jurisdiction: string,
  rows: readonly Rescreened[],
): Promise<void> {
  if (rows.length === 0) return
  const column = <Value>(value: (row: Rescreened) => Value): Value[] => rows.map(value)
  await sql`
    update screening set as_of = again.as_of, verdict = again.verdict, answer_id = again.answer_id, law_id = again.law_id,
      question = again.question, rescreened_at = again.rescreened_at
    from unnest(
      ${column(({ body }) => body.screening)}::uuid[],
      ${column(({ body }) => body.asOf)}::date[],
      ${column(({ body }) => body.answer.verdict)}::text[],
      ${column(({ answerId }) => answerId)}::uuid[],
      ${column(({ lawId }) => lawId)}::uuid[],
      ${column(({ body }) => body.question)}::text[],
      ${column(({ fact }) => fact.recordedAt)}::timestamptz[]
    ) as again (screening_id, as_of, verdict, answer_id, law_id, question, rescreened_at)
    where screening.jurisdiction = ${jurisdiction} and screening.screening_id = again.screening_id`.execute(writer)
}

export async function insertAnswers(
  writer: Writer,
  jurisdiction: string,
  answers: readonly SaidAnswer[],
): Promise<void> {
  if (answers.length === 0) return
  await sql`
    insert into screening_answer (jurisdiction, answer_id, answer, search)
    select ${jurisdiction}, * from unnest(
      ${answers.map(({ id }) => id)}::uuid[],
      ${answers.map(({ text }) => text)}::text[],
      ${answers.map(({ search }) => search)}::text[]
    )
    on conflict do nothing`.execute(writer)
}

export async function insertLaws(writer: Writer, jurisdiction: string, laws: readonly SaidLaw[]): Promise<void> {
  if (laws.length === 0) return
  await sql`
    insert into screening_law (jurisdiction, law_id, lists_digest, editions)
    select ${jurisdiction}, * from unnest(
      ${laws.map(({ id }) => id)}::uuid[],
      ${laws.map(({ lists }) => lists)}::text[],
      ${laws.map(({ editions }) => editions)}::text[]
    )
    on conflict do nothing`.execute(writer)
}

interface Waiting {
  readonly position: number
  readonly question: string
}

export async function insertWaiting(writer: Writer, jurisdiction: string, reviews: readonly Waiting[]): Promise<void> {
  if (reviews.length === 0) return
  await sql`
    insert into screening_waiting (jurisdiction, position, question)
    select ${jurisdiction}, review.position, review.question from unnest(
      ${reviews.map(({ position }) => position)}::bigint[],
      ${reviews.map(({ question }) => question)}::text[]
    ) as review (position, question)
    where not exists (
      select from screening_settlement settled
      where settled.jurisdiction = ${jurisdiction} and settled.question = review.question
    )`.execute(writer)
}

/** What was answered no longer waits: at whatever row it was settled, and where it was asked again. */
export async function dropWaiting(
  writer: Writer,
  jurisdiction: string,
  gone: { readonly positions: readonly number[]; readonly questions: readonly string[] },
): Promise<void> {
  if (gone.positions.length + gone.questions.length === 0) return
  await sql`
    delete from screening_waiting where jurisdiction = ${jurisdiction}
    and (position = any(${gone.positions}::bigint[]) or question = any(${gone.questions}::text[]))`.execute(writer)
}

/** The question is open again: every review that asks it waits. That it was settled stays in the journal. */
export async function withdrawSettlement(writer: Writer, { jurisdiction, body }: Fact): Promise<void> {
  const { question } = FACTS['screening/settlement-withdrawn'].parse(body)
  await sql`
    delete from screening_settlement where jurisdiction = ${jurisdiction} and question = ${question}`.execute(writer)
  await sql`
    insert into screening_waiting (jurisdiction, position, question)
    select jurisdiction, position, question from screening
    where jurisdiction = ${jurisdiction} and verdict = 'review' and question = ${question}`.execute(writer)
}
