import { createWriteStream } from 'node:fs'
import { access, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { CompiledQuery, type Transaction } from 'kysely'
import type { Result } from '../../result.ts'
import { failureOf } from '../failure.ts'
import type { Storage } from '../open.ts'
import { answering, codeOf, Refused, type StorageRefusal } from '../refusal.ts'
import type { Tables } from '../tables.ts'
import { seal } from './cipher.ts'
import { RunningDigest, type TableDigest } from './digest.ts'
import { writeLine } from './lines.ts'
import { rowsOf, tablesIn, UNHURRIED, type Ask } from './rows.ts'

/**
 * Writes all facts and views, as they were at one moment, into an encrypted file that must not be there yet. Others write on
 * meanwhile. The file gets its name when it is complete. Answers the count and the digest of each table.
 */
export async function backup(
  storage: Storage,
  file: string,
  passphrase: string,
): Promise<Result<ReadonlyMap<string, TableDigest>, StorageRefusal>> {
  return await answering(async () => {
    await refuseExisting(file)
    const part = `${file}.part`
    try {
      const manifest = await storage.database
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((transaction) => writeFile(transaction, part, passphrase))
      await rename(part, file)
      await syncFolder(dirname(file))
      return manifest
    } catch (cause) {
      await rm(part, { force: true })
      throw refusalOf(cause, file, storage.name)
    }
  })
}

async function writeFile(
  transaction: Transaction<Tables>,
  part: string,
  passphrase: string,
): Promise<ReadonlyMap<string, TableDigest>> {
  const manifest = new Map<string, TableDigest>()
  const ask: Ask = async (statement) =>
    (await transaction.executeQuery<Record<string, unknown>>(CompiledQuery.raw(statement))).rows
  await pipeline(
    Readable.from(lines(ask, manifest)),
    createGzip(),
    (plain: AsyncIterable<Buffer>) => seal(plain, passphrase),
    createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }),
  )
  return manifest
}

/** The text of the backup; fills the manifest as it goes and ends with it. */
async function* lines(ask: Ask, manifest: Map<string, TableDigest>): AsyncGenerator<string> {
  await ask(UNHURRIED)
  const applied = await ask(`select name, checksum from migration where checksum <> '' order by name collate "C"`)
  yield writeLine({
    kind: 'head',
    migrations: applied.map((row) => ({ name: String(row['name']), checksum: String(row['checksum']) })),
  })
  for (const [name, columns] of await tablesIn(ask)) {
    yield writeLine({ kind: 'table', name, columns })
    const digest = new RunningDigest()
    for await (const row of rowsOf(ask, name)) {
      digest.add(row)
      yield writeLine({ kind: 'row', row })
    }
    manifest.set(name, digest.value())
  }
  yield writeLine({ kind: 'manifest', tables: manifest })
}

async function refuseExisting(file: string): Promise<void> {
  for (const path of [file, `${file}.part`]) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (isThere) throw new Refused('backup-file-exists', `${path} is there already; give another name, or remove it.`)
  }
}

function refusalOf(cause: unknown, file: string, database: string): unknown {
  if (cause instanceof Refused) return cause
  if (cause instanceof Error && 'syscall' in cause && 'path' in cause) {
    return new Refused(
      'backup-file-unusable',
      `${file} cannot be written (${codeOf(cause)}); correct the path or the rights.`,
    )
  }
  if (codeOf(cause) === 'ENOSPC') return new Refused('backup-file-unusable', `There is no room left to write ${file}.`)
  return failureOf(cause, database) ?? cause
}

/** Makes the new name survive a loss of power. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}
