import type { Hash } from '@holdfast/transparency-log'
import { sql, type RawBuilder } from 'kysely'
import type { Fact } from '../fact.ts'
import { isCommandId, isFactId, isStream, mustBe } from '../ids.ts'
import type { CommandId, Jurisdiction, Stream } from '../ids.ts'
import type { Receipt, RecordedFact } from './append.ts'
import { movingHead, type Head } from './head.ts'
import { factOf, instantText, type FactRow, type JournalRow } from './rows.ts'
import type { Reader, Writer } from './tables.ts'

export interface LeafedFact {
  readonly fact: Fact
  readonly leafHash: Hash
  /** The body in its one spelling. */
  readonly canonicalBody: string
}

/** One statement carries this many rows; more would only make it longer. */
const ROWS_MAX = 1_000

/**
 * Facts of one transaction, as arrays, a column each: the text of the statement stays the same for any number of rows. The last
 * statement moves the head as well, because each trip to the database is a good part of what a single command costs.
 */
export async function insertFacts(writer: Writer, facts: readonly LeafedFact[], head: Head): Promise<void> {
  for (let from = 0; from < facts.length; from += ROWS_MAX) {
    const rows = facts.slice(from, from + ROWS_MAX)
    const column = <Value>(value: (row: LeafedFact) => Value): Value[] => rows.map(value)
    const isLast = from + ROWS_MAX >= facts.length
    const insert = sql`
      insert into journal (
        jurisdiction, recorded_at, position, fact_id, command_id, command_digest, stream, version, kind,
        occurred_at, who, second_person, body, leaf_hash
      )
      select ${head.jurisdiction}, ${head.recordedAt}::timestamptz, * from unnest(
        ${column(({ fact }) => fact.position)}::bigint[],
        ${column(({ fact }) => fact.id)}::uuid[],
        ${column(({ fact }) => fact.command)}::uuid[],
        ${column(({ fact }) => fact.commandDigest)}::text[],
        ${column(({ fact }) => fact.stream)}::text[],
        ${column(({ fact }) => fact.version)}::bigint[],
        ${column(({ fact }) => fact.kind)}::text[],
        ${column(({ fact }) => fact.occurredAt)}::timestamptz[],
        ${column(({ fact }) => fact.who)}::text[],
        ${column(({ fact }) => fact.secondPerson)}::text[],
        ${column(({ canonicalBody }) => canonicalBody)}::text[],
        ${column(({ leafHash }) => Buffer.from(leafHash))}::bytea[]
      )`
    await (isLast ? sql`with inserted as (${insert}) ${movingHead(head)}` : insert).execute(writer)
  }
}

/** The receipts of those commands that were recorded already. */
export async function recordedBefore(
  reader: Reader,
  jurisdiction: Jurisdiction,
  commands: readonly CommandId[],
): Promise<Map<CommandId, { readonly digest: string; readonly receipt: Receipt }>> {
  const rows = await reader
    .selectFrom('journal')
    .select(['command_id', 'command_digest', 'fact_id', 'position', 'leaf_hash', 'recorded_at'])
    .where('jurisdiction', '=', jurisdiction)
    .where(sql<boolean>`command_id = any(${commands}::uuid[])`)
    .orderBy('position')
    .execute()
  const found = new Map<
    CommandId,
    { readonly digest: string; readonly recordedAt: string; readonly facts: RecordedFact[] }
  >()
  for (const row of rows) {
    const command = mustBe(row.command_id, isCommandId)
    const leafHash = Buffer.from(row.leaf_hash).toString('base64')
    const fact = { id: mustBe(row.fact_id, isFactId), position: Number(row.position), leafHash }
    const known = found.get(command)
    if (known !== undefined) known.facts.push(fact)
    else found.set(command, { digest: row.command_digest, recordedAt: instantText(row.recorded_at), facts: [fact] })
  }
  return new Map(
    [...found].map(([command, { digest, recordedAt, facts }]) => [
      command,
      { digest, receipt: { jurisdiction, command, facts, recordedAt } },
    ]),
  )
}

/**
 * How far each stream has come; those that have not begun are not in it. One look into the index for each, however long the stream
 * is: grouping would read every fact of it.
 */
export async function versionsOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  streams: readonly Stream[],
): Promise<Map<Stream, number>> {
  const { rows } = await sql<{ stream: string; version: bigint | null }>`
    select asked.stream, (
      select max(version) from journal where jurisdiction = ${jurisdiction} and stream = asked.stream
    ) as version
    from unnest(${[...new Set(streams)]}::text[]) as asked (stream)`.execute(reader)
  return new Map(
    rows.flatMap(({ stream, version }) => (version === null ? [] : [[mustBe(stream, isStream), Number(version)]])),
  )
}

/** Facts of a jurisdiction in their order, from a position on. */
export async function factsFrom(
  reader: Reader,
  jurisdiction: Jurisdiction,
  position: number,
  limit: number,
): Promise<readonly Fact[]> {
  return (await rowsFrom(reader, jurisdiction, position, limit)).map(factOf)
}

/** The same as they lie in the table, where somebody may have changed them. */
export function rowsFrom(
  reader: Reader,
  jurisdiction: Jurisdiction,
  position: number,
  limit: number,
): Promise<readonly JournalRow[]> {
  return reader
    .selectFrom('journal')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('position', '>=', BigInt(position))
    .orderBy('position')
    .limit(limit)
    .execute()
}

/** What one command recorded, in its order. */
export async function factsOfCommand(
  reader: Reader,
  jurisdiction: Jurisdiction,
  command: CommandId,
): Promise<readonly Fact[]> {
  const rows = reader.selectFrom('journal').selectAll().where('jurisdiction', '=', jurisdiction)
  return (await rows.where('command_id', '=', command).orderBy('position').execute()).map(factOf)
}

/** That a fact was recorded, without what it says. */
export interface PlacedFact {
  readonly position: number
  readonly id: string
  readonly command: string
  readonly kind: string
  readonly stream: string
  readonly recordedAt: string
  readonly who: string
  readonly secondPerson: string | null
  /** Base64. */
  readonly leafHash: string
}

/** No index knows kinds: one look goes over so many places, however few of the kind are among them. */
export const PLACES_LOOKED_AT_MAX = 50_000

/** The log without bodies, in its order, from a position on; of one kind, or of all (null). */
export async function placedFacts(
  reader: Reader,
  jurisdiction: Jurisdiction,
  { from, kind, limit }: { readonly from: number; readonly kind: string | null; readonly limit: number },
): Promise<readonly PlacedFact[]> {
  let rows = reader
    .selectFrom('journal')
    .select(['position', 'fact_id', 'command_id', 'kind', 'stream', 'recorded_at', 'who', 'second_person', 'leaf_hash'])
    .where('jurisdiction', '=', jurisdiction)
    .where('position', '>=', BigInt(from))
    .where('position', '<', BigInt(from + PLACES_LOOKED_AT_MAX))
    .orderBy('position')
    .limit(limit)
  if (kind !== null) rows = rows.where('kind', '=', kind)
  return (await rows.execute()).map((row) => ({
    position: Number(row.position),
    id: row.fact_id,
    command: row.command_id,
    kind: row.kind,
    stream: row.stream,
    recordedAt: instantText(row.recorded_at),
    who: row.who,
    secondPerson: row.second_person,
    leafHash: Buffer.from(row.leaf_hash).toString('base64'),
  }))
}

/** A page of facts: so many rows, and so many bytes of bodies, though always one fact. */
export interface PageLimits {
  readonly rows: number
  readonly bytes: number
}

/** The newest facts of a stream, the last first. */
export async function factsOfStream(
  reader: Reader,
  jurisdiction: Jurisdiction,
  stream: string,
  limit: number,
): Promise<readonly Fact[]> {
  const rows = await reader
    .selectFrom('journal')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('stream', '=', stream)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
  return rows.map(factOf)
}

/** Facts of some kinds only, in their order, from a position on; none: there are no more. */
export function factsOfKinds(
  reader: Reader,
  jurisdiction: Jurisdiction,
  kinds: readonly string[],
  position: number,
  limits: PageLimits,
): Promise<readonly Fact[]> {
  return pageOf(reader, jurisdiction, kinds, sql`position >= ${position}`, limits)
}

/**
 * The same for whoever reads all of the journal: so many positions, however few facts of those kinds are among them. Positions have
 * no gap, so the database needs no idea of the table to read no more than that: a table that just grew is often one it has none of.
 */
export function factsAmong(
  reader: Reader,
  jurisdiction: Jurisdiction,
  kinds: readonly string[],
  position: number,
  limits: PageLimits,
): Promise<readonly Fact[]> {
  const range = sql`position >= ${position} and position < ${position + limits.rows}`
  return pageOf(reader, jurisdiction, kinds, range, limits)
}

async function pageOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  kinds: readonly string[],
  range: RawBuilder<unknown>,
  limits: PageLimits,
): Promise<readonly Fact[]> {
  const { rows } = await sql<FactRow>`
    select jurisdiction, position, fact_id, command_id, command_digest, stream, version, kind, occurred_at, recorded_at, who,
      second_person, body
    from (
      select *, sum(octet_length(body)) over (order by position) - octet_length(body) as bytes_before
      from journal
      where jurisdiction = ${jurisdiction} and ${range} and kind = any(${kinds}::text[])
      order by position limit ${limits.rows}
    ) as page
    where bytes_before < ${limits.bytes} order by position`.execute(reader)
  return rows.map(factOf)
}
