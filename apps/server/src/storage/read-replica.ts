import { sql, type Kysely } from 'kysely'
import { databaseAt, type Endpoint } from './connection.ts'
import type { Tables } from './tables.ts'

/** A page that is older than this would make people ask again what they have just done. */
const BEHIND_S_MAX = 5
/** How old our knowledge of it may be. It is looked at beside the reads, which never wait for it. */
const CHECK_MS = 1_000

/** A standby that follows the database: for reads that may be a moment old. */
export class ReadReplica {
  readonly #database: Kysely<Tables>
  readonly #now: () => Temporal.Instant
  #isClose = false
  #checkedMs = 0
  #checking: Promise<void> = Promise.resolve()

  private constructor(endpoint: Endpoint, now: () => Temporal.Instant) {
    this.#database = databaseAt(endpoint)
    this.#now = now
  }

  /** One that is not there, or behind, is no refusal: it is used when it comes. */
  static async open(endpoint: Endpoint, now: () => Temporal.Instant): Promise<ReadReplica> {
    const replica = new ReadReplica(endpoint, now)
    await replica.check()
    return replica
  }

  /** The database to read from; null: it is gone, or too far behind. */
  get database(): Kysely<Tables> | null {
    if (this.#now().epochMilliseconds - this.#checkedMs > CHECK_MS) void this.check()
    return this.#isClose ? this.#database : null
  }

  /** A read failed there: until it is looked at again nobody else tries. */
  leave(): void {
    this.#isClose = false
  }

  async check(): Promise<void> {
    this.#checkedMs = this.#now().epochMilliseconds
    this.#checking = this.#look(this.#checking)
    await this.#checking
  }

  /** One look after the other. */
  async #look(before: Promise<void>): Promise<void> {
    await before
    this.#isClose = await this.#follows().catch(() => false)
  }

  /**
   * A standby that has replayed all it received is not behind, however long ago the last change was; one that receives nothing any
   * more may be. What is no standby at all would be somebody else's database.
   */
  async #follows(): Promise<boolean> {
    const { rows } = await sql<{ follows: boolean; behind_s: number }>`
      select pg_is_in_recovery() and exists (select from pg_catalog.pg_stat_wal_receiver) as follows,
        case when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
          else coalesce(extract(epoch from ${this.#now().toString()}::timestamptz - pg_last_xact_replay_timestamp()), 0)
        end::float8 as behind_s`.execute(this.#database)
    const [row] = rows
    return row !== undefined && row.follows && row.behind_s <= BEHIND_S_MAX
  }

  async close(): Promise<void> {
    await this.#checking
    await this.#database.destroy()
  }
}
