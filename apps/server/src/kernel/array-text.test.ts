import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../test/test-database.ts'
import { arrayText } from './array-text.ts'

const SEED = 20_261_124

test('as in its documentation', () => {
  expect(arrayText(['a', null, 'say "b"'])).toBe(String.raw`{"a",NULL,"say \"b\""}`)
})

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await testDatabase(backend)
  })
  afterAll(() => own.drop())

  test('the database reads what was spelled', async () => {
    const text = fc.string({ unit: 'grapheme' }).map((any) => any.replaceAll('\0', ''))
    const sign = fc.constantFrom('"', '\\', '{', '}', ',', 'NULL', 'null', '', ' ', "'", '\n', '\\"')
    const values = fc.array(fc.oneof(text, sign, fc.constant(null)), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(values, async (given) => {
        const asked = sql<{ read: unknown }>`select ${arrayText(given)}::text[] as read`
        expect((await asked.execute(own.storage.database)).rows).toEqual([{ read: given }])
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  test('numbers are read as numbers', async () => {
    const asked = sql<{ read: unknown }>`select ${arrayText([1, -2, null])}::bigint[] as read`
    expect((await asked.execute(own.storage.database)).rows).toEqual([{ read: [1n, -2n, null] }])
  })
})
