import type { LetteredReason } from '@holdfast/screening'
import { phrasePieces } from '@holdfast/screening'
import type { JSX } from 'react'
import { decidingWords } from './deciding-words.ts'

/** The law's words, never translated: each clause underlined, weighted and lettered where it stands in the text. */
export function Phrase({
  text,
  reasons,
}: {
  readonly text: string
  readonly reasons: readonly LetteredReason[]
}): JSX.Element {
  const marked = reasons.map((lettered) => ({
    ...lettered,
    quote: lettered.quote === null ? null : decidingWords(lettered.quote, lettered.reason.atoms.length),
  }))
  return (
    <p className="phrase" lang="en" dir="ltr">
      “
      {phrasePieces(text, marked).map(({ start, text: piece, clause }) =>
        clause === null ? (
          <span key={start}>{piece}</span>
        ) : (
          <Clause key={start} text={piece} letter={clause.letter} colour={clause.colour} />
        ),
      )}
      ”
    </p>
  )
}

/** Short clauses stay on one line, also on a phone. */
const WHOLE_LENGTH_MAX = 24

function Clause({
  text,
  letter,
  colour,
}: {
  readonly text: string
  readonly letter: string
  readonly colour: number
}): JSX.Element {
  // The letter stays with the last word: alone on a line it would belong to nothing.
  const end = text.length <= WHOLE_LENGTH_MAX ? 0 : text.lastIndexOf(' ') + 1
  return (
    <span className={`clause clause-${colour}`}>
      {text.slice(0, end)}
      <span className="unbroken">
        {text.slice(end)}
        <sup>{letter}</sup>
      </span>
    </span>
  )
}
