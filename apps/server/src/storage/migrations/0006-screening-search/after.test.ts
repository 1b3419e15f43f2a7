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
    const screen = (
      position: number,
      reference: string | null,
      verdict: string,
      question: string,
      search: string,
      answer: string,
    ) =>
      sql`insert into screening values ('XX', ${randomUUID()}, ${position}, ${randomUUID()}, '2026-11-24T10:00:00Z', 'p',
        '2026-11-24', ${reference}, '{}', '{}', ${verdict}, ${answer}, 'd', '{"cwc":"1"}', ${question}, null, ${search})`.execute(
        database,
      )
    await screen(0, 'DECL-1', 'controlled', 'a', 'decl-1 phosgene 75-44-5 cwc 3.a.1', '{"a":1}')
    await screen(1, null, 'review', 'b', ' phosgene 75-44-5 cwc 3.a.1', '{"a":1}')
    await screen(2, 'DECL-3', 'review', 'c', 'decl-3 some family  cwc 2.b.4', '{"a":2}')
    await screen(3, null, 'unidentified', 'd', '', '{"a":3}')
    await sql`insert into screening_settlement values
      ('XX', 'b', ${randomUUID()}, 'controlled', 'r', 'p', '2026-11-24T10:00:00Z')`.execute(database)
    await migrate(own.endpoint, all)
    const answers = await sql`select replace(answer_id::text, '-', '') as id, answer, search from screening_answer
      order by answer`.execute(database)
    expect(answers.rows).toEqual([
      { id: digestOf('{"a":1}'), answer: '{"a":1}', search: 'phosgene 75-44-5 cwc 3.a.1' },
      { id: digestOf('{"a":2}'), answer: '{"a":2}', search: 'some family cwc 2.b.4' },
      { id: digestOf('{"a":3}'), answer: '{"a":3}', search: '' },
    ])
    const laws = sql`select replace(law_id::text, '-', '') as id, lists_digest, editions from screening_law`
    expect((await laws.execute(database)).rows).toEqual([
      { id: digestOf('{"editions":{"cwc":"1"},"lists":"d"}'), lists_digest: 'd', editions: '{"cwc":"1"}' },
    ])
    const waiting = await sql`select position, question from screening_waiting`.execute(database)
    expect(waiting.rows).toEqual([{ position: 2n, question: 'c' }])
    const joined = sql`select from screening join screening_answer using (jurisdiction, answer_id)
      join screening_law using (jurisdiction, law_id)`
    expect((await joined.execute(database)).rows).toHaveLength(4)
  } finally {
    await own.drop()
  }
})
