import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { backends, testDatabase, type TestDatabase } from '../../test/test-database.ts'
import { BARE_GROUND } from '../../test/notes.ts'
import { isAccountId, isCommandId, isJurisdiction, mustBe, newId, type Jurisdiction } from './ids.ts'
import { Journal } from './journal/journal.ts'
import { defineFreeCommand, type View } from './module.ts'
import { compareViews, rebuildViews } from './rebuild.ts'

const ALICE = mustBe(newId(), isAccountId)
const SEED = 20_261_124
const HISTORIES = 12

const change = z.object({ jar: z.string(), to: z.number().nullable() })
type Change = z.infer<typeof change>

/** Many changes at once: a jar is set to an amount, or thrown away. */
const changeJars = defineFreeCommand({
  name: 'jars/change',
  input: z.object({ changes: z.array(change) }),
  decide: ({ changes }) => ({
    ok: true,
    facts: changes.map((body) => ({
      kind: body.to === null ? 'jars/broken' : 'jars/filled',
      stream: `jar/${Buffer.from(body.jar).toString('hex') || '0'}`,
      body,
    })),
  }),
})

const jars: View = {
  name: 'jars',
  tables: ['jar'],
  kinds: ['jars/filled', 'jars/broken'],
  apply: async (writer, facts) => {
    for (const { jurisdiction, body, position } of facts) {
      const { jar, to } = change.parse(body)
      if (to === null) await sql`delete from jar where jurisdiction = ${jurisdiction} and jar = ${jar}`.execute(writer)
      else {
        await sql`insert into jar (jurisdiction, jar, held, since) values (${jurisdiction}, ${jar}, ${to}, ${position})
          on conflict (jurisdiction, jar) do update set held = excluded.held`.execute(writer)
      }
    }
  },
}

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  let journal: Journal
  beforeAll(async () => {
    own = await testDatabase(backend)
    await sql`create table jar (jurisdiction text, jar text, held float8, since bigint, primary key (jurisdiction, jar))`.execute(
      own.storage.database,
    )
    journal = new Journal(own.storage, { ...BARE_GROUND, companions: [jars] }, () => Temporal.Now.instant())
  })
  afterAll(() => own.drop())

  const record = async (jurisdiction: Jurisdiction, changes: readonly Change[]): Promise<void> => {
    const prepared = changeJars.prepare({ changes })
    if (!prepared.ok) throw new Error(prepared.refusal.message)
    const id = mustBe(newId(), isCommandId)
    const recorded = await journal.record({ id, command: prepared.value, jurisdiction, who: ALICE, secondPerson: null })
    expect(recorded.ok).toBe(true)
  }
  const rowsOf = async (jurisdiction: Jurisdiction): Promise<readonly unknown[]> => {
    const rows = sql`select * from jar where jurisdiction = ${jurisdiction} order by jar collate "C"`
    return (await rows.execute(own.storage.database)).rows
  }
  const place = (index: number): Jurisdiction => mustBe(`KE-${index}`, isJurisdiction)

  test('whatever happened, the rebuilt rows are those that were there', async () => {
    let index = 0
    const jar = fc.constantFrom('', 'a', 'é', 'É', '😀', '￿', 'a"b', "o'c")
    const to = fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }))
    const commands = fc.array(fc.array(fc.record({ jar, to }), { maxLength: 6 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(commands, async (history) => {
        const here = place(index++)
        for (const changes of history) await record(here, changes)
        const before = await rowsOf(here)
        expect(await compareViews(own.storage, here, [jars])).toEqual({ ok: true, value: [] })
        expect(await rebuildViews(own.storage, here, [jars])).toEqual({ ok: true, value: history.flat().length })
        expect(await rowsOf(here)).toEqual(before)
      }),
      { seed: SEED, numRuns: HISTORIES },
    )
  })

  describe('more facts than a page, in one place', () => {
    const here = place(900)
    const names = Array.from({ length: 700 }, (_, index) => `jar ${String(index).padStart(3, '0')}`)
    const edit = (statement: string) => sql.raw(statement).execute(own.storage.database)
    beforeAll(async () => {
      await record(
        here,
        names.map((jar, index) => ({ jar, to: index })),
      )
      await record(place(901), [{ jar: 'elsewhere', to: 1 }])
    })

    test('every row that somebody changed, removed or added is named, and left as it is', async () => {
      await edit(`update jar set held = 5000 where jurisdiction = '${here}' and jar = 'jar 017'`)
      await edit(`delete from jar where jurisdiction = '${here}' and jar = 'jar 300'`)
      await edit(`insert into jar values ('${here}', 'jar 999', 1, 1), ('${here}', 'aaa', 1, 1)`)
      const before = await rowsOf(here)
      expect(await compareViews(own.storage, here, [jars])).toEqual({
        ok: true,
        value: [
          { table: 'jar', key: `["${here}", "aaa"]`, what: 'unexplained', columns: [] },
          { table: 'jar', key: `["${here}", "jar 017"]`, what: 'edited', columns: ['held'] },
          { table: 'jar', key: `["${here}", "jar 300"]`, what: 'missing', columns: [] },
          { table: 'jar', key: `["${here}", "jar 999"]`, what: 'unexplained', columns: [] },
        ],
      })
      expect(await rowsOf(here)).toEqual(before)
    })

    test('rebuilding mends them, and touches no other jurisdiction', async () => {
      await edit(`update jar set held = 2 where jurisdiction = '${place(901)}'`)
      expect(await rebuildViews(own.storage, here, [jars])).toEqual({ ok: true, value: names.length })
      expect(await compareViews(own.storage, here, [jars])).toEqual({ ok: true, value: [] })
      expect(await rowsOf(place(901))).toMatchObject([{ held: 2 }])
    })

    test('a table that was rewritten is not listed whole', async () => {
      await edit(`update jar set held = held + 1 where jurisdiction = '${here}'`)
      const compared = await compareViews(own.storage, here, [jars])
      expect(compared.ok && compared.value.length).toBe(10)
    })
  })
})
