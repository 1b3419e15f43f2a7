import { connectOnce, type Endpoint } from './connection.ts'
import { Refused } from './refusal.ts'

/** The oldest PostgreSQL that the statements are tested on: Debian 12's. */
const VERSION_MIN = 150_000

/** Each must be on, or an answer that was given could be lost with the power. */
const DURABLE = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/** Refuses a server on which an acknowledged fact could be lost, or that the statements are not written for. */
export async function checkServer(endpoint: Endpoint): Promise<void> {
  await connectOnce(endpoint, async (client) => {
    const { rows } = await client.query<Record<string, string>>(
      `select name, setting from pg_catalog.pg_settings where name = any($1)
       union all select 'recovering', pg_catalog.pg_is_in_recovery()::text`,
      [[...DURABLE, 'server_version_num', 'server_version', 'server_encoding', 'default_transaction_read_only']],
    )
    const setting = new Map(rows.map((row) => [row['name'] ?? '', row['setting'] ?? '']))
    if (Number(setting.get('server_version_num')) < VERSION_MIN) {
      const version = setting.get('server_version') ?? 'unknown'
      throw new Refused('database-too-old', `${endpoint.name} is PostgreSQL ${version}; Holdfast needs 15 or later.`)
    }
    const off = DURABLE.filter((name) => setting.get(name) === 'off')
    if (off.length > 0) {
      throw new Refused(
        'database-not-durable',
        `${endpoint.name} runs with ${off.join(', ')} off: what it confirms can be lost. Switch it on and start again.`,
      )
    }
    if (setting.get('server_encoding') !== 'UTF8') {
      const encoding = setting.get('server_encoding') ?? 'unknown'
      throw new Refused(
        'database-encoding',
        `${endpoint.name} is encoded in ${encoding}; create the database with UTF8.`,
      )
    }
    if (setting.get('recovering') === 'true' || setting.get('default_transaction_read_only') === 'on') {
      throw new Refused('database-read-only', `${endpoint.name} takes no writes; give the address of the primary.`)
    }
  })
}
