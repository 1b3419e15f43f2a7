import { parseVerifierKey, type VerifierKey } from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import {
  auditLog,
  isJurisdiction,
  LogFiles,
  openLogFolder,
  originOf,
  publishedJurisdictions,
  type AuditReport,
  type Jurisdiction,
  type LogFolder,
} from './kernel/index.ts'
import { accept, refuse, type Result } from './result.ts'
import { openStorage, visitStorage, type Storage } from './storage/index.ts'

export interface Verification {
  readonly reports: readonly AuditReport[]
  /** Jurisdictions whose key came from the very folder that was verified: who rewrote it could have exchanged the key too. */
  readonly keysFromFolder: readonly Jurisdiction[]
}

export interface VerifyRefusal {
  readonly code: string
  readonly message: string
}

/**
 * Verifies a data folder, in use or at rest: every row of the journal against its leaf, the published log and the checkpoint.
 *
 * @param keys Keys of logs that the auditor brings, as verifier keys (C2SP signed-note); a log without one is checked against
 * the key in the folder, which the answer says.
 */
export async function verifyDataFolder(
  dataFolder: string,
  keys: readonly string[],
  say: (line: string) => void,
): Promise<Result<Verification, VerifyRefusal>> {
  const brought: VerifierKey[] = []
  for (const text of keys) {
    const key = parseVerifierKey(nodeCrypto, text)
    if (!key.ok) return refuse({ code: key.refusal.code, message: `--key: ${key.refusal.message}` })
    brought.push(key.value)
  }
  const visited = await visitStorage(dataFolder)
  const isAtRest = !visited.ok && visited.refusal.code === 'data-folder-not-running'
  const storage = isAtRest ? await openStorage({ kind: 'bundled', dataFolder }, say) : visited
  if (!storage.ok) return storage
  try {
    return await verifyLogs(storage.value, await openLogFolder(dataFolder), brought)
  } finally {
    await storage.value.close()
  }
}

async function verifyLogs(
  storage: Storage,
  folder: LogFolder,
  brought: readonly VerifierKey[],
): Promise<Result<Verification, VerifyRefusal>> {
  const heads = await storage.database.selectFrom('log_head').select('jurisdiction').execute()
  const rows = await storage.database.selectFrom('journal').select('jurisdiction').distinct().execute()
  const named = [...heads, ...rows].map(({ jurisdiction }) => jurisdiction).filter(isJurisdiction)
  const jurisdictions = new Set([...named, ...(await publishedJurisdictions(folder))])
  const reports: AuditReport[] = []
  const keysFromFolder: Jurisdiction[] = []
  for (const jurisdiction of [...jurisdictions].toSorted()) {
    const origin = originOf(folder.name, jurisdiction)
    const files = new LogFiles(folder.published, jurisdiction)
    const own = brought.find(({ name }) => name === origin)
    const key = own ?? (await keyInFolder(files))
    if (own === undefined) keysFromFolder.push(jurisdiction)
    reports.push(await auditLog(storage.database, files, jurisdiction, origin, key))
  }
  return accept({ reports, keysFromFolder })
}

/** Null: nothing was published yet, or the file is no key; then no checkpoint is believed. */
async function keyInFolder(files: LogFiles): Promise<VerifierKey | null> {
  const text = await files.key()
  const key = text === null ? null : parseVerifierKey(nodeCrypto, text)
  return key !== null && key.ok ? key.value : null
}
