import { sql } from 'kysely'
import type { Fact } from '../../kernel/fact.ts'
import { canonicalJson } from '../../kernel/json.ts'
import type { Writer } from '../../kernel/journal/tables.ts'
import { FACTS, type AskedBody, type RescreenedBody, type SettledBody } from './facts.ts'
import type { Found, FoundCount } from './found.ts'

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
  answer: string
  lists_digest: string
  editions: string
  /** The keyed digest that a settlement is remembered by. */
  question: string
  rescreened_at: string | null
  /** Which text of screening_found a search looks in. */
  found: string
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

interface FoundRow {
  jurisdiction: string
  found: string
  /** In small letters. */
  search: string
  /** How many screenings found just this. */
  screenings: bigint
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
  screening_found: FoundRow
  screening_waiting: WaitingRow
}

interface Recorded<Body> {
  readonly fact: Fact
  readonly body: Body
}
interface Answered extends Found {
  /** The answer in its one spelling. */
  readonly answerText: string
}
export type Asked = Recorded<AskedBody> & Answered
export type Rescreened = Recorded<RescreenedBody> & Answered
export type Settled = Recorded<SettledBody>

export async function insertScreenings(writer: Writer, rows: readonly Asked[]): Promise<void> {
  if (rows.length === 0) return
  const column = <Value>(value: (row: Asked) => Value): Value[] => rows.map(value)
  await sql`
    insert into screening (
      jurisdiction, screening_id, position, command_id, asked_at, asked_by, as_of, reference, scope, sealed_row,
      verdict, answer, lists_digest, editions, question, found
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
      ${column(({ answerText }) => answerText)}::text[],
      ${column(({ body }) => body.law.lists)}::text[],
      ${column(({ body }) => canonicalJson(body.law.editions))}::text[],
      ${column(({ body }) => body.question)}::text[],
      ${column(({ found }) => found)}::uuid[]
    )`.execute(writer)
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

/** Where a screening stands, and what it has found so far. */
interface Place {
  readonly position: number
  readonly found: string
}

export async function placesOf(
  writer: Writer,
  jurisdiction: string,
  rows: readonly Rescreened[],
): Promise<ReadonlyMap<string, Place>> {
  if (rows.length === 0) return new Map()
  const found = await writer
    .withTables<ScreeningTables>()
    .selectFrom('screening')
    .select(['screening_id', 'position', 'found'])
    .where('jurisdiction', '=', jurisdiction)
    .where(sql<boolean>`screening_id = any(${rows.map(({ body }) => body.screening)}::uuid[])`)
    .execute()
  return new Map(
    found.map((row) => [row.screening_id, { position: Number(row.position), found: row.found.replaceAll('-', '') }]),
  )
}

export async function updateScreenings(
  writer: Writer,
  jurisdiction: string,
  rows: readonly Rescreened[],
): Promise<void> {
  if (rows.length === 0) return
  const column = <Value>(value: (row: Rescreened) => Value): Value[] => rows.map(value)
  await sql`
    update screening set as_of = again.as_of, verdict = again.verdict, answer = again.answer,
      lists_digest = again.lists_digest, editions = again.editions, question = again.question,
      rescreened_at = again.rescreened_at, found = again.found
    from unnest(
      ${column(({ body }) => body.screening)}::uuid[],
      ${column(({ body }) => body.asOf)}::date[],
      ${column(({ body }) => body.answer.verdict)}::text[],
      ${column(({ answerText }) => answerText)}::text[],
      ${column(({ body }) => body.law.lists)}::text[],
      ${column(({ body }) => canonicalJson(body.law.editions))}::text[],
      ${column(({ body }) => body.question)}::text[],
      ${column(({ fact }) => fact.recordedAt)}::timestamptz[],
      ${column(({ found }) => found)}::uuid[]
    ) as again (screening_id, as_of, verdict, answer, lists_digest, editions, question, rescreened_at, found)
    where screening.jurisdiction = ${jurisdiction} and screening.screening_id = again.screening_id`.execute(writer)
}

export async function countFound(writer: Writer, jurisdiction: string, counts: readonly FoundCount[]): Promise<void> {
  if (counts.length === 0) return
  await sql`
    insert into screening_found (jurisdiction, found, search, screenings)
    select ${jurisdiction}, * from unnest(
      ${counts.map(({ found }) => found)}::uuid[],
      ${counts.map(({ search }) => search)}::text[],
      ${counts.map(({ more }) => more)}::bigint[]
    )
    on conflict (jurisdiction, found)
    do update set screenings = screening_found.screenings + excluded.screenings`.execute(writer)
  if (counts.every(({ more }) => more > 0)) return
  await writer
    .withTables<ScreeningTables>()
    .deleteFrom('screening_found')
    .where('jurisdiction', '=', jurisdiction)
    .where('screenings', '=', 0n)
    .execute()
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
