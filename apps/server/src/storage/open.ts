import { join } from 'node:path'
import type { IsolationLevel, Kysely, Transaction } from 'kysely'
import type { Result } from '../result.ts'
import { accountFor } from './bundled/account.ts'
import { defaultDataFolder } from './bundled/folder.ts'
import { AS_SHIPPED, openBundled, visitBundled, type BundledVariant } from './bundled/open-bundled.ts'
import { databaseAt, type Endpoint } from './connection.ts'
import { readDatabaseUrl } from './database-url.ts'
import { migrate, MIGRATIONS_FOLDER, readMigrations } from './migrate.ts'
import { ReadReplica } from './read-replica.ts'
import { answering, type StorageRefusal } from './refusal.ts'
import { checkServer } from './server-check.ts'
import type { Tables } from './tables.ts'
import { inTransaction } from './transaction.ts'

/** Where the facts are kept: in a folder, by the PostgreSQL that comes along, or in a PostgreSQL of the operator. */
export type StorageSettings =
  | { readonly kind: 'bundled'; readonly dataFolder: string }
  | {
      readonly kind: 'url'
      readonly url: string
      /** A standby of it, for reads that may be a moment old. */
      readonly readUrl?: string
    }

export interface Storage {
  /** For reads. Writes go through `transaction`. */
  readonly database: Kysely<Tables>
  /** Runs a read that may be a moment old: on the standby while that follows closely, else on the database itself. */
  mayBeStale<Value>(read: (database: Kysely<Tables>) => Promise<Value>): Promise<Value>
  /** Whether there is a standby to read from, and whether it follows closely enough. */
  standby(): 'none' | 'followed' | 'behind'
  /** Where the database is, for a line in the log. Holds no password. */
  readonly name: string
  /** Settles when the bundled server ends without being asked to; a database of the operator never settles it. */
  readonly ended: Promise<void>
  /** All or nothing, run again when two writers meet; see `inTransaction`. */
  transaction<Value, Refusal>(
    work: (transaction: Transaction<Tables>) => Promise<Result<Value, Refusal>>,
    isolation?: IsolationLevel,
  ): Promise<Result<Value, Refusal | StorageRefusal>>
  /** Waits for what is running, then stops the bundled server. */
  close(): Promise<void>
}

/**
 * Opens the storage and brings its tables up to date. `say` gets a line for each thing the operator should know.
 *
 * ```ts
 * const storage = await openStorage({ kind: 'bundled', dataFolder: './data' }, console.log)
 * if (!storage.ok) throw new Error(storage.refusal.message)
 * const heads = await storage.value.database.selectFrom('log_head').selectAll().execute()
 * await storage.value.close()
 * ```
 */
export async function openStorage(
  settings: StorageSettings,
  say: (line: string) => void,
): Promise<Result<Storage, StorageRefusal>> {
  return await answering(async () => {
    const opened = await openDatabase(settings, say)
    try {
      for (const name of await migrate(opened.endpoint, await readMigrations(MIGRATIONS_FOLDER))) {
        say(`Migration ${name} was applied.`)
      }
      const readUrl = settings.kind === 'url' ? settings.readUrl : undefined
      return storageOver(opened, readUrl === undefined ? null : await replicaAt(readUrl))
    } catch (cause) {
      await opened.close()
      throw cause
    }
  })
}

/**
 * The storage of a data folder that another Holdfast of this machine serves: for a backup while it runs. It makes no tables, and
 * closing it stops nothing.
 */
export async function visitStorage(dataFolder: string): Promise<Result<Storage, StorageRefusal>> {
  return await answering(async () => storageOver(withoutServer(await visitBundled(dataFolder))))
}

/** The data folder when none was named; see `defaultDataFolder`. */
export async function usualDataFolder(name: string): Promise<string> {
  const here = process.cwd()
  return await defaultDataFolder(here, await accountFor(join(here, name, 'database')), name)
}

/** A database that runs and was checked, its tables not yet looked at. */
export interface OpenDatabase {
  readonly endpoint: Endpoint
  readonly ended: Promise<void>
  close(): Promise<void>
}

export async function openDatabase(
  settings: StorageSettings,
  say: (line: string) => void,
  variant: BundledVariant = AS_SHIPPED,
): Promise<OpenDatabase> {
  if (settings.kind === 'bundled') return await openBundled(settings.dataFolder, say, variant)
  const endpoint = readDatabaseUrl(settings.url)
  await checkServer(endpoint)
  return withoutServer(endpoint)
}

/** A database whose server is not ours to stop. */
export function withoutServer(endpoint: Endpoint): OpenDatabase {
  return { endpoint, ended: new Promise(() => undefined), close: () => Promise.resolve() }
}

function replicaAt(url: string): Promise<ReadReplica> {
  return ReadReplica.open(readDatabaseUrl(url), () => Temporal.Now.instant())
}

export function storageOver(opened: OpenDatabase, replica: ReadReplica | null = null): Storage {
  const { endpoint } = opened
  const database = databaseAt(endpoint)
  return {
    database,
    mayBeStale: async (read) => {
      const close = replica?.database ?? null
      if (close === null) return await read(database)
      try {
        return await read(close)
      } catch {
        // It went away, or a change it replayed was in the way. A fault of the read itself comes again, and is reported then.
        replica?.leave()
        return await read(database)
      }
    },
    standby: () => (replica === null ? 'none' : replica.database === null ? 'behind' : 'followed'),
    name: endpoint.name,
    ended: opened.ended,
    transaction: (work, isolation = 'read committed') => inTransaction(database, endpoint.name, isolation, work),
    close: async () => {
      await replica?.close()
      await database.destroy()
      await opened.close()
    },
  }
}
