import { sql } from 'kysely'
import type { Fact } from '../../kernel/fact.ts'
import { canonicalJson } from '../../kernel/json.ts'
import type { Writer } from '../../kernel/journal/tables.ts'
import type { View } from '../../kernel/module.ts'
import { FACTS, type Answer } from './facts.ts'

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
  /** What a search looks in, in small letters. */
  search: string
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

// A type, not an interface: kysely asks for an index signature, which only a type has by itself.
export type ScreeningTables = { screening: ScreeningRow; screening_settlement: SettlementRow }

/** One statement carries this many rows. */
const ROWS_MAX = 1_000

export const screeningView: View = {
  name: 'screenings',
  tables: ['screening', 'screening_settlement'],
  kinds: Object.keys(FACTS),
  apply: async (writer, facts) => {
    // A row is asked before anything else happens to it, so all that are asked may go first, and together.
    const asked = facts.filter(({ kind }) => kind === 'screening/asked')
    for (let from = 0; from < asked.length; from += ROWS_MAX)
      await insertAsked(writer, asked.slice(from, from + ROWS_MAX))
    for (const fact of facts) {
      if (fact.kind === 'screening/settled') await settle(writer, fact)
      if (fact.kind === 'screening/settlement-withdrawn') await withdraw(writer, fact)
      if (fact.kind === 'screening/rescreened') await rescreen(writer, fact)
    }
  },
}

/** As arrays, a column each: the text of the statement stays the same for any number of rows. */
async function insertAsked(writer: Writer, facts: readonly Fact[]): Promise<void> {
  const rows = facts.map((fact) => ({ fact, body: FACTS['screening/asked'].parse(fact.body) }))
  const column = <Value>(value: (row: (typeof rows)[number]) => Value): Value[] => rows.map(value)
  await sql`
    insert into screening (
      jurisdiction, screening_id, position, command_id, asked_at, asked_by, as_of, reference, scope, sealed_row,
      verdict, answer, lists_digest, editions, question, search
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
      ${column(({ body }) => canonicalJson(body.answer))}::text[],
      ${column(({ body }) => body.law.lists)}::text[],
      ${column(({ body }) => canonicalJson(body.law.editions))}::text[],
      ${column(({ body }) => body.question)}::text[],
      ${column(({ body }) => searchText(body.reference, body.answer))}::text[]
    )`.execute(writer)
}

async function settle(writer: Writer, fact: Fact): Promise<void> {
  const { screening, question, answer, reason } = FACTS['screening/settled'].parse(fact.body)
  await writer
    .withTables<ScreeningTables>()
    .insertInto('screening_settlement')
    .values({
      jurisdiction: fact.jurisdiction,
      question,
      screening_id: screening,
      answer,
      reason,
      settled_by: fact.who,
      settled_at: fact.recordedAt,
    })
    .execute()
}

/** The question is open again. That it was settled stays in the journal. */
async function withdraw(writer: Writer, fact: Fact): Promise<void> {
  const { question } = FACTS['screening/settlement-withdrawn'].parse(fact.body)
  const settled = writer.withTables<ScreeningTables>().deleteFrom('screening_settlement')
  await settled.where('jurisdiction', '=', fact.jurisdiction).where('question', '=', question).execute()
}

async function rescreen(writer: Writer, fact: Fact): Promise<void> {
  const { screening, asOf, law, question, answer } = FACTS['screening/rescreened'].parse(fact.body)
  const tables = writer.withTables<ScreeningTables>()
  const row = tables.selectFrom('screening').select('reference')
  const { reference } = await row
    .where('jurisdiction', '=', fact.jurisdiction)
    .where('screening_id', '=', screening)
    .executeTakeFirstOrThrow()
  await tables
    .updateTable('screening')
    .set({
      as_of: asOf,
      verdict: answer.verdict,
      answer: canonicalJson(answer),
      lists_digest: law.lists,
      editions: canonicalJson(law.editions),
      question,
      rescreened_at: fact.recordedAt,
      search: searchText(reference, answer),
    })
    .where('jurisdiction', '=', fact.jurisdiction)
    .where('screening_id', '=', screening)
    .execute()
}

/** Nothing of the row as asked, for that is sealed: the reference, and what comes from the lists. */
function searchText(reference: string | null, { substances, findings }: Answer): string {
  const words = [
    reference ?? '',
    ...substances.flatMap(({ name, cas }) => [name, cas ?? '']),
    ...findings.flatMap(({ list, entry }) => [list, entry]),
  ]
  return searchable([...new Set(words)].join(' '))
}

export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
