import { readFile } from 'node:fs/promises'
import {
  backup,
  openStorage,
  restore,
  visitStorage,
  type Storage,
  type StorageSettings,
  type TableDigest,
} from '@holdfast/server/storage'
import { verifyStorage } from '@holdfast/server/verify'
import { EXIT, UsageError } from './exit.ts'
import { UnreadableManifest } from './input/input-row.ts'

interface Where {
  readonly data?: string
  readonly passphraseFile?: string
}

/** Writes a backup of a folder in use or at rest, or of a database. */
export async function writeBackup({ data, passphraseFile, to }: Where & { readonly to: string }): Promise<void> {
  const settings = settingsOf(data)
  const passphrase = await passphraseOf(passphraseFile)
  const storage = await openForReading(settings)
  try {
    const written = await backup(storage, to, passphrase)
    if (!written.ok) throw new UnreadableManifest(written.refusal.message)
    process.stdout.write(`${to}: ${rowsIn(written.value)} rows of ${written.value.size} tables.\n`)
  } finally {
    await storage.close()
  }
}

/** Restores a backup, then holds each fact against its leaf. */
export async function readBackup({ data, passphraseFile }: Where, files: readonly string[]): Promise<void> {
  const [file, ...more] = files
  if (file === undefined || more.length > 0) throw new UsageError('give one file that a backup wrote.')
  const settings = settingsOf(data)
  const restored = await restore(file, await passphraseOf(passphraseFile), settings, say)
  if (!restored.ok) throw new UnreadableManifest(restored.refusal.message)
  process.stdout.write(`${rowsIn(restored.value)} rows of ${restored.value.size} tables were restored.\n`)
  const storage = await openStorage(settings, say)
  if (!storage.ok) throw new UnreadableManifest(storage.refusal.message)
  try {
    const verified = await verifyStorage(storage.value)
    if (!verified.ok) throw new UnreadableManifest(verified.refusal.message)
    const findings = verified.value
    for (const { code, message } of findings) process.stdout.write(`  ${code}: ${message}\n`)
    process.stdout.write(
      findings.length === 0 ? 'Each fact is what its leaf says.\n' : 'The facts are not those of their log.\n',
    )
    process.exitCode = findings.length === 0 ? EXIT.done : EXIT.failOnMet
  } finally {
    await storage.value.close()
  }
}

function settingsOf(dataFolder: string | undefined): StorageSettings {
  const url = process.env['DATABASE_URL'] ?? ''
  if (dataFolder !== undefined) return { kind: 'bundled', dataFolder }
  if (url === '') throw new UsageError('give --data DIR, or DATABASE_URL in the environment.')
  return { kind: 'url', url }
}

async function openForReading(settings: StorageSettings): Promise<Storage> {
  if (settings.kind === 'bundled') {
    const visited = await visitStorage(settings.dataFolder)
    if (visited.ok) return visited.value
    if (visited.refusal.code !== 'data-folder-not-running') throw new UnreadableManifest(visited.refusal.message)
  }
  const opened = await openStorage(settings, say)
  if (!opened.ok) throw new UnreadableManifest(opened.refusal.message)
  return opened.value
}

/** Never on the command line, where every user of the machine could read it. */
async function passphraseOf(file: string | undefined): Promise<string> {
  if (file === undefined) {
    const said = process.env['HOLDFAST_PASSPHRASE'] ?? ''
    if (said === '') throw new UsageError('give the passphrase with --passphrase-file FILE or HOLDFAST_PASSPHRASE.')
    return said
  }
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null)
    throw new UnreadableManifest(`the passphrase file ${file} cannot be read; correct the path or the rights.`)
  return text.split('\n', 1).join('').trimEnd()
}

function rowsIn(tables: ReadonlyMap<string, TableDigest>): string {
  return [...tables.values()].reduce((sum, { rows }) => sum + rows, 0n).toLocaleString('en')
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
