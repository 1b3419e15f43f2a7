import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { backends, testDatabase } from '../../../../test/test-database.ts'
import { migrate, MIGRATIONS_FOLDER, readMigrations } from '../../migrate.ts'

const EMPTY = 'template0'
const all = await readMigrations(MIGRATIONS_FOLDER)
const before = all.filter(({ name }) => name < '0005')
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)

test.each(backends)('what was screened before is found and waits as before, on $name', async (backend) => {
  const own = await testDatabase(backend, EMPTY)
  const { database } = own.storage
  try {
    await migrate(own.endpoint, before)
    const screen = (position: number, reference: string | null, verdict: string, question: string, search: string) =>
      sql`insert into screening values ('XX', ${randomUUID()}, ${position}, ${randomUUID()}, '2026-11-24T10:00:00Z', 'p',
        '2026-11-24', ${reference}, '{}', '{}', ${verdict}, '{}', 'd', '{}', ${question}, null, ${search})`.execute(
        database,
      )
    await screen(0, 'DECL-1', 'controlled', 'a', 'decl-1 phosgene 75-44-5 cwc 3.a.1')
    await screen(1, null, 'review', 'b', ' phosgene 75-44-5 cwc 3.a.1')
    await screen(2, 'DECL-3', 'review', 'c', 'decl-3 some family  cwc 2.b.4')
    await screen(3, null, 'unidentified', 'd', '')
    await sql`insert into screening_settlement values
      ('XX', 'b', ${randomUUID()}, 'controlled', 'r', 'p', '2026-11-24T10:00:00Z')`.execute(database)
    await migrate(own.endpoint, all)
    const texts = await sql`select replace(found::text, '-', '') as found, search, screenings from screening_found
      order by search`.execute(database)
    expect(texts.rows).toEqual([
      { found: digestOf(''), search: '', screenings: 1n },
      { found: digestOf('phosgene 75-44-5 cwc 3.a.1'), search: 'phosgene 75-44-5 cwc 3.a.1', screenings: 2n },
      { found: digestOf('some family cwc 2.b.4'), search: 'some family cwc 2.b.4', screenings: 1n },
    ])
    const waiting = await sql`select position, question from screening_waiting`.execute(database)
    expect(waiting.rows).toEqual([{ position: 2n, question: 'c' }])
    const joined = sql`select from screening join screening_found using (jurisdiction, found)`
    expect((await joined.execute(database)).rows).toHaveLength(4)
  } finally {
    await own.drop()
  }
})
