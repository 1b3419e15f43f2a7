import { sql } from 'kysely'
import { accept, refuse, type Result } from '../result.ts'
import type { Storage } from '../storage/index.ts'
import type { Refusal } from './decision.ts'
import type { Jurisdiction } from './ids.ts'
import { factsAmong, type PageLimits } from './journal/facts.ts'
import { holdHead } from './journal/head.ts'
import type { Writer } from './journal/tables.ts'
import { compareTable, type RowDifference } from './compare-table.ts'
import { preparedFor, type View } from './module.ts'

type RebuildStorage = Pick<Storage, 'transaction' | 'database'>

/** Two pages are in memory at a time. More rows would not be faster; the bytes hold where bodies are large (64 KiB at most). */
const PAGE: PageLimits = { rows: 1_000, bytes: 8 << 20 }
/** A long history takes as long as it takes; the limits of a session are for questions of people. */
const UNHURRIED = sql`set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`

/**
 * Makes the views of a jurisdiction anew from its journal, in one transaction: readers see the old rows until the new ones are
 * whole. Nobody can append meanwhile, so commands that come are refused after the storage's wait for a lock. Holds a
 * second connection to read by. Answers the number of facts that were replayed.
 *
 * @example
 * const done = await rebuildViews(storage, jurisdiction, modules.flatMap(({ views }) => views))
 * if (done.ok) console.log(`${done.value} facts`)
 */
export async function rebuildViews(
  storage: RebuildStorage,
  jurisdiction: Jurisdiction,
  views: readonly View[],
): Promise<Result<number, Refusal>> {
  return storage.transaction(async (writer) => accept(await replay(storage, writer, jurisdiction, views)))
}

/** Travels as a refusal, so that what was rebuilt to be looked at is not kept. */
class Looked {
  readonly differences: readonly RowDifference[]
  constructor(differences: readonly RowDifference[]) {
    this.differences = differences
  }
}

/**
 * Rebuilds the views and compares them with those that are kept, then leaves everything as it was. Names the first rows of each
 * table that the journal does not explain; none: the views are what the journal says. Holds the head of the log as rebuilding does.
 *
 * @example
 * const compared = await compareViews(storage, jurisdiction, views)
 * // { ok: true, value: [{ table: 'proposal', key: '["KE","0198…"]', what: 'edited', columns: ['state'] }] }
 */
export async function compareViews(
  storage: RebuildStorage,
  jurisdiction: Jurisdiction,
  views: readonly View[],
): Promise<Result<readonly RowDifference[], Refusal>> {
  const looked = await storage.transaction<never, Looked | Refusal>(async (rebuilt) => {
    await replay(storage, rebuilt, jurisdiction, views)
    // Another connection still sees the rows that are kept: what is rebuilt here is not committed, and never will be.
    const compared = await storage.transaction<readonly RowDifference[], Refusal>(async (kept) => {
      await UNHURRIED.execute(kept)
      const differences: RowDifference[] = []
      for (const table of tablesOf(views)) {
        differences.push(...(await compareTable(kept, rebuilt, table, jurisdiction)))
      }
      return accept(differences)
    })
    return refuse(compared.ok ? new Looked(compared.value) : compared.refusal)
  })
  if (looked.ok) return looked
  return looked.refusal instanceof Looked ? accept(looked.refusal.differences) : refuse(looked.refusal)
}

/** Facts are read on a connection of their own: while the database writes one page, the next is read and made ready. */
async function replay(
  { database }: RebuildStorage,
  writer: Writer,
  jurisdiction: Jurisdiction,
  views: readonly View[],
): Promise<number> {
  await UNHURRIED.execute(writer)
  // Held before the first is read, so that there is nothing but what the other connection sees.
  const { edge } = await holdHead(writer, jurisdiction)
  for (const table of tablesOf(views)) {
    await sql`delete from ${sql.table(table)} where jurisdiction = ${jurisdiction}`.execute(writer)
  }
  const kinds = [...new Set(views.flatMap((view) => view.kinds))]
  const pageFrom = async (position: number) => {
    const facts = await factsAmong(database, jurisdiction, kinds, position, PAGE)
    const next = (facts.at(-1)?.position ?? position + PAGE.rows - 1) + 1
    return { count: facts.length, next, write: preparedFor(views, facts) }
  }
  let replayed = 0
  for (let page = await pageFrom(0); ;) {
    replayed += page.count
    const isLast = page.next >= edge.size
    const [coming] = await Promise.all([isLast ? null : pageFrom(page.next), page.write(writer)])
    if (coming === null) return replayed
    page = coming
  }
}

function tablesOf(views: readonly View[]): readonly string[] {
  return [...new Set(views.flatMap(({ tables }) => tables))]
}
