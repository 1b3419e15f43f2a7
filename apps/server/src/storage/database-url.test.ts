import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends } from '../../test/test-database.ts'
import { temporaryFolder } from '../../test/data-folders.ts'
import { openBundled, type BundledDatabase } from './bundled/open-bundled.ts'
import { connectOnce, type Endpoint } from './connection.ts'
import { openStorage } from './open.ts'

const folder = await temporaryFolder()
const PASSWORD = 'pass-word-that-must-not-show'

function urlOf(endpoint: Endpoint, more: { user?: string; password?: string; database?: string } = {}): string {
  const { host, port, user, password, database } = endpoint.config
  const secret = more.password ?? String(password)
  const where = `${port}/${more.database ?? database}?host=${encodeURIComponent(host ?? '')}`
  return `postgres://${more.user ?? user}:${encodeURIComponent(secret)}@localhost:${where}`
}

async function refusalOf(url: string): Promise<{ code: string; message: string }> {
  const opened = await openStorage({ kind: 'url', url }, () => undefined)
  if (opened.ok) await opened.value.close()
  return opened.ok ? { code: 'open', message: '' } : opened.refusal
}

describe('a durable server', () => {
  let server: BundledDatabase
  beforeAll(async () => {
    const shipped = { program: null, durability: 'durable' } as const
    server = await openBundled(folder, () => undefined, shipped)
  })
  afterAll(() => server.close())

  test('is opened, its tables are made, and the password is in no name', async () => {
    const opened = await openStorage({ kind: 'url', url: urlOf(server.endpoint) }, () => undefined)
    if (!opened.ok) throw new Error(opened.refusal.message)
    expect(await opened.value.database.selectFrom('journal').selectAll().execute()).toEqual([])
    expect(opened.value.name).not.toContain(String(server.endpoint.config.password))
    await opened.value.close()
  })

  test('the sessions have the limits, beside the options of the address', async () => {
    const opened = await openStorage(
      { kind: 'url', url: `${urlOf(server.endpoint)}&options=${encodeURIComponent('-c work_mem=5MB')}` },
      () => undefined,
    )
    if (!opened.ok) throw new Error(opened.refusal.message)
    const names = ['lock_timeout', 'statement_timeout', 'TimeZone', 'work_mem']
    const rows = await opened.value.database
      .withTables<{ pg_settings: { name: string; setting: string } }>()
      .selectFrom('pg_settings')
      .select(['name', 'setting'])
      .where('name', 'in', names)
      .orderBy('name')
      .execute()
    await opened.value.close()
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      TimeZone: 'UTC',
      lock_timeout: '10000',
      statement_timeout: '60000',
      work_mem: '5120',
    })
  })

  test.each([
    ['a wrong password', 'password-refused', () => urlOf(server.endpoint, { password: PASSWORD })],
    ['a database that is not there', 'database-missing', () => urlOf(server.endpoint, { database: 'nowhere' })],
    ['a socket that is not there', 'database-unreachable', () => `postgres://u:${PASSWORD}@localhost/d?host=/nowhere`],
    ['a port where nothing listens', 'database-unreachable', () => `postgres://u:${PASSWORD}@127.0.0.1:1/d`],
    ['another scheme', 'database-url-malformed', () => `mysql://u:${PASSWORD}@localhost/d`],
    ['no address', 'database-url-malformed', () => `//${PASSWORD}`],
    ['no database', 'database-url-malformed', () => `postgres://u:${PASSWORD}@localhost`],
    ['a stray %', 'database-url-malformed', () => `postgres://u:${PASSWORD}@localhost/%E0%A4%A`],
  ])('%s is refused, and the password is not repeated', async (_, code, url) => {
    const refusal = await refusalOf(url())
    expect(refusal.code).toBe(code)
    expect(refusal.message).not.toContain(PASSWORD)
  })

  test('a database of another encoding, and one set read-only, are refused', async () => {
    await connectOnce(server.endpoint, async (client) => {
      await client.query("create database latin encoding 'LATIN1' locale 'C' template template0")
      await client.query('create database quiet')
      await client.query('alter database quiet set default_transaction_read_only = on')
    })
    expect((await refusalOf(urlOf(server.endpoint, { database: 'latin' }))).code).toBe('database-encoding')
    expect((await refusalOf(urlOf(server.endpoint, { database: 'quiet' }))).code).toBe('database-read-only')
  })
})

test.each(backends)('$name without durability is refused, and what is off is named', async ({ endpoint }) => {
  const refusal = await refusalOf(urlOf(endpoint))
  expect(refusal.code).toBe('database-not-durable')
  expect(refusal.message).toContain('fsync, full_page_writes, synchronous_commit')
})
