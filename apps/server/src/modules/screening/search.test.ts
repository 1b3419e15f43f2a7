import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backends, testDatabase, type TestDatabase } from '../../../test/test-database.ts'
import { isJurisdiction, mustBe } from '../../kernel/ids.ts'
import { history, outdated, type HistoryFilter, type Page } from './index.ts'

// More rows than a call looks at, so that every way of searching is taken: whatever the way, the pages together are all that there is.

const KE = mustBe('KE', isJurisdiction)
const ROWS = 25_000
const PAGES_MAX = 1_000
const RARE_EACH = 5_000
const DENSE_UNTIL = 12_000
const EVERYTHING: HistoryFilter = { askedBy: null, verdict: null, text: null, before: null }
const [DENSE, RARE, PLAIN] = ['phosphorus oxychloride 10025-87-3 cwc', 'ethyl fluoroacetate', '']
const [OLD_LAW, NEW_LAW] = ['a'.repeat(64), 'b'.repeat(64)]

interface Row {
  readonly position: number
  readonly reference: string
  readonly asker: string
  readonly verdict: 'controlled' | 'review' | 'unidentified'
  readonly text: string
}

/** What is dense is old, so that the newest rows hold none of it. */
const ALL: readonly Row[] = Array.from({ length: ROWS }, (_, position) => {
  const isRare = position % RARE_EACH === 7
  const isDense = !isRare && position < DENSE_UNTIL
  return {
    position,
    reference: `${position % 2 === 0 ? 'DECL' : 'INV'}-${position}`,
    asker: position % 4 === 0 ? 'broker' : 'officer',
    verdict: isRare ? 'review' : isDense ? 'controlled' : 'unidentified',
    text: isRare ? RARE : isDense ? DENSE : PLAIN,
  }
})

describe.each(backends)('on $name', (backend) => {
  let own: TestDatabase
  beforeAll(async () => {
    own = await testDatabase(backend)
    const id = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
    for (const [at, text] of [PLAIN, DENSE, RARE].entries()) {
      const answer = { verdict: 'review', substances: [], findings: [], findingsLeftOut: 0, issues: [] }
      await sql`insert into screening_answer values (${KE}, ${id(at)}, ${JSON.stringify(answer)}, ${text})`.execute(
        own.storage.database,
      )
    }
    for (const [at, lists] of [OLD_LAW, NEW_LAW].entries())
      await sql`insert into screening_law values (${KE}, ${id(at)}, ${lists}, '{}')`.execute(own.storage.database)
    const answerOf = (text: string): string => id([PLAIN, DENSE, RARE].indexOf(text))
    const sealed = JSON.stringify({ sealed: { subject: 's', box: 'b', commitment: 'c' } })
    await sql`
      insert into screening (jurisdiction, screening_id, position, command_id, asked_at, asked_by, as_of, reference, scope,
        sealed_row, verdict, answer_id, law_id, question)
      select ${KE}, row.id, row.position, row.id, '2026-11-24T10:00:00Z', row.asker, '2026-11-24', row.reference, '{}',
        ${sealed}, row.verdict, row.answer, row.law, ${'0'.repeat(64)}
      from unnest(
        ${ALL.map(({ position }) => id(position))}::uuid[], ${ALL.map(({ position }) => position)}::bigint[],
        ${ALL.map(({ asker }) => asker)}::text[], ${ALL.map(({ reference }) => reference)}::text[],
        ${ALL.map(({ verdict }) => verdict)}::text[], ${ALL.map(({ text }) => answerOf(text))}::uuid[],
        ${ALL.map(({ position }) => id(position < ROWS - 3 ? 1 : 0))}::uuid[]
      ) as row (id, position, asker, reference, verdict, answer, law)`.execute(own.storage.database)
  })
  afterAll(() => own.drop())

  async function all(page: (from: number | null) => Promise<Page>): Promise<readonly number[]> {
    const positions: number[] = []
    let from: number | null = null
    for (let pages = 0; pages < PAGES_MAX; pages += 1) {
      const { screenings, next }: Page = await page(from)
      positions.push(...screenings.map(({ position }) => position))
      if (next === null) return positions
      from = next
    }
    throw new Error('the pages have no end')
  }
  const inHistory = (filter: Partial<HistoryFilter>) =>
    all((before) => history(own.storage.database, KE, { ...EVERYTHING, ...filter, before }))
  const newestFirst = (holds: (row: Row) => boolean): readonly number[] =>
    ALL.filter(holds)
      .map(({ position }) => position)
      .toReversed()

  test('a rare text is found at once, in full', async () => {
    const page = await history(own.storage.database, KE, { ...EVERYTHING, text: 'FLUOR' })
    expect(page).toMatchObject({ next: null, screenings: { length: ROWS / RARE_EACH } })
    expect(page.screenings.map(({ position }) => position)).toEqual(newestFirst(({ text }) => text === RARE))
  })

  test('of a dense text the newest come first, however old they are', async () => {
    const page = await history(own.storage.database, KE, { ...EVERYTHING, text: 'chlor cwc' })
    expect(page.screenings.map(({ position }) => position)).toEqual(
      newestFirst(({ text }) => text === DENSE).slice(0, page.screenings.length),
    )
    expect(page.screenings).toHaveLength(100)
  })

  test.each<[string, Partial<HistoryFilter>, (row: Row) => boolean]>([
    ['a dense text', { text: 'phosphorus' }, ({ text }) => text === DENSE],
    [
      'a dense text of one asker',
      { text: 'phosphorus', askedBy: 'broker' },
      (row) => row.text === DENSE && row.asker === 'broker',
    ],
    ['a dense text under another verdict', { text: 'phosphorus', verdict: 'unidentified' }, () => false],
    [
      'an asker and a verdict',
      { askedBy: 'broker', verdict: 'controlled' },
      (row) => row.asker === 'broker' && row.verdict === 'controlled',
    ],
    [
      'an asker and a rare verdict',
      { askedBy: 'officer', verdict: 'review' },
      (row) => row.asker === 'officer' && row.verdict === 'review',
    ],
    ['the beginning of many references', { text: 'inv-2499' }, ({ reference }) => reference.startsWith('INV-2499')],
    [
      'the beginning of half the references, and a text',
      { text: 'inv fluor' },
      (row) => row.reference.startsWith('INV') && row.text === RARE,
    ],
    ['the middle of a reference', { text: '24999' }, () => false],
    ['signs that mean something to the database', { text: '%_\\' }, () => false],
  ])('all pages together hold %s', async (_, filter, holds) => {
    expect(await inHistory(filter)).toEqual(newestFirst(holds))
  })

  test('what is outdated is found, however far behind', async () => {
    const found = (lists: string) => all((after) => outdated(own.storage.database, KE, { lists, editions: {} }, after))
    expect(await found(NEW_LAW)).toEqual([ROWS - 3, ROWS - 2, ROWS - 1])
    expect((await found(OLD_LAW)).length).toBe(ROWS - 3)
  })
})
