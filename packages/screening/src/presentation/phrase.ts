import type { LetteredReason } from './lettered-reasons.ts'

export interface PhrasePiece {
  readonly start: number
  readonly text: string
  readonly clause: LetteredReason | null
}

/** The law's words cut at its clauses. A clause that is not printed in the text, or overlaps an earlier one, cuts nothing. */
export function phrasePieces(text: string, reasons: readonly LetteredReason[]): readonly PhrasePiece[] {
  const placed: { readonly start: number; readonly end: number; readonly clause: LetteredReason }[] = []
  for (const clause of reasons) {
    const start = clause.quote === null ? null : placeOf(text, clause.quote, placed)
    if (start !== null) placed.push({ start, end: start + (clause.quote ?? '').length, clause })
  }
  const pieces: PhrasePiece[] = []
  let at = 0
  for (const { start, end, clause } of placed.toSorted((a, b) => a.start - b.start)) {
    if (start > at) pieces.push({ start: at, text: text.slice(at, start), clause: null })
    pieces.push({ start, text: text.slice(start, end), clause })
    at = end
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), clause: null })
  return pieces
}

function placeOf(text: string, quote: string, placed: readonly { start: number; end: number }[]): number | null {
  const [lowText, lowQuote] = [text.toLowerCase(), quote.toLowerCase()]
  if (quote === '' || lowText.length !== text.length) return null
  for (let start = lowText.indexOf(lowQuote); start >= 0; start = lowText.indexOf(lowQuote, start + 1)) {
    const end = start + quote.length
    if (placed.every((other) => end <= other.start || start >= other.end)) return start
  }
  return null
}
