import { parseVerifierKey, type VerifierKey } from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import {
  auditLog,
  compareViews,
  isJurisdiction,
  LogFiles,
  openLogFolder,
  originOf,
  publishedJurisdictions,
  signerMemory,
  type AuditFinding,
  type AuditReport,
  type Jurisdiction,
  type LogFolder,
  type Reader,
} from './kernel/index.ts'
import { VIEWS } from './modules/views.ts'
import { accept, refuse, type Result } from './result.ts'
import { foreignToSchema, openStorage, visitStorage, type Storage } from './storage/index.ts'

export interface Verification {
  readonly reports: readonly AuditReport[]
  /** Jurisdictions whose key came from the very folder that was verified: who rewrote it could have exchanged the key too. */
  readonly keysFromFolder: readonly Jurisdiction[]
  /** Keys that the auditor brought and no log here has: theirs was exchanged, begun anew, or taken away. */
  readonly keysOfNoLog: readonly string[]
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
  const schema = await foreignToSchema(storage.database)
  const reports: AuditReport[] = []
  const keysFromFolder: Jurisdiction[] = []
  for (const jurisdiction of [...jurisdictions].toSorted()) {
    const origin = originOf(folder.name, jurisdiction)
    const files = new LogFiles(folder.published, jurisdiction)
    const own = brought.find(({ name }) => name === origin)
    const key = own ?? (await keyInFolder(files))
    if (own === undefined) keysFromFolder.push(jurisdiction)
    const readMemory = () => signerMemory(folder.signer, origin)
    const report = await atOneMoment(storage, (reader) =>
      auditLog(reader, files, jurisdiction, origin, key, readMemory, own !== undefined),
    )
    const edited = report.findings.some(({ position }) => position !== null)
      ? accept([])
      : await editedViews(storage, jurisdiction)
    if (!edited.ok) return edited
    const foreign = schema.map(
      (message) => ({ code: 'schema-changed', jurisdiction, position: null, message }) as const,
    )
    reports.push({ ...report, findings: [...foreign, ...report.findings, ...edited.value] })
  }
  const origins = new Set(reports.map(({ jurisdiction }) => originOf(folder.name, jurisdiction)))
  const keysOfNoLog = brought.map(({ name }) => name).filter((name) => !origins.has(name))
  return accept({ reports, keysFromFolder, keysOfNoLog })
}

/**
 * Holds the facts of a storage against their leaves and views, where no published log is at hand: after a restore.
 */
export async function verifyStorage(storage: Storage): Promise<Result<readonly AuditFinding[], VerifyRefusal>> {
  const heads = await storage.database.selectFrom('log_head').select('jurisdiction').execute()
  const findings: AuditFinding[] = []
  for (const { jurisdiction } of heads) {
    if (!isJurisdiction(jurisdiction)) continue
    const report = await atOneMoment(storage, (reader) => auditLog(reader, null, jurisdiction, '', null))
    findings.push(...report.findings)
    if (report.findings.length > 0) continue
    const edited = await editedViews(storage, jurisdiction)
    if (!edited.ok) return edited
    findings.push(...edited.value)
  }
  return accept(findings)
}

/** What others append meanwhile is not seen. */
async function atOneMoment<Value>({ database }: Storage, look: (reader: Reader) => Promise<Value>): Promise<Value> {
  const transaction = database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return await transaction.execute(look)
}

/** Rows of views that the journal does not explain. A journal that was changed explains nothing: then they are not compared. */
async function editedViews(
  storage: Storage,
  jurisdiction: Jurisdiction,
): Promise<Result<readonly AuditFinding[], VerifyRefusal>> {
  const compared = await compareViews(storage, jurisdiction, VIEWS)
  if (!compared.ok) return compared
  return accept(
    compared.value.map(({ table, key, what, columns }) => {
      const how = {
        edited: `differs in ${columns.join(', ')}`,
        missing: 'is missing',
        unexplained: 'is made by no fact',
      }
      const message = `The row ${key} of ${table} ${how[what]}: not what the journal says.`
      return { code: 'view-edited', jurisdiction, position: null, message } as const
    }),
  )
}

/** Null: nothing was published yet, or the file is no key; then no checkpoint is believed. */
async function keyInFolder(files: LogFiles): Promise<VerifierKey | null> {
  const text = await files.key()
  const key = text === null ? null : parseVerifierKey(nodeCrypto, text)
  return key !== null && key.ok ? key.value : null
}
