import { sql } from 'kysely'
import type { Jurisdiction } from './ids.ts'
import type { Writer } from './journal/tables.ts'

/** A row of a view that is not what the journal says. What it holds is not repeated: it may not be for whoever reads this. */
export interface RowDifference {
  readonly table: string
  /** The values of its primary key, as a JSON list. */
  readonly key: string
  /** `edited`: other values; `missing`: the journal gives it, the table lacks it; `unexplained`: no fact makes it. */
  readonly what: 'edited' | 'missing' | 'unexplained'
  /** The columns that differ, where it was edited. */
  readonly columns: readonly string[]
}

interface Row {
  readonly key: string
  /** All of the row, as JSON. */
  readonly text: string
}

/** Rows that are in memory at a time, of each side. */
const ROWS_PER_FETCH = 250
/** Enough to see what happened; somebody who rewrote a table needs no list of it. */
const DIFFERENCES_MAX = 10

/** Walks a table on two connections side by side, in the order of its primary key, and names the first rows that differ. */
export async function compareTable(
  kept: Writer,
  rebuilt: Writer,
  table: string,
  jurisdiction: Jurisdiction,
): Promise<readonly RowDifference[]> {
  const keys = await keyOf(kept, table)
  const [keptRows, rebuiltRows] = [kept, rebuilt].map((side) => rowsInOrder(side, table, keys, jurisdiction))
  if (keptRows === undefined || rebuiltRows === undefined) throw new Error('a comparison has two sides')
  const differences: RowDifference[] = []
  let [one, other] = [await nextOf(keptRows), await nextOf(rebuiltRows)]
  while ((one !== null || other !== null) && differences.length < DIFFERENCES_MAX) {
    const order = orderOf(one, other)
    const key = (order > 0 ? other : one)?.key ?? ''
    if (order < 0) differences.push({ table, key, what: 'unexplained', columns: [] })
    else if (order > 0) differences.push({ table, key, what: 'missing', columns: [] })
    else if (one !== null && other !== null && one.text !== other.text)
      differences.push({ table, key, what: 'edited', columns: columnsApart(one.text, other.text) })
    if (order <= 0) one = await nextOf(keptRows)
    if (order >= 0) other = await nextOf(rebuiltRows)
  }
  await keptRows.return(undefined)
  await rebuiltRows.return(undefined)
  return differences
}

async function nextOf(rows: AsyncGenerator<Row>): Promise<Row | null> {
  const step = await rows.next()
  return step.done === true ? null : step.value
}

/** Below 0: the kept row comes first; above 0: the rebuilt one; 0: the same row. As bytes, which is how the database ordered them. */
function orderOf(kept: Row | null, rebuilt: Row | null): number {
  if (kept === null) return 1
  if (rebuilt === null) return -1
  return Buffer.compare(Buffer.from(kept.key), Buffer.from(rebuilt.key))
}

function columnsApart(kept: string, rebuilt: string): readonly string[] {
  const [one, other] = [kept, rebuilt].map((text) => new Map(Object.entries<unknown>(JSON.parse(text))))
  if (one === undefined || other === undefined) return []
  return [...one.keys()].filter((column) => JSON.stringify(one.get(column)) !== JSON.stringify(other.get(column)))
}

async function* rowsInOrder(
  side: Writer,
  table: string,
  keys: readonly string[],
  jurisdiction: Jurisdiction,
): AsyncGenerator<Row> {
  const key = sql`json_build_array(${sql.join(keys.map((name) => sql.ref(name)))})::text collate "C"`
  // A cursor takes no parameters; a jurisdiction is letters, digits and a hyphen.
  await sql`declare compared no scroll cursor for
    select ${key} as key, row_to_json(t)::text as text from ${sql.table(table)} t
    where jurisdiction = ${sql.lit(jurisdiction)} order by 1`.execute(side)
  try {
    for (;;) {
      const { rows } = await sql<Row>`fetch ${sql.lit(ROWS_PER_FETCH)} from compared`.execute(side)
      yield* rows
      if (rows.length < ROWS_PER_FETCH) return
    }
  } finally {
    await sql`close compared`.execute(side)
  }
}

async function keyOf(side: Writer, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_catalog.pg_index i
    join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = ${table}::regclass and i.indisprimary order by a.attnum`.execute(side)
  if (rows.length === 0) throw new Error(`the table ${table} of a view has no primary key`)
  return rows.map(({ name }) => name)
}
