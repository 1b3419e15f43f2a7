import type { Entry } from '@holdfast/control-lists'
import type { Finding, Reason } from '../model.ts'

/** What is printed of an entry, as far as showing a finding needs it. */
export interface PrintedEntry {
  readonly text: string
  readonly clauses: readonly { readonly id: string; readonly quote: string }[]
}

export interface LetteredReason {
  readonly letter: string
  /** 0: met by no single atom, keeps the ink; then three colours that repeat while the letters go on. */
  readonly colour: number
  readonly reason: Reason
  /** The phrase of the law behind it, where the entry prints one. */
  readonly quote: string | null
}

const COLOUR_COUNT = 3
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

export function printedEntry(entry: Entry): PrintedEntry {
  return { text: entry.text, clauses: entry.families.flatMap((family) => family.clauses) }
}

/** Letters tie the phrase, the sentence and the atoms together; colour only helps. */
export function letteredReasons(
  finding: Pick<Finding, 'reasons'>,
  entry: PrintedEntry | null,
): readonly LetteredReason[] {
  let coloured = 0
  return finding.reasons.slice(0, LETTERS.length).map((reason, index) => ({
    letter: LETTERS[index] ?? '',
    colour: reason.atoms.length === 0 ? 0 : (coloured++ % COLOUR_COUNT) + 1,
    reason,
    quote: quoteOf(reason, entry),
  }))
}

/** The mark of each atom: the first clause that it satisfied. */
export function atomMarks(reasons: readonly LetteredReason[]): ReadonlyMap<number, { letter: string; colour: number }> {
  const marks = new Map<number, { letter: string; colour: number }>()
  for (const { letter, colour, reason } of reasons)
    for (const atom of reason.atoms) if (!marks.has(atom)) marks.set(atom, { letter, colour })
  return marks
}

function quoteOf(reason: Reason, entry: PrintedEntry | null): string | null {
  if (entry === null) return null
  const printed = (text: string): boolean => entry.text.toLowerCase().includes(text.toLowerCase())
  const clause = entry.clauses.find(({ id, quote }) => id === reason.clause && printed(quote))
  return clause?.quote ?? (reason.text.length > 1 && printed(reason.text) ? reason.text : null)
}
