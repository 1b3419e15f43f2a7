import { RightEdge, verifyInclusion } from '@holdfast/transparency-log'
import { nodeCrypto } from '@holdfast/transparency-log/node'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { backends, testDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { BARE_GROUND } from '../../../test/notes.ts'
import { leafHashOf } from '../fact.ts'
import { isAccountId, isCommandId, isJurisdiction, mustBe, newId, type CommandId } from '../ids.ts'
import { defineCommand, defineFreeCommand, type View } from '../module.ts'
import type { Submission } from './append.ts'
import { factsFrom } from './facts.ts'
import { Journal, type JournalStorage } from './journal.ts'

const KE = mustBe('KE', isJurisdiction)
const TZ = mustBe('TZ', isJurisdiction)
const ALICE = mustBe(newId(), isAccountId)
const BOB = mustBe(newId(), isAccountId)

const count = z.object({ jar: z.string(), by: z.number() })

/** Jars hold at most ten: a rule that must see what came before. */
const add = defineCommand({
  name: 'jars/add',
  input: count,
  load: async (reader, jurisdiction, { jar }) => {
    const { rows } = await sql<{ held: number }>`
      select held from jar where jurisdiction = ${jurisdiction} and jar = ${jar}`.execute(reader)
    return rows[0]?.held ?? 0
  },
  decide: (held: number, { jar, by }) =>
    held + by > 10
      ? { ok: false, refusal: { code: 'jar-full', message: `The jar holds ${held} already.` } }
      : { ok: true, facts: [{ kind: 'jars/added', stream: `jar/${jar}`, body: { jar, by } }] },
})

const note = defineFreeCommand({
  name: 'jars/note',
  input: z.object({ texts: z.array(z.string()) }),
  decide: ({ texts }, { newId }) => ({
    ok: true,
    facts: texts.map((text) => ({ kind: 'jars/noted', stream: `note/${newId()}`, body: { text } })),
  }),
})

const broken = defineCommand({
  name: 'jars/break',
  input: z.object({}),
  load: async (reader) => {
    await sql`select 1 / 0`.execute(reader)
    return null
  },
  decide: () => ({ ok: true, facts: [] }),
})

const jars: View = {
  name: 'jars',
  tables: ['jar'],
  kinds: ['jars/added'],
  apply: async (writer, facts) => {
    for (const { jurisdiction, body } of facts) {
      await sql`insert into jar (jurisdiction, jar, held) values (${jurisdiction}, ${body['jar']}, ${body['by']})
        on conflict (jurisdiction, jar) do update set held = jar.held + excluded.held`.execute(writer)
    }
  },
}

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  let journal: Journal
  beforeAll(async () => {
    own = await testDatabase(backend)
    await sql`create table jar (jurisdiction text, jar text, held int, primary key (jurisdiction, jar))`.execute(
      own.storage.database,
    )
    const ground = { ...BARE_GROUND, companions: [jars] }
    journal = new Journal(own.storage, ground, () => Temporal.Now.instant())
  })
  afterAll(() => own.drop())

  const asked = (command: typeof add, input: unknown, more: Partial<Submission> = {}): Submission => {
    const prepared = command.prepare(input)
    if (!prepared.ok) throw new Error(prepared.refusal.message)
    const id = mustBe(newId(), isCommandId)
    return { id, command: prepared.value, jurisdiction: KE, who: ALICE, secondPerson: null, ...more }
  }
  const sizeOf = async (jurisdiction: string): Promise<number> => {
    const head = await own.storage.database
      .selectFrom('log_head')
      .select('size')
      .where('jurisdiction', '=', jurisdiction)
      .executeTakeFirst()
    return Number(head?.size ?? 0)
  }

  test('a command is recorded once, whoever repeats it, and its receipt says where', async () => {
    const submission = asked(add, { jar: 'once', by: 1 })
    const first = await journal.record(submission)
    expect(first).toMatchObject({ ok: true, value: { jurisdiction: 'KE', facts: [{ id: submission.id }] } })
    expect(await journal.record(submission)).toEqual(first)
    const both = await Promise.all([journal.record(submission), journal.record(submission)])
    expect(both).toEqual([first, first])
  })

  test('an id that was used for another question, or by another person, is refused', async () => {
    const submission = asked(add, { jar: 'used', by: 1 })
    await journal.record(submission)
    const { id } = submission
    const refused = { ok: false, refusal: { code: 'command-id-used' } }
    expect(await journal.record(asked(add, { jar: 'used', by: 2 }, { id }))).toMatchObject(refused)
    expect(await journal.record(asked(add, { jar: 'used', by: 1 }, { id, who: BOB }))).toMatchObject(refused)
  })

  test('commands that come at once are decided one after the other', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, () => journal.record(asked(add, { jar: 'busy', by: 1 }))))
    expect(all.filter(({ ok }) => ok).length).toBe(10)
    expect(all.filter((one) => !one.ok && one.refusal.code === 'jar-full').length).toBe(20)
  })

  test('clients that ask again as soon as they are answered share every flush of the disk', async () => {
    let transactions = 0
    const counting: JournalStorage = {
      transaction: (work) => {
        transactions += 1
        return own.storage.transaction(work)
      },
    }
    const shared = new Journal(counting, BARE_GROUND, () => Temporal.Now.instant())
    const client = async (): Promise<void> => {
      for (let turn = 0; turn < 10; turn += 1) await shared.record(asked(note, { texts: ['again'] }))
    }
    await Promise.all(Array.from({ length: 8 }, client))
    // The first goes alone, then all eight go together; taking turns in halves it would be twenty.
    expect(transactions).toBeLessThanOrEqual(12)
  })

  test('a fault in one command is not paid for by those beside it', async () => {
    const good = [
      asked(add, { jar: 'beside', by: 1 }),
      asked(note, { texts: ['a'] }),
      asked(add, { jar: 'beside', by: 1 }),
    ]
    const [one, fault, two, three] = await Promise.allSettled([
      journal.record(good[0] ?? asked(note, { texts: [] })),
      journal.record(asked(broken, {})),
      journal.record(good[1] ?? asked(note, { texts: [] })),
      journal.record(good[2] ?? asked(note, { texts: [] })),
    ])
    expect(fault?.status).toBe('rejected')
    for (const settled of [one, two, three]) expect(settled).toMatchObject({ status: 'fulfilled', value: { ok: true } })
  })

  test('positions have no gap, versions follow in each stream, and the head is the root of all leaves', async () => {
    const facts = await factsFrom(own.storage.database, KE, 0, 1_000)
    expect(facts.map(({ position }) => position)).toEqual(facts.map((_, index) => index))
    const versions = new Map<string, number>()
    const edge = RightEdge.empty(nodeCrypto)
    for (const fact of facts) {
      expect(fact.version).toBe((versions.get(fact.stream) ?? 0) + 1)
      versions.set(fact.stream, fact.version)
      edge.append(leafHashOf(fact))
    }
    expect(await sizeOf('KE')).toBe(facts.length)
    const head = await own.storage.database
      .selectFrom('log_head')
      .selectAll()
      .where('jurisdiction', '=', 'KE')
      .execute()
    expect(Buffer.from(head[0]?.right_edge ?? [])).toEqual(Buffer.concat(edge.roots))
    const leaf = facts[0] === undefined ? null : leafHashOf(facts[0])
    if (leaf !== null) {
      expect(verifyInclusion(nodeCrypto, { index: 0, size: 1, leaf, root: leaf, proof: [] }).ok).toBe(true)
    }
  })

  test('a command of many facts is all there, and its receipt too when it is asked for again', async () => {
    const submission = asked(note, { texts: Array.from({ length: 2_500 }, (_, index) => `note ${index}`) })
    const first = await journal.record(submission)
    expect(first.ok && first.value.facts.length).toBe(2_500)
    expect(await journal.record(submission)).toEqual(first)
  })

  test('each jurisdiction has a log of its own', async () => {
    const before = await sizeOf('KE')
    const there = await journal.record(asked(add, { jar: 'once', by: 10 }, { jurisdiction: TZ }))
    expect(there).toMatchObject({ ok: true, value: { facts: [{ position: 0 }] } })
    expect(await sizeOf('KE')).toBe(before)
  })

  test('a clock that was set back does not take recorded-at with it', async () => {
    const instants = ['2030-01-01T00:00:00Z', '2029-01-01T00:00:00Z'].map((text) => Temporal.Instant.from(text))
    const moved = new Journal(own.storage, BARE_GROUND, () => instants.shift() ?? Temporal.Now.instant())
    const here = { jurisdiction: mustBe('UG', isJurisdiction) }
    const one = await moved.record(asked(note, { texts: ['later'] }, here))
    const two = await moved.record(asked(note, { texts: ['earlier'] }, here))
    expect([one, two].map((outcome) => outcome.ok && outcome.value.recordedAt)).toEqual(
      Array(2).fill('2030-01-01T00:00:00.000Z'),
    )
  })

  test('a body beyond the limit is refused, with nothing written', async () => {
    const before = await sizeOf('KE')
    const texts = ['small', 'x'.repeat(70_000)]
    expect(await journal.record(asked(note, { texts }))).toMatchObject({
      ok: false,
      refusal: { code: 'body-too-large' },
    })
    expect(await sizeOf('KE')).toBe(before)
  })

  test('two processes on one database: nothing lost, nothing twice', async () => {
    const other = new Journal(own.storage, { ...BARE_GROUND, companions: [jars] }, () => Temporal.Now.instant())
    const ids: CommandId[] = Array.from({ length: 40 }, () => mustBe(newId(), isCommandId))
    const before = await sizeOf('KE')
    const outcomes = await Promise.all(
      ids.flatMap((id) => [journal, other].map((one) => one.record(asked(note, { texts: [id] }, { id })))),
    )
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(await sizeOf('KE')).toBe(before + ids.length)
  })
})
