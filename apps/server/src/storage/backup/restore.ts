import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import type { Result } from '../../result.ts'
import { connectOnce, type Endpoint } from '../connection.ts'
import { migrate, MIGRATIONS_FOLDER, readMigrations, type Migration } from '../migrate.ts'
import { openDatabase, type StorageSettings } from '../open.ts'
import { answering, codeOf, Refused, type StorageRefusal } from '../refusal.ts'
import { unseal } from './cipher.ts'
import { RunningDigest, type TableDigest } from './digest.ts'
import { malformed, readLines, type Line } from './lines.ts'
import { insertRows, rowsOf, tablesIn, UNHURRIED, type Ask } from './rows.ts'

/** Rows that go to the database in one statement. */
const ROWS_PER_INSERT = 100

/**
 * Fills an empty database from a backup: all of it, checked against the manifest of the file, or nothing. Newer migrations are
 * applied when the storage is opened next. Answers the count and the digest of each table.
 */
export async function restore(
  file: string,
  passphrase: string,
  settings: StorageSettings,
  say: (line: string) => void,
): Promise<Result<ReadonlyMap<string, TableDigest>, StorageRefusal>> {
  return await answering(async () => {
    await access(file, constants.R_OK).catch((cause: unknown) => {
      throw new Refused(
        'backup-file-unusable',
        `${file} cannot be read (${codeOf(cause)}); correct the path or the rights.`,
      )
    })
    const opened = await openDatabase(settings, say)
    try {
      return await fill(opened.endpoint, file, passphrase)
    } finally {
      await opened.close()
    }
  })
}

async function fill(endpoint: Endpoint, file: string, passphrase: string): Promise<ReadonlyMap<string, TableDigest>> {
  const known = await readMigrations(MIGRATIONS_FOLDER)
  return await connectOnce(endpoint, async (client) => {
    const ask: Ask = async (statement) => (await client.query<Record<string, unknown>>(statement)).rows
    await refuseFilled(ask, endpoint)
    let promised: ReadonlyMap<string, TableDigest> | null = null
    try {
      await pipeline(
        createReadStream(file),
        (sealed: AsyncIterable<Buffer>) => unseal(sealed, passphrase),
        createGunzip(),
        async (plain: AsyncIterable<Buffer>) => {
          promised = await load(client, ask, readLines(plain), (migrations) => prepare(endpoint, known, migrations))
        },
      )
      if (promised === null) throw malformed()
      await compare(ask, promised)
      await ask('commit')
      return promised
    } catch (cause) {
      await ask('rollback').catch(() => undefined)
      throw cause instanceof SyntaxError || codeOf(cause).startsWith('Z_') ? malformed() : cause
    }
  })
}

async function refuseFilled(ask: Ask, endpoint: Endpoint): Promise<void> {
  for (const table of (await tablesIn(ask)).keys()) {
    const [row] = await ask(`select exists (select from "${table}") as filled`)
    if (row?.['filled'] !== false) {
      throw new Refused(
        'restore-not-empty',
        `${endpoint.name} has rows in ${table}; restore into a new folder or database.`,
      )
    }
  }
}

/** Makes the tables as they were when the backup was made. */
async function prepare(endpoint: Endpoint, known: readonly Migration[], made: HeadMigrations): Promise<void> {
  const isKnown = made.every(({ name, checksum }, index) => {
    const ours = known[index]
    return ours !== undefined && ours.name === name && ours.checksum === checksum
  })
  if (!isKnown) {
    throw new Refused('backup-foreign', 'The backup was made by a newer or another Holdfast; restore it with that one.')
  }
  await migrate(endpoint, known.slice(0, made.length))
}

type HeadMigrations = Extract<Line, { kind: 'head' }>['migrations']

/** Reads head, tables and manifest in this order, and answers the manifest. Leaves the transaction open. */
async function load(
  client: pg.Client,
  ask: Ask,
  lines: AsyncIterable<Line>,
  prepareTables: (migrations: HeadMigrations) => Promise<void>,
): Promise<ReadonlyMap<string, TableDigest>> {
  let manifest: ReadonlyMap<string, TableDigest> | null = null
  let columns: ReadonlyMap<string, readonly string[]> | null = null
  let table: string | null = null
  let batch: string[] = []
  const flush = async (): Promise<void> => {
    if (batch.length > 0 && table !== null) await client.query(insertRows(table), [batch])
    batch = []
  }
  for await (const line of lines) {
    if (manifest !== null || (line.kind === 'head') !== (columns === null)) throw malformed()
    switch (line.kind) {
      case 'head':
        await prepareTables(line.migrations)
        await ask('begin')
        await ask(UNHURRIED)
        columns = await tablesIn(ask)
        break
      case 'table':
        await flush()
        if (columns?.get(line.name)?.join() !== line.columns.join()) throw malformed()
        table = line.name
        break
      case 'row':
        if (table === null) throw malformed()
        batch.push(line.row)
        if (batch.length >= ROWS_PER_INSERT) await flush()
        break
      case 'manifest':
        await flush()
        manifest = line.tables
        break
      default:
        line satisfies never
    }
  }
  if (manifest === null) throw malformed()
  return manifest
}

/** Counts and adds up what the tables hold now. */
async function compare(ask: Ask, promised: ReadonlyMap<string, TableDigest>): Promise<void> {
  for (const table of (await tablesIn(ask)).keys()) {
    const digest = new RunningDigest()
    for await (const row of rowsOf(ask, table)) digest.add(row)
    const found = digest.value()
    const said = promised.get(table)
    if (said === undefined || said.rows !== found.rows || said.digest !== found.digest) {
      throw new Refused(
        'restore-mismatch',
        `After restoring, ${table} holds ${found.rows} rows and not what the backup says (${said?.rows ?? 'none'}); nothing was kept.`,
      )
    }
  }
}
