/** Rows that are in memory at a time. */
const ROWS_PER_FETCH = 100

/** Runs one statement and answers its rows; kysely and pg both can be one. */
export type Ask = (statement: string) => Promise<readonly Readonly<Record<string, unknown>>[]>

/** The record of applied migrations: it is made anew by applying them, so it is not copied. */
const NOT_COPIED = 'migration'

/** Each table of ours with its columns, in their order. */
export async function tablesIn(ask: Ask): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await ask(
    `select c.table_name, c.column_name from information_schema.columns c
     join pg_catalog.pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
     where c.table_schema = current_schema() and c.table_name <> '${NOT_COPIED}'
     order by c.table_name collate "C", c.ordinal_position`,
  )
  const tables = new Map<string, string[]>()
  for (const row of rows) tables.getOrInsert(String(row['table_name']), []).push(String(row['column_name']))
  return tables
}

/** Every row of a table in PostgreSQL's own text form, which its record type reads back exactly. Within a transaction. */
export async function* rowsOf(ask: Ask, table: string): AsyncGenerator<string> {
  await ask(`declare copied no scroll cursor for select t::text as row from ${quoted(table)} t`)
  for (;;) {
    const rows = await ask(`fetch ${ROWS_PER_FETCH} from copied`)
    for (const row of rows) yield String(row['row'])
    if (rows.length < ROWS_PER_FETCH) break
  }
  await ask('close copied')
}

/** Reads a batch of such rows back; the record is made once a row. */
export function insertRows(table: string): string {
  const name = quoted(table)
  return `insert into ${name} select (made.record).* from (
    select line::${name} as record from unnest($1::text[]) as line offset 0) as made`
}

/** Copying a large table takes as long as it takes. */
export const UNHURRIED = 'set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0'

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
