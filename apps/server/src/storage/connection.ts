import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { Refused } from './refusal.ts'
import { failureOf } from './failure.ts'
import type { Tables } from './tables.ts'

/** How the database is reached. */
export interface Endpoint {
  /** For messages: where it is, without the password. */
  readonly name: string
  readonly config: pg.ClientConfig
}

/** A journal has one writer at a time; ten connections keep readers moving and leave a default server of 100 room for others. */
const POOL_CONNECTIONS_MAX = 10
/** A statement of ours touches one jurisdiction by its key: a minute means that something is wrong. */
const STATEMENT_MS_MAX = 60_000
/** Waiting longer for a row than this is better answered with "busy, try again". */
const LOCK_WAIT_MS_MAX = 10_000
/** A transaction that is left open holds back cleaning; ours are never idle inside for long. */
const IDLE_IN_TRANSACTION_MS_MAX = 60_000
const CONNECT_MS_MAX = 10_000

/**
 * Settings of each session, sent when the connection is made. They are not `set` later: behind a pooler such as PgBouncer a later
 * `set` would fall on somebody else's session. Dates, bytes and numbers have one text form, whatever
 * the server's defaults are: backups compare it.
 */
const SESSION = [
  'datestyle=ISO',
  'timezone=UTC',
  'intervalstyle=iso_8601',
  'bytea_output=hex',
  'extra_float_digits=1',
  `statement_timeout=${STATEMENT_MS_MAX}`,
  `lock_timeout=${LOCK_WAIT_MS_MAX}`,
  `idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS_MAX}`,
]
  .map((setting) => `-c ${setting}`)
  .join(' ')

const OID = { int8: 20, int8Array: 1016, date: 1082, dateArray: 1182 } as const
const OID_TIME = {
  timestamp: 1114,
  timestampArray: 1115,
  timestamptz: 1184,
  timestamptzArray: 1185,
  interval: 1186,
} as const
const TEXT_ARRAY = 1009

/**
 * pg would read int8 as text and a date as midnight where the server stands, which is the day before in UTC: a licence would
 * expire on the wrong day. Here int8 is a bigint, and dates and times stay text for Temporal to read.
 */
const PARSERS = parsers()

function parsers(): pg.TypeOverrides {
  const own = new pg.TypeOverrides()
  const readTexts = textParser(own, TEXT_ARRAY)
  const asIs = (text: string): string => text
  own.setTypeParser(OID.int8, (text: string) => BigInt(text))
  own.setTypeParser(OID.int8Array, (text: string) => bigintsOf(readTexts(text)))
  own.setTypeParser(OID.date, asIs)
  own.setTypeParser(OID.dateArray, readTexts)
  own.setTypeParser(OID_TIME.timestamp, asIs)
  own.setTypeParser(OID_TIME.timestamptz, asIs)
  own.setTypeParser(OID_TIME.interval, asIs)
  own.setTypeParser(OID_TIME.timestampArray, readTexts)
  own.setTypeParser(OID_TIME.timestamptzArray, readTexts)
  return own
}

/** pg's types say that a parser gets a number; it gets the text that the server sent. */
function textParser(types: pg.TypeOverrides, oid: number): (text: string) => unknown {
  const parse: unknown = types.getTypeParser(oid, 'text')
  return (text) => (typeof parse === 'function' ? Reflect.apply(parse, undefined, [text]) : text)
}

function bigintsOf(values: unknown): readonly unknown[] {
  if (!Array.isArray(values)) return []
  return values.map((value: unknown) => (typeof value === 'string' ? BigInt(value) : value))
}

/** What pg is told, for one connection or for a pool. */
function clientConfig(endpoint: Endpoint): pg.ClientConfig {
  return {
    ...endpoint.config,
    types: PARSERS,
    options: [endpoint.config.options, SESSION].filter(Boolean).join(' '),
    application_name: 'holdfast',
    connectionTimeoutMillis: CONNECT_MS_MAX,
    keepAlive: true,
  }
}

/** A pool of connections, with the tables of the journal named. */
export function databaseAt(endpoint: Endpoint): Kysely<Tables> {
  const pool = new pg.Pool({ ...clientConfig(endpoint), max: POOL_CONNECTIONS_MAX })
  // A connection that breaks is reported by the statement that uses it, and thrown away. pg also announces it as an event, of the
  // pool while the connection rests and of the connection while it works; an event without a listener would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.on('error', () => undefined))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** Runs some work on a connection of its own, and closes it. */
export async function connectOnce<Value>(
  endpoint: Endpoint,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client(clientConfig(endpoint))
  // Without a listener a connection that breaks while idle would end the process; the next query reports it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } catch (cause) {
    if (cause instanceof Refused) throw cause
    throw failureOf(cause, endpoint.name) ?? cause
  } finally {
    await client.end().catch(() => undefined)
  }
}
