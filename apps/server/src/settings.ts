import { isIP } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseJurisdiction, type Jurisdiction } from './kernel/index.ts'
import { retention, type Retention } from './modules/screening/index.ts'
import { PROVIDER_KNOWN, PROVIDER_OPTIONS, providerOptions, type ProviderOptions } from './provider-settings.ts'
import { accept, refuse, type Result } from './result.ts'

export interface Settings {
  readonly host: string
  readonly port: number
  /** A proxy that stands before the server, by its network address. */
  readonly proxy: string | undefined
  readonly tls: TlsFiles | undefined
  /** Where a line of JSON goes for each request that was answered. */
  readonly log: 'json' | 'off'
  /** Whom the log asks to cosign, a file of C2SP tlog-policy; null: `witnesses.policy` beside the log, if it is there. */
  readonly witnessPolicy: string | null
  readonly facts: FactsSettings
  /** The operator's identity provider, where there is one. */
  readonly provider: ProviderOptions | null
}

/** PEM files; the certificate first in its chain. */
export interface TlsFiles {
  readonly certificate: string
  readonly key: string
}

export interface FactsSettings {
  /** A demonstration: people that do not exist, passwords that everybody sees. */
  readonly isDemo: boolean
  /** Of the operator's own PostgreSQL; null: the one that comes along keeps facts in the data folder. */
  readonly databaseUrl: string | null
  /** A standby of it that may be read instead. */
  readonly readUrl: string | null
  /** Null: none was named, so the usual one. */
  readonly dataFolder: string | null
  /** The keys of sealed fields lie outside the database; null: in the data folder. */
  readonly keysFolder: string | null
  /** Needed at the first start only. */
  readonly jurisdiction: Jurisdiction | null
  /** Where the server writes backups, and where the passphrase lies; null: they are not its work. */
  readonly backups: { readonly folder: string; readonly passphraseFile: string } | null
  /** How long rows that were screened are kept, and by which law; null: for good. */
  readonly retention: Retention | null
}

/** Of the codes that ISO 3166 leaves to users, so that it is no country's. */
export const DEMO_JURISDICTION = 'XD'
const PORT_DEFAULT = 4400
const HOST_DEFAULT = '127.0.0.1'
const OPTIONS = {
  host: { type: 'string' },
  port: { type: 'string' },
  proxy: { type: 'string' },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
  log: { type: 'string' },
  'witness-policy': { type: 'string' },
  data: { type: 'string' },
  keys: { type: 'string' },
  jurisdiction: { type: 'string' },
  backups: { type: 'string' },
  'backup-passphrase-file': { type: 'string' },
  'keep-screenings': { type: 'string' },
  'keep-screenings-basis': { type: 'string' },
  demo: { type: 'boolean' },
  ...PROVIDER_OPTIONS,
} as const
const KNOWN = `--data DIR, --jurisdiction KE, --keys DIR, --host H, --port N, --proxy ADDRESS, --tls-cert FILE, --tls-key FILE, --log json|off, --witness-policy FILE, --backups DIR, --backup-passphrase-file FILE, --demo, ${PROVIDER_KNOWN}`

type Given = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

/** Reads the options, `DATABASE_URL` and the standby that may be read instead, `DATABASE_URL_READ`; refuses anything else in one sentence. */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Result<Settings, string> {
  const read = parse(args)
  if (!read.ok) return read
  const { port: typed = String(PORT_DEFAULT), host = HOST_DEFAULT, proxy, demo = false } = read.value
  const port = Number(typed)
  if (!/^\d{1,5}$/.test(typed) || port > 65_535)
    return refuse(`--port ${typed} is not a port; give a number from 0 to 65535.`)
  if (proxy !== undefined && isIP(proxy) === 0)
    return refuse(`--proxy ${proxy} is not a network address; give one such as 127.0.0.1.`)
  const { 'tls-cert': certificate, 'tls-key': key, log = demo ? 'off' : 'json' } = read.value
  if ((certificate === undefined) !== (key === undefined))
    return refuse('TLS needs both --tls-cert FILE and --tls-key FILE.')
  if (log !== 'json' && log !== 'off') return refuse(`--log ${log} is unknown; give json or off.`)
  const facts = factsSettings(read.value, environment['DATABASE_URL'] ?? '', environment['DATABASE_URL_READ'] ?? '')
  if (!facts.ok) return facts
  const witnessPolicy = read.value['witness-policy'] ?? null
  const tls = certificate === undefined || key === undefined ? undefined : { certificate, key }
  const provider = providerOptions(read.value)
  if (!provider.ok) return provider
  return accept({ host, port, proxy, tls, log, witnessPolicy, facts: facts.value, provider: provider.value })
}

function parse(args: readonly string[]): Result<Given, string> {
  try {
    return accept(parseArgs({ args: [...args], options: OPTIONS }).values)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.split('\n', 1).join('') : String(cause)
    return refuse(`${said} Known options: ${KNOWN}.`)
  }
}

function factsSettings(given: Given, url: string, readUrl: string): Result<FactsSettings, string> {
  const { data, keys, jurisdiction, demo = false } = given
  if (data === '' || keys === '') return refuse('--data and --keys need the name of a folder.')
  if (data !== undefined && url !== '')
    return refuse('both --data and DATABASE_URL say where facts are kept; give one of them.')
  if (url !== '' && keys === undefined)
    return refuse(
      'with DATABASE_URL, --keys DIR must say where the keys of sealed fields are kept, outside the database.',
    )
  const whose = jurisdictionAsked(jurisdiction, demo)
  if (!whose.ok) return whose
  const kept = retentionAsked(given)
  if (!kept.ok) return kept
  const backups = backupsAsked(given)
  if (!backups.ok) return backups
  return accept({
    isDemo: demo,
    databaseUrl: url === '' ? null : url,
    readUrl: readUrl === '' ? null : readUrl,
    dataFolder: data ?? null,
    keysFolder: keys ?? null,
    jurisdiction: whose.value,
    backups: backups.value,
    retention: kept.value,
  })
}

function backupsAsked({
  backups: folder,
  'backup-passphrase-file': passphraseFile,
}: Given): Result<FactsSettings['backups'], string> {
  if (folder === undefined && passphraseFile === undefined) return accept(null)
  return folder === undefined || folder === '' || passphraseFile === undefined || passphraseFile === ''
    ? refuse('backups need both --backups DIR and --backup-passphrase-file FILE.')
    : accept({ folder, passphraseFile })
}

/** Off unless asked for: what is forgotten does not come back. */
function retentionAsked({
  'keep-screenings': months,
  'keep-screenings-basis': legalBasis,
}: Given): Result<Retention | null, string> {
  if (months === undefined && legalBasis === undefined) return accept(null)
  const asked = retention.safeParse({ months: Number(months), legalBasis })
  return asked.success
    ? accept(asked.data)
    : refuse(
        '--keep-screenings needs a number of months from 1 to 1200, and --keep-screenings-basis the law that says so.',
      )
}

function jurisdictionAsked(typed: string | undefined, isDemo: boolean): Result<Jurisdiction | null, string> {
  const asked = typed ?? (isDemo ? DEMO_JURISDICTION : undefined)
  if (asked === undefined) return accept(null)
  const parsed = parseJurisdiction(asked)
  if (!parsed.ok) return refuse(`--jurisdiction ${asked} is none. ${parsed.refusal.message}`)
  if (isDemo !== (asked === DEMO_JURISDICTION))
    return refuse(
      `${DEMO_JURISDICTION} is the jurisdiction of demonstrations, and of nothing else: give both it and --demo, or neither.`,
    )
  return parsed
}

/** Where everything lies, once the folder is known. */
export interface Places {
  readonly keysFolder: string
  /** Where the log is published, and the signer keeps its keys and memory. */
  readonly logFolder: string
}

export function placesOf({ databaseUrl, keysFolder }: FactsSettings, dataFolder: string): Places {
  const keys = keysFolder ?? join(dataFolder, 'keys')
  return { keysFolder: keys, logFolder: databaseUrl === null ? dataFolder : keys }
}
