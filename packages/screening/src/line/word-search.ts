import type { Folded } from '../names/fold.ts'

/** The first word that starts at this place of the text or behind it; their number, where none does. */
export function wordAtOrAfter({ wordStart, words }: Folded, at: number): number {
  let low = 0
  let high = words
  while (low < high) {
    const middle = (low + high) >> 1
    if ((wordStart[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}
