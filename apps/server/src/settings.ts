import { isIP } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseJurisdiction, type Jurisdiction } from './kernel/index.ts'
import { accept, refuse, type Result } from './result.ts'
import type { StorageSettings } from './storage/index.ts'

export interface Settings {
  readonly host: string
  readonly port: number
  /** A proxy that stands before the server, by its network address. */
  readonly proxy: string | undefined
  /** Where facts are kept; undefined: nowhere, only the console is served. */
  readonly facts: FactsSettings | undefined
}

export interface FactsSettings {
  readonly storage: StorageSettings
  /** The keys of sealed fields lie outside the database. */
  readonly keysFolder: string
  /** Where the log is published, and the signer keeps its keys and memory. */
  readonly logFolder: string
  readonly jurisdiction: Jurisdiction | null
}

const PORT_DEFAULT = 4400
const HOST_DEFAULT = '127.0.0.1'
const OPTIONS = {
  host: { type: 'string' },
  port: { type: 'string' },
  proxy: { type: 'string' },
  data: { type: 'string' },
  keys: { type: 'string' },
  jurisdiction: { type: 'string' },
} as const
const KNOWN = '--host H, --port N, --proxy ADDRESS, --data DIR, --keys DIR, --jurisdiction KE'

interface Given {
  readonly data?: string | undefined
  readonly keys?: string | undefined
  readonly jurisdiction?: string | undefined
}

/** Reads the options, `DATABASE_URL` and the standby that may be read instead, `DATABASE_URL_READ`; refuses anything else in one sentence. */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Result<Settings, string> {
  const read = parse(args)
  if (!read.ok) return read
  const { port: typed = String(PORT_DEFAULT), host = HOST_DEFAULT, proxy } = read.value
  const port = Number(typed)
  if (!/^\d{1,5}$/.test(typed) || port > 65_535)
    return refuse(`--port ${typed} is not a port; give a number from 0 to 65535.`)
  if (proxy !== undefined && isIP(proxy) === 0)
    return refuse(`--proxy ${proxy} is not a network address; give one such as 127.0.0.1.`)
  const facts = factsSettings(read.value, environment['DATABASE_URL'] ?? '', environment['DATABASE_URL_READ'] ?? '')
  return facts.ok ? accept({ host, port, proxy, facts: facts.value }) : facts
}

function parse(args: readonly string[]) {
  try {
    return accept(parseArgs({ args: [...args], options: OPTIONS }).values)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.split('\n', 1).join('') : String(cause)
    return refuse(`${said} Known options: ${KNOWN}.`)
  }
}

function factsSettings(
  { data, keys, jurisdiction }: Given,
  url: string,
  readUrl: string,
): Result<FactsSettings | undefined, string> {
  if (data === '' || keys === '') return refuse('--data and --keys need the name of a folder.')
  const asked = jurisdiction === undefined ? accept(null) : parseJurisdiction(jurisdiction)
  if (!asked.ok) return refuse(`--jurisdiction ${jurisdiction ?? ''} is none. ${asked.refusal.message}`)
  if (data !== undefined && url !== '')
    return refuse('both --data and DATABASE_URL say where facts are kept; give one of them.')
  if (data !== undefined)
    return accept({
      storage: { kind: 'bundled', dataFolder: data },
      keysFolder: keys ?? join(data, 'keys'),
      logFolder: data,
      jurisdiction: asked.value,
    })
  if (url !== '')
    return keys === undefined
      ? refuse('with DATABASE_URL, --keys DIR must say where the keys of sealed fields are kept, outside the database.')
      : accept({
          storage: { kind: 'url', url, ...(readUrl === '' ? {} : { readUrl }) },
          keysFolder: keys,
          logFolder: keys,
          jurisdiction: asked.value,
        })
  return keys === undefined && jurisdiction === undefined
    ? accept(undefined)
    : refuse('--keys and --jurisdiction are about facts; say with --data DIR or DATABASE_URL where they are kept.')
}
