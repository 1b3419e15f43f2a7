import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { connectOnce, type Endpoint } from './connection.ts'
import { codeOf, Refused } from './refusal.ts'

/** One change of the tables. Forward only: what was wrong is put right by the next one. */
export interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the SQL, as recorded when it is applied. */
  readonly checksum: string
}

/** Another process that migrates a large database may need its time. */
const WAIT_MS_MAX = 600_000
/** The row that every migrating process locks: one works, the others wait and then find nothing to do. */
const LOCK_ROW = 'lock'
/** Two processes made the table in the same moment; which of the three is said depends on how far the other had come. */
const DUPLICATE = ['23505', '42710', '42P07']

export const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations')

export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z-]+$/.test(name)).sort()
  return await Promise.all(
    names.map(async (name) => {
      // The same text on a system that writes line ends otherwise.
      const sql = (await readFile(join(folder, name, 'up.sql'), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Applies what is missing, each migration in a transaction of its own, and answers the names of those it applied. */
export async function migrate(endpoint: Endpoint, migrations: readonly Migration[]): Promise<readonly string[]> {
  return await connectOnce(endpoint, async (client) => {
    await makeRecord(client)
    const done: string[] = []
    for (;;) {
      const name = await applyNext(client, endpoint, migrations)
      if (name === null) return done
      done.push(name)
    }
  })
}

async function makeRecord(client: pg.Client): Promise<void> {
  const statements = [
    'create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null)',
    `insert into migration values ('${LOCK_ROW}', '', current_timestamp) on conflict do nothing`,
  ]
  for (const statement of statements) {
    await client.query(statement).catch((cause: unknown) => {
      if (!DUPLICATE.includes(codeOf(cause))) throw cause
    })
  }
}

/** The name of the migration that was applied, or null when all are. */
async function applyNext(
  client: pg.Client,
  endpoint: Endpoint,
  migrations: readonly Migration[],
): Promise<string | null> {
  await client.query('begin')
  try {
    await client.query(`set local statement_timeout = 0; set local lock_timeout = ${WAIT_MS_MAX}`)
    await lockRecord(client, endpoint)
    const next = nextOf(await appliedIn(client), migrations, endpoint.name)
    if (next !== null) {
      await applyOne(client, next, endpoint.name)
      await client.query('insert into migration values ($1, $2, current_timestamp)', [next.name, next.checksum])
    }
    await client.query('commit')
    return next?.name ?? null
  } catch (cause) {
    await client.query('rollback').catch(() => undefined)
    throw cause
  }
}

async function lockRecord(client: pg.Client, endpoint: Endpoint): Promise<void> {
  try {
    await client.query('select name from migration where name = $1 for update', [LOCK_ROW])
  } catch (cause) {
    if (codeOf(cause) !== '55P03') throw cause
    throw new Refused(
      'migration-waiting',
      `Another process has been changing the tables of ${endpoint.name} for long; wait for it.`,
    )
  }
}

async function appliedIn(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<Record<string, string>>('select name, checksum from migration where name <> $1', [
    LOCK_ROW,
  ])
  return new Map(rows.map((row) => [row['name'] ?? '', row['checksum'] ?? '']))
}

/** The first that is missing. What was applied must be what we know, in our order: else the tables are not what we think. */
function nextOf(
  applied: ReadonlyMap<string, string>,
  migrations: readonly Migration[],
  database: string,
): Migration | null {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const [name, checksum] of applied) {
    const ours = known.get(name)
    if (ours === undefined) {
      throw new Refused('migration-unknown', `${database} was changed by a newer Holdfast (${name}); start that one.`)
    }
    if (ours !== checksum) {
      throw new Refused(
        'migration-edited',
        `Migration ${name} was edited after ${database} applied it; restore its text and put the change in a new migration.`,
      )
    }
  }
  const next = migrations.findIndex(({ name }) => !applied.has(name))
  const later = next === -1 ? undefined : migrations.slice(next).find(({ name }) => applied.has(name))
  if (later === undefined) return migrations[next] ?? null
  throw new Refused(
    'migration-edited',
    `${database} has migration ${later.name} but not ${migrations[next]?.name}, which comes before it; number the new one last.`,
  )
}

async function applyOne(client: pg.Client, migration: Migration, database: string): Promise<void> {
  try {
    await client.query(migration.sql)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new Refused(
      'migration-failed',
      `Migration ${migration.name} failed on ${database}; nothing was changed: ${said}.`,
    )
  }
}
