import { sql, type RawBuilder } from 'kysely'
import type { Jurisdiction } from '../../kernel/ids.ts'
import type { Reader } from '../../kernel/journal/tables.ts'
import { searchable } from './said-once.ts'

// Search without an index over parts of words, which would need an extension. What the lists say is in few different answers, so
// all of those are looked through; references are codes, and are found by how they begin.

const WORDS_MAX = 8
/** So many rows are looked up one by one; what matches more is dense enough to be met on the way through the newest. */
const POSITIONS_MAX = 5_000
/** So many answers are merged, the newest screenings of each. */
const ANSWERS_MAX = 400
const REFERENCES_MAX = 1_000
/** Comes after whatever a reference may go on with. */
const LAST = '\u{10ffff}'

/** The words of a search: each must be found. */
export function wordsOf(text: string | null): readonly string[] {
  return searchable(text ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, WORDS_MAX)
}

/** A word is any part of what the lists say, or the beginning of the reference. Wants `screening_answer` joined as `answers`. */
export function holdsWord(word: string): RawBuilder<boolean> {
  return sql<boolean>`(answers.search like ${`%${literal(word)}%`} or ${beginsWith(word)})`
}

function beginsWith(word: string): RawBuilder<boolean> {
  const reference = sql`lower(screening.reference collate "C")`
  return sql<boolean>`(${reference} >= ${word} and ${reference} < ${`${word}${LAST}`})`
}

/** What `like` would take for a sign of its own stands for itself. */
function literal(word: string): string {
  return word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}

interface Sought {
  readonly words: readonly string[]
  /** Whether there are conditions besides the words. */
  readonly isNarrowed: boolean
  readonly before: number | null
  readonly rowsMax: number
}

/** Positions among which the newest `rowsMax` that hold all words are; null: too many to look up. */
export async function candidates(
  reader: Reader,
  jurisdiction: Jurisdiction,
  { words, isNarrowed, before, rowsMax }: Sought,
): Promise<readonly bigint[] | null> {
  const answers = await answersWith(reader, jurisdiction, words)
  if (answers === null) return null
  const byReference: bigint[] = []
  for (const word of words) {
    const positions = await referencesWith(reader, jurisdiction, word)
    if (positions === null) return null
    byReference.push(...positions)
  }
  const all = await positionsOf(reader, jurisdiction, answers, before, {
    each: POSITIONS_MAX + 1,
    all: POSITIONS_MAX + 1,
  })
  if (all.length <= POSITIONS_MAX) return [...byReference, ...all]
  // Of the newest only, conditions besides would leave too few.
  if (isNarrowed) return null
  const newest = await positionsOf(reader, jurisdiction, answers, before, { each: rowsMax, all: rowsMax * ANSWERS_MAX })
  return [...byReference, ...newest]
}

async function answersWith(
  reader: Reader,
  jurisdiction: Jurisdiction,
  words: readonly string[],
): Promise<readonly string[] | null> {
  const holds = words.map((word) => sql`search like ${`%${literal(word)}%`}`)
  const { rows } = await sql<{ answer_id: string }>`
    select answer_id from screening_answer
    where jurisdiction = ${jurisdiction} and ${sql.join(holds, sql` and `)} limit ${ANSWERS_MAX + 1}`.execute(reader)
  return rows.length > ANSWERS_MAX ? null : rows.map(({ answer_id }) => answer_id)
}

async function referencesWith(
  reader: Reader,
  jurisdiction: Jurisdiction,
  word: string,
): Promise<readonly bigint[] | null> {
  const { rows } = await sql<{ position: bigint }>`
    select position from screening
    where jurisdiction = ${jurisdiction} and ${beginsWith(word)} limit ${REFERENCES_MAX + 1}`.execute(reader)
  return rows.length > REFERENCES_MAX ? null : rows.map(({ position }) => position)
}

/** Of each answer the newest, until there are enough. */
async function positionsOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  answers: readonly string[],
  before: number | null,
  limit: { readonly each: number; readonly all: number },
): Promise<readonly bigint[]> {
  const earlier = before === null ? sql`` : sql`and position < ${before}`
  const { rows } = await sql<{ position: bigint }>`
    select newest.position from unnest(${answers}::uuid[]) as answer (id)
    cross join lateral (
      select position from screening
      where jurisdiction = ${jurisdiction} and answer_id = answer.id ${earlier}
      order by position desc limit ${limit.each}
    ) as newest
    limit ${limit.all}`.execute(reader)
  return rows.map(({ position }) => position)
}
