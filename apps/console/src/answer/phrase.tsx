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
          <span key={start} className={`clause clause-${clause.colour}`}>
            {piece}
            <sup>{clause.letter}</sup>
          </span>
        ),
      )}
      ”
    </p>
  )
}
