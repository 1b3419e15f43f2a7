import { sql, type RawBuilder } from 'kysely'
import type { Jurisdiction } from '../../kernel/ids.ts'
import type { Reader } from '../../kernel/journal/tables.ts'
import { searchable } from './found.ts'

// Search without an index over parts of words, which would need an extension. What the lists say is in few different texts, so all
// of those are looked through; references are codes, and are found by how they begin.

const WORDS_MAX = 8
/** So many rows are looked up one by one; what matches more is dense enough to be met on the way through the newest. */
const POSITIONS_MAX = 5_000
/** So many texts are merged, the newest screenings of each. */
const TEXTS_MAX = 200
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

/** A word is any part of what the lists say, or the beginning of the reference. Wants `screening_found` joined as `texts`. */
export function holdsWord(word: string): RawBuilder<boolean> {
  return sql<boolean>`(texts.search like ${`%${literal(word)}%`} or ${beginsWith(word)})`
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
  const texts = await textsWith(reader, jurisdiction, words)
  if (texts === null) return null
  const total = texts.reduce((sum, { screenings }) => sum + Number(screenings), 0)
  const isTooMany = total > POSITIONS_MAX
  // Of the newest only, conditions besides would leave too few.
  if (isTooMany && isNarrowed) return null
  const byReference: bigint[] = []
  for (const word of words) {
    const positions = await referencesWith(reader, jurisdiction, word)
    if (positions === null) return null
    byReference.push(...positions)
  }
  const ids = texts.map(({ found }) => found)
  const eachMax = isTooMany ? rowsMax : POSITIONS_MAX
  return [...byReference, ...(await newestOf(reader, jurisdiction, ids, before, eachMax))]
}

interface Text {
  readonly found: string
  readonly screenings: bigint
}

async function textsWith(
  reader: Reader,
  jurisdiction: Jurisdiction,
  words: readonly string[],
): Promise<readonly Text[] | null> {
  const holds = words.map((word) => sql`search like ${`%${literal(word)}%`}`)
  const { rows } = await sql<Text>`
    select found, screenings from screening_found
    where jurisdiction = ${jurisdiction} and ${sql.join(holds, sql` and `)} limit ${TEXTS_MAX + 1}`.execute(reader)
  return rows.length > TEXTS_MAX ? null : rows
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

async function newestOf(
  reader: Reader,
  jurisdiction: Jurisdiction,
  texts: readonly string[],
  before: number | null,
  eachMax: number,
): Promise<readonly bigint[]> {
  const earlier = before === null ? sql`` : sql`and position < ${before}`
  const { rows } = await sql<{ position: bigint }>`
    select newest.position from unnest(${texts}::uuid[]) as text (found)
    cross join lateral (
      select position from screening
      where jurisdiction = ${jurisdiction} and found = text.found ${earlier}
      order by position desc limit ${eachMax}
    ) as newest`.execute(reader)
  return rows.map(({ position }) => position)
}
