import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../../../test/test-database.ts'

const ID = '01900000-0000-7000-8000-00000000000'

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await testDatabase(backend)
  })
  afterAll(() => own.drop())

  const ask = (id: number, position: number, verdict: string) =>
    sql`insert into screening (jurisdiction, screening_id, position, command_id, asked_at, asked_by, as_of, scope, sealed_row,
        verdict, answer_id, law_id, question)
      values ('XX', ${`${ID}${id}`}, ${position}, ${`${ID}0`}, '2026-11-24T10:00:00Z', 'p', '2026-11-24', '{}', '{}',
        ${verdict}, ${`${ID}8`}, ${`${ID}9`}, 'q')`.execute(own.storage.database)
  const settle = (answer: string) =>
    sql`insert into screening_settlement values ('XX', 'q', ${`${ID}1`}, ${answer}, 'because', 'p', '2026-11-24T10:00:00Z')`.execute(
      own.storage.database,
    )

  test('a screening has one of four verdicts, and a place of its own', async () => {
    await ask(1, 1, 'review')
    await expect(ask(2, 2, 'maybe')).rejects.toMatchObject({ constraint: 'screening_verdict_check' })
    await expect(ask(1, 3, 'review')).rejects.toMatchObject({ constraint: 'screening_pkey' })
    await expect(ask(2, 1, 'review')).rejects.toMatchObject({ constraint: 'screening_jurisdiction_position_key' })
  })

  test('a question is settled once, as controlled or as not listed', async () => {
    await expect(settle('review')).rejects.toMatchObject({ constraint: 'screening_settlement_answer_check' })
    await settle('not-listed')
    await expect(settle('controlled')).rejects.toMatchObject({ constraint: 'screening_settlement_pkey' })
  })
})
