import { sql, type RawBuilder } from 'kysely'
import type { CommandId, Jurisdiction } from '../../kernel/ids.ts'
import { canonicalJson } from '../../kernel/json.ts'
import { factsOfCommand } from '../../kernel/journal/facts.ts'
import { instantText } from '../../kernel/journal/rows.ts'
import type { Reader } from '../../kernel/journal/tables.ts'
import type { SealedField } from '../../kernel/sealed.ts'
import { ANSWERS, answerSchema, FACTS, lawSchema, scopeSchema, screeningIdSchema, verdictSchema } from './facts.ts'
import type { Answer, Law, Scope, ScreeningId } from './facts.ts'
import { candidates, holdsWord, wordsOf } from './search.ts'
import type { ScreeningTables } from './view-rows.ts'

/** A screening as it stands: the last answer of the engine, and beside it what a person decided. */
export interface KeptScreening {
  readonly id: ScreeningId
  /** Place of its first fact in the journal, from 0: the cursor of pages. */
  readonly position: number
  readonly askedAt: string
  readonly askedBy: string
  /** The law of which day. */
  readonly asOf: string
  readonly reference: string | null
  readonly scope: Scope
  /** The cells as asked, as JSON: opened with `unseal`, for those who may read it. */
  readonly row: SealedField
  readonly answer: Answer
  readonly law: Law
  readonly question: string
  readonly rescreenedAt: string | null
  readonly settlement: Settlement | null
}

export interface Settlement {
  readonly answer: (typeof ANSWERS)[number]
  readonly reason: string
  readonly by: string
  readonly at: string
  /** The screening at which it was decided: perhaps an earlier one that asked the same. */
  readonly decidedAt: ScreeningId
}

export interface Page {
  readonly screenings: readonly KeptScreening[]
  /** Where the next page begins; null: there is none. */
  readonly next: number | null
}

export interface HistoryFilter {
  /** Only what this account asked; null: what all asked. */
  readonly askedBy: string | null
  readonly verdict: Answer['verdict'] | null
  /** Words that must all be found, each in what the lists say of the row or as the beginning of its reference; null: no search. */
  readonly text: string | null
  /** A cursor of the page before; null: from the newest on. */
  readonly before: number | null
}

export const PAGE_ROWS_MAX = 100
/**
 * So many rows a call looks at where no index answers the question: a page may then have fewer rows than were asked for, even none,
 * and the next goes on from there. Only when `next` is null there is no more.
 */
const WINDOW_ROWS = 5_000

export async function screeningOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  id: ScreeningId,
): Promise<KeptScreening | null> {
  const row = await kept(reader, jurisdiction).where('screening.screening_id', '=', id).executeTakeFirst()
  return row === undefined ? null : fromRow(row)
}

/** All that one command asked, in its order: how a receipt leads to its answers. */
export async function screeningsAskedBy(
  reader: Reader,
  jurisdiction: Jurisdiction,
  command: CommandId,
): Promise<readonly KeptScreening[]> {
  const rows = kept(reader, jurisdiction).where('screening.command_id', '=', command).orderBy('screening.position')
  return (await rows.execute()).map(fromRow)
}

/** The newest first, in pages that may be short: see `WINDOW_ROWS`. */
export async function history(
  reader: Reader,
  jurisdiction: Jurisdiction,
  filter: HistoryFilter,
  rowsMax: number = PAGE_ROWS_MAX,
): Promise<Page> {
  const { askedBy, verdict, before } = filter
  const words = wordsOf(filter.text)
  const limit = limitOf(rowsMax) + 1
  let rows = kept(reader, jurisdiction).orderBy('screening.position', 'desc').limit(limit)
  if (askedBy !== null) rows = rows.where('screening.asked_by', '=', askedBy)
  if (verdict !== null) rows = rows.where('screening.verdict', '=', verdict)
  if (before !== null) rows = rows.where('screening.position', '<', BigInt(before))
  for (const word of words) rows = rows.where(holdsWord(word))
  // One index or another has the rows in this order.
  if (words.length === 0 && (askedBy === null || verdict === null)) return pageOf(await rows.execute(), rowsMax)
  const isNarrowed = askedBy !== null || verdict !== null
  const sought = { words, isNarrowed, before, rowsMax: limit }
  const positions = words.length === 0 ? null : await candidates(reader, jurisdiction, sought)
  if (positions !== null) return pageOf(await rows.where(amongPositions(positions)).execute(), rowsMax)
  const end = await endOfWindow(reader, jurisdiction, filter)
  return pageOf(await (end === null ? rows : rows.where('screening.position', '>=', end)).execute(), rowsMax, end)
}

/** What waits for a person, the oldest first; what is settled, at whatever row, does not wait. */
export async function reviewQueue(
  reader: Reader,
  jurisdiction: Jurisdiction,
  after: number | null,
  rowsMax: number = PAGE_ROWS_MAX,
): Promise<Page> {
  const waiting = await reader
    .withTables<ScreeningTables>()
    .selectFrom('screening_waiting')
    .select('position')
    .where('jurisdiction', '=', sql<string>`${jurisdiction}`)
    .where('position', '>', BigInt(after ?? -1))
    .orderBy('position')
    .limit(limitOf(rowsMax) + 1)
    .execute()
  const rows = kept(reader, jurisdiction).where(amongPositions(waiting.map(({ position }) => position)))
  return pageOf(await rows.orderBy('screening.position').execute(), rowsMax)
}

/**
 * What was last held against another law than this one, the oldest first, in pages that may be short: see `WINDOW_ROWS`. Rows for
 * which only some lists were asked are always among them: asking again finds out whether theirs has changed.
 */
export async function outdated(
  reader: Reader,
  jurisdiction: Jurisdiction,
  { lists, editions }: Law,
  after: number | null,
  rowsMax: number = PAGE_ROWS_MAX,
): Promise<Page> {
  const window = reader
    .withTables<ScreeningTables>()
    .selectFrom('screening')
    .select('position')
    .where('jurisdiction', '=', sql<string>`${jurisdiction}`)
    .where('position', '>', BigInt(after ?? -1))
    .orderBy('position')
  const end =
    (
      await window
        .offset(WINDOW_ROWS - 1)
        .limit(1)
        .executeTakeFirst()
    )?.position ?? null
  let rows = kept(reader, jurisdiction)
    .where((eb) => eb.or([eb('laws.lists_digest', '<>', lists), eb('laws.editions', '<>', canonicalJson(editions))]))
    .where('screening.position', '>', BigInt(after ?? -1))
    .orderBy('screening.position')
  if (end !== null) rows = rows.where('screening.position', '<=', end)
  return pageOf(await rows.limit(limitOf(rowsMax) + 1).execute(), rowsMax, end)
}

/** The last position of the window that the search of a page may go through; null: the rows end within it. */
async function endOfWindow(
  reader: Reader,
  jurisdiction: Jurisdiction,
  { askedBy, verdict, before }: HistoryFilter,
): Promise<bigint | null> {
  let rows = reader
    .withTables<ScreeningTables>()
    .selectFrom('screening')
    .select('position')
    .where('jurisdiction', '=', sql<string>`${jurisdiction}`)
  if (askedBy !== null) rows = rows.where('asked_by', '=', askedBy)
  else if (verdict !== null) rows = rows.where('verdict', '=', verdict)
  if (before !== null) rows = rows.where('position', '<', BigInt(before))
  const end = rows
    .orderBy('position', 'desc')
    .offset(WINDOW_ROWS - 1)
    .limit(1)
  return (await end.executeTakeFirst())?.position ?? null
}

function amongPositions(positions: readonly bigint[]): RawBuilder<boolean> {
  return sql<boolean>`screening.position = any(${positions}::bigint[])`
}

/** A row as one command asked it, and what a person decided of its question. */
export interface AnsweredRow {
  readonly screening: ScreeningId
  readonly position: number
  readonly reference: string | null
  /** As it was answered then, whatever re-screenings have said since. */
  readonly answer: Answer
  readonly settled: Settlement['answer'] | null
}

/** What one command was answered, in its order, from the journal: the same each time. */
export async function answersTo(
  reader: Reader,
  jurisdiction: Jurisdiction,
  command: CommandId,
): Promise<readonly AnsweredRow[]> {
  const facts = await factsOfCommand(reader, jurisdiction, command)
  const asked = facts.map(({ position, body }) => ({ position, body: FACTS['screening/asked'].parse(body) }))
  const reviews = asked.flatMap(({ body }) => (body.answer.verdict === 'review' ? [body.question] : []))
  const settled = await settlementsOf(reader, jurisdiction, reviews)
  return asked.map(({ position, body: { screening, reference, answer, question } }) => ({
    screening,
    position,
    reference,
    answer,
    settled: (answer.verdict === 'review' ? settled.get(question) : null) ?? null,
  }))
}

async function settlementsOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  questions: readonly string[],
): Promise<ReadonlyMap<string, Settlement['answer']>> {
  if (questions.length === 0) return new Map()
  const rows = await reader
    .withTables<ScreeningTables>()
    .selectFrom('screening_settlement')
    .select(['question', 'answer'])
    .where('jurisdiction', '=', sql<string>`${jurisdiction}`)
    .where(sql<boolean>`question = any(${questions}::text[])`)
    .execute()
  const known = rows.map(({ question, answer }) => [question, ANSWERS.find((one) => one === answer)] as const)
  return new Map(known.flatMap(([question, answer]) => (answer === undefined ? [] : [[question, answer]])))
}

function kept(reader: Reader, jurisdiction: Jurisdiction) {
  return reader
    .withTables<ScreeningTables>()
    .selectFrom('screening')
    .innerJoin('screening_answer as answers', (join) =>
      join
        .onRef('answers.jurisdiction', '=', 'screening.jurisdiction')
        .onRef('answers.answer_id', '=', 'screening.answer_id'),
    )
    .innerJoin('screening_law as laws', (join) =>
      join.onRef('laws.jurisdiction', '=', 'screening.jurisdiction').onRef('laws.law_id', '=', 'screening.law_id'),
    )
    .leftJoin('screening_settlement as settled', (join) =>
      join
        .onRef('settled.jurisdiction', '=', 'screening.jurisdiction')
        .onRef('settled.question', '=', 'screening.question')
        .on('screening.verdict', '=', 'review'),
    )
    .selectAll('screening')
    .select([
      'answers.answer',
      'laws.lists_digest',
      'laws.editions',
      'settled.answer as settled_answer',
      'settled.reason as settled_reason',
      'settled.settled_by',
      'settled.settled_at',
      'settled.screening_id as settled_screening',
    ])
    .where('screening.jurisdiction', '=', sql<string>`${jurisdiction}`)
}

type Kept = Awaited<ReturnType<ReturnType<typeof kept>['execute']>>[number]

function limitOf(rowsMax: number): number {
  return Math.max(1, Math.min(rowsMax, PAGE_ROWS_MAX))
}

/** One row more than a page was read: whether there is a next one. A page that is short goes on behind its window. */
function pageOf(rows: readonly Kept[], rowsMax: number, endOfWindow: bigint | null = null): Page {
  const screenings = rows.slice(0, limitOf(rowsMax)).map(fromRow)
  if (rows.length > screenings.length) return { screenings, next: screenings.at(-1)?.position ?? null }
  return { screenings, next: endOfWindow === null ? null : Number(endOfWindow) }
}

function fromRow(row: Kept): KeptScreening {
  return {
    id: screeningIdSchema.parse(row.screening_id),
    position: Number(row.position),
    askedAt: instantText(row.asked_at),
    askedBy: row.asked_by,
    asOf: row.as_of,
    reference: row.reference,
    scope: scopeSchema.parse(JSON.parse(row.scope)),
    row: FACTS['screening/asked'].shape.row.parse(JSON.parse(row.sealed_row)),
    answer: { ...answerSchema.parse(JSON.parse(row.answer)), verdict: verdictSchema.parse(row.verdict) },
    law: lawSchema.parse({ lists: row.lists_digest, editions: JSON.parse(row.editions) }),
    question: row.question,
    rescreenedAt: row.rescreened_at === null ? null : instantText(row.rescreened_at),
    settlement: settlementOf(row),
  }
}

function settlementOf(row: Kept): Settlement | null {
  const { settled_answer, settled_reason, settled_by, settled_at, settled_screening } = row
  const answer = ANSWERS.find((known) => known === settled_answer)
  if (answer === undefined || settled_reason === null || settled_by === null || settled_at === null) return null
  const decidedAt = screeningIdSchema.parse(settled_screening)
  return { answer, reason: settled_reason, by: settled_by, at: instantText(settled_at), decidedAt }
}
